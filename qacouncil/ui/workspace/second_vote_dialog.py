"""A closed vote is on the same points already: is this one a second vote?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.dialog import Dialog


class SecondVoteDialog(Retranslating, Dialog):
    """The verb makes it a second vote; the first is kept. `points`: as they are numbered."""

    def __init__(self, ui: Ui, parent: QWidget | None, points: str) -> None:
        super().__init__(ui, parent)
        self._points = points
        self._told = self.add_words()
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(
            words.gettext(
                "Is this a second vote? Points of the decision: {points}", points=self._points
            )
        )
        self._told.setText(
            words.gettext(
                "A closed vote is on these points already. The first vote and its result are kept;"
                " the second one decides. If other points are meant, go back and choose them."
            )
        )
        self.set_buttons(words.pgettext("button", "Back"), words.pgettext("button", "Second vote"))
