"""Whether something typed waits in a field until it is handed to the writer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from qacouncil.ui.screen import Screen
from qacouncil.ui.widgets.visit import REST

_MARGIN = 200


class TypingWatch(QObject):
    """Follows the cursor through the fields of the screens, which save by themselves.

    A field says `left_changed` when it hands on what was typed; where the text came back to what
    it was, it has nothing to say, and the time of rest is waited for.
    """

    def __init__(self, window: QWidget, tell: Callable[[bool], None]) -> None:
        super().__init__(window)
        self._tell = tell
        self._field: QWidget | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST + _MARGIN)
        self._rest.timeout.connect(self._saved)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self._field:
            return
        self._field = new
        self._saved()
        if new is None or new.property("watched") or not _saves_itself(new):
            return
        new.setProperty("watched", True)
        new.left_changed.connect(self._saved)  # type: ignore[attr-defined]
        if isinstance(new, QLineEdit):
            new.textEdited.connect(self._typed)
        elif isinstance(new, QPlainTextEdit):
            new.textChanged.connect(self._text_changed)

    def _text_changed(self) -> None:
        if isinstance(self._field, QPlainTextEdit) and self._field.document().isModified():
            self._typed()

    def _typed(self) -> None:
        self._rest.start()
        self._tell(True)

    def _saved(self) -> None:
        self._rest.stop()
        self._tell(False)


def _saves_itself(field: QWidget) -> bool:
    if not hasattr(field, "left_changed") or not hasattr(field, "settle"):
        return False
    if field.property("asks"):
        return False  # a filter, or the date as of which a list is shown
    above: QWidget | None = field
    while above is not None and not isinstance(above, Screen):
        above = above.parentWidget() if not above.isWindow() else None
    return above is not None
