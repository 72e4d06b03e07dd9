"""Which of an item's votes is on show, and what else can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.queries.vote_sheet import VoteSheet, VoteView
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.segmented import Segmented

Entry = tuple[Callable[[Translator], str], Callable[[], object]]


class Actions(Protocol):
    """What the menu of a vote does."""

    def add_vote(self) -> None: ...
    def repeat_vote(self) -> None: ...
    def remove_vote(self) -> None: ...
    def toggle_details(self) -> None: ...


class VoteChoice(Retranslating, QWidget):
    """`chosen`: the id of a vote. Hidden while there is only one."""

    chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._shown: tuple[VoteSheet, str] | None = None
        self.votes = Segmented(ui)
        self.votes.chosen.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.votes)
        row.addStretch(1)
        self.retranslate()

    def show_votes(self, sheet: VoteSheet, vote_id: str) -> None:
        """The votes of an item with the one on show, begun or not."""
        self._shown = (sheet, vote_id)
        self.retranslate()

    def retranslate(self) -> None:
        self.votes.setAccessibleName(self.ui.words.pgettext("field", "Vote"))
        if self._shown is None:
            self.hide()
            return
        sheet, vote_id = self._shown
        begun = [(vote.id, self._name(number, vote)) for number, vote in enumerate(sheet.votes, 1)]
        if all(vote_id != known for known, _ in begun):
            begun.append((vote_id, self._name(len(begun) + 1, None)))
        self.votes.set_choices(begun)
        self.votes.set_value(vote_id)
        self.setVisible(len(begun) > 1)

    def entries(self, actions: Actions, sheet: VoteSheet, vote: VoteView | None) -> list[Entry]:
        """The menu: (label, what it does)."""
        found: list[Entry] = [
            (
                lambda words: words.pgettext("menu", "Points, time, majority, note"),
                actions.toggle_details,
            )
        ]
        if not sheet.editable:
            return found
        if vote is not None:
            found.append(
                (lambda words: words.pgettext("menu", "Add another vote"), actions.add_vote)
            )
        if vote is not None and vote.result is not None:
            found.append(
                (lambda words: words.pgettext("menu", "Repeat the vote"), actions.repeat_vote)
            )
        if vote is not None and vote.result is None:
            found.append(
                (lambda words: words.pgettext("menu", "Remove the vote"), actions.remove_vote)
            )
        return found

    def why_locked(self, sheet: VoteSheet) -> str:
        """Why no vote can be entered now."""
        words = self.ui.words
        if self.ui.session.file.read_only:
            return words.gettext("Open for reading only")
        if sheet.stage is Stage.SIGNED:
            return words.gettext("The minutes are signed: the votes are locked.")
        if sheet.stage in (Stage.PLAN, Stage.CONVENE):
            return words.gettext("Votes are entered once the meeting is open.")
        return words.gettext("A meeting that did not take place has no votes.")

    def _name(self, number: int, vote: VoteView | None) -> str:
        words = self.ui.words
        if vote is not None and vote.repeats:
            return words.pgettext("vote", "{number}: second vote", number=number)
        return words.pgettext("vote", "Vote {number}", number=number)
