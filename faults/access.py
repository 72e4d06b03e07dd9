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
_MODULE = "faults.in_trouble"


KINDS = ("rights", "mounts")


def run(_folder: Path, _lot: random.Random, _rounds: int, kinds: tuple[str, ...] = KINDS) -> Report:
    """Each trouble once; what needs mounting or another user is left out where there is none."""
    # Of its own: another user must reach it.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return _in(Path(folder), kinds)


def _in(folder: Path, kinds: tuple[str, ...]) -> Report:
    base = folder / "base.qac"
    meeting_id = council.make(base)
    base.chmod(0o644)
    folder.chmod(0o755)
    tried: list[str] = []
    failures: list[str] = []
    left_out: list[str] = []
    for kind in kinds:
        reason, output = {"rights": _rights, "mounts": _mounts}[kind](folder, base, meeting_id)
        if reason:
            left_out.append(f"{kind} not tried: {reason}")
            continue
        told = json.loads(output.splitlines()[-1])
        tried += told["tried"]
        failures += told["failures"]
    if not tried:
        return Report(skipped="; ".join(left_out))
    return Report(", ".join(tried), "; ".join(left_out), failures)


def _rights(folder: Path, base: Path, meeting_id: str) -> tuple[str, str]:
    """Why it cannot be tried, or what it said."""
    plain, home = folder / "plain", folder / "home"
    user: list[str] = []
    for each in (plain, home):
        each.mkdir()
    if os.geteuid() == 0:
        # Rights mean nothing to root.
        user = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
        reads = [*user, sys.executable, "-c", "import qacouncil.app, PySide6"]
        if shutil.which("setpriv") is None or _run(reads, home).returncode:
            return "this is root, and no other user can run the program here", ""
        for each in (plain, home):
            shutil.chown(each, int(_NOBODY), int(_NOBODY))
    order = [sys.executable, "-m", _MODULE, str(plain), str(base), meeting_id, "rights"]
    done = _run([*user, *order], home)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return "", done.stdout


def _mounts(folder: Path, base: Path, meeting_id: str) -> tuple[str, str]:
    """Why it cannot be tried, or what it said."""
    reason = impossible()
    if reason:
        return reason, ""
    disk = folder / "disk"
    disk.mkdir()
    return "", on_small_disk(disk, "32m", _MODULE, str(base), meeting_id, "mounts")


def _run(order: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        order,
        cwd=ROOT,
        env=council.environment(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
