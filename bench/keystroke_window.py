"""The process of the key stroke benchmark: a person types while the page is made again and again.

python -m bench.keystroke_window FILE.qac MEETING_ID STROKES

Writes a JSON list: of each key the seconds from the moment it was due to its letter painted, and
whether a page was being made then. A key is due every eighth of a second, with a rest now and then
in which what was typed is saved.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from qacouncil.app import open_window
from qacouncil.settings import SettingsFile
from qacouncil.ui.context import Place
from qacouncil.ui.self_test.walk import wait_until_quiet
from qacouncil.ui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from qacouncil.ui.workspace.text_field import TextField

BETWEEN, RESTS = 0.125, (1.0, 1.03, 1.06, 1.25)  # seconds; a save comes after one second
BURST = 20  # keys between two rests
WORDS = "Кеңес мүшелері ұсынылған жобаны талқылап, ескертулерді қарады. "


class Typist(QObject):
    """Presses keys in a field at the times they are due and notes when each was painted."""

    def __init__(self, workspace: Workspace, field: TextField, strokes: int) -> None:
        super().__init__()
        self._workspace, self._field = workspace, field
        self.letters = "".join(WORDS[number % len(WORDS)] for number in range(strokes))
        self._due = time.perf_counter() + BETWEEN
        self._pressed = False
        self.delays: list[tuple[float, bool]] = []
        self.finished = QEventLoop()
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._press)
        field.viewport().installEventFilter(self)

    def start(self) -> None:
        """Ready when `finished` ends."""
        self._wait()
        self.finished.exec()

    def _wait(self) -> None:
        left = self._due - time.perf_counter()
        self._timer.start(max(0, round(left * 1000)))

    def _press(self) -> None:
        self._pressed = True
        # The page is never at rest: a person who types fast has it made all the time.
        self._workspace.side.page.refresh(None)
        letter = self.letters[len(self.delays)]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.postEvent(self._field, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._pressed:
            self._pressed = False
            # Comes when all that is painted together with the letter is painted.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), 1000)
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.delays.append(
            (time.perf_counter() - self._due, self._workspace.side.page.maker.is_working)
        )
        if len(self.delays) == len(self.letters):
            self.finished.quit()
            return
        burst, place = divmod(len(self.delays), BURST)
        self._due += BETWEEN if place else RESTS[burst % len(RESTS)]
        self._wait()


def main(file: str, meeting: str, strokes: int) -> None:
    """Type into what was heard at the item in the middle of the meeting."""
    desk = open_window(SettingsFile(), "kk", Path(file))
    desk.window.resize(1366, 697)
    desk.window.go(Place("meeting", meeting))
    wait_until_quiet(desk.window)
    workspace = desk.window.stack.built("meeting")
    if not isinstance(workspace, Workspace):
        raise TypeError("the meeting is not shown")
    workspace.go_by(150)
    field = workspace.editor.heard
    field.setFocus()
    wait_until_quiet(desk.window)
    if field.isReadOnly() or not field.hasFocus():
        raise ValueError("nothing can be typed")
    field.cursor_to_end()
    typist = Typist(workspace, field, strokes)
    typist.start()
    if not field.value().endswith(typist.letters.strip()):
        raise ValueError("what was typed is not there")
    sys.stdout.write(json.dumps(typist.delays))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
