"""The register of 100,000 decisions: opened, filtered, sorted, searched; beside the same SQL bare.

`measured` counts and reads a page as the list does; the reference runs the statements that took,
with their values, on a plain connection of Python's sqlite3 and fetches what they give.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event

from bench.measure import Measured
from bench.register_file import TODAY, build
from qacouncil.queries.register_filter import RegisterFilter, RegisterOrder, Sorting
from qacouncil.queries.register_list import register_counts, register_page
from qacouncil.rules.register import Decided, RegisterPart

LIMIT = 0.100  # seconds
PAGE, ROUNDS = 48, 7
Way = Callable[[Connection], object]


def measured(folder: Path) -> list[Measured]:
    """Each act beside the same SQL, then the slowest of them beside what is allowed."""
    file = folder / "register.qac"
    build(file)
    found = []
    engine = create_engine(f"sqlite:///{file}")
    bare = sqlite3.connect(file)
    try:
        with engine.connect() as connection:
            for name, way in acts(connection).items():
                statements = _statements(connection, way)
                ours = partial(way, connection)
                times = _medians(ours, partial(_replay, bare, statements))
                found.append(Measured(f"register-{name}", *times))
    finally:
        bare.close()
        engine.dispose()
    slowest = max(each.ours for each in found)
    return [*found, Measured("register-slowest", slowest, LIMIT)]


def acts(connection: Connection) -> dict[str, Way]:
    """What a person does with the list, by name."""
    council = connection.exec_driver_sql("SELECT id FROM council").scalar_one()
    person = connection.exec_driver_sql("SELECT person FROM decision_person").scalar()
    programme = connection.exec_driver_sql("SELECT id FROM programme").scalar()
    meeting = connection.exec_driver_sql("SELECT id FROM meeting").scalar()
    whole = RegisterFilter(council, TODAY)
    newest = Sorting()
    found: dict[str, Way] = {
        "open": _act(whole, newest),
        "last-page": _act(whole, newest, last=True),
    }
    filters: dict[str, Any] = {
        "part": {"part": RegisterPart.OVERDUE},
        "area": {"area": "A03"},
        "outcome": {"decided": Decided.NOT_ADOPTED},
        "person": {"person_id": person},
        "programme": {"programme_id": programme},
        "standard": {"standard": "S03"},
        "meeting": {"meeting_id": meeting},
        "year": {"since": dt.date(2020, 9, 1), "until": dt.date(2021, 8, 31)},
        "words": {"words": "силлабус"},
        "two-words": {"words": "багдар бекіт"},
        "number": {"words": "3.2"},
        "several": {"area": "A03", "standard": "S03", "words": "бағ"},
    }
    for name, given in filters.items():
        found[f"filter-{name}"] = _act(replace(whole, **given), newest)
    total = register_counts(connection, whole).total
    for order in RegisterOrder:
        for descending in (False, True):
            way = "down" if descending else "up"
            found[f"sort-{order}-{way}"] = _page(whole, Sorting(order, descending), total, 0)
    for order in (RegisterOrder.TEXT, RegisterOrder.WHO, RegisterOrder.DEADLINE):
        sorting = Sorting(order, descending=False)
        found[f"middle-by-{order}"] = _page(whole, sorting, total, total // 2)
        narrowed = {"area": replace(whole, area="A03"), "words": replace(whole, words="бекіту")}
        for name, wanted in narrowed.items():
            there = register_counts(connection, wanted).total
            found[f"{name}-by-{order}"] = _page(wanted, sorting, there, 0)
    return found


def _act(wanted: RegisterFilter, sorting: Sorting, *, last: bool = False) -> Way:
    """Counting anew, with the first or last page: whenever another filter is chosen."""

    def read(connection: Connection) -> object:
        total = register_counts(connection, wanted).of(wanted.part)
        return register_page(
            connection, wanted, sorting, total, max(0, total - PAGE) if last else 0, PAGE
        )

    return read


def _page(wanted: RegisterFilter, sorting: Sorting, total: int, first: int) -> Way:
    """A page alone: another order or another place of the same filter."""
    return lambda connection: register_page(connection, wanted, sorting, total, first, PAGE)


def _statements(connection: Connection, way: Way) -> list[tuple[str, Any]]:
    """What an act asks of the database."""
    heard: list[tuple[str, Any]] = []

    def hear(_c: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:
        heard.append((statement, values))

    event.listen(connection, "before_cursor_execute", hear)
    way(connection)
    event.remove(connection, "before_cursor_execute", hear)
    return heard


def _replay(bare: sqlite3.Connection, statements: list[tuple[str, Any]]) -> None:
    for statement, values in statements:
        bare.execute(statement, values).fetchall()


def _medians(ours: Callable[[], object], reference: Callable[[], object]) -> tuple[float, float]:
    """In turns, after one of each."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS + 1):
        for way, taken in zip((ours, reference), times, strict=True):
            begin = time.perf_counter()
            way()
            if number:
                taken.append(time.perf_counter() - begin)
    return statistics.median(times[0]), statistics.median(times[1])
