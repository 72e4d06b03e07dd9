"""What paints itself: quorum meter, vote bar, stepper, callouts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.meters import QuorumMeter, VoteBar
from qacouncil.ui.widgets.stepper import Stepper


class Painted(Retranslating, QWidget):
    """The quorum and the vote of one item, and where its meeting stands."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        quorum, vote = QuorumMeter(ui), VoteBar(ui)
        quorum.show_numbers(7, 1, 1, 6)
        vote.show_numbers(5, 1, 1, 0, 4)
        self._stepper = Stepper(ui)
        self._callouts = [Callout(ui, "done", "done"), Callout(ui, "danger", "error")]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_M)
        for widget in (quorum, vote, self._stepper, *self._callouts):
            rows.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        steps = [
            words.pgettext("stage", "Plan"),
            words.pgettext("stage", "Call"),
            words.pgettext("stage", "Hold"),
            words.pgettext("stage", "Minutes"),
            words.pgettext("stage", "Signed"),
            words.pgettext("stage", "Approved"),
        ]
        self._stepper.show_steps(steps, 2)
        self._callouts[0].set_text(words.gettext("Quorum: present. Required: 6."))
        self._callouts[1].set_text(words.gettext("Quorum: absent. Required: 6."))
