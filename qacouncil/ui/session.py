"""The open council file as the window sees it: read at once, written in one thread, told once.

One writer thread runs every operation in the order it was asked for, so a slow disk never stalls
typing. Reads are set-based and quick; WAL lets them go on beside the writer. Long work (pages,
copies) runs in a pool.

What the disk refuses is held, not lost: it and all that follows wait in their order, and are
tried again with the next operation or when the person asks. What a rule refuses is answered.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from qacouncil.changes import Changes, Done, joined
from qacouncil.errors import Cancelled, UserError
from qacouncil.storage.council_file import CouncilFile
from qacouncil.storage.failures import DiskRefused
from qacouncil.storage.transaction import Transaction

if TYPE_CHECKING:
    from qacouncil.page_process import PageProcess

P = ParamSpec("P")
T = TypeVar("T")


class Saving(StrEnum):
    """What the status bar says of the disk."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """at: when the last operation reached the disk, UTC; None: nothing was written yet.

    lost: how many operations were given up because of a bug since the file was opened.
    """

    state: Saving
    at: dt.datetime | None = None
    error: UserError | None = None
    lost: int = 0


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one attempt; `wrote` tells an operation from other work."""

    writing: Writing
    wrote: bool
    result: Any = None
    error: BaseException | None = None
    held: bool = False


