"""Who presides and how they voted: asked only where a tie hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.queries.vote_sheet import Basis, Typed, Voter
from qacouncil.rules.terms import PresidingVote
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import Field


class CastingVote(Retranslating, QWidget):
    """`voted`: how the presiding person voted was said; `presides`: who does, by person id."""

    voted = Signal()
    presides = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._members: tuple[Voter, ...] = ()
        self.who, self.vote = Choice(ui), Choice(ui)
        self._who, self._vote = Field(ui, self.who), Field(ui, self.vote)
        self.who.chosen.connect(lambda person: self.presides.emit(str(person)))
        self.vote.chosen.connect(lambda _vote: self.voted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self._who)
        row.addWidget(self._vote)
        row.addStretch(1)
        self.retranslate()

    def show_vote(
        self, members: tuple[Voter, ...], basis: Basis, typed: Typed, *, enabled: bool
    ) -> None:
        """The presiding person of the item and their vote."""
        if members != self._members:
            self._members = members
            self.retranslate()
        person = None if basis.presiding is None else basis.presiding.person_id
        self.who.show_value(person)
        self.vote.show_value(typed.presiding_vote)
        self.who.setEnabled(enabled)
        self.vote.setEnabled(enabled and basis.presiding_votes)

    def value(self) -> PresidingVote | None:
        """How the presiding person voted; None: not known."""
        chosen = self.vote.value()
        return chosen if isinstance(chosen, PresidingVote) else None

    def retranslate(self) -> None:
        words = self.ui.words
        self._who.set_label(words.pgettext("field", "Presiding"))
        self._vote.set_label(words.pgettext("field", "Vote of the presiding person"))
        self.who.set_choices(
            [(each.person_id, listed_name(self.ui, each.name)) for each in self._members]
        )
        self.vote.set_choices(
            [
                (None, words.pgettext("vote", "not known")),
                (PresidingVote.FOR, words.pgettext("vote", "for")),
                (PresidingVote.AGAINST, words.pgettext("vote", "against")),
                (PresidingVote.ABSTAINED, words.pgettext("vote", "abstained")),
                (PresidingVote.NOT_VOTING, words.pgettext("vote", "did not vote")),
            ]
        )
