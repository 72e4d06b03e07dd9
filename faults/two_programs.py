"""Two programs on one file: the second reads only, and is told who holds it since when."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from faults import council
from faults.council import ROOT
from faults.report import Report
from qacouncil.errors import UserError
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.council_file import open_file
from qacouncil.storage.lock import FileInUse

_HOLDER = """
import sys, time
from pathlib import Path
from faults import council
from qacouncil.operations.members import PersonData, add_person
file = council.opened(Path(sys.argv[1]))
number = 0
print("ready", flush=True)
while True:
    number += 1
    file.write(add_person, PersonData(f"Жазылған {number}"))
    print(number, flush=True)
"""


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """While one program writes, another opens the file; then the first is killed."""
    failures = []
    for number in range(rounds):
        file = folder / f"{number}.qac"
        council.make(file)
        with _holder(file) as process:
            failures += _second(file)
            time.sleep(lot.uniform(0, 0.5))
            process.kill()
            written = [int(each) for each in process.stdout or () if each.strip().isdecimal()]
        failures += council.reopened(file)
        with council.opened(file) as there:
            there.write(add_person, PersonData("Кейін"))
            count = _persons(there.path)
        if written and not 0 <= count - 1 - len(council.SURNAMES) - written[-1] <= 1:
            failures.append(f"{written[-1]} were reported as written, there are {count}")
    return Report(f"{rounds} times a second program, and the first killed", failures=failures)


def _second(file: Path) -> list[str]:
    wrong = []
    try:
        council.opened(file).close()
        wrong.append("the second may write")
    except FileInUse as refusal:
        told = str(refusal)
        if f"Ибраева С., since {council.clock().astimezone():%d.%m.%Y, %H:%M}" not in told:
            wrong.append(f"does not say who and since when: {told}")
    with open_file(file, actor="–", clock=council.clock, read_only=True) as reader:
        with reader.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM person").one()
        try:
            reader.write(add_person, PersonData("Екінші"))
            wrong.append("the second wrote")
        except UserError:
            pass
    return wrong


def _persons(path: Path) -> int:
    with (
        open_file(path, actor="–", clock=council.clock, read_only=True) as file,
        file.reading() as connection,
    ):
        return int(connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one())


@contextmanager
def _holder(file: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(file)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            if process.stdout is None or process.stdout.readline() != "ready\n":
                raise RuntimeError("the first program did not begin")
            yield process
        finally:
            process.kill()
