"""The panels of mandates that end soon and of the composition."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.composition_sentences import (
    ahead_sentences,
    category_group,
    finding_sentence,
)
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.composition import Composition
from qacouncil.rules.mandates import CompositionCode
from qacouncil.rules.terms import Category
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.page import emptied
from qacouncil.ui.said import listed_name
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, IconLabel, Panel, label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.meters import Cells
from qacouncil.ui.widgets.typed_times import date_as_shown

_TOLD_AHEAD = dt.timedelta(days=60)
_MOST, _CELL, _MOST_CELLS = 5, 8, 8


class EndingPanel(Panel):
    """Whose mandate ends within two months or next of all, and what the council then lacks."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._members = Button(ui, "link")
        self._members.clicked.connect(lambda: ui.go(Place("members")))
        self.head_actions.addWidget(self._members)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._ahead = Callout(ui)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._ahead)

    def show_composition(self, shown: Composition) -> None:
        t = self._ui.words
        told = shown.date + _TOLD_AHEAD
        self.title.setText(t.gettext("Mandates ending next"))
        self._members.setText(t.pgettext("button", "Members"))
        emptied(self._lines)
        for place, each in enumerate(shown.ending[:_MOST]):
            if place:
                self._lines.addWidget(line())
            words = term_words(t, each.category)
            last = date_as_shown(each.term.last)
            self._lines.addWidget(_ending_row(listed_name(self._ui, each.name), words, last))
        more = len(shown.ending) - _MOST
        if more > 0:
            self._lines.addWidget(_ending_row(t.gettext("More: {number}", number=more), "", ""))
        ahead = shown.ahead
        if shown.ending:
            told = max(told, shown.ending[-1].term.last + dt.timedelta(days=1))
        soon = ahead is not None and ahead.date <= told
        self._ahead.setVisible(soon)
        if ahead is not None and soon:
            self._ahead.set_text(" ".join(ahead_sentences(t, ahead)))
        self.setVisible(bool(shown.ending))


class CompositionPanel(Panel):
    """What there is of each category beside what the regulation asks for."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._grid = QGridLayout()
        self._grid.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        self._grid.setVerticalSpacing(GAP_M)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setColumnStretch(0, 1)
        self._quorum = label()
        self._quorum_number = label("title")
        self._warning = Callout(ui)
        self._mend = Button(ui, "link")
        self._mend.clicked.connect(lambda: ui.go(Place("members")))
        self._arrange()

    def show_composition(self, shown: Composition) -> None:
        t = self._ui.words
        self.title.setText(t.gettext("Composition"))
        self.fact.setText(
            t.gettext(
                "{date}, members: {number}",
                date=date_as_shown(shown.date),
                number=shown.members,
            )
        )
        emptied(self._grid)
        for row, category in enumerate(_categories(shown)):
            self._say_category(shown, category, row)
        self._quorum.setText(t.gettext("Required for the quorum"))
        of = f"{shown.quorum_needed} / {shown.quorum_of}" if shown.quorum_of else "–"
        self._quorum_number.setText(of)
        sentences = [finding_sentence(t, each) for each in shown.findings]
        self._warning.setVisible(bool(sentences))
        self._mend.setVisible(bool(sentences))
        self._warning.set_text("\n".join(sentences))
        self._mend.setText(t.pgettext("button", "Open the members"))

    def _say_category(self, shown: Composition, category: Category, row: int) -> None:
        t = self._ui.words
        found, least = shown.counts[category], shown.regulation.minimums.get(category, 0)
        bad = [each for each in shown.findings if each.category is category]
        share = all(each.code is CompositionCode.STUDENT_SHARE_LOW for each in bad)
        name = label(wrap=True)
        name.setText(category_group(t, category, short=True))
        name.setToolTip(category_group(t, category))
        of = max(found, least)
        cells = Cells(self._ui, _CELL)
        cells.setFixedWidth((_CELL + 2) * min(of, _MOST_CELLS))
        if of <= _MOST_CELLS:
            cells.show_cells(["present"] * found + ["absent"] * (of - found), None)
        fact = label("fact")
        fact.setText(
            t.gettext("{found}, at least {least}", found=found, least=least)
            if least
            else str(found)
        )
        sign = IconLabel(self._ui, *(("check", "done") if share else ("warning", "warning")))
        sign.setAccessibleName(t.gettext("in order") if share else t.gettext("not in order"))
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(cells, row, 1)
        self._grid.addWidget(fact, row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(sign, row, 3)

    def _arrange(self) -> None:
        quorum = QHBoxLayout()
        quorum.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        quorum.addWidget(self._quorum, 1)
        quorum.addWidget(self._quorum_number)
        mend = QHBoxLayout()
        mend.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        mend.addWidget(self._mend)
        mend.addStretch(1)
        self.body.addLayout(self._grid)
        self.body.addWidget(line())
        self.body.addLayout(quorum)
        self.body.addWidget(self._warning)
        self.body.addLayout(mend)
        self.body.addStretch(1)


def _ending_row(name: str, category: str, last: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(GAP_M, 6, GAP_M, 6)
    row.setSpacing(GAP_S)
    who, what, when = label(), ElidedLabel("fact"), label()
    who.setText(name)
    what.setText(category)
    what.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    when.setText(last)
    row.addWidget(who)
    row.addWidget(what, 1)
    row.addWidget(when)
    return made


def _categories(shown: Composition) -> list[Category]:
    """Those that have members or that the regulation names."""
    asked = {*shown.regulation.minimums, *shown.regulation.seats}
    return [each for each in Category if shown.counts[each] or each in asked]
