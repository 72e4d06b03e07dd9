"""The clock jumps, back and forth, while the program works; files come from the future."""

from __future__ import annotations

import datetime as dt
import os
import random
from pathlib import Path

from faults import council
from faults.report import Report
from qacouncil.errors import UserError
from qacouncil.models.audit import audit
from qacouncil.operations.members import PersonData, add_person, change_person
from qacouncil.storage.backup import KEPT
from qacouncil.storage.council_file import open_file

_OPENINGS = 25


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """Open, write, close with a dated copy, each time at another moment."""
    failures: list[str] = []
    for number in range(rounds):
        place = folder / f"{number}"
        place.mkdir()
        failures += _one(place, lot)
    return Report(f"{rounds} files opened {_OPENINGS} times at leaping hours", failures=failures)


def _one(place: Path, lot: random.Random) -> list[str]:
    file, copies = place / "council.qac", place / "copies"
    council.make(file)
    moment = council.NOW
    wrong: list[str] = []
    kept: dict[Path, bytes] = {}
    for opening in range(_OPENINGS):
        moments = [moment := _leap(moment, lot) for _ in range(9)]
        os.utime(file, (4_000_000_000, 4_000_000_000))
        try:
            there = open_file(file, actor="–", clock=iter(moments).__next__)
            person = there.write(add_person, PersonData(f"Қатысушы {opening}")).result
            there.write_visit("v", change_person, person, PersonData(f"Мүше {opening}"))
            copy = there.close(copies)
        except UserError as error:
            wrong.append(f"opening {opening}: {error}")
            continue
        if copy is None or copy in kept:
            wrong.append(f"opening {opening}: a dated copy was replaced or is missing")
            continue
        kept[copy] = copy.read_bytes()
        wrong += [f"{each.name} was changed" for each, c in kept.items() if _changed(each, c)]
        if len(list(copies.rglob("*.qac"))) > 2 * KEPT:
            wrong.append("more copies are kept than is promised")
    with council.opened(file) as there, there.reading() as connection:
        rows = connection.execute(audit.select().order_by(audit.c.sequence)).mappings().all()
    added = [row["after"] for row in rows if row["operation"] == "add_person"][-_OPENINGS:]
    in_order = all(f"Қатысушы {number}" in each for number, each in enumerate(added))
    if not in_order or len(added) != _OPENINGS:
        wrong.append("the audit is not in the order in which it was done")
    return [*wrong, *council.reopened(file)]


def _leap(moment: dt.datetime, lot: random.Random) -> dt.datetime:
    """On by a second, or back or on by up to a year."""
    if lot.random() < 0.7:
        return moment + dt.timedelta(seconds=lot.randrange(2))
    return moment + dt.timedelta(seconds=lot.randrange(-31_000_000, 31_000_000))


def _changed(copy: Path, content: bytes) -> bool:
    return copy.exists() and copy.read_bytes() != content
