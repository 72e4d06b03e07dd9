"""F1: the keys of the screen shown, and those that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_XL, GAP_XS, TAG
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.dialog import Dialog


class KeysHelp(Retranslating, Dialog):
    """`screen_keys` gives the keys of the screen shown, in the language in use."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, screen_keys: Callable[[], Sequence[tuple[str, str]]]
    ) -> None:
        super().__init__(ui, parent)
        self._screen_keys = screen_keys
        self._here, self._everywhere = label("title"), label("title")
        self._told_keys: list[QLabel] = []
        self._note = label("note", wrap=True)
        lists = QHBoxLayout()
        lists.setSpacing(GAP_XL)
        if screen_keys():
            lists.addLayout(self._list(self._here, screen_keys()))
        lists.addLayout(self._list(self._everywhere, keys_everywhere(ui.words)))
        self.body.addLayout(lists)
        self.body.addSpacing(GAP_M)
        self.body.addWidget(self._note)
        self.cancel.hide()
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Keys"))
        self._here.setText(words.gettext("On this screen"))
        self._everywhere.setText(words.gettext("Everywhere"))
        keys = [*self._screen_keys(), *keys_everywhere(words)]
        for told, (_, text) in zip(self._told_keys, keys, strict=True):
            told.setText(text)
        self._note.setText(
            words.gettext(
                "Keys are read by their place on the keyboard, so they work on the Kazakh, "
                "Russian and Latin layouts alike."
            )
        )
        self.set_buttons("", words.pgettext("button", "Close"))

    def _list(self, title: QLabel, keys: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_XS)
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (key, _) in enumerate(keys, start=1):
            cap, told = label("key"), label()
            cap.setText(key)
            cap.setFixedHeight(TAG)
            self._told_keys.append(told)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(told, row, 1)
        grid.setRowStretch(len(keys) + 1, 1)
        return grid


def keys_everywhere(words: Translator) -> list[tuple[str, str]]:
    """The keys that every screen of an open council knows."""
    return [
        ("Ctrl+O", words.gettext("open a file")),
        ("Ctrl+P", words.gettext("documents; there: print")),
        ("Ctrl+E", words.gettext("save the minutes, a document, the list")),
        ("Ctrl+B", words.gettext("fold or unfold the rail")),
        ("Alt+1…9", words.gettext("go to a screen")),
        ("Ctrl+Z", words.gettext("undo while typing")),
        ("Tab", words.gettext("next field")),
        ("F1", words.gettext("help")),
        ("Ctrl+Q", words.gettext("leave the program")),
    ]
