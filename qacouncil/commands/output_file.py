"""Writing what a command makes to the file a person named."""

from __future__ import annotations

from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error
from qacouncil.storage.whole_file import write_whole

_DATABASE = b"SQLite format 3\x00"


def write_output(path: Path, content: bytes) -> None:
    """Write the file whole or not at all; an ordinary file of that name is replaced.

    Raises UserError where that would replace a council file or a device, or the disk refuses.
    """
    check_output(path)
    write_whole(path, content)


def check_output(path: Path) -> None:
    """Refuse a name that must not be written, before any work is done for it."""
    try:
        if not path.parent.is_dir():
            raise UserError(N_("There is no folder {folder}."), folder=str(path.parent))
        if path.is_dir() or not path.exists():
            return  # a folder is refused by who writes
        if not path.is_file():
            raise UserError(
                N_("{name} is not an ordinary file. Nothing was written; choose another name."),
                name=path.name,
            )
        with path.open("rb") as file:
            is_database = file.read(len(_DATABASE)) == _DATABASE
    except PermissionError:
        return  # what cannot be read may still be replaced; who writes will say
    except OSError as error:
        raise file_error(error, path) from error
    if is_database:
        raise UserError(
            N_("{name} is a council file: it was not written over. Choose another name."),
            name=path.name,
        )
