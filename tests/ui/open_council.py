"""A council of seven in a file, open in a session, for the screens that list it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget

from qacouncil.ui.context import Place, Ui
from qacouncil.ui.screen import Screen
from qacouncil.ui.session import Session
from tests.council_builder import Council, council


@dataclass
class OpenCouncil:
    """gone: the places that were gone to."""

    council: Council
    ui: Ui
    gone: list[Place] = field(default_factory=list)
    _frames: list[QStackedWidget] = field(default_factory=list)

    def show(self, screen: Screen, width: int = 1154, height: int = 633) -> None:
        """In a frame that lets the screen be as small as it likes, as the window does."""
        frame = QStackedWidget()
        frame.addWidget(screen)
        frame.resize(width, height)
        self.ui.session.changed.connect(screen.renew)
        screen.open("")
        frame.show()
        self._frames.append(frame)
        settled()

    def flush(self) -> None:
        """Wait until what was asked for is on disk and shown."""
        self.ui.session.flush()
        settled()

    def close(self) -> None:
        self.ui.session.flush()
        for frame in self._frames:
            frame.close()
            frame.deleteLater()
            QApplication.sendPostedEvents(frame, QEvent.Type.DeferredDelete)


@contextmanager
def open_council(path: Path, ui: Ui, members: int = 7) -> Iterator[OpenCouncil]:
    """The council open in the window's session."""
    with council(path, members=members) as there:
        session = Session(there.file, there.id, None)
        session.broken.connect(_raise)
        ui.open_session = session
        opened = OpenCouncil(there, ui)
        ui.go = opened.gone.append
        yield opened
        opened.close()
        session.close()
        ui.open_session = None


def settled() -> None:
    """Let layouts and postponed events come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def dispose(dialog: QDialog) -> None:
    """Put a dialog away for good."""
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def _raise(error: BaseException) -> None:
    raise error
