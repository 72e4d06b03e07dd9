"""`dist/qacouncil/`, a program that needs no Python: made by PyInstaller, then tried.

What a machine without Python would show is shown here: the frozen program is moved to a path with
Cyrillic letters and spaces and started with an empty environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.environment import Environment
from tools.failure import SetupError

NAME = "qacouncil"
LARGEST = 230 * 2**20  # bytes, unpacked
PLACE = "Сапа кеңесі (1)"
MEETING = "2026-2027/1"
TODAY = "2026-11-23"


def run(environment: Environment, arguments: list[str]) -> int:
    """Build and try; 0 where the program may be handed out."""
    if arguments:
        raise SetupError(f"dev.py build takes no arguments: {' '.join(arguments)}")
    root = environment.root
    freeze = [str(environment.python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    if subprocess.call([*freeze, str(root / "build.spec")], cwd=root) != 0:
        raise SetupError("PyInstaller stopped; the reason stands above.")
    built = root / "dist" / NAME
    size = size_of(built)
    print(f"{built}: {size / 2**20:.0f} MiB, at most {LARGEST // 2**20}", flush=True)
    failed = [] if size <= LARGEST else ["size"]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder) / PLACE
        shutil.copytree(built, place, symlinks=True)
        failed += [name for name, order in trials(place) if not _succeeds(name, order, place)]
    print(f"Failed: {', '.join(failed)}" if failed else "The frozen program does all it should.")
    return 1 if failed else 0


def trials(place: Path) -> list[tuple[str, list[str]]]:
    """Each command and the self-test, with its name; a later one needs the files of an earlier."""
    suffix = ".exe" if sys.platform == "win32" else ""
    window, console = (str(place / f"{NAME}{part}{suffix}") for part in ("", "-cli"))
    council, again = "кеңес файлы.qac", "көшірме.qac"
    orders = {
        "demo": ["demo", council, "--today", TODAY],
        "list": ["list", council, "meetings"],
        "explain": ["explain", council, "--meeting", MEETING],
        "dump": ["dump", council, "--output", "кеңес.json", "--with-files"],
        "load": ["load", again, "кеңес.json"],
        "check": ["check", again],
    }
    for language in ("kk", "ru", "en"):
        order = ["protocol", council, "--meeting", MEETING, "--language", language]
        orders[f"protocol {language}"] = [*order, "--output", f"хаттама {language}.pdf"]
        order = ["paper", council, "--kind", "annual_report", "--language", language]
        orders[f"annual report {language}"] = [*order, "--output", f"есеп {language}.docx"]
    found = [(name, [console, *order]) for name, order in orders.items()]
    return [*found, ("self-test", [window, "--self-test"])]


def size_of(folder: Path) -> int:
    """Bytes of all files below, each counted once however many names it has."""
    return sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())


def _succeeds(name: str, order: list[str], place: Path) -> bool:
    # Nothing of this checkout or its Python may help; Windows itself needs the folder it lies in.
    environment = {"HOME": str(place), "LANG": "C.UTF-8", "PATH": ""}
    environment |= {key: os.environ[key] for key in ("SYSTEMROOT", "TEMP") if key in os.environ}
    done = subprocess.run(
        order, cwd=place, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    print(f"  {name}: {'done' if done.returncode == 0 else done.stdout + done.stderr}", flush=True)
    return done.returncode == 0
