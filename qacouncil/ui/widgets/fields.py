"""Fields: a label, an editor and the sentence of its error; and the editors of one line."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.personal_number_words import personal_number_sentence
from qacouncil.rules.personal_number import personal_numbers
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets import visit
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.calendar import CalendarEdit
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.error_line import ErrorLine, NoteLine
from qacouncil.ui.widgets.typed_edit import DigitEdit, TypedEdit
from qacouncil.ui.widgets.typed_times import date_as_shown, date_as_typed, minute_as_typed

__all__ = ["Choice", "ClockEdit", "DateEdit", "Field", "LineEdit", "NumberEdit", "SearchEdit"]

_EARLY = 60  # minutes before the start that are not after midnight: who came, what began early


class Field(QWidget):
    """Label above, editor, and below it the error where there is one."""

    def __init__(self, ui: Ui, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        self._label = label("label")
        self._label.setBuddy(editor)
        self._error = ErrorLine(ui, editor)
        self._note = NoteLine(ui)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._label)
        rows.addWidget(editor)
        rows.addWidget(self._error)
        rows.addWidget(self._note)
        rows.addStretch(1)  # fields side by side stand on one line
        self._ui = ui
        self._noted = ""
        if isinstance(editor, (QLineEdit, QPlainTextEdit)):
            editor.textChanged.connect(self._look_for_numbers)

    def set_label(self, text: str) -> None:
        """The label, which is the editor's accessible name too. " *" at its end: required."""
        self._label.setText(text)
        self.editor.setAccessibleName(text.removesuffix("*").strip())
        self._look_for_numbers()  # in the language in use

    def set_error(self, sentence: str) -> None:
        """Show what is wrong with the value; empty: nothing is."""
        self._error.say(sentence)

    def set_note(self, sentence: str) -> None:
        """Show what is unusual about the value, which may stay; empty: nothing is."""
        self._noted = sentence
        self._look_for_numbers()

    def _look_for_numbers(self) -> None:
        """Say the note, and of any text besides whether it holds an IIN or BIN."""
        said = [self._noted] if self._noted else []
        numbers = personal_numbers(_text_of(self.editor))
        if numbers:
            said.append(personal_number_sentence(self._ui.words, numbers))
        sentence = " ".join(said)
        if sentence != self._note.said:
            self._note.say(sentence)
            if not self.error:
                self.editor.setAccessibleDescription(sentence)

    @property
    def note(self) -> str:
        """What is said to be unusual, empty where nothing is."""
        return self._note.said

    def take_keys(self) -> None:
        """Have the value typed anew: what is typed next takes the place of the refused one."""
        self.editor.setFocus()
        if isinstance(self.editor, QLineEdit):
            self.editor.selectAll()

    @property
    def error(self) -> str:
        """The sentence shown, empty where there is none."""
        return self._error.said


def _text_of(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


class LineEdit(TypedEdit):
    """A line of free text."""

    def _pauses(self) -> tuple[int, int]:
        return visit.TEXT_REST, visit.TEXT_LATEST

    def setText(self, text: str | None) -> None:  # noqa: N802 - Qt's name
        super().setText(text)
        self._tell_whole()

    def set_locked(self, reason: str, *, marked: bool = True) -> None:
        super().set_locked(reason, marked=marked)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Where nobody types, an end that has no room is not cut off within a letter."""
        if self.hasFocus() or self._fits():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        frame, words = QStyle.PrimitiveElement.PE_PanelLineEdit, Qt.TextElideMode.ElideRight
        self.style().drawPrimitive(frame, option, painter, self)
        room = self._room()
        shown = self.fontMetrics().elidedText(self.text(), words, room.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(part, option, self).adjusted(2, 0, -2, 0)

    def _fits(self) -> bool:
        # One with an icon inside is a filter, or shows a sentence of its own.
        metrics = self.fontMetrics()
        return any(each.isVisible() for each in self.actions()) or (
            metrics.horizontalAdvance(self.text()) <= self._room().width()
        )

    def _tell_whole(self) -> None:
        if not self.isReadOnly():
            self.setToolTip("" if self._fits() else self.text())

    def value(self) -> str:
        """The text without spaces around it."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        self._set(value)

    def show_value(self, value: str) -> None:
        """Set unless it is being typed in."""
        self._show(value)


class SearchEdit(LineEdit):
    """The filter of a list, with a magnifying glass before its words."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.setProperty("asks", True)
        self.add_icon("search", "text2", self.ActionPosition.LeadingPosition)


class NumberEdit(DigitEdit):
    """A whole number from 0 to `maximum`; empty is None."""

    def __init__(self, ui: Ui, maximum: int) -> None:
        super().__init__(ui)
        self.setMaxLength(len(str(maximum)))

    def value(self) -> int | None:
        text = self.text().strip()
        return int(text) if text.isdecimal() else None

    def set_value(self, value: int | None) -> None:
        self._set("" if value is None else str(value))

    def show_value(self, value: int | None) -> None:
        """Set unless it is being typed in."""
        self._show("" if value is None else str(value))


class DateEdit(CalendarEdit):
    """A date, typed as dd.mm.yyyy or taken from the calendar (Alt+↓)."""

    signs = "., /-"

    def value(self) -> dt.date | None:
        """The date; None where it is empty or no date."""
        return date_as_typed(self.text())

    def is_valid(self) -> bool:
        """Whether it is empty or a date."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, value: dt.date | None) -> None:
        self._set(date_as_shown(value))

    def show_value(self, value: dt.date | None) -> None:
        """Set unless it is being typed in."""
        self._show(date_as_shown(value))


class ClockEdit(DigitEdit):
    """A time of day HH:MM; its value counts minutes from 00:00 of the meeting's day."""

    signs = ":.,-"

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.setMaxLength(5)

    def value(self, start: int = 0) -> int | None:
        """Minutes; a time long before `start` is one after midnight. None: empty or no time."""
        minute = minute_as_typed(self.text())
        if minute is None:
            return None
        return minute + 24 * 60 if minute < start - _EARLY else minute

    def is_valid(self) -> bool:
        """Whether it is empty or a time."""
        return not self.text().strip() or self.value() is not None

    def set_value(self, minute: int | None) -> None:
        self._set("" if minute is None else time_of_day(minute))

    def show_value(self, minute: int | None) -> None:
        """Set unless it is being typed in."""
        self._show("" if minute is None else time_of_day(minute))

    def insert_digit(self, digit: str) -> None:
        text = self.text()
        if self.cursorPosition() == len(text) and not self.hasSelectedText():
            if not text and digit > "2":
                digit = f"0{digit}"
            if len(text + digit) == 2:
                digit += ":"
        super().insert_digit(digit)
