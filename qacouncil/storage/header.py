"""What a file says of itself in its first bytes, read without opening it as a database.

The layout of the header is SQLite's (sqlite.org, "Database File Format", 1.3).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error
from qacouncil.storage.ordinary_file import demand_ordinary
from qacouncil.storage.schema_numbers import APPLICATION_ID, SCHEMA_VERSION
from qacouncil.storage.whole_file import journals

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Header:
    """schema_version: the file's `user_version`; wal: it was left in write-ahead mode."""

    schema_version: int
    wal: bool


def read_header(path: Path) -> Header:
    """The header of a council file. Raises UserError for anything else, touching nothing."""
    size = demand_ordinary(path)
    try:
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except OSError as error:
        raise file_error(error, path, reading=True) from error
    if size == 0:
        raise UserError(
            N_("{name} is empty: it is no council file. Open another file or restore a copy."),
            name=path.name,
        )
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise UserError(
            N_("{name} is not a council file. Choose a file that QACouncil has made."),
            name=path.name,
        )
    if _number(head, 68) != APPLICATION_ID:
        raise UserError(
            N_(
                "{name} is a database of another program, not a council file. It was left as it is."
            ),
            name=path.name,
        )
    # What a crash left in a journal beside the file may hold the rest of it.
    if not any(each.exists() for each in journals(path)):
        _refuse_truncated(head, size, path)
    version = _number(head, 60)
    if version > SCHEMA_VERSION:
        raise UserError(
            N_(
                "{name} was made by a newer QACouncil. It was left as it is: "
                "install the newer program to open it."
            ),
            name=path.name,
        )
    return Header(schema_version=version, wal=head[18] == 2)


def _refuse_truncated(head: bytes, size: int, path: Path) -> None:
    page = int.from_bytes(head[16:18], "big")
    page = 65536 if page == 1 else page
    if _number(head, 28) * page > size:
        raise UserError(
            N_(
                "{name} is damaged: its end is missing. It was left as it is; "
                "copy it anew or restore a copy."
            ),
            name=path.name,
        )


def _number(head: bytes, offset: int) -> int:
    return int.from_bytes(head[offset : offset + 4], "big")
