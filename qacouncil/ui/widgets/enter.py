"""Enter presses the button that has the focus, as Space does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether it was Enter; Qt would let it do nothing outside a dialog.

    Held down it presses once: the button that comes next in this place is not meant.
    """
    if event.key() not in _ENTER or event.modifiers() & _COMMANDS:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
