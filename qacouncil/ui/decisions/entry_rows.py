"""The rows of a register entry: programmes with the state each is put into, earlier decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.programme_words import programme_state_words
from qacouncil.i18n.register_words import does_words
from qacouncil.queries.programmes_list import ProgrammeChoice
from qacouncil.queries.register_entry import RelatedDecision
from qacouncil.queries.register_filter import RegisterFilter, Sorting
from qacouncil.queries.register_list import RegisterLine, register_page
from qacouncil.rules.terms import ProgrammeState, RelationKind
from qacouncil.ui.context import Ui
from qacouncil.ui.decisions.rows import number_of
from qacouncil.ui.said import one_line, today
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import SearchEdit

_MOST = 20  # decisions offered


class ProgrammeRows(QWidget):
    """A programme in each row; a state, or that it stays as it is. `changed`: another programme."""

    changed = Signal()

    def __init__(self, ui: Ui, known: Sequence[ProgrammeChoice]) -> None:
        super().__init__()
        self._ui, self._known = ui, list(known)
        self._rows: list[tuple[Choice, Choice]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP_S)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.add = Button(ui, "link")
        self.add.clicked.connect(lambda: self._append("", None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._grid)
        column.addWidget(self.add)

    def show_programmes(self, programmes: Mapping[str, ProgrammeState | None]) -> None:
        for each, state in programmes.items():
            self._append(each, state)
        self.retranslate()

    def value(self) -> dict[str, ProgrammeState | None]:
        """By programme; rows without one are left out."""
        found: dict[str, ProgrammeState | None] = {}
        for programme, state in self._rows:
            chosen = state.value()
            if programme.value():
                found[str(programme.value())] = ProgrammeState(str(chosen)) if chosen else None
        return found

    def retranslate(self) -> None:
        t = self._ui.words
        self.add.setText(t.pgettext("button", "Add a programme"))
        self.add.setEnabled(bool(self._known))
        for row in self._rows:
            self._say(*row)

    def _append(self, programme_id: str, state: ProgrammeState | None) -> None:
        programme, chosen = Choice(self._ui), Choice(self._ui)
        programme.chosen.connect(self.changed)
        for each in (programme, chosen):
            each.setSizeAdjustPolicy(each.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._rows.append((programme, chosen))
        self._grid.addWidget(programme, len(self._rows), 0)
        self._grid.addWidget(chosen, len(self._rows), 1)
        self._say(programme, chosen)
        programme.set_value(programme_id or None)
        chosen.set_value(state)

    def _say(self, programme: Choice, state: Choice) -> None:
        t = self._ui.words
        names = [(each.id, f"{each.code} {one_line(each.name, self._ui)}") for each in self._known]
        programme.set_choices([(None, t.gettext("No programme")), *names])
        programme.setAccessibleName(t.pgettext("field", "Programme"))
        states = [(each, programme_state_words(t, each)) for each in ProgrammeState]
        state.set_choices([(None, t.gettext("Its state stays")), *states])
        state.setAccessibleName(t.gettext("State the programme is put into"))


class RelationRows(QWidget):
    """Earlier decisions, found by number or words, and what is done to each."""

    def __init__(self, ui: Ui, decision_id: str) -> None:
        super().__init__()
        self._ui, self._own = ui, decision_id
        self._rows: dict[str, tuple[RegisterLine, Choice]] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_S)
        self.search = SearchEdit(ui)
        self.found = Choice(ui)
        self.found.setSizeAdjustPolicy(
            self.found.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._lines: dict[str, RegisterLine] = {}
        self.add = Button(ui, "secondary", small=True)
        self.search.textChanged.connect(self._look)
        self.add.clicked.connect(self._add)
        bar = QHBoxLayout()
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.found, 2)
        bar.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._list)
        column.addLayout(bar)

    def show_relations(self, relations: Sequence[RelatedDecision]) -> None:
        for each in relations:
            self._keep(each.line, each.kind)
        self.retranslate()

    def value(self) -> dict[str, RelationKind]:
        return {each: RelationKind(str(kind.value())) for each, (_line, kind) in self._rows.items()}

    def retranslate(self) -> None:
        t = self._ui.words
        self.search.setPlaceholderText(t.gettext("Number or words"))
        self.search.setAccessibleName(t.gettext("Earlier decision: number or words"))
        self.found.setAccessibleName(t.gettext("Decisions found"))
        self.add.setText(t.pgettext("button", "Add"))
        for _line, kind in self._rows.values():
            self._say(kind)
        self._look()

    def _look(self) -> None:
        session = self._ui.session
        wanted = RegisterFilter(session.council_id, today(self._ui), words=self.search.text())
        lines: list[RegisterLine] = []
        if self.search.text().strip():
            lines = session.read(register_page, wanted, Sorting(), _MOST, 0, _MOST)
        self._lines = {each.id: each for each in lines if each.id != self._own}
        choices = [(each.id, self._named(each)) for each in self._lines.values()]
        self.found.set_choices(choices)
        self.add.setEnabled(bool(choices))

    def _add(self) -> None:
        line = self._lines.get(str(self.found.value()))
        if line is not None and line.id not in self._rows:
            self._keep(line, RelationKind.SUPERSEDES)
            self.search.set_value("")

    def _keep(self, line: RegisterLine, kind: RelationKind) -> None:
        chosen = Choice(self._ui)
        self._say(chosen)
        chosen.set_value(kind)
        words = label(wrap=True)
        words.setText(self._named(line))
        away = Button(self._ui, "flat", "remove", small=True)
        away.name_it(self._ui.words.pgettext("button", "Remove"))
        row = QWidget()
        cells = QHBoxLayout(row)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(GAP_S)
        cells.addWidget(chosen)
        cells.addWidget(words, 1)
        cells.addWidget(away)
        self._rows[line.id] = (line, chosen)
        self._list.addWidget(row)
        away.clicked.connect(lambda: self._drop(line.id, row))

    def _drop(self, decision_id: str, row: QWidget) -> None:
        del self._rows[decision_id]
        self._list.removeWidget(row)
        row.deleteLater()

    def _named(self, each: RegisterLine) -> str:
        return f"{number_of(each.line)}. {one_line(each.line.text, self._ui)}"

    def _say(self, kind: Choice) -> None:
        t = self._ui.words
        kind.set_choices([(each, does_words(t, each)) for each in RelationKind])
        kind.setAccessibleName(t.gettext("What is done to the earlier decision"))
