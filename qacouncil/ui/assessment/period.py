"""From which day to which a version is in force."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.fields import DateEdit, Field


class PeriodEdit(QWidget):
    """`changed`: both are dates, or the last day is open, and the period is another."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._kept: tuple[dt.date, dt.date | None] | None = None
        self.begins, self.last = DateEdit(ui), DateEdit(ui)
        self.fields = Field(ui, self.begins), Field(ui, self.last)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        for field in self.fields:
            row.addWidget(field, 1)
        for editor in (self.begins, self.last):
            editor.left_changed.connect(self._left)

    def show_period(self, begins: dt.date, last: dt.date | None, *, anew: bool) -> None:
        """What the file says; what is typed wrong stays with its error, unless it is anew."""
        if not anew and (begins, last) == self._kept:
            return
        self._kept = begins, last
        self.begins.set_value(begins)
        self.last.set_value(last)
        for field in self.fields:
            field.set_error("")

    def set_locked(self, reason: str) -> None:
        for each in (self.begins, self.last):
            each.set_locked(reason, marked=False)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.fields[0].set_label(t.pgettext("field", "In force from *"))
        self.fields[1].set_label(t.pgettext("field", "Last day"))
        self.last.setPlaceholderText(t.gettext("until the next version"))
        self._check()

    def refuse(self, error: UserError) -> None:
        """Say at the field why the period is refused."""
        self._kept = None
        self.fields[1].set_error(error.sentence(self._ui.words))

    def _left(self) -> None:
        if not self._check():
            return
        begins = self.begins.value()
        if begins is not None:
            self._kept = begins, self.last.value()
            self.changed.emit()

    def _check(self) -> bool:
        t = self._ui.words
        begins, last = self.begins.value(), self.last.value()
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        reversed_ = begins is not None and last is not None and last < begins
        unknown = self._kept is None and not self.begins.text()
        first_error = "" if begins is not None or unknown else wrong
        last_error = "" if self.last.is_valid() else wrong
        if reversed_:
            last_error = t.gettext("The last day lies before the first one.")
        for field, error in zip(self.fields, (first_error, last_error), strict=True):
            field.set_error(error)
        return not first_error and not last_error
