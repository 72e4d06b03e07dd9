"""The materials of an item as rows: opened, saved, renamed, moved, removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.queries.materials import MaterialLine
from qacouncil.ui.context import Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.workspace.more import Act, Label, MoreButton

_NAME = 380  # px, then the name is cut and told whole


class MaterialRows(Retranslating, QWidget):
    """`asked`: what is to be done (one of ACTS) with which material."""

    asked = Signal(str, object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._lines: tuple[MaterialLine, ...] = ()
        self._locked = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.names: list[Button] = []
        self.more: list[MoreButton] = []

    def show_lines(self, lines: tuple[MaterialLine, ...], locked: str) -> None:
        """Rows that stay the same keep the keys."""
        if (lines, locked) != (self._lines, self._locked):
            self._lines, self._locked = lines, locked
            self.retranslate()

    def retranslate(self) -> None:
        before = self._focused()
        emptied(self._rows)
        self.names, self.more = [], []
        for place, line in enumerate(self._lines):
            self._rows.addWidget(self._row(place, line))
        if before is not None:
            place, in_menu = before
            there = self.more if in_menu else self.names
            if there:
                there[min(place, len(there) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int, line: MaterialLine) -> QWidget:
        words = self.ui.words
        name = Button(self.ui, "link", "file")
        elided = name.fontMetrics().elidedText(line.file_name, Qt.TextElideMode.ElideMiddle, _NAME)
        name.setText(elided)
        name.setToolTip(line.file_name)
        size = label("fact")
        size.setText(size_words(words, line.size))
        name.setAccessibleName(f"{line.file_name}, {size.text()}")
        name.clicked.connect(partial(self.asked.emit, "open", line))
        more = MoreButton(self.ui, self._entries(place, line))
        more.setAccessibleDescription(line.file_name)
        self.names.append(name)
        self.more.append(more)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(name)
        row.addWidget(size)
        row.addWidget(more)
        row.addStretch(1)
        return made

    def _entries(self, place: int, line: MaterialLine) -> list[tuple[Label, Act]]:
        labels: dict[str, Callable[[Translator], str]] = {
            "open": lambda words: words.pgettext("button", "Open"),
            "save": lambda words: words.pgettext("button", "Save a copy…"),
        }
        if not self._locked:
            labels["rename"] = lambda words: words.pgettext("button", "Rename…")
            if place:
                labels["up"] = lambda words: words.pgettext("button", "Move up")
            if place < len(self._lines) - 1:
                labels["down"] = lambda words: words.pgettext("button", "Move down")
            labels["remove"] = lambda words: words.pgettext("button", "Remove")
        return [(said, partial(self.asked.emit, act, line)) for act, said in labels.items()]

    def _focused(self) -> tuple[int, bool] | None:
        """The place of the row that has the keys, and whether its menu has them."""
        focus = QApplication.focusWidget()
        for in_menu, widgets in ((False, self.names), (True, self.more)):
            for place, widget in enumerate(widgets):
                if widget is focus:
                    return place, in_menu
        return None


def size_words(words: Translator, size: int) -> str:
    """820 KB, 3 MB: rounded up, as the system's own lists say it."""
    if size < 1024 * 1024:
        return words.pgettext("size", "{number}\u00a0KB", number=-(-size // 1024))
    return words.pgettext("size", "{number}\u00a0MB", number=-(-size // 1024**2))
