"""Long work that says how far it is, and can be stopped."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from qacouncil.errors import Cancelled


class Steering(QObject):
    """`told` is called by the work in its own thread; `stepped` comes to the window's."""

    stepped = Signal(object, int, int)  # itself, how far, of how many

    def __init__(self) -> None:
        super().__init__()  # no parent: the work may outlive the dialog by a step
        self._stop = threading.Event()

    def told(self, done: int, total: int) -> None:
        """Raises Cancelled once it was stopped."""
        if self._stop.is_set():
            raise Cancelled
        self.stepped.emit(self, done, total)

    def stop(self) -> None:
        self._stop.set()
