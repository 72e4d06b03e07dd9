"""The "…" button at the end of a row: what else can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button

Label = Callable[[Translator], str]
Act = Callable[[], object]


class MoreButton(Retranslating, Button):
    """Opens a menu of (label, what it does)."""

    def __init__(self, ui: Ui, entries: list[tuple[Label, Act]] | None = None) -> None:
        super().__init__(ui, "flat", "more", small=True)
        self.ui = ui
        self.entries: list[tuple[Label, Act]] = entries or []
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        self.name_it(self.ui.words.pgettext("button", "More"))

    def _open(self) -> None:
        self._menu.clear()
        for words, act in self.entries:
            self._menu.addAction(words(self.ui.words)).triggered.connect(
                lambda _checked=False, act=act: act()
            )
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
