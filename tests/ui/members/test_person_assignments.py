"""From a person, every assignment: numbers in the detail, all of them in a dialog."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.localized import Localized
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import end_mandate
from qacouncil.queries.mandates import council_mandates
from qacouncil.ui.members.person_assignments import showing_assignments
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.widgets.tag import Tag
from tests.council_builder import DAY, HOUR
from tests.ui.members.test_dialogs import shown
from tests.ui.open_council import OpenCouncil, settled

TODAY, LATER = dt.date(2026, 11, 26), dt.date(2027, 3, 1)


@pytest.fixture
def decision(opened: OpenCouncil) -> str:
    """With two assignments of one member, one of them overdue."""
    there = opened.council
    meeting_id = there.held()
    decision_id = str(there.rows(meeting_id).of("decision")[0]["id"])
    for deadline in (LATER, TODAY - dt.timedelta(days=2)):
        data = AssignmentData([there.persons[4]], deadline=deadline)
        there.do(add_assignment, decision_id, data)
    there.do(close_meeting, meeting_id, HOUR + 60)
    return decision_id


def said(screen: MembersScreen) -> list[str]:
    settled()
    labels = [each.text() for each in screen.detail.findChildren(QLabel) if each.isVisible()]
    return labels + [each.text() for each in screen.detail.findChildren(Tag) if each.isVisible()]


def test_the_detail_counts_them_as_of_the_date(opened: OpenCouncil, decision: str) -> None:
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    screen.table.select(opened.council.mandates[4])
    assert "on hand: 2, over: 0" in said(screen)
    assert "Overdue: 1" in said(screen)
    screen.as_of.set_day(DAY)
    screen.table.select(opened.council.mandates[4])
    assert "Overdue: 1" not in said(screen)
    screen.as_of.set_day(DAY - dt.timedelta(days=1))
    screen.table.select(opened.council.mandates[4])
    assert not any(each.startswith("on hand") for each in said(screen))
    screen.table.select(opened.council.mandates[3])
    assert not any(each.startswith("on hand") for each in said(screen))


def test_the_dialog_shows_all_and_leads_to_the_decision(
    opened: OpenCouncil, decision: str, qtbot: QtBot
) -> None:
    mandates = opened.ui.session.read(council_mandates, opened.ui.session.council_id)
    of = next(each for each in mandates if each.person_id == opened.council.persons[4])
    parent = QWidget()
    dialog = showing_assignments(opened.ui, parent, of, TODAY)
    with shown(dialog, qtbot):
        rows = dialog.table.rows
        states = [rows.words(rows.row(at), rows.column(3)) for at in range(rows.rowCount())]
        assert states == ["Overdue, days: 2", "In progress"]
        dialog.table.select(rows.row(0).id)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
        assert opened.gone[-1].record_id == decision


def test_all_orders_of_a_person_are_named(opened: OpenCouncil) -> None:
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    reason = Localized(en="Moved away")
    opened.ui.session.write(
        end_mandate, opened.council.mandates[2], LATER, reason, "9-ө", dt.date(2026, 11, 1)
    )
    opened.flush()
    screen.open(opened.council.mandates[2])
    assert "No.\u00a09-ө of 01.11.2026 (released)" in said(screen)
