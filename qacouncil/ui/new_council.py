"""Founding a council in four fields; at the first start also the name of who works here."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.councils import CouncilNames
from qacouncil.rules.terms import Body
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Field, LineEdit

_NAMES = (
    (Body.COUNCIL, N_("Academic Quality Council")),
    (Body.COMMITTEE, N_("Academic Quality Committee")),
    (Body.COMMISSION, N_("Academic Quality Commission")),
)
_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')

Found = Callable[[Path, CouncilNames], None]
AskForFile = Callable[[str], Path | None]


class NewCouncil(Retranslating, Dialog):
    """`made`: the file of the new council, once there is one."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, found: Found, ask_for_file: AskForFile
    ) -> None:
        super().__init__(ui, parent)
        self.made: Path | None = None
        self._found, self._ask_for_file = found, ask_for_file
        self.university, self.faculty, self.city, self.person = (LineEdit(ui) for _ in range(4))
        self.name = Choice(ui, editable=True)
        self.name.set_choices([(body, "") for body, _ in _NAMES])
        self.fields: dict[LineEdit | Choice, Field] = {
            editor: Field(ui, editor)
            for editor in (self.university, self.faculty, self.name, self.city, self.person)
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        # Once given, the name is changed in the settings.
        self.fields[self.person].setVisible(not ui.settings.chosen.name)
        self.importing = CheckBox(ui)  # what follows once the file is there
        self._note = label("note", wrap=True)
        self.refusal = Callout(ui, "danger", "error")
        self.refusal.hide()
        self.body.addWidget(self.importing)
        self.body.addWidget(self._note)
        self.body.addWidget(self.refusal)
        self.retranslate()
        self.university.setFocus()

    def confirm(self) -> None:
        if not self._complete():
            return
        path = self._ask_for_file(self._stem())
        if path is None:
            return
        try:
            if self.person.value():
                self.ui.settings.change(name=self.person.value())
            self._found(path, self.names())
        except UserError as error:
            self.refusal.set_text(error.sentence(self.ui.words))
            self.refusal.show()
            return
        self.made = path
        self.accept()

    def names(self) -> CouncilNames:
        """What was typed, in the language of the window; a name of ours in all three."""
        typed = self.name.currentText().strip()
        body, name = Body.COUNCIL, self._in_one_language(typed)
        for each, message in _NAMES:
            if typed == self.ui.words.gettext(message):
                body, name = each, _in_all_languages(message)
        return CouncilNames(
            university=self._in_one_language(self.university.value()),
            faculty=self._in_one_language(self.faculty.value()),
            name=name,
            city=self._in_one_language(self.city.value()),
            body=body,
        )

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("New council"))
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Create council…")
        )
        labels: dict[LineEdit | Choice, str] = {
            self.university: words.pgettext("field", "University"),
            self.faculty: words.pgettext("field", "Faculty"),
            self.name: words.pgettext("field", "Name of the council"),
            self.city: words.pgettext("field", "City"),
            self.person: words.pgettext("field", "Your surname and name"),
        }
        for editor, text in labels.items():
            self.fields[editor].set_label(text)
        self._note.setText(
            words.gettext(
                "These words stand at the head of every paper. Their translations, the regulation"
                " and the members are added afterwards."
            )
        )
        self.importing.setText(words.gettext("Then import the members from a table"))
        self._rename(words)

    def _rename(self, words: Translator) -> None:
        """The three names in another language; a name typed by hand stays."""
        own = [self.name.itemText(place) for place in range(self.name.count())]
        typed = self.name.currentText()
        for place, (_, message) in enumerate(_NAMES):
            self.name.setItemText(place, words.gettext(message))
        place = own.index(typed) if typed in own else -1
        self.name.setEditText(self.name.itemText(place) if place >= 0 else typed)

    def _complete(self) -> bool:
        words = self.ui.words
        lacking: dict[LineEdit | Choice, str] = {
            self.university: words.gettext("Write the name of the university."),
            self.faculty: words.gettext("Write the name of the faculty."),
            self.name: words.gettext("Write the name of the council."),
            self.city: words.gettext("Write the name of the city."),
        }
        empty = [editor for editor in lacking if not _typed(editor)]
        for editor, sentence in lacking.items():
            self.fields[editor].set_error(sentence if editor in empty else "")
        if empty:
            empty[0].setFocus()
        return not empty

    def _in_one_language(self, text: str) -> Localized:
        return Localized(**{self.ui.language: text})

    def _stem(self) -> str:
        """A file name from the faculty, without signs that some systems refuse."""
        return _NOT_IN_FILE_NAMES.sub(" ", self.faculty.value()).strip(" .")[:60]


def _typed(editor: LineEdit | Choice) -> str:
    text = editor.currentText() if isinstance(editor, Choice) else editor.text()
    return text.strip()


def _in_all_languages(message: str) -> Localized:
    return Localized(**{each: load_translator(each).gettext(message) for each in LANGUAGES})
