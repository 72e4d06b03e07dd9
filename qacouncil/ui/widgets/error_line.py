"""What is wrong with a field, or worth a second look: a sign and a sentence below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_XS, ICON_TAG
from qacouncil.ui.widgets.basic import IconLabel, label

_HEIGHT = 16  # px, a line of notes


class _Line(QWidget):
    """A sign and a sentence in one colour; not there until something is said."""

    def __init__(self, ui: Ui, kind: str, color: str, *, wrap: bool) -> None:
        super().__init__()
        self._sentence = label(kind, wrap=wrap)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 2, 0, 0)
        inside.setSpacing(GAP_XS)
        sign = IconLabel(ui, kind, color, ICON_TAG)
        sign.setFixedHeight(_HEIGHT)  # beside the first line of the sentence
        inside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._sentence, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """The sentence; empty: nothing is to be said."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    @property
    def said(self) -> str:
        """The sentence shown, empty where there is none."""
        return self._sentence.text()


class NoteLine(_Line):
    """What is unusual about a value; it may stay as it is."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, "warning", "warning", wrap=True)


class ErrorLine(_Line):
    """What is wrong with the value; the border of its editor takes the same colour.

    wrap: it is as wide as the editor above it.
    """

    def __init__(self, ui: Ui, editor: QWidget, *, wrap: bool = True) -> None:
        super().__init__(ui, "error", "danger", wrap=wrap)
        self._editor = editor

    def say(self, sentence: str) -> None:
        super().say(sentence)
        editor = self._editor
        editor.setProperty("error", bool(sentence))
        editor.setAccessibleDescription(sentence)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
