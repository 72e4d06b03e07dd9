"""How many SQL statements a screen asks for does not grow with what the council has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Cursor
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import Engine, event

from qacouncil.changes import Changes
from qacouncil.localized import Localized
from qacouncil.models.all_tables import metadata
from qacouncil.operations.agenda import add_item, write_heard
from qacouncil.queries.workspace import agenda_lines
from qacouncil.ui.context import Ui
from qacouncil.ui.screens import factories
from tests.council_builder import hold_meeting
from tests.ui.open_council import OpenCouncil, open_council

DAY = dt.date(2026, 10, 1)


# Of these a screen reads all there are: people to choose from, and what there are few of.
WHOLE = {"person", "council", "regulation"}


@contextmanager
def statements(plans: list[tuple[str, str]] | None = None) -> Iterator[list[str]]:
    """Those that any connection is given meanwhile; `plans` takes how SQLite goes about each."""
    heard: list[str] = []

    def note(_connection: object, cursor: Cursor, statement: str, given: Any, *_: object) -> None:
        heard.append(statement)
        if plans is not None and statement.startswith("SELECT"):
            explained = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given)
            plans.extend((step[3], statement) for step in explained)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def with_meetings(there: OpenCouncil, meetings: int, items: int) -> str:
    """Meetings a week apart, each with so many items; the id of the last."""
    council, meeting_id = there.council, ""
    for week in range(meetings):
        date = DAY + dt.timedelta(weeks=week)
        meeting_id = council.do(hold_meeting, council.id, date, council.persons)
        for number in range(items):
            council.do(add_item, meeting_id, Localized(kk=f"Мәселе {number}"), "A04")
    return meeting_id


def asked(path: Path, ui: Ui, name: str, size: int) -> int:
    """How many statements it takes to open a screen of a council of this size."""
    with open_council(path, ui, members=2 + size) as there:
        meeting_id = with_meetings(there, size, 3 * size)
        screen = factories()[name](ui)
        with statements() as heard:
            screen.open(meeting_id if name == "meeting" else "")
            ui.session.flush()
            number = len(heard)
        screen.deleteLater()
        QApplication.processEvents()
    return number


@pytest.mark.parametrize(
    "name", ["overview", "meetings", "meeting", "decisions", "members", "documents"]
)
def test_a_screen_of_more_asks_no_oftener(tmp_path: Path, ui: Ui, name: str) -> None:
    # Of a single meeting nothing is asked about those before it.
    small = asked(tmp_path / "small.qac", ui, name, 2)
    large = asked(tmp_path / "large.qac", ui, name, 5)
    assert 0 < large <= small


@pytest.mark.parametrize(
    "name", ["overview", "meetings", "meeting", "decisions", "members", "documents"]
)
def test_no_screen_looks_through_what_other_meetings_hold(
    tmp_path: Path, ui: Ui, name: str
) -> None:
    with open_council(tmp_path / "council.qac", ui) as there:
        meeting_id = with_meetings(there, 2, 3)
        screen = factories()[name](ui)
        plans: list[tuple[str, str]] = []
        with statements(plans):
            screen.open(meeting_id if name == "meeting" else "")
            ui.session.flush()
        screen.deleteLater()
        QApplication.processEvents()
    assert plans
    scanned = [(step, said) for step, said in plans if step.startswith("SCAN")]
    tables = set(metadata.tables) - WHOLE
    found = [each for each in scanned if each[0].split()[1] in tables]
    assert not found, "\n\n".join(f"{step}: {said}" for step, said in found)


def test_saved_words_read_the_item_alone(tmp_path: Path, ui: Ui) -> None:
    with open_council(tmp_path / "council.qac", ui) as there:
        meeting_id = with_meetings(there, 1, 3)
        screen = factories()["meeting"](ui)
        there.show(screen)
        screen.open(meeting_id)
        item = ui.session.read(agenda_lines, meeting_id)[0]
        there.council.do(write_heard, item.id, Localized(kk="Тыңдалды."))
        with statements() as heard:
            screen.refresh(Changes("write_heard", frozenset({"agenda_item"})))
            small = len(heard)
            screen.refresh(Changes("change_item", frozenset({"agenda_item"})))
        assert 0 < small < len(heard) - small
