"""The council's own phrases: a list, and what can be done with each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.term_words import term_words
from qacouncil.localized import NO_TEXT
from qacouncil.operations.phrases import PhraseData, add_phrase, change_phrase, remove_phrase
from qacouncil.queries.phrases import Phrase
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.said import capital, one_line
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, label
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.workspace.phrase_dialog import PhraseDialog


class PhrasesSection(Panel):
    """Insert adds, Enter changes, Delete removes; those that ship are always there too."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.add = Button(ui, "secondary", "add", small=True)
        self.change = Button(ui, "secondary", "edit", small=True)
        self.remove = Button(ui, "secondary", "remove", small=True)
        self.note = label("note", wrap=True)
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.empty = EmptyList(ui, "edit")
        self.add.clicked.connect(self._add)
        self.empty.acted.connect(self._add)
        self.change.clicked.connect(lambda: self._change(self.table.selected_row()))
        self.remove.clicked.connect(self._remove)
        self.table.opened.connect(self._change)
        self.table.selected.connect(lambda _row: self._lock())
        shortcut(self.table, "Ins", self.add.click, Qt.ShortcutContext.WidgetShortcut)
        shortcut(self.table, "Del", self.remove.click, Qt.ShortcutContext.WidgetShortcut)
        for button in (self.add, self.change, self.remove):
            self.head_actions.addWidget(button)
        above = QHBoxLayout()
        above.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        above.addWidget(self.note)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)

    def show_phrases(self, phrases: tuple[Phrase, ...]) -> None:
        self.table.show_rows(phrases)
        self.table.setVisible(bool(phrases))
        self.empty.setVisible(not phrases)
        for button in (self.add, self.change, self.remove):
            button.setVisible(bool(phrases))
        self._lock()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.title.setText(t.gettext("Phrases"))
        self.fact.setText(t.gettext("the council’s own"))
        self.add.setText(t.pgettext("button", "Add"))
        self.change.setText(t.pgettext("button", "Change"))
        self.remove.setText(t.pgettext("button", "Remove"))
        self.table.setAccessibleName(t.gettext("Phrases"))
        self.note.setText(
            t.gettext(
                "They are offered in the minutes beside those of the program: type two letters in"
                " an empty “Heard” or “Resolved”, or press Ctrl+Space."
            )
        )
        self.empty.set_texts(
            t.gettext("There are no phrases of your own yet"),
            t.gettext("Words written often are kept here, or from the menu of a selected text."),
            t.pgettext("button", "Add a phrase"),
        )
        self._lock()

    def _lock(self) -> None:
        reading = why_reading(self._ui)
        for button in (self.add, self.empty.action):
            lock(button, reading)
        for button in (self.change, self.remove):
            lock(button, reading)
            button.setEnabled(not reading and self.table.selected_row() is not None)

    def _add(self) -> None:
        session = self._ui.session
        data = PhraseData(PhrasePart.HEARD, AREAS[0], NO_TEXT)
        PhraseDialog(
            self._ui,
            self.window(),
            data,
            lambda given: session.write(add_phrase, session.council_id, given),
        ).open()

    def _change(self, row: Phrase | None) -> None:
        if row is None or why_reading(self._ui):
            return
        data = PhraseData(row.part, row.area, row.text)
        session = self._ui.session
        PhraseDialog(
            self._ui,
            self.window(),
            data,
            lambda given: session.write(change_phrase, row.id, given),
            changed=True,
        ).open()

    def _remove(self) -> None:
        row = self.table.selected_row()
        if row is not None and not why_reading(self._ui):
            offer_undo(
                self._ui,
                self._ui.session.write(remove_phrase, row.id),
                lambda words: words.gettext("The phrase was removed."),
            )


def _columns(ui: Ui) -> list[Column]:
    return [
        Column(
            "text",
            lambda t: t.pgettext("table", "Phrase"),
            lambda row: one_line(row.text, ui),
            stretch=True,
        ),
        Column(
            "part",
            lambda t: t.pgettext("table", "For"),
            lambda row: capital(term_words(ui.words, row.part)),
            width=170,
        ),
        Column(
            "area",
            lambda t: t.pgettext("table", "Area of decision"),
            lambda row: area_words(ui.words, row.area),
            width=260,
        ),
    ]
