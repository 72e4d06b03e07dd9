"""Reading a council file for a command, beside whoever has it open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from qacouncil.commands.context import Context
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.council_file import open_file
from qacouncil.storage.integrity import is_damaged


@contextmanager
def reading(context: Context, path: Path) -> Iterator[Connection]:
    """A connection that sees one state of the file and cannot change it.

    Raises UserError where the file cannot be read, or turns out to be damaged meanwhile.
    """
    with (
        open_file(path, actor="", clock=context.clock, read_only=True) as file,
        file.reading() as connection,
    ):
        try:
            yield connection
        except UserError:
            raise
        except Exception as error:
            # A damaged page may give a value that cannot be, long before SQLite notices.
            if is_damaged(connection):
                raise UserError(
                    N_("{name} is damaged. It was left as it is; restore it from a backup copy."),
                    name=path.name,
                ) from error
            raise
