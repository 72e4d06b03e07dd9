"""The date that the members' screen follows: typed, today's, or that of the composition check."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.said import today
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.fields import DateEdit

_TICK = 60_000  # ms between looks at the calendar
_WIDTH = 124


class AsOf(QWidget):
    """`changed`: another date is to be shown. Where it is today's it goes on with the days.

    ended: whether mandates that have ended are shown too.
    """

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
        self.ended = CheckBox(ui)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for control in (self._label, self.date, self.now, self.ended):
            row.addWidget(control)
        row.addStretch(1)
        self.date.set_value(self.day)
        self.date.left_changed.connect(self._typed)
        self.date.returnPressed.connect(self._typed)
        self.now.clicked.connect(lambda: self.set_day(today(ui)))
        self.ended.toggled.connect(lambda _on: self.changed.emit())
        self.tick = QTimer(self, interval=_TICK)
        self.tick.timeout.connect(self.follow)
        self.tick.start()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self._label.setText(t.gettext("As of"))
        self.date.setAccessibleName(t.gettext("Composition as of the date"))
        self.now.setText(t.pgettext("button", "Today"))
        self.ended.setText(t.gettext("Show ended mandates"))

    def set_day(self, day: dt.date) -> None:
        """Another date."""
        self.date.set_value(day)
        self._take(day)

    def follow(self) -> None:
        """After midnight, a date that was today's is today's again."""
        now, typing = today(self._ui), self.date.value() != self.day
        if self._is_today and now != self.day and not typing:
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
            self.date.set_value(self.day)  # what is shown is as of this date still
        elif day != self.day:
            self._take(day)

    def _take(self, day: dt.date) -> None:
        self.day = day
        self._is_today = day == today(self._ui)
        self.changed.emit()
