"""What the disk or the database refuses, said in words a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_

_FULL = N_("The disk is full. Nothing was lost: make room and try again. File: {name}.")
_READ_ONLY = N_(
    "{name} cannot be written: the file or its folder is read-only. "
    "Nothing was changed; copy the file to another folder and open it there."
)
_NO_RIGHT = N_("You have no right to read {name}. Ask its owner, or open another file.")
_IN_USE = N_(
    "{name} is in use by another program. Nothing was changed; close it there and try again."
)
# What Windows says of a file that another program holds open; Python calls it a lack of rights.
_SHARED = (32, 33)
_DAMAGED = N_("{name} is damaged. It was left as it is; restore it from a backup copy.")
_UNREADABLE = N_(
    "{name} could not be read or written by the system: {reason}. Nothing was changed."
)
# What the database's own trigger says (storage/triggers.py).
SIGNED = "signed minutes cannot be changed"
_LOCKED = N_("The minutes are signed: they cannot be changed. Reopen them with a reason first.")


class DiskRefused(UserError):  # noqa: N818 - a UserError, as its base is named
    """The disk or the database refused: the same may well succeed later."""


def file_error(error: OSError, path: Path, *, reading: bool = False) -> DiskRefused:
    """The sentence for an error of the file system."""
    name = path.name
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        if path.parent.is_dir():
            return DiskRefused(N_("There is no file {name} in this folder."), name=name)
        return DiskRefused(N_("There is no folder {folder}."), folder=path.parent.name)
    if getattr(error, "winerror", None) in _SHARED:
        return DiskRefused(_IN_USE, name=name)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskRefused(_FULL, name=name)
    if error.errno == errno.ENAMETOOLONG:
        return DiskRefused(N_("The name of the file is too long. Choose a shorter one."))
    if error.errno == errno.EISDIR or path.is_dir():
        return DiskRefused(N_("{name} is a folder, not a file."), name=name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DiskRefused(_NO_RIGHT if reading else _READ_ONLY, name=name)
    return DiskRefused(_UNREADABLE, name=name, reason=error.strerror or str(error))


def database_error(error: sqlite3.Error, path: Path) -> UserError | None:
    """The sentence for an error of SQLite; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    sentences = {
        sqlite3.SQLITE_FULL: _FULL,
        sqlite3.SQLITE_READONLY: _READ_ONLY,
        sqlite3.SQLITE_BUSY: _IN_USE,
        sqlite3.SQLITE_LOCKED: _IN_USE,
        sqlite3.SQLITE_CORRUPT: _DAMAGED,
        sqlite3.SQLITE_NOTADB: _DAMAGED,
    }
    if code in sentences:
        return DiskRefused(sentences[code], name=path.name)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return DiskRefused(_UNREADABLE, name=path.name, reason=str(error))
    if str(error) == SIGNED:
        return UserError(_LOCKED)
    if str(error).startswith(("no such table", "no such column")):
        return DiskRefused(_DAMAGED, name=path.name)
    return None


@contextmanager
def said_in_words(path: Path) -> Iterator[None]:
    """Turn errors of the disk and the database into sentences; bugs go on as they are."""
    try:
        yield
    except OSError as error:
        raise file_error(error, path) from error
    except Exception as error:
        original = getattr(error, "orig", error)
        if isinstance(error, UnicodeDecodeError):
            raise UserError(_DAMAGED, name=path.name) from error
        if isinstance(original, sqlite3.Error):
            sentence = database_error(original, path)
            if sentence is not None:
                raise sentence from error
        raise
