"""The parts of the register with their counts, which are its filter: All 11 · Overdue 2 · …"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.queries.register_list import Counts
from qacouncil.rules.register import RegisterPart
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.segmented import Segmented

_NONE = Counts(0, dict.fromkeys(RegisterPart, 0))


class RegisterParts(QWidget):
    """`chosen`: by the person. A list that drops down where the parts have no room in a row."""

    chosen = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._counts = _NONE
        self.value: RegisterPart | None = None
        self.row, self.list = Segmented(ui), Choice(ui)
        self.said = ElidedLabel("note")
        for each in (self.row, self.list):
            each.chosen.connect(self._choose)
        bar = QHBoxLayout(self)
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.row)
        bar.addWidget(self.list)
        bar.addStretch(1)
        bar.addWidget(self.said)
        self.list.hide()
        self.setMinimumWidth(1)  # the row gives way to the list

    def show_counts(self, counts: Counts, said: str) -> None:
        """So many in each, and in all."""
        self._counts = counts
        self.said.setText(said)
        self.retranslate()

    def set_value(self, part: RegisterPart | None) -> None:
        self.value = part
        self.row.set_value(part)
        self.list.set_value(part)

    def retranslate(self) -> None:
        t = self._ui.words
        names = {
            None: t.pgettext("decisions", "All"),
            RegisterPart.OVERDUE: t.gettext("Overdue"),
            RegisterPart.DUE_SOON: t.gettext("Due soon"),
            RegisterPart.IN_PROGRESS: t.gettext("In progress"),
            RegisterPart.DONE: t.gettext("Done"),
            RegisterPart.NO_DEADLINE: t.gettext("No deadline"),
        }
        choices = [(part, f"{name} {self._counts.of(part)}") for part, name in names.items()]
        self.row.set_choices(choices)
        self.list.set_choices(choices)
        self.list.setAccessibleName(t.gettext("Execution"))
        self.row.setAccessibleName(t.gettext("Execution"))
        self.set_value(self.value)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = self.width() - 20 - self.row.sizeHint().width()
        room = left >= 0
        self.said.setVisible(not room or left >= self.said.fontMetrics().averageCharWidth() * 20)
        self.row.setVisible(room)
        self.list.setVisible(not room)

    def _choose(self, part: object) -> None:
        self.set_value(RegisterPart(str(part)) if part is not None else None)
        self.chosen.emit()
