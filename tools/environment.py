"""The virtual environment in the checkout: made, mended and kept in step.

`.venv/setup.json` records what was set up, so that a second run does nothing again. It is
written as unfinished before anything is touched: a set-up that was killed is found by it.
"""

from __future__ import annotations

import enum
import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tools import machine
from tools.failure import SetupError

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE_FILES = "qacouncil/i18n/*/LC_MESSAGES/qacouncil.po"


class Need(enum.IntEnum):
    """How much of the set-up is due."""

    NOTHING = 0
    CATALOGUES = 1
    PACKAGES = 2
    REMAKE = 3


@dataclass(frozen=True, slots=True)
class Record:
    """What was set up, for which folder; hashes of the files it was made from."""

    finished: bool
    root: str
    python: str = ""
    packages: str = ""
    catalogues: str = ""


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of one checkout."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        if sys.platform == "win32":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def record_file(self) -> Path:
        return self.folder / "setup.json"

    def version(self) -> str:
        """`3.11` of the Python inside; empty where it does not start or has no pip."""
        asked = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
        try:
            answer = subprocess.run(
                [self.python, "-c", asked], capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return ""
        return answer.stdout.strip()


def set_up(root: Path, *, qt_demanded: bool) -> Environment:
    """The environment of this checkout, ready for use; does only what is due.

    `qt_demanded`: stop where Qt could not start, instead of only naming what it misses.
    Raises SetupError with a line that says what to do.
    """
    environment = Environment(root)
    need = due(environment)
    if need is Need.NOTHING:
        return environment
    if need >= Need.PACKAGES:
        machine.prepare(qt_demanded=qt_demanded)
    previous = read_record(environment)
    if need is Need.REMAKE:
        _remake(environment)
    _write_record(environment, Record(finished=False, root=str(root)))
    try:
        if need >= Need.PACKAGES:
            _install(environment)
        _compile_catalogues(environment)
    except SetupError:
        # Refused in an orderly way, not killed: nothing in the environment is half-made.
        _restore_record(environment, None if need is Need.REMAKE else previous)
        raise
    _write_record(environment, _wanted(environment))
    return environment


def due(environment: Environment) -> Need:
    """How much of the set-up is due, judged by the record and by starting the Python inside."""
    version = environment.version()
    if not version:
        return Need.REMAKE
    record = read_record(environment)
    if record is None:
        return Need.PACKAGES
    wanted = _wanted(environment, version)
    if not record.finished or (record.root, record.python) != (wanted.root, wanted.python):
        return Need.REMAKE
    if record.packages != wanted.packages:
        return Need.PACKAGES
    sources = environment.root.glob(LANGUAGE_FILES)
    compiled = all(source.with_suffix(".mo").exists() for source in sources)
    return Need.NOTHING if compiled and record == wanted else Need.CATALOGUES


def read_record(environment: Environment) -> Record | None:
    """The record, or None where there is none; an unreadable one counts as unfinished."""
    try:
        return Record(**json.loads(environment.record_file.read_text("utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError):
        return Record(finished=False, root="")


def _wanted(environment: Environment, version: str = "") -> Record:
    root = environment.root
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    installed = [project["project"], project["tool"].get("setuptools")]
    return Record(
        finished=True,
        root=str(root),
        python=version or environment.version(),
        packages=_hash(_requirement_files(root), json.dumps(installed, sort_keys=True)),
        catalogues=_hash(sorted(root.glob(LANGUAGE_FILES))),
    )


def _requirement_files(root: Path) -> list[Path]:
    return sorted((root / "requirements").glob("*.txt"))


def _hash(files: Iterable[Path], text: str = "") -> str:
    digest = hashlib.sha256(text.encode())
    for file in files:
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


def _write_record(environment: Environment, record: Record) -> None:
    environment.record_file.write_text(json.dumps(asdict(record), indent=1), "utf-8")


def _restore_record(environment: Environment, record: Record | None) -> None:
    if record is None:
        environment.record_file.unlink(missing_ok=True)
    else:
        _write_record(environment, record)


def _remake(environment: Environment) -> None:
    folder = environment.folder
    print(f"Making the virtual environment in {folder}", flush=True)
    # The unfinished record stays to the end, so that a kill in between is seen next time.
    folder.mkdir(exist_ok=True)
    _write_record(environment, Record(finished=False, root=str(environment.root)))
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry != environment.record_file:
            entry.unlink()
    # dev.py may itself have been started with the Python of the environment just emptied.
    base = getattr(sys, "_base_executable", sys.executable)
    _do([base, "-m", "venv", str(folder)], "The virtual environment could not be made.")


def _install(environment: Environment) -> None:
    print("Installing the pinned packages", flush=True)
    pip = [str(environment.python), "-m", "pip", "install", "--disable-pip-version-check"]
    files = [part for file in _requirement_files(environment.root) for part in ("-r", str(file))]
    _do([*pip, *files], "The packages could not be installed; see pip's message above.")
    project = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(environment.root)]
    _do([*pip, *project], "The checkout could not be installed; see pip's message above.")


def _compile_catalogues(environment: Environment) -> None:
    _do(
        [str(environment.python), "-m", "tools.catalogues", "compile"],
        "The catalogues could not be compiled; see the message above.",
        folder=environment.root,
    )


def _do(command: list[str], failure: str, folder: Path | None = None) -> None:
    if subprocess.call(command, cwd=folder) != 0:
        raise SetupError(failure)
