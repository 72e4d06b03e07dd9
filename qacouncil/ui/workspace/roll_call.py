"""Votes by name: a row for each who may vote, a column for each choice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QWidget

from qacouncil.i18n.collation import collation_key
from qacouncil.queries.vote_sheet import Voter
from qacouncil.rules.terms import Choice
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.checks import RadioButton

_CHOICES = (Choice.FOR, Choice.AGAINST, Choice.ABSTAINED, Choice.NOT_VOTING)


class RollCall(Retranslating, QWidget):
    """`changed`: the person chose for somebody; arrows move within a row, Tab to the next."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._voters: tuple[Voter, ...] = ()
        self._strangers: tuple[str, ...] = ()
        self._removers: dict[str, Button] = {}
        self._rows: dict[str, tuple[QLabel, QButtonGroup]] = {}
        self._heads = {choice: label("note") for choice in _CHOICES}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(len(_CHOICES) + 1, 1)
        for column, head in enumerate(self._heads.values(), start=1):
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
        self.retranslate()

    def show_votes(
        self,
        voters: Sequence[Voter],
        votes: Sequence[tuple[str, Choice]],
        members: Sequence[Voter] = (),
        *,
        enabled: bool,
    ) -> None:
        """Who may vote, and how each did so far.

        members: all on the list. Who has voted and may not, having left or being recused, stays in
        sight until that vote is removed: closing is refused meanwhile.
        """
        key = collation_key(self.ui.language)
        cast = dict(votes)
        entitled = {one.person_id for one in voters}
        strange = [one for one in members if one.person_id in cast.keys() - entitled]
        listed = tuple(
            sorted((*voters, *strange), key=lambda one: key(listed_name(self.ui, one.name)))
        )
        strangers = tuple(one.person_id for one in strange)
        if (listed, strangers) != (self._voters, self._strangers):
            self._strangers = strangers
            self._rebuild(listed)
        for button in self._removers.values():
            button.setEnabled(enabled)
        for person, (_name, group) in self._rows.items():
            group.setExclusive(False)
            for place, choice in enumerate(_CHOICES):
                group.button(place).setChecked(cast.get(person) is choice)
                group.button(place).setEnabled(enabled)
            group.setExclusive(True)

    def votes(self) -> tuple[tuple[str, Choice], ...]:
        """Those who have voted, with their choice."""
        return tuple(
            (person, _CHOICES[group.checkedId()])
            for person, (_name, group) in self._rows.items()
            if group.checkedId() >= 0
        )

    def all_for(self) -> None:
        """Everybody votes for."""
        for _name, group in self._rows.values():
            group.button(0).setChecked(True)

    def retranslate(self) -> None:
        words = self.ui.words
        texts = {
            Choice.FOR: words.pgettext("column", "For"),
            Choice.AGAINST: words.pgettext("column", "Against"),
            Choice.ABSTAINED: words.pgettext("column", "Abstained"),
            Choice.NOT_VOTING: words.pgettext("column", "Did not vote"),
        }
        for choice, head in self._heads.items():
            head.setText(texts[choice])
        for voter in self._voters:
            name, group = self._rows[voter.person_id]
            spelled = listed_name(self.ui, voter.name)
            name.setText(spelled)
            for place, choice in enumerate(_CHOICES):
                group.button(place).setAccessibleName(f"{spelled}: {texts[choice]}")
            remover = self._removers.get(voter.person_id)
            if remover is not None:
                remover.setText(words.pgettext("button", "May not vote: remove"))
                remover.setAccessibleName(
                    words.gettext(
                        "May not vote on this item, remove the vote: {name}", name=spelled
                    )
                )

    def _rebuild(self, voters: tuple[Voter, ...]) -> None:
        for person, (name, group) in self._rows.items():
            removers = [self._removers[person]] if person in self._removers else []
            for each in (name, *group.buttons(), *removers):
                self._grid.removeWidget(each)
                each.hide()
                each.deleteLater()
        self._voters = voters
        self._rows, self._removers = {}, {}
        for row, voter in enumerate(voters, start=1):
            name, group = label(), QButtonGroup(self)
            self._grid.addWidget(name, row, 0)
            for place in range(len(_CHOICES)):
                button = RadioButton(self.ui)
                group.addButton(button, place)
                self._grid.addWidget(button, row, place + 1, Qt.AlignmentFlag.AlignHCenter)
            group.idClicked.connect(lambda _place: self.changed.emit())
            self._rows[voter.person_id] = (name, group)
            if voter.person_id in self._strangers:
                self._removers[voter.person_id] = remover = Button(self.ui, "warning", small=True)
                remover.clicked.connect(partial(self._remove, voter.person_id))
                self._grid.addWidget(remover, row, len(_CHOICES) + 1)
        self.retranslate()

    def _remove(self, person_id: str, _checked: bool = False) -> None:
        """Take the vote of one who may not vote away."""
        _name, group = self._rows[person_id]
        group.setExclusive(False)
        for button in group.buttons():
            button.setChecked(False)
        group.setExclusive(True)
        self.changed.emit()
