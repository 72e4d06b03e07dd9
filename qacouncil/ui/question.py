"""A dialog that asks one question, in the language in use while it is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.dialog import Dialog

Say = Callable[[Translator], str]


class Question(Retranslating, Dialog):
    """The question, what changes, and the verb. `danger`: something is lost by it."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        question: Say,
        told: Say,
        verb: Say,
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(ui, parent)
        self._question, self._told, self._verb = question, told, verb
        self._kind = "danger" if danger else "primary"
        self._words = self.add_words()
        self.retranslate()

    def ask(self) -> bool:
        """Whether the verb was chosen; the dialog is gone after that."""
        return bool(self.exec())

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(self._question(words))
        self._words.setText(self._told(words))
        self.set_buttons(words.pgettext("button", "Cancel"), self._verb(words), self._kind)
