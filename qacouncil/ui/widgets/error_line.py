"""What is wrong with a field: a sign and a sentence below it, and its border in the same colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_XS, ICON_TAG
from qacouncil.ui.widgets.basic import IconLabel, label

_HEIGHT = 16  # px, a line of notes


class ErrorLine(QWidget):
    """Not there until something is wrong. wrap: it is as wide as the editor above it."""

    def __init__(self, ui: Ui, editor: QWidget, *, wrap: bool = True) -> None:
        super().__init__()
        self._editor = editor
        self._sentence = label("error", wrap=wrap)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 2, 0, 0)
        inside.setSpacing(GAP_XS)
        sign = IconLabel(ui, "error", "danger", ICON_TAG)
        sign.setFixedHeight(_HEIGHT)  # beside the first line of the sentence
        inside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._sentence, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """What is wrong with the value; empty: nothing is."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
        editor = self._editor
        editor.setProperty("error", bool(sentence))
        editor.setAccessibleDescription(sentence)
        editor.style().unpolish(editor)
        editor.style().polish(editor)

    @property
    def said(self) -> str:
        """The sentence shown, empty where there is none."""
        return self._sentence.text()
