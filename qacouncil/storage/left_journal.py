"""A journal beside the file: what a killed program left, or another file's, which would spoil it.

SQLite brings in any journal of the right name. A council file that was carried to a place where
an older one of its name had been killed would be mixed with pages of that one. So a journal is
tried on a copy first.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.audit import audit
from qacouncil.storage.audit import first_break
from qacouncil.storage.engine import writing_engine
from qacouncil.storage.whole_file import journals


def refuse_foreign_journal(path: Path) -> None:
    """Raises UserError where a journal beside the file does not make it whole, OSError where no
    copy can be made to try it on. The file and the journal stay as they are.

    To be called with the lock held: a journal of a program that is still writing is its own.
    """
    left = [each for each in journals(path) if each.exists() and each.stat().st_size]
    if not left:
        return
    with tempfile.TemporaryDirectory(prefix="qacouncil-", ignore_cleanup_errors=True) as folder:
        fits = _fits(path, left, Path(folder))
    if not fits:
        raise UserError(
            N_(
                "The journal {journal} beside {name} belongs to another file. Nothing was changed: "
                "move the journal to another folder and open the file again."
            ),
            name=path.name,
            journal=left[0].name,
        )


def _fits(path: Path, left: list[Path], folder: Path) -> bool:
    last = None
    if left[0].name.endswith("-wal"):
        if _closed_before(path):
            return False
        (folder / "alone").mkdir()
        last = _last_row(shutil.copyfile(path, folder / "alone" / path.name))
    copy = folder / path.name
    for each in (path, *left):
        shutil.copyfile(each, copy.with_name(each.name))
    return _is_whole(copy, last)


def _closed_before(path: Path) -> bool:
    """Whether the file was closed in order: then it has left write-ahead mode, and no journal."""
    with path.open("rb") as file:
        return file.read(20)[18:19] == b"\x01"


def _last_row(copy: Path) -> tuple[int, str] | None:
    """Where the audit ends without the log; None where the log is needed to read that."""
    end = select(audit.c.sequence, audit.c.hash).order_by(audit.c.sequence.desc()).limit(1)
    engine = writing_engine(copy)
    try:
        with engine.connect() as connection:
            row = connection.execute(end).one_or_none()
            return None if row is None else (row.sequence, row.hash)
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError):
        return None
    finally:
        engine.dispose()


def _is_whole(copy: Path, last: tuple[int, str] | None) -> bool:
    """Whether file and journal together make a council file whose audit goes on from `last`."""
    engine = writing_engine(copy)
    try:
        with engine.connect() as connection:
            from qacouncil.storage.integrity import damage  # noqa: PLC0415 - seldom needed

            if damage(connection) or first_break(connection) is not None:
                return False
            if last is None:
                return True
            same = select(audit.c.hash).where(audit.c.sequence == last[0])
            return connection.execute(same).scalar_one_or_none() == last[1]
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError):
        return False
    finally:
        engine.dispose()
