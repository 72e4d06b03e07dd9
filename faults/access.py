"""What is read-only, goes away, or is changed by others while the window has it open."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from faults import council
from faults.council import ROOT
from faults.namespace import impossible, on_small_disk
from faults.report import Report

_NOBODY = "65534"


def run(_folder: Path, _lot: random.Random, _rounds: int) -> Report:
    """Each trouble once; what needs mounting or another user is left out where there is none."""
    # Of its own: another user must reach it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _in(Path(folder))


def _in(folder: Path) -> Report:
    base = folder / "base.qac"
    meeting_id = council.make(base)
    base.chmod(0o644)
    folder.chmod(0o755)
    tried, failures, left_out = [], [], []
    plain = folder / "plain"
    plain.mkdir()
    order = [sys.executable, "-m", "faults.in_trouble", str(plain), str(base), meeting_id]
    environment = council.environment(folder / "home")
    if os.name == "posix" and os.geteuid() == 0:
        # Rights mean nothing to root.
        shutil.chown(plain, int(_NOBODY), int(_NOBODY))
        (folder / "home").mkdir()
        shutil.chown(folder / "home", int(_NOBODY), int(_NOBODY))
        nobody = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
        order = [*nobody, *order]
    done = subprocess.run(
        [*order, "rights"], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    outputs = [("rights", done.stdout if done.returncode == 0 else "", done.stderr)]
    reason = impossible()
    if reason:
        left_out.append(f"mounts not tried: {reason}")
    else:
        disk = folder / "disk"
        disk.mkdir()
        module = "faults.in_trouble"
        outputs.append(
            ("mounts", on_small_disk(disk, "32m", module, str(base), meeting_id, "mounts"), "")
        )
    for name, output, errors in outputs:
        if not output:
            failures.append(f"{name}: ended: {errors[-1500:]}")
            continue
        told = json.loads(output.splitlines()[-1])
        tried += told["tried"]
        failures += told["failures"]
    return Report(", ".join(tried), "; ".join(left_out), failures)
