"""Who stands in an election: one line each with the votes; the elected are marked by the votes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.names import Name
from qacouncil.operations.elections import CandidateData
from qacouncil.operations.members import PersonData
from qacouncil.queries.elections import CandidateLine
from qacouncil.queries.person_details import PersonDetails
from qacouncil.rules.elections import Candidacy, elected
from qacouncil.ui.context import Ui
from qacouncil.ui.said import one_line
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.error_line import ErrorLine
from qacouncil.ui.widgets.fields import NumberEdit
from qacouncil.ui.workspace.name_picker import NamePicker

_LARGEST = 100_000
_VOTES = 96  # px


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody who stands: a person of the file by id, or a new one by the name typed."""

    name: Name
    person: str | PersonData
    votes: int | None = None
    elected: bool = False


class CandidatesForm(QWidget):
    """`resized`: a line came or went. Votes decide who is elected; level votes the person."""

    resized = Signal()

    def __init__(self, ui: Ui, known: Sequence[PersonDetails]) -> None:
        super().__init__()
        self._ui = ui
        self._known = {each.id: each for each in known}
        self._seats = 1
        self.rows: list[CandidateRow] = []
        self._title = label("title")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.tie = Callout(ui)
        self.picker = NamePicker(
            ui,
            lambda t: t.pgettext("field", "Candidate"),
            lambda t: t.gettext("Candidate: type two letters of the name, or the whole name"),
        )
        self.error = ErrorLine(ui, self.picker)
        self.picker.set_people(self._offered)
        self.picker.picked.connect(self._picked)
        self.picker.named.connect(self._named)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        column.addWidget(self.tie)
        column.addWidget(self.picker)
        column.addWidget(self.error)
        self.tie.hide()

    def say(self) -> None:
        """Set every text."""
        self._title.setText(self._ui.words.gettext("Candidates"))
        for row in self.rows:
            row.say()
        self._decide()

    def show_candidates(self, lines: Sequence[CandidateLine]) -> None:
        """Those of an election that there is."""
        for each in lines:
            self._add(Standing(each.name, each.person_id, each.votes, each.elected))
        self._decide()

    def set_seats(self, seats: int) -> None:
        """How many are elected."""
        self._seats = seats
        self._decide()

    def data(self) -> list[CandidateData]:
        """All lines, in their order."""
        return [
            CandidateData(row.standing.person, row.votes.value(), row.elected.isChecked())
            for row in self.rows
        ]

    def _offered(self) -> list[tuple[str, str, str]]:
        there = {row.standing.person for row in self.rows}
        return [
            (each.id, full_name(each.name, self._ui.language), one_line(each.position, self._ui))
            for each in self._known.values()
            if each.id not in there
        ]

    def _picked(self, person_id: str) -> None:
        self._typed(Standing(self._known[person_id].name, person_id))

    def _named(self, name: str) -> None:
        surname, given, patronymic = (*name.split(maxsplit=2), "", "", "")[:3]
        new = PersonData(surname, given, patronymic)
        self._typed(Standing(new, new))

    def _typed(self, standing: Standing) -> None:
        self.error.say("")
        self.picker.clear()
        row = self._add(standing)
        row.votes.setFocus()
        self._decide()

    def _add(self, standing: Standing) -> CandidateRow:
        row = CandidateRow(self._ui, standing)
        row.votes.textChanged.connect(self._decide)
        row.elected.clicked.connect(self._decide)
        row.off.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        self.resized.emit()
        return row

    def _remove(self, row: CandidateRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        near = self.rows[place : place + 1] or self.rows[-1:]
        (near[0].off if near else self.picker).setFocus()
        self._decide()
        self.resized.emit()

    def _decide(self) -> None:
        """Mark who is elected by the votes; those level for the last seat can be marked."""
        standing = [Candidacy(str(place), row.votes.value()) for place, row in enumerate(self.rows)]
        found = elected(self._seats, standing)
        unknown = any(each.votes is None for each in standing)
        taken = 0
        for each, row in zip(standing, self.rows, strict=True):
            free = unknown or each.candidate in found.tied
            row.elected.setEnabled(free)
            if not free:
                row.elected.setChecked(each.candidate in found.elected)
            elif each.candidate in found.tied:
                taken += row.elected.isChecked()
        t = self._ui.words
        self.tie.setVisible(bool(found.tied))
        if found.tied:
            names = ", ".join(self.rows[int(each)].name for each in found.tied)
            self.tie.set_text(
                t.gettext(
                    "Equal votes for the last seats: {names}. Mark who is elected, still free: "
                    "{number}.",
                    names=names,
                    number=max(0, found.free - taken),
                )
            )
        self.resized.emit()


class CandidateRow(QWidget):
    """Name, votes, elected, and a button that takes it off."""

    def __init__(self, ui: Ui, standing: Standing) -> None:
        super().__init__()
        self._ui, self.standing = ui, standing
        self._name = label(wrap=True)
        self.votes = NumberEdit(ui, _LARGEST)
        self.votes.setFixedWidth(_VOTES)
        self.votes.set_value(standing.votes)
        self.elected = CheckBox(ui)
        self.elected.setChecked(standing.elected)
        self.off = Button(ui, "flat", "close", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(GAP_S)
        row.addWidget(self._name, 1)
        for widget in (self.votes, self.elected, self.off):
            row.addWidget(widget)
        self.say()

    @property
    def name(self) -> str:
        """In the spelling of the language in use."""
        return full_name(self.standing.name, self._ui.language)

    def say(self) -> None:
        """Set every text."""
        t, name = self._ui.words, self.name
        self._name.setText(name)
        self.votes.setPlaceholderText(t.gettext("votes"))
        self.votes.setAccessibleName(t.gettext("Votes: {name}", name=name))
        self.elected.setText(t.gettext("elected"))
        self.elected.setAccessibleName(t.gettext("Elected: {name}", name=name))
        self.off.name_it(t.pgettext("button", "Remove from the list: {name}", name=name))
