"""The form of a phrase: for which part and area, and its words in each language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qacouncil.errors import UserError
from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.phrase_text import PLACEHOLDERS, fill
from qacouncil.i18n.term_words import term_words
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.phrases import PhraseData
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import capital
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, Field
from qacouncil.ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from qacouncil.ui.session import Writing

_WIDTH = 560  # px


class PhraseDialog(Retranslating, Dialog):
    """`act` writes what the form holds. changed: it is there already."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        data: PhraseData,
        act: Callable[[PhraseData], Writing],
        *,
        changed: bool = False,
    ) -> None:
        super().__init__(ui, parent)
        self._act, self._changed = act, changed
        self.body.addStrut(_WIDTH)
        self.part, self.area = Choice(ui), Choice(ui)
        self.texts = {language: GrowingText(ui) for language in LANGUAGES}
        for language, text in self.texts.items():
            text.set_value(fill(data.text.text(language), language, {}))
        editors: tuple[QWidget, ...] = (self.part, self.area, *self.texts.values())
        self._rows = [Field(ui, each) for each in editors]
        for row in self._rows:
            self.body.addWidget(row)
        self._hint = label("note", wrap=True)
        self.body.addWidget(self._hint)
        self._say_choices()
        self.part.set_value(data.part)
        self.area.set_value(data.area)
        self.retranslate()
        first = data.text.nearest("kk")[1]
        self.texts[first].setFocus()

    def retranslate(self) -> None:
        words = self.ui.words
        new = words.gettext("Keep a phrase?")
        self.set_question(words.gettext("Change the phrase?") if self._changed else new)
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))
        labels = (
            words.pgettext("field of a phrase", "For"),
            words.pgettext("field", "Area of decision"),
            words.pgettext("field", "In Kazakh"),
            words.pgettext("field", "In Russian"),
            words.pgettext("field", "In English"),
        )
        for row, said in zip(self._rows, labels, strict=True):
            row.set_label(said)
        names = ", ".join(f"{{{each.text(self.ui.language)}}}" for each in PLACEHOLDERS.values())
        self._hint.setText(
            words.gettext("Places that are filled when the phrase is put in: {names}", names=names)
        )
        self._say_choices()

    def confirm(self) -> None:
        text = Localized(**{each: field.value() for each, field in self.texts.items()})
        part, area = self.part.value(), self.area.value()
        if isinstance(part, PhrasePart) and isinstance(area, str):
            self.send(self._act(PhraseData(part, area, text)))

    def refuse(self, error: UserError) -> None:
        self._rows[2].set_error(error.sentence(self.ui.words))
        self._rows[2].take_keys()

    def _say_choices(self) -> None:
        words = self.ui.words
        self.part.set_choices([(each, capital(term_words(words, each))) for each in PhrasePart])
        self.area.set_choices([(each, area_words(words, each)) for each in AREAS])
