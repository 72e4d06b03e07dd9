"""In which languages a paper is wanted; says for each what the paper lacks in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from qacouncil.documents.gaps import Gap, gap_sentence
from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.dialog import Dialog

Gaps = Mapping[Language, Sequence[Gap]]


class PaperDialog(Retranslating, Dialog):
    """The languages; whoever derives it says the question and the verb."""

    def __init__(self, ui: Ui, parent: QWidget | None, gaps: Gaps, language: Language) -> None:
        super().__init__(ui, parent)
        self.boxes: dict[Language, CheckBox] = {}
        self._lacks = {each: label("note", wrap=True) for each in LANGUAGES}
        self._gaps = gaps
        for each in LANGUAGES:
            box = self.boxes[each] = CheckBox(ui)
            box.setChecked(each == language)
            box.toggled.connect(self._check)
            self.body.addWidget(box)
            self.body.addWidget(self._lacks[each])

    @property
    def languages(self) -> list[Language]:
        """The languages chosen."""
        return [each for each in LANGUAGES if self.boxes[each].isChecked()]

    def retranslate(self) -> None:
        words = self.ui.words
        names = {
            "kk": words.pgettext("language", "Kazakh"),
            "ru": words.pgettext("language", "Russian"),
            "en": words.pgettext("language", "English"),
        }
        for language, box in self.boxes.items():
            box.setText(names[language])
            gaps = self._gaps[language]
            told = list(dict.fromkeys(gap_sentence(gap, words) for gap in gaps))
            said = words.gettext("Places without a translation: {number}", number=len(told))
            lacks = self._lacks[language]
            lacks.setText(said if told else "")
            lacks.setToolTip("\n".join(told[:20]))
            lacks.setVisible(bool(told))
            box.setAccessibleDescription(lacks.text())

    def _check(self) -> None:
        self.verb.setEnabled(bool(self.languages))
