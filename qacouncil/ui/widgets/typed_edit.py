"""A line of text that tells when it is to be saved and may be locked with a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.widgets.key_positions import digit_of
from qacouncil.ui.widgets.visit import Visit


class TypedEdit(QLineEdit):
    """What the line fields share. `left_changed`: left, or at rest after typing, with a change."""

    left_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._icons: list[tuple[QAction, str, str]] = []
        self._lock: QAction | None = None
        self._visit = Visit(self, self.text, *self._pauses())
        self._visit.left_changed.connect(self._left)
        self.textEdited.connect(self._visit.typed)
        ui.theme.changed.connect(self._color)

    def _pauses(self) -> tuple[int, int]:
        """ms after the last key and after the first until it is saved; as `Visit` takes them."""
        return 0, 0

    def set_locked(self, reason: str, *, marked: bool = True) -> None:
        """Locked with the reason it tells; empty: open again. Stays reachable and readable.

        marked: with a lock inside; a form locked as a whole says it once above its fields.
        """
        locked = bool(reason)
        self.setReadOnly(locked)
        self.setProperty("locked", locked)
        self.setPlaceholderText(reason if marked else "")
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)
        if locked and marked and self._lock is None:
            self._lock = self.add_icon("lock", "text2", QLineEdit.ActionPosition.LeadingPosition)
        if self._lock is not None:
            self._lock.setVisible(locked and marked)
        self.style().unpolish(self)
        self.style().polish(self)

    def settle(self) -> None:
        """Tell of a change now; before the screen is left or the window closed."""
        self._visit.settle()

    def add_icon(self, name: str, color: str, position: QLineEdit.ActionPosition) -> QAction:
        """An icon inside the field, in the colour of a token."""
        action = QAction(self)
        self._icons.append((action, name, color))
        self.addAction(action, position)
        self._color()
        return action

    def _show(self, text: str) -> None:
        self._visit.show(lambda: self._put(text))

    def _set(self, text: str) -> None:
        """Set by the program: leaving the field afterwards is no change of the person's."""
        self._visit.replace(lambda: self._put(text))

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)  # a long text is read from its beginning

    def _left(self) -> None:
        self.left_changed.emit()

    def _color(self) -> None:
        for action, name, color in self._icons:
            action.setIcon(icon(name, getattr(self.ui.theme.tokens, color)))


class DigitEdit(TypedEdit):
    """A line that takes digits by the place of their keys, and these other signs."""

    signs = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        digit = digit_of(event)
        command = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if digit is not None and not self.isReadOnly():
            self.insert_digit(digit)
        elif command or not event.text().isprintable() or event.text() in self.signs:
            super().keyPressEvent(event)
        else:
            event.accept()  # a letter has no place here

    def event(self, event: QEvent) -> bool:
        # A digit belongs to the field even where a letter of this key would be a shortcut.
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and digit_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def insert_digit(self, digit: str) -> None:
        """Put a digit at the cursor as if it had been typed."""
        self.insert(digit)
        self.textEdited.emit(self.text())
