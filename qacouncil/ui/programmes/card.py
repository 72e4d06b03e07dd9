"""The card of a programme: its facts, versions, the chain of decisions, its reviews."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.programme_words import level_words, review_words
from qacouncil.queries.programme_card import ProgrammeCard, ReviewLine
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.programmes.chain import Chain
from qacouncil.ui.programmes.rows import review_tag, state_tag
from qacouncil.ui.programmes.steps import state_steps
from qacouncil.ui.said import capital, one_line
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.flow import Flow, flowing
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown


class ProgrammeCardPanel(Panel):
    """What was asked for: `version` by its id, `review` (a line or None for a new one), an
    `item` on an agenda, a new `begun` version, `change`, `remove`; `closed`: it was put away.
    """

    version = Signal(str)
    begun = Signal()
    review = Signal(object)
    item = Signal()
    change = Signal()
    remove = Signal()
    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._card: ProgrammeCard | None = None
        self._tag = Tag(ui)
        self.close_button = Button(ui, "flat", "close", small=True)
        self.head_actions.addWidget(self._tag)
        self.head_actions.addWidget(self.close_button)
        self.name = label("title", wrap=True)
        self._facts = QGridLayout()
        self._only = Callout(ui, "info", "lock")
        self.about = Button(ui, "secondary", "add", small=True)
        self._titles = [label("title") for _ in range(3)]
        self._versions, self._reviews = QVBoxLayout(), QVBoxLayout()
        self.begin = Button(ui, "link")
        self.add_review = Button(ui, "link")
        self.chain = Chain(ui)
        self.change_button = Button(ui, "secondary", small=True)
        self.remove_button = Button(ui, "secondary", "remove", small=True)
        self._nothing = EmptyList(ui, "programmes")
        self._arrange()
        for button, signal in (
            (self.close_button, self.closed),
            (self.about, self.item),
            (self.begin, self.begun),
            (self.change_button, self.change),
            (self.remove_button, self.remove),
        ):
            button.clicked.connect(signal)
        self.add_review.clicked.connect(lambda: self.review.emit(None))

    def show_card(self, card: ProgrammeCard | None) -> None:
        """Show a programme; None: none is chosen."""
        self._card = card
        self.say()

    def say(self) -> None:
        """Set every text; the screen calls it on a switch of language too."""
        t, card = self._ui.words, self._card
        self.close_button.name_it(t.pgettext("button", "Close the card"))
        self.about.setText(t.pgettext("button", "New agenda item about this programme"))
        self.begin.setText(t.pgettext("button", "Begin a version"))
        self.add_review.setText(t.pgettext("button", "Plan or record a review"))
        self.change_button.setText(t.pgettext("button", "Change"))
        self.remove_button.name_it(t.pgettext("button", "Remove the programme"))
        self._only.set_text(t.gettext("Only a decision of the council changes the state."))
        for title, words in zip(
            self._titles,
            (
                t.gettext("How it came to its state"),
                t.gettext("Versions by year of entry"),
                t.gettext("Monitoring and reviews"),
            ),
            strict=True,
        ):
            title.setText(words)
        locked = why_reading(self._ui)
        for button in (
            *(self.about, self.begin, self.add_review),
            *(self.change_button, self.remove_button),
        ):
            lock(button, locked)
        for part in (self._scroll, self._foot, self._foot_line, self._tag):
            part.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            self.title.setText(t.pgettext("table", "Programme"))
            self._nothing.set_texts(
                t.gettext("No programme is selected"),
                t.gettext("Its versions, decisions and reviews appear here."),
            )
            return
        self.title.setText(card.line.code)
        self._tag.set_tag(*state_tag(self._ui, card.line.state))
        self.name.setText(one_line(card.line.name, self._ui))
        self._say_facts(card)
        self.chain.show_steps(state_steps(self._ui, card))
        self._say_versions(card)
        self._say_reviews(card)

    def _say_facts(self, card: ProgrammeCard) -> None:
        t, own = self._ui.words, card.line
        head = full_name(own.head, t.language) if own.head is not None else ""
        since = "" if own.since is None else date_as_shown(own.since)
        frameworks = t.gettext("NQF {nqf}, EQF {eqf}", nqf=own.nqf_level, eqf=own.eqf_level)
        facts = [
            (t.pgettext("field", "Level"), f"{capital(level_words(t, own.level))}, {frameworks}"),
            (t.pgettext("field", "Group of programmes"), own.group_code),
            (t.pgettext("field", "Credits"), str(own.credits)),
            (t.pgettext("table", "Department"), one_line(own.department, self._ui)),
            (t.pgettext("table", "Head"), head),
            (t.pgettext("field", "In this state since"), since),
            (t.pgettext("field", "Decisions on it"), str(len(card.decisions))),
        ]
        emptied(self._facts)
        for place, (name, words) in enumerate(each for each in facts if each[1]):
            left, right = label("fact", wrap=True), label(wrap=True)
            left.setText(name)
            right.setText(words)
            self._facts.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(right, place, 1)

    def _say_versions(self, card: ProgrammeCard) -> None:
        t = self._ui.words
        emptied(self._versions)
        for each in card.versions:
            link = Button(self._ui, "link")
            link.setText(str(each.entry_year))
            numbers = {
                "credits": each.credits,
                "planned": each.planned,
                "disciplines": each.disciplines,
            }
            said = (
                t.gettext("credits: {credits} of {planned}, disciplines: {disciplines}", **numbers)
                if each.decision
                else t.gettext(
                    "credits: {credits} of {planned}, disciplines: {disciplines}; not approved yet",
                    **numbers,
                )
            )
            link.setAccessibleDescription(said)
            link.clicked.connect(partial(self.version.emit, each.id))
            words = label("fact", wrap=True)
            words.setText(said)
            self._versions.addWidget(_beside(link, words))
        if not card.versions:
            words = label("fact", wrap=True)
            words.setText(t.gettext("No version has been begun yet."))
            self._versions.addWidget(words)

    def _say_reviews(self, card: ProgrammeCard) -> None:
        emptied(self._reviews)
        for each in card.reviews:
            self._reviews.addWidget(self._review_row(each))

    def _review_row(self, each: ReviewLine) -> QWidget:
        t = self._ui.words
        tag = Tag(self._ui)
        tag.set_tag(*review_tag(self._ui, each.state))
        link = Button(self._ui, "link")
        link.setText(f"{date_as_shown(each.done_on or each.due_on)}")
        kind = capital(review_words(t, each.kind))
        link.setAccessibleDescription(f"{kind}, {tag.text()}")
        link.clicked.connect(lambda: self.review.emit(each))
        lock(link, why_reading(self._ui))
        words = label("fact")
        words.setText(kind)
        flow = Flow(GAP_S, GAP_XS)
        for part in (link, words, tag):
            flow.addWidget(part)
        return flowing(flow)

    def _arrange(self) -> None:
        self._facts.setHorizontalSpacing(GAP_M)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        for rows in (self._versions, self._reviews):
            rows.setSpacing(GAP_XS)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_S)
        rows.addWidget(self.name)
        rows.addLayout(self._facts)
        rows.addWidget(self._only)
        rows.addWidget(self.about)
        rows.addWidget(line())
        rows.addWidget(self._titles[0])
        rows.addWidget(self.chain)
        rows.addWidget(line())
        rows.addWidget(self._titles[1])
        rows.addLayout(self._versions)
        rows.addWidget(self.begin)
        rows.addWidget(line())
        rows.addWidget(self._titles[2])
        rows.addLayout(self._reviews)
        rows.addWidget(self.add_review)
        rows.addStretch(1)
        self._scroll = Scrolled(inside)
        self._foot, self._foot_line = QWidget(), line()
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.change_button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._foot_line)
        self.body.addWidget(self._foot)
        self.body.addWidget(self._nothing, 1)


def _beside(link: QWidget, words: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_S)
    row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return made
