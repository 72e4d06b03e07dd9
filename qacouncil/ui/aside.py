"""Work beside the window while no council file is open."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from qacouncil.errors import UserError


class Aside(QObject):
    """Runs one task after the other in a thread; the answer comes to the UI thread."""

    broken = Signal(object)  # an exception that is a bug
    _finished = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._finished.connect(lambda deliver: deliver(), Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        task: Callable[[], Any],
        then: Callable[[Any], object],
        otherwise: Callable[[UserError], object],
    ) -> None:
        """Call `then` with the result or `otherwise` with the UserError."""

        def do() -> None:
            try:
                result = task()
            except UserError as error:
                refused = error
                self._finished.emit(lambda: otherwise(refused))
            except BaseException as error:  # told to the UI thread, whatever it is
                bug = error
                self._finished.emit(lambda: self.broken.emit(bug))
            else:
                self._finished.emit(lambda: then(result))

        self._pool.submit(do)

    def close(self) -> None:
        """Wait for what runs."""
        self._pool.shutdown(wait=True, cancel_futures=True)
