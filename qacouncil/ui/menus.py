"""The menus File and Help; an entry is there when it works."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.key_positions import shortcut

Act = Callable[[], object]


class Acts(Protocol):
    """What the entries do; `paper`: what the screen shown can print, None for nothing."""

    def new_council(self) -> object: ...
    def open_file(self) -> object: ...
    def save_copy(self) -> object: ...
    def removed(self) -> object: ...
    def export(self) -> object: ...
    def papers(self) -> object: ...
    def print(self) -> object: ...
    def close_file(self) -> object: ...
    def leave(self) -> object: ...
    def keys(self) -> object: ...
    def about(self) -> object: ...
    def paper(self) -> object: ...


class Menus(Retranslating, QWidget):
    """Fills a menu bar and keeps its keys working while the bar is hidden. Itself never shown."""

    def __init__(self, ui: Ui, window: QWidget, bar: QMenuBar, acts: Acts) -> None:
        super().__init__(window)
        self.hide()
        self.ui = ui
        self._acts = acts
        self._said: list[tuple[QAction, Callable[[Translator], str]]] = []
        self._file = bar.addMenu("")
        self._help = bar.addMenu("")
        add = partial(self._add, self._file)
        add(lambda words: words.pgettext("menu", "&New council…"), acts.new_council)
        add(lambda words: words.pgettext("menu", "&Open…"), acts.open_file, "Ctrl+O")
        self._file.addSeparator()
        self._paper = [
            add(lambda words: words.pgettext("menu", "&Export minutes…"), acts.export, "Ctrl+E"),
            add(lambda words: words.pgettext("menu", "&Print minutes…"), acts.print),
            self._file.addSeparator(),
        ]
        add(lambda words: words.pgettext("menu", "&Documents…"), acts.papers, "Ctrl+P")
        add(lambda words: words.pgettext("menu", "&Save a copy…"), acts.save_copy)
        add(lambda words: words.pgettext("menu", "&Trash…"), acts.removed)
        add(lambda words: words.pgettext("menu", "&Close the file"), acts.close_file)
        self._file.addSeparator()
        add(lambda words: words.pgettext("menu", "E&xit"), acts.leave, "Ctrl+Q")
        self._add(self._help, lambda words: words.pgettext("menu", "&Keys"), acts.keys, "F1")
        self._add(
            self._help, lambda words: words.pgettext("menu", "&About the program"), acts.about
        )
        self._file.aboutToShow.connect(self._show_what_works)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self._file.setTitle(words.pgettext("menu", "&File"))
        self._help.setTitle(words.pgettext("menu", "&Help"))
        for action, say in self._said:
            # The key stands at the right; it is bound by place, which a menu cannot.
            key = action.data()
            action.setText(f"{say(words)}\t{key}" if key else say(words))

    def _add(
        self, menu: QMenu, say: Callable[[Translator], str], act: Act, key: str = ""
    ) -> QAction:
        action = QAction(self)
        action.setData(key)
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        if key:
            shortcut(self.window(), key, act)
        self._said.append((action, say))
        return action

    def _show_what_works(self) -> None:
        works = self._acts.paper() is not None
        for action in self._paper:
            action.setVisible(works)
