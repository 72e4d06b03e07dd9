"""The buttons of a decision's card: what can be done about the assignment that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.queries.decision_timeline import AssignmentHistory
from qacouncil.rules.execution import possible_steps
from qacouncil.rules.terms import ExecutionStep
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.more import Act, Label


class CardFoot(Retranslating, QWidget):
    """`asked`: what is to be done, by a kind of step or as one of "remind", "extract".

    `turned`: another assignment was chosen.
    """

    asked = Signal(str)
    turned = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._histories: tuple[AssignmentHistory, ...] = ()
        self._signed = False
        self._which = label("label")
        self.which = Segmented(ui)
        self.which.chosen.connect(self._turn)
        self.record = Button(ui, "primary")
        self.extend, self.extract = Button(ui), Button(ui)
        self.reopen = Button(ui, "secondary", "undo")
        self.remind = Button(ui, "secondary", "mail")
        for button, asked in (
            (self.record, ExecutionStep.DONE),
            (self.extend, ExecutionStep.EXTENDED),
            (self.reopen, ExecutionStep.REOPENED),
            (self.remind, "remind"),
            (self.extract, "extract"),
        ):
            button.clicked.connect(lambda _=False, what=str(asked): self.asked.emit(what))
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._arrange()
        self.retranslate()

    @property
    def history(self) -> AssignmentHistory | None:
        """The assignment that the buttons act upon."""
        place = self.which.value()
        if not self._histories:
            return None
        return self._histories[place if isinstance(place, int) else 0]

    def show_histories(self, histories: tuple[AssignmentHistory, ...], *, signed: bool) -> None:
        """Those of the decision shown; the chosen one stays chosen. signed: its minutes are."""
        ids = [each.task.id for each in self._histories]
        new = [each.task.id for each in histories]
        self._histories, self._signed = histories, signed
        self.which.set_choices([(place, str(place + 1)) for place in range(len(new))])
        if ids != new and new:
            self.which.set_value(0)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self._which.setText(t.gettext("Assignment"))
        self.which.setAccessibleName(t.gettext("Assignment"))
        self.record.setText(t.pgettext("button", "Record execution"))
        self.extend.setText(t.pgettext("button", "Extend deadline"))
        self.reopen.setText(t.pgettext("button", "Reopen the assignment"))
        self.remind.setText(t.pgettext("button", "Reminder text"))
        self.extract.setText(t.pgettext("button", "Extract"))
        self.extract.setToolTip(t.gettext("Extract from the minutes"))
        self._show()

    def _turn(self) -> None:
        self.retranslate()
        self.turned.emit()

    def _show(self) -> None:
        history = self.history
        several = len(self._histories) > 1
        self._which.setVisible(several)
        self.which.setVisible(several)
        steps = frozenset[ExecutionStep]()
        if history is not None:
            steps = possible_steps(history.task.state)
        reading = why_reading(self.ui)
        for button, kind in (
            (self.record, ExecutionStep.DONE),
            (self.extend, ExecutionStep.EXTENDED),
            (self.reopen, ExecutionStep.REOPENED),
        ):
            button.setVisible(kind in steps)
            lock(button, reading)
        self.remind.setVisible(ExecutionStep.DONE in steps)
        self.extract.setVisible(self._signed)
        shown = (self.record, self.extend, self.reopen, self.remind, self.extract)
        self.setVisible(any(not each.isHidden() for each in shown))

    def entries(self) -> list[tuple[Label, Act]]:
        """What is done more rarely, for a menu."""
        history = self.history
        if history is None or not history.task.stands.is_open or why_reading(self.ui):
            return []
        return [
            (
                lambda words: words.pgettext("button", "Reassign…"),
                lambda: self.asked.emit(str(ExecutionStep.REASSIGNED)),
            ),
            (
                lambda words: words.pgettext("button", "Close without execution…"),
                lambda: self.asked.emit(str(ExecutionStep.CLOSED)),
            ),
        ]

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        column.setSpacing(GAP_S)
        for widgets in (
            (self._which, self.which),
            (self.record, self.reopen, self.extract),
            (self.extend, self.remind),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP_S)
            for each in widgets:
                row.addWidget(each)
            if self.which in widgets:
                row.addStretch(1)
            column.addLayout(row)
