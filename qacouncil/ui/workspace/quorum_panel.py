"""The quorum of the item: a sentence with its numbers, and the meter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.queries.presence import Presence
from qacouncil.rules.terms import Stage
from qacouncil.ui.announce import Announcer
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import numbers_kept
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import IconLabel, label
from qacouncil.ui.widgets.flow import Flow, flowing, group
from qacouncil.ui.widgets.meters import QuorumMeter

# Nobody can be there yet, or will be: the lack of a quorum says nothing.
_BEFORE = (Stage.PLAN, Stage.CONVENE, Stage.CANCELLED)


class QuorumPanel(Retranslating, QWidget):
    """Says and shows whether there is a quorum, and tells a screen reader when that changes."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._presence: Presence | None = None
        self._announcer = Announcer(self)
        self._sign = IconLabel(ui, "done", "done")
        self.finding, self.numbers = label("done"), label("fact")
        self.meter = QuorumMeter(ui)
        row = Flow(GAP_S, 0)
        row.addWidget(group(GAP_XS, self._sign, self.finding))
        row.addWidget(self.numbers)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        rows.setSpacing(GAP_XS)
        rows.addWidget(flowing(row))
        rows.addWidget(self.meter)

    def show_presence(self, presence: Presence) -> None:
        """The quorum of the item looked at, or of the meeting."""
        before = self._presence
        if before is None or before.item_id != presence.item_id:
            self._announcer.forget()
        self._presence = presence
        self.retranslate()

    def retranslate(self) -> None:
        presence, words = self._presence, self.ui.words
        if presence is None:
            return
        there, quorum = presence.attendance, presence.quorum
        self._sign.setVisible(presence.stage not in _BEFORE)
        if presence.stage in _BEFORE:
            self.finding.setText(words.pgettext("panel", "Quorum"))
            self.finding.setProperty("kind", "title")
        else:
            kind = "done" if quorum.met else "danger"
            self._sign.show_icon("done" if quorum.met else "error", kind)
            self.finding.setText(
                words.pgettext("panel", "Quorum present")
                if quorum.met
                else words.pgettext("panel", "No quorum")
            )
            self.finding.setProperty("kind", f"{kind}-title")
        self.finding.style().unpolish(self.finding)
        self.finding.style().polish(self.finding)
        self.numbers.setText(numbers_kept(self._sentence(presence)))
        self.numbers.setToolTip(self.numbers.text())
        self.meter.show_numbers(
            present=there.present - there.recused,
            recused=there.recused,
            absent=there.mandates - there.present,
            needed=quorum.needed,
        )
        self._announcer.tell(f"{self.finding.text()}. {self.numbers.text()}")

    def _sentence(self, presence: Presence) -> str:
        quorum, words = presence.quorum, self.ui.words
        if presence.stage in _BEFORE:
            return words.gettext("required – {needed}", needed=quorum.needed)
        if presence.item_number is None:
            return words.gettext(
                "Meeting: {counted}, required – {needed}",
                counted=quorum.counted,
                needed=quorum.needed,
            )
        return words.gettext(
            "Item {number}: {counted}, required – {needed}",
            number=presence.item_number,
            counted=quorum.counted,
            needed=quorum.needed,
        )
