"""The letters that are commands in the list of members, on each layout."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# The keys of L, R and A on a Latin, and on a Russian or Kazakh layout.
_LETTERS = {"l": "l", "д": "l", "r": "r", "к": "r", "a": "a", "ф": "a"}


def letter_of(event: QKeyEvent) -> str:
    """l, r or a; empty for every other key."""
    known = _LETTERS.get(event.text().lower(), "")
    if known:
        return known
    keys = {Qt.Key.Key_L: "l", Qt.Key.Key_R: "r", Qt.Key.Key_A: "a"}
    return next((letter for key, letter in keys.items() if event.key() == key), "")
