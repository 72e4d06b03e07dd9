"""The date on which a version is in force: typed, or today's."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.said import today
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.fields import DateEdit

_WIDTH = 124


class InForceOn(QWidget):
    """`changed`: another date is asked for. Where it is today's it goes on with the days."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.day = today(ui)
        self._is_today = True
        self._label = label("fact")
        self.date = DateEdit(ui)
        self.date.setProperty("asks", True)
        self.date.setFixedWidth(_WIDTH)
        self.now = Button(ui, "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for control in (self._label, self.date, self.now):
            row.addWidget(control)
        self.date.set_value(self.day)
        self.date.left_changed.connect(self._typed)
        self.date.returnPressed.connect(self._typed)
        self.now.clicked.connect(lambda: self.set_day(today(ui)))

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self._label.setText(t.gettext("In force on"))
        self.date.setAccessibleName(t.gettext("Version in force on the date"))
        self.date.setToolTip(t.gettext("Version in force on the date"))
        self.now.setText(t.pgettext("button", "Today"))

    def fold(self, *, narrow: bool) -> None:
        """Where room is short: the date and its accessible name."""
        self._label.setVisible(not narrow)
        self.now.setVisible(not narrow)

    def set_day(self, day: dt.date) -> None:
        """Another date."""
        self.date.set_value(day)
        self._take(day)

    def follow(self) -> None:
        """After midnight, a date that was today's is today's again."""
        now = today(self._ui)
        if self._is_today and now != self.day:
            self.set_day(now)

    def _typed(self) -> None:
        day = self.date.value()
        if day is None:
            self._ui.tell(
                Notice(
                    "warning",
                    lambda words: words.gettext("This is not a date. Write it as 31.12.2026."),
                )
            )
            self.date.set_value(self.day)  # what is shown is of this date still
        elif day != self.day:
            self._take(day)

    def _take(self, day: dt.date) -> None:
        self.day = day
        self._is_today = day == today(self._ui)
        self.changed.emit()
