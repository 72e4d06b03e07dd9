"""The rows of a journal as they are now, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Table, and_, select

from qacouncil.storage.journal import Entry
from qacouncil.storage.transaction import Transaction, Values


def ids_by_table(entries: Iterable[Entry]) -> dict[Table, list[str]]:
    found: dict[Table, list[str]] = {}
    for entry in entries:
        if "id" in entry.table.c:
            found.setdefault(entry.table, []).append(entry.key["id"])
    return found


def records_of(
    transaction: Transaction, entries: Iterable[Entry]
) -> dict[tuple[str, object], Values]:
    """The records of these entries as they are now, by table and id."""
    return {
        (table.name, row["id"]): row
        for table, ids in ids_by_table(entries).items()
        for row in transaction.rows_among(table.c.id, ids)
    }


def row_now(
    transaction: Transaction, there: Mapping[tuple[str, object], Values], entry: Entry
) -> Values | None:
    """The row of an entry as it is now; None where it is gone."""
    if "id" in entry.table.c:
        return there.get((entry.table.name, entry.key["id"]))
    return row_of(transaction, entry.table, entry.key)


def row_of(transaction: Transaction, table: Table, key: Values) -> Values | None:
    condition = and_(*(table.c[name] == value for name, value in key.items()))
    row = transaction.connection.execute(select(table).where(condition)).mappings().one_or_none()
    return None if row is None else dict(row)
