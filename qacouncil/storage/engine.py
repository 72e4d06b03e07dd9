"""Connections to the SQLite file, with what the council file promises set on each."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.ordinary_file import real_path
from qacouncil.storage.whole_file import journals

BUSY_SECONDS = 5.0

_FOREIGN_KEYS = ("foreign_keys = ON",)
# EXTRA: where a file system knows no WAL, the end of a commit is awaited too (sqlite.org, "PRAGMA
# synchronous"); with WAL it is FULL.
_WAL = ("journal_mode = WAL", "synchronous = EXTRA")
# How SQLite refuses to read what it would first have to write to.
_WANTS_TO_WRITE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def writing_engine(path: Path, demand: Callable[[], None] = lambda: None) -> Engine:
    """An engine that may write: WAL where the file system can, every commit on the disk.

    demand: raises where another file has taken the name; its pages and ours must not mix.
    """

    def connect() -> sqlite3.Connection:
        demand()
        return _connect(path, "rw", *_FOREIGN_KEYS, *_WAL)

    return _engine(connect)


def migrating_engine(path: Path) -> Engine:
    """An engine that changes tables: rebuilding one must not take its parts with it."""
    return _engine(lambda: _connect(path, "rw", "journal_mode = DELETE", "synchronous = EXTRA"))


def reading_engine(path: Path) -> Engine:
    """An engine that cannot write. A file left in WAL mode opens even in a read-only folder.

    Its connections raise UserError where the last changes lie in a journal that only a writer can
    bring in.
    """

    def connect() -> sqlite3.Connection:
        try:
            return _connect(path, "ro", *_FOREIGN_KEYS, "schema_version")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _WANTS_TO_WRITE:
                raise
            if any(each.exists() and each.stat().st_size for each in journals(path)):
                raise UserError(
                    N_("{name} was not closed properly. Open it for writing once."), name=path.name
                ) from error
            return _connect(path, "ro&immutable=1", *_FOREIGN_KEYS)

    return _engine(connect)


def building_engine(path: Path) -> Engine:
    """An engine for a new file under a temporary name, which nobody needs if it is not finished."""

    options = (*_FOREIGN_KEYS, "journal_mode = OFF", "synchronous = OFF")
    return _engine(lambda: _connect(path, "rwc", *options))


@contextmanager
def sqlite_connection(engine: Engine) -> Iterator[sqlite3.Connection]:
    """One of the engine's connections as SQLite's own, for what SQLAlchemy knows nothing of."""
    held = engine.raw_connection()
    try:
        connection = held.driver_connection
        if not isinstance(connection, sqlite3.Connection):
            raise TypeError("a council file is an SQLite database")
        yield connection
    finally:
        held.close()


def write_options(connection: Connection) -> Connection:
    """The connection, told to take the write lock when it begins, not at its first change."""
    return connection.execution_options(begin="BEGIN IMMEDIATE")


def _engine(connect: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    # The driver would begin a transaction only at the first change; a query of several
    # statements wants one snapshot, and a writer wants its lock at once.
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _connect(path: Path, mode: str, *pragmas: str) -> sqlite3.Connection:
    name = real_path(path).as_posix()
    # "//server/share" needs its own two slashes after the authority, "C:/..." needs one.
    prefix = "" if name.startswith("/") and not name.startswith("//") else "/"
    prefix = "//" if name.startswith("//") else prefix
    connection = sqlite3.connect(
        f"file:{prefix}{quote(os.fsencode(name))}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
