"""The real window without a screen, with hands on its keyboard, in a process of its own."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from faults.council import clock
from qacouncil.app import build_window
from qacouncil.errors import UserError
from qacouncil.settings import SettingsFile
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.session import Session
from qacouncil.ui.workspace.workspace import Workspace

_LOOKS = 500


@dataclass
class Desk:
    """told: the sentences of the notification bar; bugs: what would have been a traceback."""

    window: MainWindow
    told: list[str] = field(default_factory=list)
    bugs: list[str] = field(default_factory=list)

    @property
    def session(self) -> Session:
        return self.window.ui.session

    @property
    def workspace(self) -> Workspace:
        shown = self.window.stack.shown
        if not isinstance(shown, Workspace):
            raise TypeError("the meeting is not shown")
        return shown

    def go_to_meeting(self, meeting_id: str) -> None:
        self.window.go(Place("meeting", meeting_id))
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Everything asked for is on disk or refused, and shown."""
        for _ in range(4):
            QApplication.processEvents()
            if self.window.ui.open_session is not None:
                self.session.flush()
        QApplication.processEvents()

    def wait(self, until: Callable[[], bool]) -> bool:
        """Let the window live until then; False where it does not come about in ten seconds."""
        for _ in range(_LOOKS):
            if until():
                return True
            self.rest(20)
        return False

    def rest(self, milliseconds: int) -> None:
        """As long as nobody strikes a key. The loop of the window itself: a wait of QTest would
        keep Python's other threads waiting too, so that nothing could be saved meanwhile.
        """
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.focus, key, modifiers or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()

    def type(self, letter: str) -> None:
        """One key that gives this letter, on whatever layout."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.focus, event)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def close(self) -> None:
        self.window.close()
        QApplication.processEvents()


def sit_down(file: Path | None = None) -> Desk:
    """The window, shown, with this file open or with nothing."""
    window = build_window(SettingsFile(), "kk", clock).window
    desk = Desk(window)
    show = window.tell

    def tell(notice: Notice) -> None:
        desk.told.append(notice.sentence(window.ui.words))
        show(notice)

    def note(error: BaseException) -> None:
        if isinstance(error, UserError):
            tell(Notice("error", error.sentence))
        else:
            desk.bugs.append("".join(traceback.format_exception(error)[-6:]))

    # A bug is written down, not shown in a dialog that waits for somebody.
    window.tell = window.ui.tell = tell  # type: ignore[method-assign]
    window.broken.disconnect()
    window.broken.connect(note)
    sys.excepthook = lambda _kind, error, _trace: note(error)
    threading.excepthook = lambda caught: note(caught.exc_value or caught.exc_type())
    window.resize(1366, 697)
    window.begin(file)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return desk
