"""Keys read by where they lie, so that digits and shortcuts work on every layout.

The Kazakh layout has `" ә і ң ғ , . ү ұ қ` where others have 1 … 0, and the Russian letters.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_DIGITS = "1234567890"
# Scan codes of the digit row: the keyboard's own on Windows, eight more under X11 and Wayland.
_FIRST_SCAN_CODE = 2 if sys.platform == "win32" else 10
_KAZAKH_DIGITS = {"ә": "2", "і": "3", "ң": "4", "ғ": "5", "ү": "8", "ұ": "9", "қ": "0"}
_KAZAKH_ROW = '"әіңғ,.үұқ'
_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit_of(event: QKeyEvent) -> str | None:
    """The digit of a key press: as typed, or of the key's place in the digit row."""
    text = event.text()
    if event.modifiers() & _COMMANDS:
        return None
    if len(text) == 1 and text in _DIGITS:
        return text
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    place = event.nativeScanCode() - _FIRST_SCAN_CODE
    if 0 <= place < len(_DIGITS):
        return _DIGITS[place]
    # Some keyboards (a remote desktop's) send no scan code; a letter says as much.
    return _KAZAKH_DIGITS.get(text.lower())


def shortcut(
    widget: QWidget,
    sequence: str,
    slot: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Call `slot` on this key ("Ctrl+K", "Alt+2", "U"), whichever layout is in use."""
    made = QShortcut(widget)
    made.setKeys([QKeySequence(keys) for keys in (sequence, *_elsewhere(sequence))])
    made.setContext(context)
    made.activated.connect(slot)
    # One press may stand for the key of both layouts; Qt then calls it ambiguous with itself.
    made.activatedAmbiguously.connect(slot)
    return made


def _elsewhere(sequence: str) -> list[str]:
    """The same key as the Russian and Kazakh layouts name it."""
    before, plus, key = sequence.rpartition("+")
    if key.lower() in _LATIN and len(key) == 1:
        return [before + plus + _CYRILLIC[_LATIN.index(key.lower())].upper()]
    if key in _DIGITS and len(key) == 1:
        return [before + plus + _KAZAKH_ROW[_DIGITS.index(key)].upper()]
    return []
