"""A new Python process, as it is for a person who has started the program before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.council import ROOT


def run(folder: Path, *module: str) -> str:
    """`python -m module …` off-screen; what it writes to standard output.

    Its bytecode is kept below `folder`, whatever this machine's setting: an installed program has
    it, and only what is started a first time is compiled.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", *module],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=True,
    )
    return done.stdout
