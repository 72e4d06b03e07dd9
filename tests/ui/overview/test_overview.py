"""The overview: what is open is named and leads to where it is mended."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from qacouncil.i18n.calendar_words import day_in_words
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.meetings import MeetingData, close_meeting, convene_meeting, plan_meeting
from qacouncil.operations.members import end_mandate
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.overview.screen import OverviewScreen
from qacouncil.ui.workspace.new_meeting import NewMeetingDialog
from tests.council_builder import HOUR
from tests.ui.conftest import NOW
from tests.ui.open_council import OpenCouncil, settled

NEXT = dt.date(2026, 11, 30)


def said(widget: QWidget) -> list[str]:
    """Every text that is shown."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return [*labels, *(each.text() for each in buttons(widget))]


def buttons(widget: QWidget) -> list[QPushButton]:
    return [each for each in widget.findChildren(QPushButton) if each.isVisible()]


def planned(opened: OpenCouncil, date: dt.date = NEXT) -> str:
    return opened.council.do(
        plan_meeting, opened.council.id, MeetingData(date, HOUR, place=Localized(kk="Зал"))
    )


def shown(opened: OpenCouncil) -> OverviewScreen:
    screen = OverviewScreen(opened.ui)
    opened.show(screen)
    return screen


def test_without_a_meeting_the_first_action_is_to_plan_one(
    opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(NewMeetingDialog, "exec", lambda _dialog: asked.append("asked"))
    screen = shown(opened)
    assert "There are no meetings yet" in said(screen.next_meeting)
    (action,) = buttons(screen.next_meeting)
    QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    assert asked == ["asked"]


def test_open_checks_name_the_gap_and_lead_to_the_meeting(opened: OpenCouncil) -> None:
    meeting = planned(opened)
    opened.council.do(add_item, meeting, Localized(kk="Жоспар"), "A01")
    screen = shown(opened)
    texts = said(screen.next_meeting)
    assert "1 item. No rapporteur, items: No.\u00a01" in texts
    assert "Not sent yet. Latest date: 25.11.2026" in texts
    assert "Зал, 15:00" in texts
    assert screen.next_meeting.readiness.text() == "Readiness: 2 / 6"
    links = {each.text(): each for each in buttons(screen.next_meeting)}
    for text, gap in {
        "Name rapporteurs": Place("meeting", meeting, 1, "speakers"),
        "Convene": Place("meeting", meeting, 0, "step"),
        "Write a draft": Place("meeting", meeting, 1, "points"),
        "Attach files": Place("meeting", meeting, 1, "materials"),
    }.items():
        QTest.mouseClick(links[text], Qt.MouseButton.LeftButton)
        assert opened.gone.pop() == gap


def test_an_unusual_day_a_leaving_member_and_no_chair_are_told(opened: OpenCouncil) -> None:
    council = opened.council
    meeting = planned(opened, dt.date(2026, 12, 16))
    council.do(end_mandate, council.mandates[0], dt.date(2026, 12, 10))
    screen = shown(opened)
    texts = said(screen.next_meeting)
    assert "16.12.2026. Public holiday: Independence Day." in texts
    assert "Nobody presides." in texts
    assert "Akhmetov A." in [text.replace("\u00a0", " ") for text in texts]
    links = {each.text(): each for each in buttons(screen.next_meeting)}
    for text in ("Change the date", "Name them"):
        QTest.mouseClick(links[text], Qt.MouseButton.LeftButton)
        assert opened.gone.pop() == Place("meeting", meeting, 0, "details")


def test_a_check_is_done_once_it_is_on_disk(opened: OpenCouncil) -> None:
    meeting = planned(opened)
    screen = shown(opened)
    opened.ui.session.write(convene_meeting, meeting, dt.date(2026, 11, 20))
    opened.flush()
    assert "Sent: 20.11.2026, latest date: 25.11.2026" in said(screen.next_meeting)
    assert screen.next_meeting.readiness.text() == "Readiness: 3 / 5"


def test_the_primary_action_follows_the_stage(opened: OpenCouncil) -> None:
    held = opened.council.held(dt.date(2026, 11, 20))
    screen = shown(opened)
    assert screen.next_meeting.action.text() == "Continue the meeting"
    QTest.mouseClick(screen.next_meeting.action, Qt.MouseButton.LeftButton)
    assert opened.gone == [Place("meeting", held)]
    opened.ui.session.write(close_meeting, held, HOUR + 30)
    opened.flush()
    assert screen.next_meeting.action.text() == "Complete the minutes"
    opened.ui.session.write(plan_meeting, opened.council.id, MeetingData(NEXT, HOUR))
    opened.flush()
    assert screen.next_meeting.action.text() == "Prepare the meeting"
    assert "Meeting of 20.11.2026" in said(screen.next_meeting)


def test_a_deadline_opens_its_decision(opened: OpenCouncil) -> None:
    held = opened.council.held(dt.date(2026, 11, 20))
    point = str(opened.council.rows(held).of("decision")[0]["id"])
    data = AssignmentData([opened.council.persons[2]], deadline=dt.date(2026, 12, 15))
    opened.council.do(add_assignment, point, data)
    opened.council.do(close_meeting, held, HOUR + 30)
    screen = shown(opened)
    table = screen.due.table
    assert [table.rows.words(table.rows.row(0), table.rows.column(n)) for n in (0, 2, 3)] == [
        "No.\u00a01, 1.1",
        "Gali A.",
        "15.12.2026",
    ]
    table.select(table.rows.row(0).id)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.gone == [Place("decisions", point)]


def test_open_deadlines_are_saved_for_the_calendar(
    opened: OpenCouncil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    screen = shown(opened)
    assert not screen.due.calendar.isVisible()
    held = opened.council.held(dt.date(2026, 11, 20))
    point = str(opened.council.rows(held).of("decision")[0]["id"])
    data = AssignmentData([opened.council.persons[2]], deadline=dt.date(2026, 12, 15))
    task = opened.council.do(add_assignment, point, data)
    opened.council.do(close_meeting, held, HOUR + 30)
    screen.refresh(None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "d"), ""))
    QTest.mouseClick(screen.due.calendar, Qt.MouseButton.LeftButton)
    while not told:
        settled()
    (event,) = Calendar.from_ical((tmp_path / "d.ics").read_bytes()).walk("VEVENT")
    assert str(event["uid"]).startswith(task)
    assert event.decoded("dtstart") == dt.date(2026, 12, 15)


