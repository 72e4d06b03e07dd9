"""Making a council file: built whole under another name, then given its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.engine import building_engine
from qacouncil.storage.failures import said_in_words
from qacouncil.storage.register_index import rebuild
from qacouncil.storage.schema import create_schema
from qacouncil.storage.transaction import Transaction
from qacouncil.storage.whole_file import journals, put_in_place, sync, temporary_beside

Fill = Callable[[Transaction], object]


def create_file(path: Path, fill: Fill, *, actor: str, now: dt.datetime) -> None:
    """Create a council file and let one operation fill it.

    The name never stands for a half-made file. Raises UserError where the name is taken, the
    operation refuses or the disk does; then nothing is left behind.
    """
    with said_in_words(path):
        # A journal left by an earlier file of this name would be taken for the new one's.
        for each in (path, *journals(path)):
            if each.exists():
                raise _taken(each)
        part = temporary_beside(path)
        try:
            _build(part, fill, actor, now)
            sync(part)
            put_in_place(part, path)
        except FileExistsError:
            raise _taken(path) from None
        finally:
            part.unlink(missing_ok=True)


def _build(part: Path, fill: Fill, actor: str, now: dt.datetime) -> None:
    engine = building_engine(part)
    try:
        with engine.connect() as connection, connection.begin():
            create_schema(connection)
            transaction = Transaction(connection, fill.__name__, actor, now)
            fill(transaction)
            rebuild(connection)
            transaction.write_audit()
    finally:
        engine.dispose()


def _taken(path: Path) -> UserError:
    return UserError(
        N_("There is already a file {name}. It was left as it is; choose another name."),
        name=path.name,
    )
