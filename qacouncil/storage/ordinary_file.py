"""Whether a path leads to a file that can be read to its end: no pipe, no device."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error


def demand_ordinary(path: Path) -> int:
    """The size of the file in bytes. Raises UserError where it is none or cannot be looked at.

    A folder is let through: opening it gives the better sentence.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise file_error(error, path, reading=True) from error
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise UserError(N_("{name} is not an ordinary file. Choose another."), name=path.name)
    return found.st_size


def real_path(path: Path) -> Path:
    """The path without links on its way; of a circle of links, as far as it leads.

    `Path.resolve` raises RuntimeError there, in some versions of Python.
    """
    return Path(os.path.realpath(path))
