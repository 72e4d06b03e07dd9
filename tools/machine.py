"""The system packages of Debian and Ubuntu: found, installed where allowed, otherwise named."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from tools.failure import SetupError

# Library that PySide6_Essentials links to -> Debian package that brings it. Without the first
# group Qt does not load at all; the second is for a window on X11 (Wayland, too, falls back to it).
QT_LOADS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_SHOWS_A_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def prepare(*, qt_demanded: bool) -> None:
    """See that the system brings what set-up, Qt and its windows need; install it where allowed.

    Raises SetupError with one line to paste where something indispensable is missing.
    """
    if sys.platform != "linux":
        return
    missing = [*_missing_venv(), *_missing(QT_LOADS), *_missing(QT_SHOWS_A_WINDOW)]
    if not missing or (_install(missing) and not _missing_venv()):
        return
    line = f"Please run this once:  sudo apt-get install -y {' '.join(missing)}"
    if not shutil.which("apt-get"):
        line = f"Please install what brings these (Debian's names): {' '.join(missing)}"
    if _missing_venv() or (qt_demanded and _missing(QT_LOADS)):
        raise SetupError(line)
    print(f"The window will need more of the system. {line}", flush=True)


def _missing_venv() -> list[str]:
    """Debian keeps the half of Python that makes virtual environments in a package of its own."""
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def _missing(libraries: dict[str, str]) -> list[str]:
    return [package for name, package in libraries.items() if not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str]) -> bool:
    """Install without asking anything; False where that is not allowed or did not work."""
    rights = _rights()
    if rights is None or not shutil.which("apt-get"):
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.call(install) == 0:
        return True
    # A fresh machine has no package lists yet.
    return subprocess.call([*apt, "update"]) == 0 and subprocess.call(install) == 0


def _rights() -> list[str] | None:
    """What to put before a command to run it as root without a password; None: impossible."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    passwordless = subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    return ["sudo", "-n"] if passwordless else None
