"""Finds the command of dev.py's command line, sets up, and runs it."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools import checks, freezing, main_job
from tools.environment import ROOT, Environment, set_up
from tools.failure import SetupError

Command = Callable[[Environment, list[str]], int]


def _bench(environment: Environment, arguments: list[str]) -> int:
    return subprocess.call([environment.python, "-m", "bench", *arguments], cwd=ROOT)


def _faults(environment: Environment, arguments: list[str]) -> int:
    return subprocess.call([environment.python, "-m", "faults", *arguments], cwd=ROOT)


def _catalogues(environment: Environment, arguments: list[str]) -> int:
    order = arguments or ["update"]
    return subprocess.call([environment.python, "-m", "tools.catalogues", *order], cwd=ROOT)


COMMANDS: dict[str, Command] = {
    "run": main_job.run,
    "test": checks.run,
    "bench": _bench,
    "build": freezing.run,
    "faults": _faults,
    "catalogues": _catalogues,
}


def run_command(arguments: list[str], *, usage: str, root: Path = ROOT) -> int:
    """Exit code: 0 done, 1 something to mend (said in one line), 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        # What the checks say has Kazakh letters, which not every Windows pipe can carry.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if not arguments or arguments[0] not in COMMANDS:
        asked = arguments in (["-h"], ["--help"])
        print(usage.strip(), file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    name, rest = arguments[0], arguments[1:]
    try:
        environment = set_up(root, qt_demanded=name in ("test", "faults"))
        return COMMANDS[name](environment, rest)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
