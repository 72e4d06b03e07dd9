"""Every paper of a meeting into a folder, one after the other, beside the window."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from qacouncil.errors import UserError
from qacouncil.storage.failures import DiskRefused
from qacouncil.storage.whole_file import write_whole
from qacouncil.ui.context import Ui
from qacouncil.ui.documents.giving_out import Made, Order, keep, make
from qacouncil.ui.paper_files import free_name
from qacouncil.ui.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """One paper is written: how many of how many there are now."""

    order: Order
    made: Made
    path: Path
    done: int
    total: int


class AllPapers(QObject):
    """`stepped`: a Step; `ended`: no more follow; `refused`: what a disk or a paper said to that.

    What is written by then stays: each file is whole.
    """

    stepped = Signal(object)
    ended = Signal()
    refused = Signal(object)

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._stopped = threading.Event()
        self.paths: list[Path] = []
        self.running = False
        self._session: Session | None = None
        self.stepped.connect(self._take)

    def start(self, orders: Sequence[Order], folder: Path) -> None:
        """Write these into the folder, beside what is there already."""
        self._stopped.clear()
        self.paths, self.running = [], True
        named = [(order, order.name(self._ui)) for order in orders]
        self._session = session = self._ui.session
        work = session.work(self._write, session, named, folder)
        work.then(lambda _: self._end()).otherwise(self._refuse)

    def stop(self) -> None:
        """Finish the one that is being made, and no more."""
        self._stopped.set()

    def _write(self, session: Session, named: list[tuple[Order, str]], folder: Path) -> None:
        """In a thread of the pool."""
        for place, (order, name) in enumerate(named, 1):
            # The file is closed only when this is done: nobody shall wait for all the rest.
            gone = self._ui.open_session is not session or not isValid(self)
            if self._stopped.is_set() or gone:
                return
            try:
                made = make(session, order, name)
            except DiskRefused:
                raise
            except UserError:
                continue  # there is no such paper of this meeting
            path = free_name(folder / name)
            write_whole(path, made.data.content)
            if isValid(self):
                self.stepped.emit(Step(order, made, path, place, len(named)))

    def _take(self, step: Step) -> None:
        self.paths.append(step.path)
        session = self._ui.open_session
        if session is not None and session is self._session:
            keep(self._ui, step.order, step.made)

    def _end(self) -> None:
        if isValid(self):
            self.running = False
            self.ended.emit()

    def _refuse(self, error: UserError) -> None:
        if isValid(self):
            self.running = False
            self.refused.emit(error)
