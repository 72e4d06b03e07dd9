"""The list of members: present, late, gone, recused, absent with a reason; guests; the quorum."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES
from qacouncil.queries.meeting_rows import Row
from qacouncil.queries.presence import read_presence
from qacouncil.rules.terms import AttendanceState
from qacouncil.ui.context import Ui
from qacouncil.ui.workspace.attendance_dialogs import RecusalDialog, StayDialog
from qacouncil.ui.workspace.attendance_list import AttendanceList
from qacouncil.ui.workspace.attendance_rows import ROW
from qacouncil.ui.workspace.guests_dialog import GuestsDialog
from qacouncil.ui.workspace.side import SidePanel
from tests.ui.workspace.held_meeting import (
    AWAY,
    LATE,
    MEMBERS,
    OUT,
    START,
    Held,
    follow,
    held_meeting,
    press,
)


@pytest.fixture
def held(tmp_path: Path, ui: Ui) -> Iterator[Held]:
    with held_meeting(tmp_path / "council.qac", ui) as there:
        yield there


@pytest.fixture
def side(held: Held, qtbot: QtBot) -> SidePanel:
    made = SidePanel(held.ui)
    qtbot.addWidget(made)
    made.resize(364, 620)
    follow(held, made)
    made.show_meeting(held.meeting_id)
    made.show_item("")
    made.show_item(held.item_id)
    made.show()
    qtbot.waitExposed(made)
    return made


def row_of(held: Held, place: int) -> Row:
    person = held.council.persons[place]
    return held.council.rows(held.meeting_id).of("attendance", person_id=person)[0]


def stays(held: Held, place: int) -> list[tuple[int | None, int | None]]:
    seat = row_of(held, place)["id"]
    rows = held.council.rows(held.meeting_id).of("attendance_interval", attendance_id=seat)
    return [(row["arrived_minute"], row["left_minute"]) for row in rows]


def go_to(side: SidePanel, held: Held, place: int) -> AttendanceList:
    """Put the cursor on a member."""
    people = [member.person_id for member in side.attendance.members()]
    side.enter_attendance()
    model = side.attendance.model()
    side.attendance.setCurrentIndex(model.index(people.index(held.council.persons[place]), 0))
    return side.attendance


def saved(held: Held, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not held.ui.session.unsaved)


def spoken(side: SidePanel, held: Held, place: int) -> str:
    rows = [side.attendance.model().index(n, 0).data(ROW) for n in range(len(MEMBERS) + 1)]
    return next(str(r.spoken) for r in rows if r.member.person_id == held.council.persons[place])


def answering(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Once such a dialog is open, do something in it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        act(dialog)

    QTimer.singleShot(0, look)


def test_chair_and_deputy_come_first_then_the_alphabet_then_who_has_no_vote(
    side: SidePanel, held: Held
) -> None:
    held.ui.languages.switch("kk")
    names = [index_name(side, number) for number in range(len(MEMBERS) + 1)]
    assert names == [
        *("Сейітқали", "Оспанов", "Әбдіғали", "Жұмағұлов", "Ким", "Қайырбек", "Мұрат"),
        *("Петров", "Тұрсынбекова", "Ибраева"),
    ]


def index_name(side: SidePanel, number: int) -> str:
    return str(side.attendance.model().index(number, 0).data()).split()[0]


def test_a_row_tells_everything(side: SidePanel, held: Held) -> None:
    assert "arrived 15:20" in spoken(side, held, LATE)
    assert spoken(side, held, AWAY).endswith("absent, absent")
    assert "conflict of interest" in spoken(side, held, OUT)
    assert "chair, present" in spoken(side, held, 0)


def test_space_says_absent_and_present(side: SidePanel, held: Held, qtbot: QtBot) -> None:
    people = go_to(side, held, 2)
    QTest.keyClick(people, Qt.Key.Key_Space)
    saved(held, qtbot)
    assert row_of(held, 2)["state"] == AttendanceState.ABSENT
    assert side.quorum.numbers.text() == "Item 3:\u00a06, required\u00a0–\u00a06"
    assert "7 / 9" in side._fact.text()
    held.clock.minute = START + 5
    side.refresh(None)
    QTest.keyClick(people, Qt.Key.Key_Space)
    saved(held, qtbot)
    assert row_of(held, 2)["state"] == AttendanceState.PRESENT
    assert stays(held, 2) == []
    assert people.currentIndex().data(ROW).member.person_id == held.council.persons[2]


def test_who_comes_late_is_noted_with_the_time(side: SidePanel, held: Held, qtbot: QtBot) -> None:
    QTest.keyClick(go_to(side, held, AWAY), Qt.Key.Key_Space)
    saved(held, qtbot)
    assert stays(held, AWAY) == [(held.clock.minute, None)]
    assert "arrived 15:52" in spoken(side, held, AWAY)


@pytest.mark.parametrize("letter", ["l", "д", "L"])
def test_l_notes_a_departure_that_can_be_undone(
    side: SidePanel, held: Held, qtbot: QtBot, letter: str
) -> None:
    people = go_to(side, held, LATE)
    press(people, letter)
    saved(held, qtbot)
    assert stays(held, LATE) == [(15 * 60 + 20, 15 * 60 + 52)]
    assert "left 15:52" in spoken(side, held, LATE)
    notice = held.told[-1]
    assert notice.undo
    assert notice.action is not None
    notice.action()
    saved(held, qtbot)
    assert stays(held, LATE) == [(15 * 60 + 20, None)]
    held.clock.minute += 8
    press(people, letter)
    saved(held, qtbot)
    held.clock.minute += 5
    side.refresh(None)
    press(people, letter)
    saved(held, qtbot)
    assert stays(held, LATE) == [(15 * 60 + 20, 16 * 60), (16 * 60 + 5, None)]


def test_without_a_running_clock_the_times_are_asked_for(
    side: SidePanel, held: Held, qtbot: QtBot
) -> None:
    held.clock.minute += 3 * 24 * 60
    side.refresh(None)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, StayDialog)
        arrival, departure = dialog.times[0]
        departure.set_value(16 * 60)
        arrival.setText("99")
        dialog.verb.click()
        assert dialog.isVisible()
        assert dialog._stays[0][0].error == "This is not a time. Write it as 15:20."
        arrival.set_value(17 * 60)
        dialog.verb.click()
        assert "before arriving" in dialog._stays[0][0].error
        arrival.set_value(None)
        dialog.verb.click()

    answering(StayDialog, fill)
    press(go_to(side, held, 3), "l")
    saved(held, qtbot)
    assert stays(held, 3) == [(None, 16 * 60)]


def test_r_recuses_with_a_reason_and_takes_it_back(
    side: SidePanel, held: Held, qtbot: QtBot
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, RecusalDialog)
        QTest.keyClicks(dialog.text, "co-author")
        dialog.verb.click()

    people = go_to(side, held, 3)
    answering(RecusalDialog, fill)
    press(people, "к")
    saved(held, qtbot)
    rows = held.council.rows(held.meeting_id)
    found = rows.of("recusal", item_id=held.item_id, person_id=held.council.persons[3])
    assert [row["reason_en"] for row in found] == ["co-author"]
    assert side.quorum.numbers.text() == "Item 3:\u00a06, required\u00a0–\u00a05"
    press(people, "r")
    saved(held, qtbot)
    rows = held.council.rows(held.meeting_id)
    assert rows.of("recusal", person_id=held.council.persons[3]) == []
    assert held.told[-1].undo


def test_a_reason_of_absence_is_written(side: SidePanel, held: Held, qtbot: QtBot) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, StayDialog)
        dialog.excused.set_value(value=True)
        QTest.keyClicks(dialog.reason, "on leave")
        dialog.verb.click()

    answering(StayDialog, fill)
    QTest.keyClick(go_to(side, held, AWAY), Qt.Key.Key_Return)
    saved(held, qtbot)
    row = row_of(held, AWAY)
    assert (row["excused"], row["reason_en"]) == (True, "on leave")
    assert "on leave" in spoken(side, held, AWAY)


def test_guests_are_found_named_and_taken_off(side: SidePanel, held: Held, qtbot: QtBot) -> None:
    def guests() -> list[str]:
        rows = held.council.rows(held.meeting_id)
        return [rows.persons[row["person_id"]]["surname"] for row in rows.of("guest")]

    presence = held.ui.session.read(read_presence, held.meeting_id, held.item_id, held.ui.clock())
    dialog = GuestsDialog(held.ui, side, presence)
    qtbot.addWidget(dialog)
    dialog.picker.named.emit("Асанов Асан")
    saved(held, qtbot)
    assert guests() == ["Серік", "Асанов"]
    assert len(dialog.removers()) == 2
    dialog.show()
    assert dialog.focusWidget() is dialog.picker
    dialog.removers()[0].setFocus()
    dialog.removers()[0].click()
    saved(held, qtbot)
    assert dialog.focusWidget() is dialog.removers()[0], "the next one, without going there"
    assert guests() == ["Асанов"]
    assert held.told[-1].undo
    person, name, _note = dialog.picker.people()[0]
    assert "Seri" in name
    dialog.picker.picked.emit(person)
    saved(held, qtbot)
    assert guests() == ["Асанов", "Серік"]
    assert side._guests.text() == "Invited: 2"


def test_before_the_meeting_opens_nothing_can_be_marked(
    held: Held, side: SidePanel, qtbot: QtBot
) -> None:
    planned = held.council.plan()
    side.show_meeting(planned)
    side.show_item("")
    people = side.attendance
    people.setFocus()
    QTest.keyClick(people, Qt.Key.Key_Space)
    QTest.keyClick(people, Qt.Key.Key_L)
    assert not held.ui.session.unsaved
    assert not people.model().flags(people.model().index(0, 0)) & Qt.ItemFlag.ItemIsUserCheckable


def test_another_quorum_is_announced(
    side: SidePanel, held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    class Access:
        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 - Qt's name
            told.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr("qacouncil.ui.announce.QAccessible", Access)
    for place in (2, 3):
        QTest.keyClick(go_to(side, held, place), Qt.Key.Key_Space)
        saved(held, qtbot)
    assert told[-1] == "No quorum. Item 3:\u00a05, required\u00a0–\u00a06"
    side.show_item(held.items[0])
    assert len(told) == 2


def test_every_language_and_theme_while_open(side: SidePanel, held: Held) -> None:
    seen = set()
    for language in LANGUAGES:
        held.ui.languages.switch(language)
        seen.add((side._title.text(), side.quorum.finding.text(), spoken(side, held, 0)))
        side.grab()
    assert len(seen) == len(LANGUAGES)


def test_ctrl_z_takes_back_slips_one_after_another(
    side: SidePanel, held: Held, qtbot: QtBot
) -> None:
    """A name typed by mistake into the list presses commands; all of them can be undone."""
    told: list[str] = []
    held.ui.tell = lambda notice: told.append(notice.sentence(held.ui.words))
    people = go_to(side, held, 2)
    before = [row_of(held, place)["state"] for place in range(len(MEMBERS))]
    for letter in "Al":  # all the others are present; leaves
        press(people, letter)
        saved(held, qtbot)
    assert stays(held, 2) == [(None, held.clock.minute)]
    assert told[-1].startswith("Departure noted: ")
    assert not told[-1].endswith("..")
    for _ in range(3):  # once more than there is to undo
        QTest.keyClick(people, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        saved(held, qtbot)
    assert stays(held, 2) == []
    assert [row_of(held, place)["state"] for place in range(len(MEMBERS))] == before
