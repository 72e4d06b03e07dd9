"""Keys with what they do, in a row: as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

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
        self._hints: list[_Hint] = []
        self._keys: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """(the key as written, what it does) each."""
        if list(keys) == self._keys:
            return
        self._keys = list(keys)
        # Hints are used again: to make ten takes longer than to show a screen.
        while len(self._hints) < len(keys):
            self._hints.append(_Hint())
            self._row.insertWidget(len(self._hints) - 1, self._hints[-1])
        for hint, (key, words) in zip(self._hints, keys, strict=False):
            hint.say(key, words)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for place, hint in enumerate(self._hints):
            if place >= len(self._keys):
                hint.hide()
                continue
            room -= hint.needed()
            hint.setVisible(room >= 0)
            room -= GAP_L


class _Hint(QWidget):
    """One key and what it does."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_INSIDE)
        self._cap, self._told = label("key"), label("note")
        self._cap.setFixedHeight(_CAP)
        row.addWidget(self._cap)
        row.addWidget(self._told)

    def say(self, key: str, words: str) -> None:
        self._cap.setText(key)
        self._told.setText(words)
        self.setAccessibleName(f"{key}: {words}")

    def needed(self) -> int:
        """px; the frame of a key is wider than its letters."""
        self._cap.ensurePolished()
        self._told.ensurePolished()
        return self.sizeHint().width()
