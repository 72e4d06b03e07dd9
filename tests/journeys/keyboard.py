"""Hands on the keyboard of the whole window: no mouse, no call of a slot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.widgets.dialog import Dialog
from tests.ui.typing_keys import type_text

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
_MOST_TABS = 120
_MOST_LOOKS = 400


@dataclass
class Keyboard:
    """Every key goes to the widget that has the focus, as a person's does."""

    window: MainWindow
    _answered: bool = False
    _troubles: list[BaseException] = field(default_factory=list)

    @property
    def focus(self) -> QWidget:
        """What the keys go to; the window itself where nothing in it has the focus."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus, key, modifiers)
        self.settle()

    def press_in(self, widget: QWidget, key: Qt.Key) -> None:
        """In a menu, which takes the keys without the focus."""
        QTest.keyClick(widget, key)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        type_text(self.focus, text)
        QApplication.processEvents()

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the widget has the focus: it can be reached."""
        for _ in range(_MOST_TABS):
            if widget.hasFocus():
                return
            QTest.keyClick(self.focus, Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"Tab does not reach {widget.accessibleName() or widget!r}")

    def tab_to_inside(self, widget: QWidget) -> None:
        """The same for a group of which one part takes the focus."""
        for _ in range(_MOST_TABS):
            if widget.isAncestorOf(self.focus):
                return
            QTest.keyClick(self.focus, Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"Tab does not reach {widget.accessibleName() or widget!r}")

    def settle(self) -> None:
        """What was asked for is on disk and shown."""
        session = self.window.ui.open_session
        QApplication.processEvents()
        if session is not None:
            session.flush()
            QApplication.processEvents()

    def with_dialog(self, act: Callable[[], object], answer: Callable[[Dialog], object]) -> None:
        """Do what opens a dialog, answer it, and go on when it is closed."""
        self._answered = False
        QTimer.singleShot(0, lambda: self._answer(answer, _MOST_LOOKS))
        act()
        for _ in range(_MOST_LOOKS):
            if self._answered:
                break
            self.settle()
        for _ in range(_MOST_LOOKS):
            if _open_dialog() is None:
                break
            self.settle()
        if self._troubles:
            raise self._troubles.pop()
        assert self._answered, f"no dialog opened from {self.focus!r}"
        assert _open_dialog() is None
        self.window.activateWindow()  # a window manager's work
        self.settle()

    def with_inner_dialog(
        self, act: Callable[[], object], answer: Callable[[Dialog], object]
    ) -> None:
        """The same where the dialog stands over another one, which stays."""
        outer = _open_dialog()
        act()
        inner = self._until(lambda found: found not in (None, outer))
        assert inner is not None
        answer(inner)
        self._until(lambda found: found is outer)
        assert outer is not None
        assert _open_dialog() is outer
        outer.activateWindow()  # a window manager's work
        self.settle()

    def _until(self, wanted: Callable[[Dialog | None], bool]) -> Dialog | None:
        for _ in range(_MOST_LOOKS):
            if wanted(_open_dialog()):
                break
            self.settle()
        return _open_dialog()

    def _answer(self, answer: Callable[[Dialog], object], looks: int) -> None:
        dialog = _open_dialog()
        focus = QApplication.focusWidget()
        if dialog is None or focus is None or not dialog.isAncestorOf(focus):
            if looks:
                QTimer.singleShot(5, lambda: self._answer(answer, looks - 1))
            return
        self._answered = True
        try:
            answer(dialog)
        except BaseException as trouble:
            self._troubles.append(trouble)
            dialog.reject()
        QTimer.singleShot(0, lambda: self._expect_closed(dialog, _MOST_LOOKS))

    def _expect_closed(self, dialog: Dialog, looks: int) -> None:
        """An answer closes its dialog; one that was refused must not wait for ever."""
        if _open_dialog() is not dialog:
            return
        if looks:
            QTimer.singleShot(5, lambda: self._expect_closed(dialog, looks - 1))
            return
        said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
        self._troubles.append(AssertionError(f"still open: {said}"))
        dialog.reject()


def _open_dialog() -> Dialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, Dialog) and isinstance(shown, QDialog) else None
