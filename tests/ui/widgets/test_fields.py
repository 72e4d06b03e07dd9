"""The one-line fields: what they take, what they give, how they show an error and a lock."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.fields import ClockEdit, DateEdit, Field, LineEdit, NumberEdit
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.typed_times import date_as_typed, minute_as_typed
from tests.ui.typing_keys import type_text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("15.12.2026", dt.date(2026, 12, 15)),
        ("5.2.2026", dt.date(2026, 2, 5)),
        ("15/12/26", dt.date(2026, 12, 15)),
        ("15 12 2026", dt.date(2026, 12, 15)),
        ("15122026", dt.date(2026, 12, 15)),
        ("2026-12-15", dt.date(2026, 12, 15)),
        ("31.02.2026", None),
        ("15.12", None),
        ("", None),
        ("1.2.3.4", None),
    ],
)
def test_dates_are_taken_as_people_type_them(text: str, date: dt.date | None) -> None:
    assert date_as_typed(text) == date


@pytest.mark.parametrize(
    ("text", "minute"),
    [("15:20", 920), ("9.05", 545), ("1520", 920), ("00:00", 0), ("24:00", None), ("9:5", None)],
)
def test_times_are_taken_as_people_type_them(text: str, minute: int | None) -> None:
    assert minute_as_typed(text) == minute


def test_a_date_is_typed_with_digits_alone(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    qtbot.addWidget(editor)
    type_text(editor, "15122026")
    assert editor.text() == "15.12.2026"
    assert editor.value() == dt.date(2026, 12, 15)


def test_a_dot_typed_out_of_habit_is_not_doubled(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    qtbot.addWidget(editor)
    type_text(editor, "15.12.2026")
    assert editor.text() == "15.12.2026"


def test_kazakh_letters_type_digits(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    qtbot.addWidget(editor)
    type_text(editor, "әі")
    assert editor.text() == "23."


def test_letters_have_no_place_in_a_number(ui: Ui, qtbot: QtBot) -> None:
    editor = NumberEdit(ui, 99)
    qtbot.addWidget(editor)
    type_text(editor, "a1-2b3")
    assert editor.value() == 12


def test_an_unfinished_date_is_told_apart_from_none(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    qtbot.addWidget(editor)
    assert editor.is_valid()
    type_text(editor, "31022026")
    assert editor.value() is None
    assert not editor.is_valid()


def test_a_time_after_midnight_belongs_to_the_meeting(ui: Ui, qtbot: QtBot) -> None:
    editor = ClockEdit(ui)
    qtbot.addWidget(editor)
    type_text(editor, "0030")
    assert editor.text() == "00:30"
    assert editor.value() == 30
    assert editor.value(start=22 * 60) == 24 * 60 + 30
    editor.set_value(24 * 60 + 30)
    assert editor.text() == "00:30"


def test_a_time_is_typed_without_its_first_nought(ui: Ui, qtbot: QtBot) -> None:
    editor = ClockEdit(ui)
    qtbot.addWidget(editor)
    type_text(editor, "905")
    assert editor.value() == 9 * 60 + 5


def test_the_calendar_opens_by_key_and_gives_its_date(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    qtbot.addWidget(editor)
    editor.show()
    told: list[dt.date | None] = []
    editor.left_changed.connect(lambda: told.append(editor.value()))
    QTest.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toPython() == ui.clock().date()
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert told == [dt.date(2026, 11, 27)]


def test_a_locked_field_says_why_and_keeps_its_words(ui: Ui, qtbot: QtBot) -> None:
    editor = LineEdit(ui)
    qtbot.addWidget(editor)
    editor.set_locked("Given after signing")
    type_text(editor, "abc")
    assert editor.text() == ""
    assert editor.placeholderText() == "Given after signing"
    assert editor.accessibleDescription() == "Given after signing"
    editor.set_locked("")
    type_text(editor, "abc")
    assert editor.text() == "abc"


def test_a_locked_number_takes_no_digit(ui: Ui, qtbot: QtBot) -> None:
    editor = NumberEdit(ui, 99)
    qtbot.addWidget(editor)
    editor.set_locked("The vote is closed")
    type_text(editor, "5")
    assert editor.value() is None


def test_an_error_is_shown_told_and_taken_back(ui: Ui, qtbot: QtBot) -> None:
    field = Field(ui, NumberEdit(ui, 99))
    qtbot.addWidget(field)
    field.set_label("Votes for *")
    field.show()
    height = field.sizeHint().height()
    field.set_error("Votes: 8, taking part: 7.")
    assert field.error == field.editor.accessibleDescription() == "Votes: 8, taking part: 7."
    assert field.editor.property("error") is True
    assert field.sizeHint().height() > height
    field.set_error("")
    assert field.sizeHint().height() == height
    assert field.editor.accessibleName() == "Votes for"


@pytest.mark.parametrize("make", [LineEdit, GrowingText])
def test_an_iin_in_a_text_is_told_at_the_field(
    ui: Ui, qtbot: QtBot, make: type[LineEdit] | type[GrowingText]
) -> None:
    editor = make(ui)
    field = Field(ui, editor)
    qtbot.addWidget(field)
    field.set_label("Note")
    put = editor.setPlainText if isinstance(editor, GrowingText) else editor.setText
    put("ЖСН 100000000002")
    assert field.note == ""
    put("ЖСН 100000000001")
    assert field.note.startswith("This looks like an IIN or BIN: 100000000001.")
    assert field.error == ""
    field.set_note("Unusual.")
    assert field.note.startswith("Unusual. This looks like")
    ui.languages.switch("ru")
    field.set_label("Заметка")
    assert "Похоже на ИИН или БИН: 100000000001." in field.note
    put("")
    assert field.note == "Unusual."
