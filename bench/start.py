"""From the start of the process to the first painted Overview of a council of ten years."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.council import ROOT, program
from bench.measure import Pair

ROUNDS = 15


def pair(folder: Path) -> Pair:
    """Both are new processes with Qt's off-screen window and the same file."""
    file = folder / "decade.qac"
    program("demo", str(file), "--scale", "decade", "--today", "2026-11-23")
    return Pair(lambda: _start("ours", file), lambda: _start("reference", file), ROUNDS)


def _start(which: str, file: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "bench.start_window", which, str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
        check=True,
    )
