"""The rows of a council file's tables, in an order that does not depend on how they came there."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from qacouncil.exchange.document_basis import StoredFile
from qacouncil.exchange.rows import shape_of
from qacouncil.models.all_tables import metadata

Row = Mapping[str, Any]
Tables = Mapping[str, list[Row]]
F = TypeVar("F", bound=StoredFile)


def rows_of(connection: Connection, name: str) -> list[Row]:
    """All rows of a table, by their place where they have one, else by their key."""
    table = metadata.tables[name]
    first = [table.c[column] for column in ("position", "number", "revision") if column in table.c]
    order = [*first, *table.primary_key]
    return [dict(row) for row in connection.execute(select(table).order_by(*order)).mappings()]


def grouped(rows: Iterable[Row], column: str) -> defaultdict[str, list[Row]]:
    """The rows by the value of a column; of a value without any, none."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def files_by(connection: Connection, table: str, kind: type[F], column: str) -> dict[str, list[F]]:
    """The files kept in a table, with their contents, by the record they belong to."""
    groups: dict[str, list[F]] = defaultdict(list)
    for row in rows_of(connection, table):
        content = base64.b64encode(row["content"]).decode()
        groups[row[column]].append(shape_of(kind, row, content=content))
    return groups
