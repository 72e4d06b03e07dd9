"""The weights of current, midterm and final assessment, with their sum as one types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qacouncil.i18n.assessment_words import weights_words
from qacouncil.rules.assessment import HIGHEST, Weights, check_weights
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.error_line import ErrorLine
from qacouncil.ui.widgets.fields import Field, NumberEdit

PARTS = ("current", "midterm", "final")


class WeightsEdit(QWidget):
    """`changed`: the weights were changed and make 100; `typed`: any number is another."""

    changed = Signal(object)  # Weights
    typed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._kept: Weights | None = None
        self.numbers = {name: NumberEdit(ui, HIGHEST) for name in PARTS}
        self._fields = {name: Field(ui, each) for name, each in self.numbers.items()}
        self.sum = label("title")
        self._sum_label = label("label")
        self._error = ErrorLine(ui, self.numbers["final"])
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(2)
        for column, name in enumerate(PARTS):
            grid.addWidget(self._fields[name], 0, column, 2, 1)
            grid.setColumnStretch(column, 1)
            self.numbers[name].textChanged.connect(self._say_sum)
            self.numbers[name].left_changed.connect(self._left)
        total = QVBoxLayout()
        total.setSpacing(2)
        total.addWidget(self._sum_label)
        total.addWidget(self.sum, 1)
        grid.addLayout(total, 0, 3)
        grid.setRowStretch(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(grid)
        rows.addWidget(self._error)

    @property
    def error(self) -> str:
        """Why the weights are refused, empty where they are not."""
        return self._error.said

    def value(self) -> Weights | None:
        """What is typed; None while a number is missing."""
        current, midterm, final = (self.numbers[name].value() for name in PARTS)
        if current is None or midterm is None or final is None:
            return None
        return Weights(current, midterm, final)

    def show_weights(self, weights: Weights, *, anew: bool) -> None:
        """What the file says. Numbers that do not make 100 yet stay, unless it is anew."""
        if not anew and weights == self._kept:
            return
        self._kept = weights
        for name in PARTS:
            self.numbers[name].set_value(getattr(weights, name))
        self._error.say("")

    def set_locked(self, reason: str) -> None:
        for each in self.numbers.values():
            each.set_locked(reason, marked=False)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self._fields["current"].set_label(t.pgettext("field", "Current, %"))
        self._fields["midterm"].set_label(t.pgettext("field", "Midterm, %"))
        self._fields["final"].set_label(t.pgettext("field", "Final, %"))
        self._sum_label.setText(t.pgettext("field", "Sum"))
        self._say_sum()
        if self._error.said:
            self._refuse()

    def _say_sum(self) -> None:
        total = sum(each.value() or 0 for each in self.numbers.values())
        self.sum.setText(f"{total}\u00a0%")
        self.sum.setAccessibleName(self._ui.words.gettext("Sum: {total} %", total=total))
        if total == HIGHEST:
            self._error.say("")
        self.typed.emit()

    def _left(self) -> None:
        weights = self.value()
        if weights is None or check_weights(weights) is not None:
            self._refuse()
        else:
            self._error.say("")
            self._kept = weights
            self.changed.emit(weights)

    def _refuse(self) -> None:
        weights = self.value()
        t = self._ui.words
        if weights is None:
            self._error.say(t.gettext("A number is missing here. Write it."))
        else:
            self._error.say(weights_words(t, weights))
