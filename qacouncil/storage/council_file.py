"""The council file from opening to closing: reading, writing, copies."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine

from qacouncil.changes import Changes, Done
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.backup import copy_database, dated_copy
from qacouncil.storage.engine import (
    reading_engine,
    sqlite_connection,
    write_options,
    writing_engine,
)
from qacouncil.storage.failures import DiskRefused, said_in_words
from qacouncil.storage.header import read_header
from qacouncil.storage.ordinary_file import real_path
from qacouncil.storage.register_tables import is_stale
from qacouncil.storage.same_file import SameFile
from qacouncil.storage.schema_numbers import SCHEMA_VERSION
from qacouncil.storage.transaction import Transaction, utc_text
from qacouncil.storage.visits import settle
from qacouncil.storage.whole_file import journals

if TYPE_CHECKING:
    from qacouncil.storage.lock import WriterLock

P = ParamSpec("P")
T = TypeVar("T")
Clock = Callable[[], dt.datetime]


class CouncilFile:
    """An open council file. Make one with `open_file`; it is a context manager that closes it."""

    def __init__(
        self,
        path: Path,
        engine: Engine,
        actor: str,
        clock: Clock,
        held: tuple[WriterLock, SameFile] | None = None,
    ) -> None:
        self.path = path
        self.actor = actor
        self.clock = clock
        self._engine = engine
        self._lock: WriterLock | None = None
        self._same: SameFile | None = None
        if held is not None:
            self._lock, self._same = held
        self._written = False
        self._closed = False

    @property
    def read_only(self) -> bool:
        return self._lock is None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection on which all reads see one and the same state."""
        self._demand_open()
        with said_in_words(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    def write(
        self, operation: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T]:
        """Run one operation in one transaction, with its audit row. It is on disk on return.

        Raises UserError, with nothing changed, where the operation or the disk refuses.
        """
        return self.write_visit("", operation, *args, **kwargs)

    def write_visit(
        self,
        visit: str,
        operation: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Done[T]:
        """As `write`; all saves of one visit to a field (a UUID) leave one audit row together.

        For operations that add or change records only: what is removed has its own row.
        """
        self._demand_open()
        if self.read_only:
            raise UserError(
                N_("{name} is open for reading only: nothing can be changed."), name=self.path.name
            )
        # Not before something is written: the start does without.
        from qacouncil.storage.register_index import follow  # noqa: PLC0415

        name = operation.__name__
        with said_in_words(self.path), self._writing() as connection, connection.begin():
            settle(connection, but=visit)
            transaction = Transaction(connection, name, self.actor, self.clock())
            result = operation(transaction, *args, **kwargs)
            follow(transaction)
            sequence = transaction.write_audit(visit) if transaction.tables else None
        if transaction.tables:
            self._written = True
        return Done(result, Changes(name, frozenset(transaction.tables)), sequence)

    def copy_to(self, target: Path) -> None:
        """Save a copy of everything as it is now; an older file of that name is replaced.

        Raises FileInUse where that older file is itself open, UserError where the disk refuses.
        """
        self._demand_open()
        if self._same is not None and self._same.overwritten():
            self._same.demand()
        with said_in_words(target), ExitStack() as stack:
            if target.exists():
                stack.callback(_lock(real_path(target), self.actor, self.clock()).release)
            copy_database(stack.enter_context(sqlite_connection(self._engine)), target)

    def close(self, copies: Path | None = None) -> Path | None:
        """End all connections and leave one single file, with its lock given back.

        Where something was written and `copies` names a folder, a dated copy is kept there and
        its path returned. A copy that cannot be made does not keep the file from being closed:
        the error is raised after that, as a UserError.
        """
        if self._closed:
            return None
        self._closed = True
        refused = copy = None
        try:
            if self._written:
                try:
                    with said_in_words(self.path):
                        self._settle()
                except DiskRefused as error:
                    refused = error
            overwritten = self._same is not None and self._same.overwritten()
            if self._written and copies is not None and not overwritten:
                with sqlite_connection(self._engine) as source:
                    copy = dated_copy(source, self.path, copies, self.clock())
        except (OSError, sqlite3.Error) as error:
            raise UserError(
                N_("The council is saved; no backup copy could be made: {reason}."),
                reason=getattr(error, "strerror", None) or str(error),
            ) from error
        finally:
            self._leave()
        if refused is not None and copy is not None:
            raise UserError(
                N_("{refusal} Everything that was saved is in the backup copy {name}."),
                refusal=refused,
                name=copy.name,
            )
        if refused is not None:
            raise refused
        return copy

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A connection for one transaction, on a file that nobody else has touched meanwhile."""
        if self._same is not None:
            self._same.demand()
        try:
            with self._engine.connect() as plain:
                yield write_options(plain)
        finally:
            if self._same is not None:
                self._same.accept()

    def _demand_open(self) -> None:
        if self._closed:
            raise RuntimeError("the council file is closed")

    def _settle(self) -> None:
        """Let the audit row of a visit that is over, or was cut off, join the chain."""
        with self._writing() as connection, connection.begin():
            settle(connection)

    def keep_register(self) -> None:
        """Make the register's index anew where it is missing or is not of this program's making."""
        with self.reading() as connection:
            stale = is_stale(connection)
        if stale and not self.read_only:
            from qacouncil.storage.register_index import rebuild  # noqa: PLC0415

            with said_in_words(self.path), self._writing() as connection, connection.begin():
                rebuild(connection)

    def _leave(self) -> None:
        try:
            taken = self._same is not None and self._same.taken()
            if taken:
                # Our log would be folded into what is another file's by now.
                for journal in journals(self.path):
                    if journal.exists():
                        journal.write_bytes(b"")
            # Before the last connection leaves WAL mode the others must be gone.
            self._engine.dispose()
            if self._same is not None and not taken:
                self._same.accept()
            if self._lock is not None:
                # Another program that is still reading keeps the log in use; the next to close
                # the file will fold it in.
                with (
                    contextlib.suppress(sqlite3.Error, DiskRefused),
                    sqlite_connection(self._engine) as connection,
                ):
                    connection.execute("PRAGMA journal_mode = DELETE")
                self._engine.dispose()
        finally:
            if self._same is not None:
                self._same.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> CouncilFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_file(path: Path, *, actor: str, clock: Clock, read_only: bool = False) -> CouncilFile:
    """Open a council file.

    A file of an older program is first copied beside itself, then brought up to date (not
    when reading only). Raises FileInUse where another program has it open for writing, UserError
    where it is no council file, damaged, newer, or cannot be read or written.
    """
    path = real_path(path)
    header = read_header(path)
    if read_only:
        if header.schema_version < SCHEMA_VERSION:
            raise UserError(
                N_("{name} was made by an older QACouncil. Open it for writing once."),
                name=path.name,
            )
        return _connected(CouncilFile(path, reading_engine(path), actor, clock))
    with said_in_words(path):
        _probe_writable(path)
        lock = _lock(path, actor, clock())
    same = None
    try:
        with said_in_words(path):
            if any(each.exists() for each in journals(path)):
                # Only after a crash.
                from qacouncil.storage.left_journal import (  # noqa: PLC0415
                    refuse_foreign_journal,
                )

                refuse_foreign_journal(path)
        # Another program may have migrated it before the lock was ours.
        header = read_header(path)
        if header.schema_version < SCHEMA_VERSION:
            # Alembic is slow to load and needed only here.
            from qacouncil.storage.migrate import bring_up_to_date  # noqa: PLC0415

            with said_in_words(path):
                bring_up_to_date(path, header.schema_version, clock())
        with said_in_words(path):
            same = SameFile(path)
        engine = writing_engine(path, same.demand)
        file = _connected(CouncilFile(path, engine, actor, clock, (lock, same)))
        same.accept()
        # What is wrong with the file is told by whoever reads it.
        with contextlib.suppress(UserError):
            file.keep_register()
    except BaseException:
        if same is not None:
            same.close()
        lock.release()
        raise
    return file


def _connected(file: CouncilFile) -> CouncilFile:
    """The file, once a first look into it went well."""
    with file.reading():
        return file


def _lock(path: Path, actor: str, now: dt.datetime) -> WriterLock:
    # The lock's library is slow to load, and reading needs none.
    from qacouncil.storage.lock import Holder, WriterLock  # noqa: PLC0415

    lock = WriterLock(path)
    lock.take(Holder(actor, utc_text(now)))
    return lock


def _probe_writable(path: Path) -> None:
    with path.open("rb+"):
        pass
