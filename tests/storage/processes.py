"""Other programs at work on a council file: they read, write, hold it open, and are killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BEGIN = """
import datetime as dt, os, resource, sys, time
from pathlib import Path
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.council_file import open_file
path = Path(sys.argv[1])
clock = lambda: dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
"""


@contextmanager
def program(code: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Python code that runs beside, after BEGIN, until it says "ready"; killed at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", BEGIN + code, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def output(code: str, *arguments: object, begin: str = BEGIN) -> str:
    """What Python code prints, after BEGIN; it must end well."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", begin + code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


HOLDS_AND_WRITES = """
file = open_file(path, actor="Б. Хатшы", clock=clock)
file.write(add_person, PersonData("Сақталған"))
print("ready", flush=True)
time.sleep(60)
"""
