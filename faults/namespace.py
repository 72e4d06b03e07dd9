"""Small file systems of one's own, mounted where nobody else sees them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from faults import council
from faults.council import ROOT

_UNSHARE = ("unshare", "--user", "--map-root-user", "--mount")
_MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"'


def impossible() -> str:
    """Why this system lets nobody mount, or empty."""
    if shutil.which("unshare") is None:
        return "there is no `unshare` here (Linux only)"
    tried = subprocess.run(
        [*_UNSHARE, "sh", "-c", "mount -t tmpfs tmpfs /mnt"], capture_output=True, check=False
    )
    return "" if tried.returncode == 0 else "this system lets no program mount for itself"


def on_small_disk(disk: Path, size: str, module: str, *arguments: str) -> str:
    """What a module prints that runs with a file system of this size mounted at `disk`."""
    home = disk.parent / "home"
    order = [sys.executable, "-m", module, str(disk), *arguments]
    done = subprocess.run(
        [*_UNSHARE, "sh", "-c", _MOUNT, "sh", size, str(disk), *order],
        cwd=ROOT,
        env=council.environment(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return done.stdout
