"""Files that go into the council file as materials, and copies that come out of it."""

from __future__ import annotations

import stat
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.operations.materials import refuse_size
from qacouncil.storage.failures import file_error
from qacouncil.storage.whole_file import write_whole


def read_material(path: Path) -> bytes:
    """The bytes of a file to attach. Raises UserError where it cannot be read, or is too large.

    Its size is asked first: nobody waits for a film of gigabytes to be refused.
    """
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserError(N_("{name} is not a file: only files are attached."), name=path.name)
        refuse_size(path.name, about.st_size)
        return path.read_bytes()
    except OSError as error:
        raise file_error(error, path, reading=True) from error


def write_copy(path: Path, content: bytes, *, to_read: bool = False) -> None:
    """Write a copy. to_read: so that whatever opens it says that it cannot be changed there."""
    if to_read and path.exists():
        path.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows replaces nothing that is read-only
    write_whole(path, content)
    if to_read:
        path.chmod(stat.S_IREAD)
