"""A visit to a field: when what was typed is to be saved, and when a refresh may change it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

# With the time the disk takes, no more than the last second of typing can be lost.
REST = 600  # ms after the last key until what was typed is saved
# A text is never half a number: it is saved sooner, and while typing goes on, so that the page
# beside it is at most a second behind.
TEXT_REST = 400  # ms after the last key
TEXT_LATEST = 450  # ms after the first key that is not saved yet

# Focus that comes back by itself: a context menu, a list that belongs to the field.
_AWAY_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Visit(QObject):
    """Watches one editor. `left_changed`: its value differs from the last shown or saved one.

    rest, latest: ms after the last key and after the first (0: REST, and as long as it takes).
    `read` gives the value as it stands. The editor calls `typed` after each change by hand.
    A value that comes from outside while the text is being typed waits until the field is left.
    """

    left_changed = Signal()

    def __init__(
        self, editor: QWidget, read: Callable[[], object], rest: int = 0, latest: int = 0
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._read = read
        self._known = read()
        self._edited = False
        self._waiting: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=rest or REST)
        self._timer.timeout.connect(self.settle)
        self._latest = QTimer(self, singleShot=True, interval=latest)
        self._latest.timeout.connect(self.settle)
        editor.installEventFilter(self)

    def typed(self) -> None:
        """The person changed the text; it is saved when they rest."""
        self._edited = True
        self._timer.start()
        if self._latest.interval() and not self._latest.isActive():
            self._latest.start()

    def show(self, put: Callable[[], object]) -> None:
        """Let `put` set another value, now or when the person has left the field."""
        if self._edited and self._editor.hasFocus():
            self._waiting = put
            return
        self.replace(put)

    def settle(self) -> bool:
        """Tell of a change at once, without waiting for the rest; whether there was one."""
        self._stop()
        value = self._read()
        if value == self._known:
            return False
        self._known = value
        self._waiting = None  # older than what was typed
        self.left_changed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            # Python may have cleared it already where Qt still tells it of its editor's end.
            "_editor" in self.__dict__
            and isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() not in _AWAY_FOR_A_MOMENT
            and isValid(self._editor)  # a field that goes with its dialog loses the focus last
        ):
            self._leave()
        return super().eventFilter(watched, event)

    def _stop(self) -> None:
        self._timer.stop()
        self._latest.stop()

    def _leave(self) -> None:
        self._edited = False
        waiting, self._waiting = self._waiting, None
        if not self.settle() and waiting is not None:
            self.replace(waiting)

    def replace(self, put: Callable[[], object]) -> None:
        """Let `put` set another value now, whatever is being typed: another text takes its place.

        What was typed is settled before.
        """
        self._stop()
        self._waiting = None
        put()
        self._edited = False
        self._known = self._read()
