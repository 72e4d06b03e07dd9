"""A long piece of work is killed in the middle: its target is whole, or as it was before."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from faults import council
from faults.council import ROOT
from faults.report import Report
from faults.tasks import FILE, OLD, TASKS
from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.storage.engine import building_engine
from qacouncil.storage.migrate import migrate
from qacouncil.storage.whole_file import ABANDONED_SECONDS, write_whole

_OLDER = b"%PDF older\n%%EOF\n"
_REPLACED = ("copy", "export")


def run(
    folder: Path, lot: random.Random, rounds: int, names: tuple[str, ...] = tuple(TASKS)
) -> Report:
    """Kill each task so many times, at moments spread over the time it takes."""
    base = folder / "base"
    base.mkdir()
    _prepare(base)
    failures, killed = [], 0
    for name in names:
        place = folder / f"{name} whole"
        shutil.copytree(base, place)
        whole, _ = _run_for(name, place, None)
        for number in range(rounds):
            place = folder / f"{name} {number}"
            shutil.copytree(base, place)
            if name in _REPLACED:
                shutil.copy(base / FILE, place / "target.qac")
                (place / "target kk.pdf").write_bytes(_OLDER)
            seconds = lot.uniform(0, whole)
            _, done = _run_for(name, place, seconds)
            killed += not done
            wrong = _judged(name, place)
            failures += [f"{name}, killed after {seconds:.3f} s: {each}" for each in wrong]
            shutil.rmtree(place)
    tried = f"{', '.join(names)}: {len(names) * rounds} times, killed in the middle {killed} times"
    return Report(tried, failures=failures)


def _prepare(base: Path) -> None:
    council.make(base / FILE)
    with council.opened(base / FILE) as file, file.reading() as connection:
        (base / "council.json").write_bytes(
            write_document(dump_document(connection, with_files=True))
        )
    _make_older(base / FILE, base / OLD)


def _make_older(file: Path, older: Path) -> None:
    """The same council as the first version of the program would have kept it."""
    older.touch()
    engine = building_engine(older)
    migrate(engine, target="1")
    engine.dispose()
    connection = sqlite3.connect(older)
    connection.execute("ATTACH ? AS newer", (str(file),))
    master = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name <> ?"
    for (table,) in connection.execute(master, ("alembic_version",)).fetchall():
        rows = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        names = ", ".join(row[1] for row in rows)
        connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM newer.{table}")
    connection.commit()
    connection.close()


def _run_for(name: str, place: Path, seconds: float | None) -> tuple[float, bool]:
    """How long the task ran, and whether it came to its end."""
    order = [sys.executable, "-m", "faults.tasks", name, str(place)]
    environment = council.environment(place / "home")
    with subprocess.Popen(
        order, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            raise RuntimeError(f"the task {name} did not begin")
        begun = time.monotonic()
        if seconds is not None:
            time.sleep(seconds)
            process.kill()
        done = process.stdout.readline() == "done\n"
        return time.monotonic() - begun, done


def _judged(name: str, place: Path) -> list[str]:
    wrong = []
    for each in sorted(place.glob("target*.pdf")):
        content = each.read_bytes()
        if not (content.startswith(b"%PDF") and content.endswith(b"%%EOF\n")):
            wrong.append(f"{each.name} is not whole")
    target = place / "target.qac"
    for each in (place / FILE, place / OLD, target):
        if each.exists():
            wrong += [f"{each.name}: {finding}" for finding in council.reopened(each)]
    if name in _REPLACED and not target.exists():
        wrong.append("the older file is gone and no new one there")
    if council.texts(place / OLD) != council.texts(place / FILE):
        wrong.append("after the migration the texts are not the same")
    return [*wrong, *_left(place)]


def _left(place: Path) -> list[str]:
    """Hidden files of the killed program go when, later, something is written there."""
    past = time.time() - ABANDONED_SECONDS - 1
    for each in place.glob(".*"):
        os.utime(each, (past, past))
    write_whole(place / "later.txt", b"")
    return [f"still there: {each.name}" for each in place.glob(".*part*")]
