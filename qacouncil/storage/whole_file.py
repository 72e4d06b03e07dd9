"""Files that are either whole or not there: written beside, then renamed."""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path
from uuid import uuid4

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error

# Endings of the files in which SQLite keeps changes that are not in the database itself yet.
JOURNALS = ("-wal", "-journal")

# Nothing is written for so long without a pause: what rests longer was left by a killed program.
ABANDONED_SECONDS = 3600
_PART = re.compile(r"\.qacouncil-[0-9a-f]{32}\.part(-journal|-wal|-shm)?")


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
        put_over(part, path)
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        if part is not None:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def temporary_beside(path: Path) -> Path:
    """An empty file under a name of its own in the same folder, with a new file's usual rights.

    Such files that a killed program of ours left there are cleared away.
    """
    clear_abandoned(path.parent, time.time())
    part = path.with_name(f".qacouncil-{uuid4().hex}.part")
    part.touch(exist_ok=False)
    return part


def clear_abandoned(folder: Path, now: float) -> None:
    """Remove temporary files of ours that nobody has written to for an hour.

    now: seconds since the epoch. What the system refuses stays: it is in nobody's way.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                rested = now - entry.stat(follow_symlinks=False).st_mtime
                if rested > ABANDONED_SECONDS:
                    with contextlib.suppress(OSError):
                        Path(entry.path).unlink()


def put_over(part: Path, path: Path) -> None:
    """Give a finished file its name, in place of a file that has it. Raises OSError."""
    part.replace(path)
    sync_folder(path.parent)


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
    sync_folder(path.parent)


def sync(path: Path) -> None:
    """Wait until the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system lets a program ask."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some shares do not know it
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)
