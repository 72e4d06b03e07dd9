"""The digit row of the Kazakh layout types digits in numbers, letters in words."""

from __future__ import annotations

import datetime as dt
import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.fields import ClockEdit, DateEdit, Field, LineEdit, NumberEdit

ROW = dict(zip("1234567890", '"әіңғ,.үұқ', strict=True))
FIRST = 2 if sys.platform == "win32" else 10


def type_digits(editor: QLineEdit, digits: str) -> None:
    """As the keyboard sends them: the letters of the layout with the scan codes of the row."""
    for digit in digits:
        code = FIRST + list(ROW).index(digit)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, code, 0, 0, ROW[digit])
            QApplication.sendEvent(editor, event)


def shown(editor: QLineEdit, qtbot: QtBot) -> None:
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()


def test_a_number(ui: Ui, qtbot: QtBot) -> None:
    editor = NumberEdit(ui, 9999)
    shown(editor, qtbot)
    type_digits(editor, "4902")
    assert editor.value() == 4902


def test_a_date(ui: Ui, qtbot: QtBot) -> None:
    editor = DateEdit(ui)
    shown(editor, qtbot)
    type_digits(editor, "23112026")
    assert editor.value() == dt.date(2026, 11, 23)


def test_a_time(ui: Ui, qtbot: QtBot) -> None:
    editor = ClockEdit(ui)
    shown(editor, qtbot)
    type_digits(editor, "0845")
    assert editor.value(0) == 8 * 60 + 45


def test_words_keep_their_letters(ui: Ui, qtbot: QtBot) -> None:
    editor = LineEdit(ui)
    shown(editor, qtbot)
    type_digits(editor, "290")
    assert editor.text() == "әұқ"


@pytest.mark.parametrize("wrong", ["0899", "2"])
def test_a_refused_value_is_typed_over(ui: Ui, qtbot: QtBot, wrong: str) -> None:
    editor = ClockEdit(ui)
    field = Field(ui, editor)
    qtbot.addWidget(field)
    field.show()
    editor.setFocus()
    type_digits(editor, wrong)
    field.set_error("This is not a time.")
    field.take_keys()
    type_digits(editor, "1130")
    assert editor.value(0) == 11 * 60 + 30