def test_who_leaves_soon_and_what_is_then_missing(opened: OpenCouncil) -> None:
    for student in (opened.council.mandates[1], opened.council.mandates[4]):
        opened.council.do(end_mandate, student, dt.date(2026, 12, 10))
    screen = shown(opened)
    texts = said(screen.ending)
    assert {"Bekova A.", "Aben A.", "10.12.2026"} <= set(texts)
    (ahead,) = [text for text in texts if text.startswith("As of 11 December 2026:")]
    assert "Students: 0. The regulation: at least 1." in ahead


def test_where_nobody_leaves_soon_those_who_leave_next_are_told(opened: OpenCouncil) -> None:
    for student in (opened.council.mandates[1], opened.council.mandates[4]):
        opened.council.do(end_mandate, student, dt.date(2027, 6, 30))
    texts = said(shown(opened).ending)
    assert {"Bekova A.", "Aben A.", "30.06.2027"} <= set(texts)
    assert any(text.startswith("As of 1 July 2027:") for text in texts)


def test_the_composition_tells_what_is_wrong(opened: OpenCouncil) -> None:
    opened.council.do(end_mandate, opened.council.mandates[0], dt.date(2026, 11, 1))
    texts = said(shown(opened).composition)
    assert "The council has no chair." in texts
    assert "4 / 6" in texts


def test_a_switch_of_language_reaches_every_text(opened: OpenCouncil) -> None:
    planned(opened)
    screen = shown(opened)
    opened.ui.languages.switch("ru")
    settled()
    texts = said(screen)
    assert {"Обзор", "26 ноября 2026 г., четверг", "Повестка дня", "Состав"} <= set(texts)
    assert screen.next_meeting.readiness.text() == "Готовность: 2 из 5"


def test_what_did_not_change_keeps_its_widgets(opened: OpenCouncil) -> None:
    meeting = planned(opened)
    screen = shown(opened)
    before = buttons(screen.next_meeting)
    screen.refresh(None)
    assert buttons(screen.next_meeting) == before
    opened.ui.session.write(convene_meeting, meeting, dt.date(2026, 11, 20))
    opened.flush()
    assert buttons(screen.next_meeting) != before


def test_a_narrow_window_puts_one_column_below_the_other(opened: OpenCouncil) -> None:
    planned(opened)
    screen = OverviewScreen(opened.ui)
    opened.show(screen, 656, 436)
    assert screen.composition.mapTo(screen, screen.composition.rect().topLeft()).x() < 100
    wide = OverviewScreen(opened.ui)
    opened.show(wide)
    assert wide.composition.mapTo(wide, wide.composition.rect().topLeft()).x() > 700


def test_the_next_day_nothing_is_written_and_there_is_a_day_less(opened: OpenCouncil) -> None:
    planned(opened)
    screen = shown(opened)
    before = said(screen.next_meeting)
    tomorrow = NOW + dt.timedelta(days=1)
    opened.ui.clock = lambda: tomorrow
    screen.open("")
    assert screen.head.fact.text() == day_in_words(tomorrow.date(), "en")
    assert said(screen.next_meeting) != before