class Session(QObject):
    """One open council file. `changed`: all that was asked for is on disk, or refused by a rule.

    While something waits, what the file says is older than what was typed, and is not shown.
    """

    changed = Signal(object)  # Changes
    saving = Signal(object)  # SaveState
    failed = Signal(object)  # UserError that nobody took, or DiskRefused
    broken = Signal(object)  # an exception that is a bug
    _finished = Signal(object)

    def __init__(
        self,
        file: CouncilFile,
        council_id: str,
        copies: Path | None,
        actor: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        self._actor = actor
        self.file = file
        self.council_id = council_id
        self.state = SaveState(Saving.SAVED)
        self.refusals = 0
        self._copies = copies
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="work")
        self._pages: PageProcess | None = None
        self._pending = self._lost = self._written = 0
        self._working = 0
        self._closed = False
        # Of the writer thread alone: what is to be written, in order.
        self._held: deque[Writing] = deque()
        self._untold: list[Changes] = []  # written, while something later is still to be
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def pages(self) -> PageProcess:
        """Where long minutes are made."""
        if self._pages is None:
            # Only long minutes need it.
            from qacouncil.page_process import PageProcess  # noqa: PLC0415

            self._pages = PageProcess()
        return self._pages

    @property
    def unsaved(self) -> int:
        """How many operations are not on the disk and not refused by a rule either."""
        return self._pending

    @property
    def busy(self) -> bool:
        """Whether anything asked for is still being written or worked on."""
        return self._working > 0 or self.state.state is Saving.SAVING

    @property
    def version(self) -> int | None:
        """Another once anything was written; None: another program may be writing too."""
        return None if self.file.read_only else self._written

    def rename_actor(self) -> None:
        """Whoever works here goes by another name from now on: the audit notes it so."""
        if self._actor is not None:
            self.file.actor = self._actor()

    def read(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """What a query says now. Raises UserError where the file cannot be read."""
        with self.file.reading() as connection:
            return query(connection, *args, **kwargs)

    def write(
        self,
        operation: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Writing:
        """Run an operation in the writer thread; the result comes to the UI thread later."""
        return self._ask(partial(self.file.write, operation, *args, **kwargs))

    def write_visit(
        self,
        visit: str,
        operation: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Writing:
        """As `write`; all saves of one visit to a field (a UUID) leave one audit row together."""
        return self._ask(partial(self.file.write_visit, visit, operation, *args, **kwargs))

    def _ask(self, task: Callable[[], Any]) -> Writing:
        writing = Writing(task)
        self._pending += 1
        self._tell(SaveState(Saving.SAVING, self.state.at))
        self._writer.submit(self._write_all, writing)
        return writing

    def work(self, task: Callable[..., T], *args: Any) -> Writing:
        """Run long work beside the window; the result comes to the UI thread later.

        A screen on its way out may still ask when the file is closed: nothing comes of that.
        """
        writing = Writing(partial(task, *args))
        if self._closed:
            return writing
        self._working += 1
        self._pool.submit(self._work, writing)
        return writing

    def retry(self) -> None:
        """Try once more to write what the disk refused."""
        if self._pending:
            self._tell(SaveState(Saving.SAVING, self.state.at))
            self._writer.submit(self._write_all)

    def flush(self) -> None:
        """Wait until everything asked for is written or refused, and tell the outcome now."""
        self._writer.submit(self._write_all).result()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def close(self) -> Path | None:
        """Finish what was asked for, then close the file with its dated copy.

        Returns the copy, None where nothing was written. Raises UserError where it cannot be
        made; the file is closed all the same.
        """
        if self._closed:
            return None
        self._closed = True
        self._writer.shutdown(wait=True)
        if self._pages is not None:
            self._pages.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        return self.file.close(self._copies)

    def _write_all(self, writing: Writing | None = None) -> None:
        """In the writer thread: everything held, in order, until the disk refuses."""
        if writing is not None:
            self._held.append(writing)
        while self._held:
            outcome = _attempt(self._held[0], wrote=True)
            if not outcome.held:
                self._held.popleft()
            self._finished.emit(outcome)
            if outcome.held:
                return

    def _work(self, writing: Writing) -> None:
        self._finished.emit(_attempt(writing, wrote=False))

    def _deliver(self, outcome: _Outcome) -> None:
        if self._closed:
            return
        if outcome.wrote:
            self._account(outcome)
        else:
            self._working -= 1
        writing, error, result = outcome.writing, outcome.error, outcome.result
        if isinstance(result, Done) and outcome.wrote:
            writing.sequence = result.sequence
            if result.changes.tables:
                self._written += 1
                self._untold.append(result.changes)
            result = result.result
        if self._untold and not self._pending:
            told, self._untold = joined(self._untold), []
            self.changed.emit(told)
        if error is None:
            writing.succeed(result)
        elif isinstance(error, UserError):
            self.refusals += 1
            if outcome.held or not writing.fail(error):
                self.failed.emit(error)
        elif isinstance(error, Cancelled):
            writing.stop()
        else:
            writing.finish()
            self.broken.emit(error)

    def _account(self, outcome: _Outcome) -> None:
        """Say how it stands with the disk after an attempt to write."""
        at = self.file.clock() if outcome.error is None else self.state.at
        if outcome.held and isinstance(outcome.error, UserError):
            self._tell(SaveState(Saving.FAILED, at, outcome.error))
            return
        self._pending -= 1
        if outcome.error is not None and not isinstance(outcome.error, (UserError, Cancelled)):
            # A bug: it was not written, and trying again will not help.
            self._lost += 1
            self._tell(SaveState(Saving.FAILED, at))
            return
        self._tell(SaveState(Saving.SAVING if self._pending else Saving.SAVED, at))

    def _tell(self, state: SaveState) -> None:
        self.state = replace(state, lost=self._lost)
        self.saving.emit(self.state)


class Writing:
    """What follows an operation: `then` takes its result, `otherwise` its UserError.

    sequence: once it is on disk, the number of its audit row, by which it can be undone.
    """

    def __init__(self, task: Callable[[], Any]) -> None:
        self.task = task
        self.sequence: int | None = None
        self._then: list[Callable[[Any], object]] = []
        self._otherwise: list[Callable[[UserError], object]] = []
        self._stopped: list[Callable[[], object]] = []

    def then(self, take: Callable[[Any], object]) -> Writing:
        """Call with the result, in the UI thread."""
        self._then.append(take)
        return self

    def otherwise(self, take: Callable[[UserError], object]) -> Writing:
        """Call with the refusal, in the UI thread; without it the window shows it in its bar.

        What the disk refuses is no refusal: it is written later, and then `then` is called.
        """
        self._otherwise.append(take)
        return self

    def stopped(self, take: Callable[[], object]) -> Writing:
        """Call where the person cancelled it: nothing was changed."""
        self._stopped.append(take)
        return self

    def stop(self) -> None:
        for take in self._stopped:
            take()
        self.finish()

    def succeed(self, result: object) -> None:
        for take in self._then:
            take(result)
        self.finish()

    def fail(self, error: UserError) -> bool:
        """Whether anybody took the refusal."""
        for take in self._otherwise:
            take(error)
        taken = bool(self._otherwise)
        self.finish()
        return taken

    def finish(self) -> None:
        self._then.clear()
        self._otherwise.clear()
        self._stopped.clear()


def _attempt(writing: Writing, *, wrote: bool) -> _Outcome:
    try:
        return _Outcome(writing, wrote, writing.task())
    except BaseException as error:  # told to the UI thread, whatever it is
        return _Outcome(writing, wrote, error=error, held=wrote and isinstance(error, DiskRefused))
