"""The members' screen: everything follows the date."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import end_mandate
from qacouncil.rules.terms import Category
from qacouncil.ui.members.screen import MembersScreen
from tests.council_builder import HOUR
from tests.ui.conftest import NOW
from tests.ui.open_council import OpenCouncil, settled

LAST = dt.date(2026, 12, 10)


@pytest.fixture
def screen(opened: OpenCouncil) -> MembersScreen:
    made = MembersScreen(opened.ui)
    opened.show(made)
    return made


def said(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def cells(screen: MembersScreen, column: int = 0) -> list[str]:
    rows = screen.table.rows
    return [rows.words(rows.row(place), rows.column(column)) for place in range(rows.rowCount())]


def typed(screen: MembersScreen, date: str) -> None:
    screen.as_of.date.setFocus()
    screen.as_of.date.selectAll()
    QTest.keyClicks(screen.as_of.date, date)
    QTest.keyClick(screen.as_of.date, Qt.Key.Key_Return)
    settled()


def test_members_stand_in_the_order_of_the_alphabet(
    screen: MembersScreen, opened: OpenCouncil
) -> None:
    assert cells(screen)[:3] == ["Aben Ayan", "Akhmetov Ayan", "Bekova Ayan"]
    opened.ui.languages.switch("kk")
    assert cells(screen)[:3] == ["Ахметов Аян", "Әбен Аян", "Бекова Аян"]
    assert cells(screen, 2)[0] == "Төраға"


def test_the_date_decides_who_is_shown(
    screen: MembersScreen, opened: OpenCouncil, qtbot: QtBot
) -> None:
    opened.ui.session.write(end_mandate, opened.council.mandates[0], LAST)
    opened.flush()
    assert len(cells(screen)) == 7
    typed(screen, "11.12.2026")
    assert "Akhmetov Ayan" not in cells(screen)
    assert (
        "The council has no chair.\nA meeting can be held; the composition must be put in order."
        in said(screen.composition)
    )
    screen.as_of.ended.setChecked(True)
    assert "Akhmetov Ayan" in cells(screen)
    screen.as_of.now.click()
    assert screen.as_of.date.value() == dt.date(2026, 11, 26)
    assert len(cells(screen)) == 7


def test_a_mandate_that_ends_soon_is_marked(screen: MembersScreen, opened: OpenCouncil) -> None:
    opened.ui.session.write(end_mandate, opened.council.mandates[0], LAST)
    opened.flush()
    rows = screen.table.rows
    screen.table.select(opened.council.mandates[0])
    tag = rows.tag(rows.index(screen.table.currentIndex().row(), 5))
    assert tag == ("warning", "clock", "10.12.2026")
    assert rows.tag(rows.index(0, 5)) is None


def test_the_filters_by_name_and_category(screen: MembersScreen) -> None:
    screen.search.setText("бек")
    assert cells(screen) == ["Bekova Ayan"]
    screen.search.setText("")
    screen.category.set_value(Category.STUDENT)
    screen.category.chosen.emit(Category.STUDENT)
    assert cells(screen, 1) == ["Student", "Student"]


def test_the_composition_holds_each_demand_against_what_there_is(screen: MembersScreen) -> None:
    texts = said(screen.composition)
    for name, number in (("Voting members", "7"), ("Teachers", "3"), ("Students", "2")):
        assert texts[texts.index(name) + 1] == number
    assert {"28.5\u00a0%", "5 of 7"} <= set(texts)
    assert "At least 2/3 of the voting members; vacant seats do not count." in texts


def test_the_outlook_leads_to_its_day(screen: MembersScreen) -> None:
    buttons = screen.composition.findChildren(QPushButton)
    (outlook,) = [each for each in buttons if each.text() == "As of 01.09.2029"]
    outlook.click()
    assert screen.as_of.date.value() == dt.date(2029, 9, 1)
    assert cells(screen) == []


def test_the_detail_tells_mandate_order_and_attendance(
    screen: MembersScreen, opened: OpenCouncil
) -> None:
    there = opened.council
    held = there.held(dt.date(2026, 11, 20), present=1)
    opened.ui.session.write(close_meeting, held, HOUR + 30)
    opened.flush()
    screen.open(there.persons[1])
    settled()
    detail = screen.detail
    assert detail.name.text() == "Bekova Ayan"
    assert "meetings attended: 0 of 1" in said(detail)
    described = detail.timeline.accessibleDescription()
    assert described == "Secretary, student: 01.09.2026 – 31.08.2029"
    screen.open(there.persons[0])
    settled()
    assert "meetings attended: 1 of 1" in said(detail)


def test_a_refresh_keeps_the_selected_member(screen: MembersScreen, opened: OpenCouncil) -> None:
    chosen = opened.council.mandates[3]
    screen.table.select(chosen)
    opened.ui.session.write(end_mandate, opened.council.mandates[5], LAST)
    opened.flush()
    assert screen.table.selected_row().id == chosen


def test_a_date_being_typed_is_not_taken_away(screen: MembersScreen, opened: OpenCouncil) -> None:
    screen.as_of.date.setFocus()
    screen.as_of.date.selectAll()
    QTest.keyClicks(screen.as_of.date, "01.1")
    opened.ui.session.write(end_mandate, opened.council.mandates[5], LAST)
    opened.flush()
    assert screen.as_of.date.text() == "01.1"
    assert screen.as_of.date.hasFocus()


def test_a_narrow_window_puts_the_check_into_a_drawer(opened: OpenCouncil) -> None:
    screen = MembersScreen(opened.ui)
    opened.show(screen, 656, 436)
    assert not screen.composition.isVisible()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_F8)
    assert screen.composition.isVisible()
    assert screen.composition.geometry().right() <= 656
    QTest.keyClick(screen.table, Qt.Key.Key_F8)
    assert not screen.composition.isVisible()


def test_what_is_no_date_is_said_and_the_date_shown_stays(
    screen: MembersScreen, opened: OpenCouncil
) -> None:
    told: list[str] = []
    opened.ui.tell = lambda notice: told.append(notice.sentence(opened.ui.words))
    before = screen.as_of.date.text()
    typed(screen, "31.02.2026")
    assert told
    assert told[0].startswith("This is not a date.")
    assert screen.as_of.date.text() == before


def test_today_goes_on_overnight_and_another_date_stays(
    screen: MembersScreen, opened: OpenCouncil
) -> None:
    opened.ui.clock = lambda: NOW + dt.timedelta(days=1)
    screen.as_of.tick.timeout.emit()
    assert screen.as_of.date.value() == NOW.date() + dt.timedelta(days=1)
    typed(screen, "11.12.2026")
    screen.table.setFocus()
    opened.ui.clock = lambda: NOW + dt.timedelta(days=2)
    screen.as_of.tick.timeout.emit()
    assert screen.as_of.date.value() == dt.date(2026, 12, 11)
