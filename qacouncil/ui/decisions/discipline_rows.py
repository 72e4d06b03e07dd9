"""The disciplines of a register entry: those kept, and others of its programmes to be added."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.folding import text_matches
from qacouncil.queries.discipline_choices import (
    DisciplineChoice,
    discipline_choices,
    named_disciplines,
)
from qacouncil.ui.context import Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.said import one_line
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import SearchEdit


class DisciplineRows(QWidget):
    """Each kept one in a row. What is kept stays when other programmes are chosen."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._kept: dict[str, DisciplineChoice] = {}
        self._known: dict[str, DisciplineChoice] = {}
        self._has_programmes = False
        self._list = QVBoxLayout()
        self._list.setSpacing(GAP_S)
        self._none = label("note", wrap=True)
        self.search = SearchEdit(ui)
        self.found = Choice(ui)
        self.found.setSizeAdjustPolicy(
            self.found.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add = Button(ui, "secondary", small=True)
        self.search.textChanged.connect(self._look)
        self.add.clicked.connect(self._add)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.found, 2)
        bar.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._list)
        column.addWidget(self._bar)
        column.addWidget(self._none)

    def show_disciplines(self, kept: Collection[str]) -> None:
        found = self._ui.session.read(named_disciplines, kept)
        self._kept = {each.id: each for each in found}
        self.retranslate()

    def offer(self, programme_ids: Collection[str]) -> None:
        """Of these programmes one may be added."""
        found = self._ui.session.read(discipline_choices, programme_ids)
        self._known = {each.id: each for each in found}
        self._has_programmes = bool(programme_ids)
        self._look()

    def value(self) -> tuple[str, ...]:
        return tuple(self._kept)

    def retranslate(self) -> None:
        t = self._ui.words
        self.search.setPlaceholderText(t.gettext("Code or name"))
        self.search.setAccessibleName(t.gettext("Discipline: code or name"))
        self.found.setAccessibleName(t.gettext("Disciplines found"))
        self.add.setText(t.pgettext("button", "Add"))
        self._show_kept()
        self._look()

    def _look(self) -> None:
        typed = self.search.text()
        choices = [
            (each.id, discipline_words(self._ui, each))
            for each in self._known.values()
            if each.id not in self._kept and text_matches(typed, _searched(each))
        ]
        self.found.set_choices(choices)
        self.add.setEnabled(bool(choices))
        self._bar.setVisible(bool(self._known))
        self._none.setVisible(not self._known)
        t = self._ui.words
        nothing = t.gettext("The programmes chosen have no disciplines yet.")
        first = t.gettext("Choose a programme first: then its disciplines are offered here.")
        self._none.setText(nothing if self._has_programmes else first)

    def _add(self) -> None:
        chosen = self._known.get(str(self.found.value()))
        if chosen is not None:
            self._kept[chosen.id] = chosen
            self.search.set_value("")
            self._show_kept()
            self._look()

    def _drop(self, discipline_id: str) -> None:
        del self._kept[discipline_id]
        self._show_kept()
        self._look()
        if self._known:
            self.search.setFocus()

    def _show_kept(self) -> None:
        emptied(self._list)
        for each in self._kept.values():
            self._list.addWidget(self._row(each))

    def _row(self, kept: DisciplineChoice) -> QWidget:
        words = label(wrap=True)
        words.setText(discipline_words(self._ui, kept))
        away = Button(self._ui, "flat", "remove", small=True)
        away.name_it(self._ui.words.gettext("Remove the discipline {code}", code=kept.code))
        away.clicked.connect(lambda: self._drop(kept.id))
        row = QWidget()
        cells = QHBoxLayout(row)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.setSpacing(GAP_S)
        cells.addWidget(words, 1)
        cells.addWidget(away)
        return row


def discipline_words(ui: Ui, each: DisciplineChoice) -> str:
    """Code and name, and the version it stands in."""
    entry = ui.words.gettext("entry {year}", year=str(each.entry_year))
    return f"{each.code} {one_line(each.name, ui)} ({each.programme_code}, {entry})"


def _searched(each: DisciplineChoice) -> str:
    name = each.name
    return " ".join((each.code, name.kk, name.ru, name.en, each.programme_code))
