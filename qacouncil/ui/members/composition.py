"""The panel that holds the composition against each demand of the regulation."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.composition_sentences import (
    ahead_sentences,
    category_group,
    finding_sentence,
    quorum_rule_sentence,
)
from qacouncil.queries.composition import Composition
from qacouncil.rules.mandates import CompositionCode
from qacouncil.rules.terms import Category
from qacouncil.ui.context import Ui
from qacouncil.ui.members.share_bar import ShareBar
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, IconLabel, Panel, label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.typed_times import date_as_shown

_ROLES = frozenset(
    {
        CompositionCode.NO_CHAIR,
        CompositionCode.SEVERAL_CHAIRS,
        CompositionCode.CHAIR_WITHOUT_VOTE,
        CompositionCode.NO_SECRETARY,
        CompositionCode.SEVERAL_SECRETARIES,
    }
)


class CompositionSide(Panel):
    """It warns and never stands in the way. `asked`: show the composition on this date."""

    asked = Signal(object)  # dt.date

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._shown: Composition | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._lines)
        rows.addStretch(1)
        self.body.addWidget(Scrolled(inside), 1)

    def show_composition(self, shown: Composition) -> None:
        self._shown = shown
        self.say()

    def say(self) -> None:
        """Set every text; the screen calls it on a switch of language too."""
        if self._shown is None:
            return
        t, shown = self._ui.words, self._shown
        self.title.setText(t.gettext("Regulation"))
        since = date_as_shown(shown.regulation.in_force_from)
        self.fact.setText(t.gettext("version of {date}", date=since))
        emptied(self._lines)
        self._demand(t.gettext("Voting members"), str(shown.voting), "", bad=False)
        for category in _categories(shown):
            self._category(shown, category)
        roles = [each for each in shown.findings if each.code in _ROLES]
        self._demand(t.gettext("Roles"), "", t.gettext("one chair"), bad=bool(roles))
        self._share(shown)
        self._quorum(shown)
        self._callouts(shown)

    def _category(self, shown: Composition, category: Category) -> None:
        t, rules = self._ui.words, shown.regulation
        least, seats = rules.minimums.get(category), rules.seats.get(category)
        asked = t.gettext("at least {number}", number=least) if least else ""
        bad = any(
            each.category is category and each.code is not CompositionCode.STUDENT_SHARE_LOW
            for each in shown.findings
        )
        number, told = str(shown.counts[category]), category_group(t, category)
        if seats is not None:
            number = t.gettext("{found} of {seats}", found=number, seats=seats)
            told += "\n" + t.gettext("Seats: {number}", number=seats)
        self._demand(category_group(t, category, short=True), number, asked, bad=bad, told=told)

    def _demand(self, name: str, number: str, asked: str, *, bad: bool, told: str = "") -> None:
        t = self._ui.words
        sign = IconLabel(self._ui, *(("warning", "warning") if bad else ("check", "done")))
        sign.setAccessibleName(t.gettext("not in order") if bad else t.gettext("in order"))
        words, figure, rule = (
            label("title" if bad else "", wrap=True),
            label("title"),
            label("note"),
        )
        words.setText(name)
        words.setToolTip(told)
        figure.setText(number)
        rule.setText(asked)
        rule.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setContentsMargins(GAP_M, 5, GAP_M, 5)
        row.setSpacing(GAP_S)
        row.addWidget(sign)
        row.addWidget(words, 1)
        row.addWidget(figure)
        if asked:
            row.addWidget(rule)
        self._add(row)

    def _share(self, shown: Composition) -> None:
        t, asked = self._ui.words, shown.regulation.student_share_percent
        percent = f"{shown.students_permille // 10},{shown.students_permille % 10}"
        if t.language == "en":
            percent = percent.replace(",", ".")
        said = t.gettext("Share of students")
        rows = self._pair(said, f"{percent}\u00a0%")
        bar = ShareBar(self._ui)
        bar.show_share(
            shown.students_permille, None if asked is None else 10 * asked, f"{said}: {percent} %"
        )
        rows.addWidget(bar)
        note = label("note", wrap=True)
        note.setText(
            t.gettext("The regulation lays down no share.")
            if asked is None
            else t.gettext("Share laid down: at least {number} %", number=asked)
        )
        rows.addWidget(note)
        self._add(rows)

    def _quorum(self, shown: Composition) -> None:
        t = self._ui.words
        rows = self._pair(
            t.gettext("Required for the quorum"),
            t.gettext("{needed} of {of}", needed=shown.quorum_needed, of=shown.quorum_of)
            if shown.quorum_of
            else "–",  # of nobody
        )
        note = label("note", wrap=True)
        note.setText(quorum_rule_sentence(t, shown.regulation.quorum))
        rows.addWidget(note)
        self._add(rows)

    def _callouts(self, shown: Composition) -> None:
        t = self._ui.words
        if shown.findings:
            blocking = any(each.blocks for each in shown.findings)
            sentences = [finding_sentence(t, each) for each in shown.findings]
            sentences.append(
                t.gettext("A meeting can be held; the composition must be put in order.")
                if blocking
                else t.gettext("A meeting can be held all the same.")
            )
            self._callout("\n".join(sentences))
        if shown.ahead is not None:
            self._callout("\n".join(ahead_sentences(t, shown.ahead)))
            button = Button(self._ui)
            day = shown.ahead.date
            button.setText(t.pgettext("button", "As of {date}", date=date_as_shown(day)))
            button.clicked.connect(lambda: self._ask(day))
            row = QHBoxLayout()
            row.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
            row.addWidget(button)
            row.addStretch(1)
            self._lines.addLayout(row)

    def _ask(self, day: dt.date) -> None:
        self.asked.emit(day)

    def _callout(self, text: str) -> None:
        made = Callout(self._ui)
        made.set_text(text)
        self._lines.addWidget(made)

    def _pair(self, name: str, number: str) -> QVBoxLayout:
        """A name with its number at the right; what is added stands below."""
        words, figure = label(wrap=True), label("title")
        words.setText(name)
        figure.setText(number)
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(figure)
        rows = QVBoxLayout()
        rows.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        rows.setSpacing(GAP_XS)
        rows.addLayout(row)
        return rows

    def _add(self, row: QHBoxLayout | QVBoxLayout) -> None:
        made = QWidget()
        made.setLayout(row)
        self._lines.addWidget(made)
        self._lines.addWidget(line())


def _categories(shown: Composition) -> list[Category]:
    asked = {*shown.regulation.minimums, *shown.regulation.seats}
    return [each for each in Category if shown.counts[each] or each in asked]
