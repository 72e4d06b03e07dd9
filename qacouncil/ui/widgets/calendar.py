"""A date field's calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.said import today
from qacouncil.ui.widgets.typed_edit import DigitEdit
from qacouncil.ui.widgets.typed_times import date_as_shown, date_as_typed


class CalendarEdit(DigitEdit):
    """Digits with their dots, and a calendar at the right (Alt+↓)."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.setMaxLength(10)
        self.calendar_action = self.add_icon(
            "calendar", "text2", QLineEdit.ActionPosition.TrailingPosition
        )
        self.calendar_action.triggered.connect(self.open_calendar)
        self._popup: _Popup | None = None
        self.editingFinished.connect(self._tidy)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif event.text() == "." and self.text().endswith("."):
            event.accept()  # the dot is there already
        else:
            super().keyPressEvent(event)

    def insert_digit(self, digit: str) -> None:
        text = self.text()
        at_end = self.cursorPosition() == len(text) and not self.hasSelectedText()
        if at_end and len(text + digit) in (2, 5) and (text + digit).replace(".", "").isdecimal():
            digit += "."
        super().insert_digit(digit)

    def open_calendar(self) -> None:
        """Show the calendar below the field, on its date or today."""
        if self.isReadOnly():
            return
        self._popup = _Popup(self, date_as_typed(self.text()) or today(self.ui))
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self._popup.show()

    def take(self, date: dt.date) -> None:
        """A date chosen by hand."""
        self.setText(date_as_shown(date))
        self._visit.typed()
        self._visit.settle()

    def _tidy(self) -> None:
        date = date_as_typed(self.text())
        if date is not None:
            self._put(date_as_shown(date))


class _Popup(QFrame):
    def __init__(self, field: CalendarEdit, date: dt.date) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self._field = field
        calendar = _calendar(field.ui)
        calendar.setSelectedDate(QDate(date.year, date.month, date.day))
        calendar.clicked.connect(self._chosen)
        calendar.activated.connect(self._chosen)
        calendar.setAccessibleName(field.accessibleName())
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(calendar)
        self.setFocusProxy(calendar)
        calendar.setFocus()

    def _chosen(self, date: QDate) -> None:
        self._field.take(dt.date(date.year(), date.month(), date.day()))
        self.close()


def _calendar(ui: Ui) -> QCalendarWidget:
    """A month, in the language and the colours of the window."""
    calendar = QCalendarWidget()
    calendar.setLocale(QLocale(ui.language))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    quiet = QTextCharFormat()
    quiet.setForeground(ui.theme.color("text2"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, quiet)
    words = ui.words
    arrows = {
        "qt_calendar_prevmonth": ("left", words.gettext("Previous month")),
        "qt_calendar_nextmonth": ("right", words.gettext("Next month")),
    }
    for name, (icon_name, text) in arrows.items():
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(icon_name, ui.theme.tokens.text))
            button.setToolTip(text)
            button.setAccessibleName(text)
    return calendar
