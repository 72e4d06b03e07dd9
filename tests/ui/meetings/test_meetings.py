"""The list of meetings: filter, order, opening."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place
from qacouncil.ui.meetings.screen import MeetingsScreen
from qacouncil.ui.workspace.new_meeting import NewMeetingDialog
from tests.council_builder import HOUR
from tests.ui.open_council import OpenCouncil


def shown(opened: OpenCouncil) -> MeetingsScreen:
    screen = MeetingsScreen(opened.ui)
    opened.show(screen)
    return screen


def cells(screen: MeetingsScreen) -> list[list[str]]:
    rows = screen.table.rows
    return [
        [rows.words(rows.row(place), rows.column(column)) for column in range(7)]
        for place in range(rows.rowCount())
    ]


def three(opened: OpenCouncil) -> str:
    """One held, one planned, one of the year before. Returns the one held."""
    opened.council.plan(dt.date(2026, 12, 10))
    opened.council.plan(dt.date(2026, 5, 10))
    return opened.council.held(dt.date(2026, 11, 20))


def test_the_latest_stands_first_with_its_facts(opened: OpenCouncil) -> None:
    three(opened)
    assert cells(shown(opened)) == [
        ["[No.\u00a02 (2026-2027)]", "10.12.2026", "15:00", "Regular", "In person", "0", "planned"],
        [
            "No.\u00a01 (2026-2027)",
            "20.11.2026",
            "15:00",
            "Regular",
            "In person",
            "1",
            "in session",
        ],
        ["[No.\u00a01 (2025-2026)]", "10.05.2026", "15:00", "Regular", "In person", "0", "planned"],
    ]


def test_filters_by_year_stage_and_words(opened: OpenCouncil) -> None:
    three(opened)
    screen = shown(opened)
    screen.year.set_value("2026-2027")
    screen.year.chosen.emit("2026-2027")
    assert screen.table.row_count() == 2
    screen.stage.set_value(Stage.HOLD)
    screen.stage.chosen.emit(Stage.HOLD)
    assert [row[1] for row in cells(screen)] == ["20.11.2026"]
    screen.stage.set_value(None)
    screen.stage.chosen.emit(None)
    screen.search.setText("10.12")
    assert [row[1] for row in cells(screen)] == ["10.12.2026"]


def test_enter_opens_the_meeting(opened: OpenCouncil) -> None:
    held = three(opened)
    screen = shown(opened)
    screen.open(held)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert opened.gone == [Place("meeting", held)]


def test_a_new_meeting_keeps_what_was_selected(opened: OpenCouncil) -> None:
    held = three(opened)
    screen = shown(opened)
    screen.open(held)
    data = MeetingData(dt.date(2026, 12, 20), HOUR)
    opened.ui.session.write(plan_meeting, opened.council.id, data)
    opened.flush()
    assert screen.table.row_count() == 4
    assert screen.table.selected_row().meeting.id == held


def test_rows_are_copied_for_a_spreadsheet(opened: OpenCouncil) -> None:
    held = three(opened)
    screen = shown(opened)
    screen.open(held)
    QTest.keyClick(screen.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Number", "Date", "Time"]
    assert lines[1].split("\t")[1] == "20.11.2026"


def test_an_empty_list_offers_the_first_meeting(
    opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(NewMeetingDialog, "exec", lambda _dialog: asked.append("asked"))
    screen = shown(opened)
    assert screen.empty.isVisible()
    assert not screen.table.isVisible()
    QTest.mouseClick(screen.empty.action, Qt.MouseButton.LeftButton)
    assert asked == ["asked"]


def test_words_and_order_follow_the_language(opened: OpenCouncil) -> None:
    three(opened)
    screen = shown(opened)
    opened.ui.languages.switch("kk")
    assert cells(screen)[1][3:] == ["Кезекті", "Бетпе-бет", "1", "өтіп жатыр"]
    assert screen.head.heading.text() == "Отырыстар"


def test_enter_opens_the_latest_meeting_on_arrival(opened: OpenCouncil) -> None:
    three(opened)
    screen = MeetingsScreen(opened.ui)
    opened.show(screen)
    screen.open("")
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    latest = screen.table.rows.row(0)
    assert opened.gone == [Place("meeting", latest.meeting.id)]
