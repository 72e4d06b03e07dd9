"""Every decision that made the programme what it is, from the first to the last."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.queries.programme_card import ProgrammeCard
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import Scrolled
from qacouncil.ui.programmes.chain import Chain
from qacouncil.ui.programmes.steps import all_steps
from qacouncil.ui.programmes.tab import Tab
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import Button, label


class DecisionsTab(Tab):
    """`about`: an agenda item about the programme is wanted."""

    about = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._card: ProgrammeCard | None = None
        self._count = label("note")
        self.about_button = Button(ui, "secondary", "add", small=True)
        self.about_button.clicked.connect(self.about)
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        self.bar.addWidget(self.about_button)
        self.chain = Chain(ui)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.addWidget(self.chain)
        self.panel.body.addWidget(Scrolled(inside), 1)

    def first(self) -> QWidget:
        return self.chain.links[0] if self.chain.links else self.about_button

    def show_card(self, card: ProgrammeCard) -> None:
        self._card = card
        self.say()

    def say(self) -> None:
        t = self.ui.words
        self.about_button.setText(t.pgettext("button", "New agenda item about this programme"))
        lock(self.about_button, why_reading(self.ui))
        if self._card is not None:
            number = len(self._card.decisions)
            self._count.setText(t.gettext("Decisions on the programme: {number}", number=number))
            self.chain.show_steps(all_steps(self.ui, self._card))

    def add(self) -> None:
        self.about.emit()
