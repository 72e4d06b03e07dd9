"""Keys with what they do, in a row: as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from qacouncil.ui.tokens import GAP_L
from qacouncil.ui.widgets.basic import label

_INSIDE, _CAP = 6, 18


class KeyHints(QWidget):
    """The first are the most important: those at the end go where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_L)
        self._row.addStretch(1)
        self._hints: list[QWidget] = []
        self._keys: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """(the key as written, what it does) each."""
        if list(keys) == self._keys:
            return
        self._keys = list(keys)
        for old in self._hints:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hints = [_hint(key, words) for key, words in keys]
        for place, hint in enumerate(self._hints):
            self._row.insertWidget(place, hint)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for hint in self._hints:
            for part in hint.findChildren(QLabel):
                part.ensurePolished()  # the frame of a key is wider than its letters
            room -= hint.sizeHint().width()
            hint.setVisible(room >= 0)
            room -= GAP_L


def _hint(key: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_INSIDE)
    cap = label("key")
    cap.setText(key)
    cap.setFixedHeight(_CAP)
    told = label("note")
    told.setText(words)
    row.addWidget(cap)
    row.addWidget(told)
    made.setAccessibleName(f"{key}: {words}")
    return made
