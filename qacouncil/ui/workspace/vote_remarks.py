"""What few votes need: who counted a secret one, and a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.queries.vote_sheet import Typed
from qacouncil.rules.terms import VoteKind
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.fields import Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_edit import PeopleEdit


class VoteRemarks(Retranslating, QWidget):
    """`left_changed`: something is to be saved. The note is typed in the language of the page."""

    left_changed = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._people = self._named = People()
        self._note_text, self._shown = NO_TEXT, content.language
        self.commission = PeopleEdit(
            ui, lambda words: words.pgettext("field", "Counting commission")
        )
        self.note = GrowingText(ui)
        self._note = Field(ui, self.note)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addWidget(self.commission)
        rows.addWidget(self._note)
        self.commission.changed.connect(self.left_changed)
        self.note.left_changed.connect(self.left_changed)
        content.changed.connect(self._language_changed)
        self.retranslate()

    def set_people(self, people: People) -> None:
        """Who may be named."""
        self._people = people

    def show_vote(self, typed: Typed, *, enabled: bool) -> None:
        """Show a vote; a note that is being typed keeps its text."""
        if self.commission.value() != typed.commission or self._named is not self._people:
            self._named = self._people
            self.commission.show_people(self._people, typed.commission)
        self._note_text = typed.note
        self.note.show_text(typed.note.text(self._shown))
        self.commission.setEnabled(enabled)
        self.note.setReadOnly(not enabled)
        self.note.setEnabled(enabled)
        self.show_kind(typed.kind)

    def show_kind(self, kind: VoteKind) -> None:
        """Nobody counts the ballots of an open vote."""
        self.commission.setVisible(kind is VoteKind.SECRET)

    def people(self) -> tuple[str, ...]:
        """Who counted, by id."""
        return self.commission.value()

    def text(self) -> Localized:
        """The note in all languages, with what is typed."""
        return with_text(self._note_text, self._shown, self.note.value())

    def clear(self) -> None:
        """Another item's votes come next."""
        self._note_text = NO_TEXT
        self.note.replace_text("")
        self.commission.show_people(self._people, ())

    def settle(self) -> None:
        """Save what is still being typed."""
        self.note.settle()

    def retranslate(self) -> None:
        self._note.set_label(self.ui.words.pgettext("field", "Note on the vote"))

    def _language_changed(self) -> None:
        self.settle()
        self._note_text = self.text()
        self._shown = self._content.language
        self.note.replace_text(self._note_text.text(self._shown))
