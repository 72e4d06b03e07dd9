"""What a paper lacks in its language, a line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.table import Column, Table

_WIDTH, _TABLE = 640, 260  # px


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    sentence: str


class GapsDialog(Retranslating, Dialog):
    """`lacking` gives the sentences in the language in use."""

    def __init__(self, ui: Ui, parent: QWidget | None, lacking: Callable[[], list[str]]) -> None:
        super().__init__(ui, parent)
        self._lacking = lacking
        self.body.addStrut(_WIDTH)
        column = Column(
            "sentence",
            lambda t: t.pgettext("table", "Points to note"),
            lambda row: row.sentence,
            stretch=True,
        )
        self.table = Table(ui, [column], two_lines=True)
        self.table.setMinimumHeight(_TABLE)
        self.body.addWidget(self.table, 1)
        self.cancel.hide()
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Points to note before the paper is issued"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Close"))
        self.table.setAccessibleName(words.gettext("Points to note before the paper is issued"))
        self.table.show_rows([_Row(*each) for each in enumerate(self._lacking())])
