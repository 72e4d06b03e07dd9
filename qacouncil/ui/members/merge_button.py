"""Says how many persons are probably entered twice, and leads to merging them."""

from __future__ import annotations

from collections.abc import Sequence

from shiboken6 import isValid

from qacouncil.changes import Changes
from qacouncil.queries.duplicates import MergeOffer, merge_offers
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.members.merge_dialog import MergeDialog
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button

_TABLES = frozenset({"person", "meeting"})


class MergeButton(Retranslating, Button):
    """Not there while nobody is alike. Those in signed minutes both are not offered."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, "flat", "members", small=True)
        self.ui = ui
        self._short = False
        self._offers: list[MergeOffer] = []
        self.hide()
        self.clicked.connect(self._merge)
        self.retranslate()

    def refresh(self, changes: Changes | None) -> None:
        """Names are folded and compared: with thousands of them not while somebody waits."""
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            session.work(session.read, merge_offers).then(self._offer)

    def shorten(self, *, short: bool) -> None:
        """Where there is little room: the number alone."""
        self._short = short
        self.retranslate()

    def retranslate(self) -> None:
        words, number = self.ui.words, len(self._offers)
        said = words.pgettext("button", "Entered twice: {number}", number=number)
        self.setText(str(number) if self._short else said)
        self.setAccessibleName(said)
        reading = why_reading(self.ui) if self.ui.open_session is not None else ""
        lock(self, reading)
        self.setToolTip(reading or words.gettext("Persons who are probably entered twice"))

    def _offer(self, offers: Sequence[MergeOffer]) -> None:
        if isValid(self):
            self._offers = [each for each in offers if not each.both_signed]
            self.setVisible(bool(self._offers))
            self.retranslate()

    def _merge(self) -> None:
        if self._offers:
            MergeDialog(self.ui, self, self._offers).exec()
