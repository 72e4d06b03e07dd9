"""Files that are either whole or not there: written beside, then renamed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from uuid import uuid4

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error

# Endings of the files in which SQLite keeps changes that are not in the database itself yet.
JOURNALS = ("-wal", "-journal")


def journals(path: Path) -> list[Path]:
    """Where the journals of a database lie, if it has any."""
    return [path.with_name(path.name + ending) for ending in JOURNALS]


def write_whole(path: Path, content: bytes) -> None:
    """Write the file so that it is complete or untouched, whatever happens meanwhile.

    An existing file is replaced. Raises UserError where the disk refuses.
    """
    part = None
    try:
        if path.is_dir():
            raise UserError(N_("{name} is a folder, not a file."), name=path.name)
        part = temporary_beside(path)
        part.write_bytes(content)
        sync(part)
        part.replace(path)
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def temporary_beside(path: Path) -> Path:
    """An empty file under a name of its own in the same folder, with a new file's usual rights."""
    part = path.with_name(f".{uuid4().hex}.part")
    part.touch(exist_ok=False)
    return part


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, never over another file.

    Raises FileExistsError where the name is taken meanwhile, OSError where the disk refuses.
    """
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        # File systems without links (memory sticks): no other way than to look first.
        if path.exists():
            raise FileExistsError(str(path)) from None
        part.rename(path)
    else:
        part.unlink()


def sync(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
