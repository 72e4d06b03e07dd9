"""The card of a decision: its full text, the vote, who carries it out, the way to the meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.documents.protocol_content import Assignment
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.decision_card import DecisionCard
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.decisions.rows import number_of, outcome_tag
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.said import numbers_kept
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown

_LANGUAGE_NAMES: tuple[tuple[Language, str], ...] = (("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG"))


class DecisionCardPanel(Panel):
    """`closed`: the person put it away. The content's language is its own switch."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._row: DecisionLine | None = None
        self._card: DecisionCard | None = None
        self._chosen: Language | None = None
        self._tag = Tag(ui)
        self.close_button = Button(ui, "flat", "close", small=True)
        self.close_button.clicked.connect(self.closed)
        self.head_actions.addWidget(self._tag)
        self.head_actions.addWidget(self.close_button)
        self.language = Segmented(ui)
        self.language.chosen.connect(self._choose)
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._missing = label("note", wrap=True)
        self._facts = QGridLayout()
        self._vote_title = label("title")
        self.vote = label(wrap=True)
        self.meeting = Button(ui)
        self.meeting.clicked.connect(self._go)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.copy.clicked.connect(self._copy)
        self._arrange()

    def show_decision(self, row: DecisionLine | None, card: DecisionCard | None) -> None:
        """Show a row of the table with what its minutes say of it; None: nothing is chosen."""
        self._row, self._card = row, card
        if card is not None:
            there = [each for each in LANGUAGES if card.text.text(each).strip()]
            names = [(each, name) for each, name in _LANGUAGE_NAMES if each in there]
            self.language.set_choices(names)
            self.language.setVisible(len(there) > 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Not a mixin: the screen calls it with everything else."""
        t = self._ui.words
        self.close_button.name_it(t.pgettext("button", "Close the card"))
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self.meeting.setText(t.pgettext("button", "Open the meeting"))
        self.copy.name_it(t.pgettext("button", "Copy the text"))
        self._vote_title.setText(t.gettext("Vote"))
        self._say()

    def _choose(self, language: object) -> None:
        self._chosen = next((each for each in LANGUAGES if each == language), None)
        self._say()

    def _say(self) -> None:
        row, card, t = self._row, self._card, self._ui.words
        for part in (self._scroll, self._foot_line, self._foot, self._tag):
            part.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        emptied(self._facts)
        if row is None or card is None:
            self.title.setText(t.gettext("Decision"))
            self._nothing.set_texts(
                t.gettext("No decision is selected"),
                t.gettext("Its full text, vote and assignments appear here."),
            )
            return
        self.title.setText(t.gettext("Decision {number}", number=number_of(row)))
        self._tag.set_tag(*outcome_tag(self._ui, row))
        text, found = card.text.nearest(self._chosen or self._ui.language)
        self.language.set_value(found)
        self.text.setText(text)
        self._missing.setVisible(found != self._ui.language and not self.language.isVisibleTo(self))
        self._missing.setText(t.gettext("not translated"))
        self._say_facts(row, card, found)
        wording = VoteWording(
            load_translator(found),
            lambda name: short_name(name, found, initials_first=card.initials_first),
        )
        sentences = [numbers_kept(wording.sentences(each)) for each in card.votes]
        self.vote.setText("\n".join(sentences) or t.gettext("No vote was taken on this point."))

    def _say_facts(self, row: DecisionLine, card: DecisionCard, language: Language) -> None:
        t = self._ui.words
        minutes = f"{row.meeting.written}, {date_as_shown(row.meeting.date)}"
        signed = row.meeting.stage is Stage.SIGNED
        facts = [
            (
                t.pgettext("field", "Minutes") if signed else t.pgettext("field", "Draft minutes"),
                minutes,
            ),
            (t.pgettext("field", "Area"), area_words(t, row.area)),
            (t.pgettext("field", "Item"), card.title.nearest(language)[0]),
        ]
        for task in card.assignments:
            facts += self._task(task, language)
        for place, (name, fact) in enumerate(facts):
            left, right = label("fact"), label(wrap=True)
            left.setText(name)
            right.setText(fact)
            self._facts.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(right, place, 1)

    def _task(self, task: Assignment, language: Language) -> list[tuple[str, str]]:
        t = self._ui.words

        def names(people: tuple[object, ...]) -> str:
            return ", ".join(
                short_name(each, self._ui.language, initials_first=False)  # type: ignore[arg-type]
                for each in people
            )

        words = task.responsible_text.nearest(language)[0]
        who = ", ".join(part for part in (names(task.responsible), words) if part)
        due = "–" if task.deadline is None else date_as_shown(task.deadline)
        facts = [(t.pgettext("field", "Responsible"), who or "–")]
        if task.co_executors:
            facts.append((t.pgettext("field", "Co-executors"), names(task.co_executors)))
        return [*facts, (t.pgettext("field", "Deadline"), due)]

    def _copy(self) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        QApplication.clipboard().setText(self.text.text())

    def _go(self) -> None:
        if self._row is not None:
            item = int(self._row.number.partition(".")[0])
            self._ui.go(Place("meeting", self._row.meeting.id, item=item, field="points"))

    def _arrange(self) -> None:
        self._facts.setHorizontalSpacing(GAP_M)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_M)
        rows.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.text)
        rows.addWidget(self._missing)
        rows.addLayout(self._facts)
        rows.addWidget(line())
        rows.addWidget(self._vote_title)
        rows.addWidget(self.vote)
        rows.addStretch(1)
        self._scroll = Scrolled(inside)
        self._foot = QWidget()
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.meeting)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        self._foot_line = line()
        self._nothing = EmptyList(self._ui, "decisions")
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot_line)
        self.body.addWidget(self._foot)
        self.body.addWidget(self._nothing, 1)
