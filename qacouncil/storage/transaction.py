"""The one way to write: every row goes through here, so the audit misses none."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, Connection, Table, and_, delete, insert, select, update

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.kept_files import kept_file
from qacouncil.storage.audit import Entry, append, canonical
from qacouncil.storage.visits import wait

Values = Mapping[str, Any]

_AT_ONCE = 500


class Transaction:
    """One operation's writing: rows in, journal kept, one audit row at the end.

    `now` is UTC and the same for the whole operation; `actor` is the person's name. Nothing is on
    disk before the council file commits it.
    """

    def __init__(
        self, connection: Connection, operation: str, actor: str, now: dt.datetime
    ) -> None:
        self.connection = connection
        self.actor = actor
        self.now = utc_text(now)
        self.tables: set[str] = set()
        self.in_bulk = False  # rows were added outside the journal
        self.operation = operation
        self._before: list[dict[str, object]] = []
        self._after: list[dict[str, object]] = []

    def insert(self, table: Table, **values: Any) -> str:
        """Add a record and return its UUID; `id` may be given."""
        record = {
            "id": values.pop("id", None) or str(uuid.uuid4()),
            "created_at": self.now,
            "changed_at": self.now,
            "version": 1,
            **values,
        }
        self.connection.execute(insert(table).values(**record))
        self._note_after(table, {"id": record["id"]}, values)
        return str(record["id"])

    def insert_all(self, table: Table, rows: Sequence[Values]) -> None:
        """Add many records at once, each with its `id` and the same columns; all in the journal."""
        record = {"created_at": self.now, "changed_at": self.now, "version": 1}
        if rows:
            self.connection.execute(insert(table), [{**record, **row} for row in rows])
        for row in rows:
            values = {name: value for name, value in row.items() if name != "id"}
            self._note_after(table, {"id": row["id"]}, values)

    def link(self, table: Table, **values: Any) -> None:
        """Add a row that has no identity of its own."""
        self.connection.execute(insert(table).values(**values))
        self._note_after(table, _key(table, values), values)

    def link_all(self, table: Table, rows: Sequence[Values]) -> None:
        """Add many rows without identity at once, all with the same columns; all in the journal."""
        if rows:
            self.connection.execute(insert(table), list(rows))
        for row in rows:
            self._note_after(table, _key(table, row), row)

    def update(self, table: Table, record_id: str, **changes: Any) -> None:
        """Change columns of a record. Columns that stay as they are leave no trace.

        Raises UserError where the record is gone.
        """
        # Of these columns alone: the row may hold a file of many megabytes beside its name.
        row = self.row(table, record_id, [table.c.version, *(table.c[name] for name in changes)])
        changed = {name: value for name, value in changes.items() if row[name] != value}
        if not changed:
            return
        self.connection.execute(
            update(table)
            .where(table.c.id == record_id)
            .values(**changed, changed_at=self.now, version=row["version"] + 1)
        )
        self._note_before(table, {"id": record_id}, {name: row[name] for name in changed})
        self._note_after(table, {"id": record_id}, changed)

    def remove(self, table: Table, **equal: Any) -> None:
        """Remove the rows where all columns equal, their parts first; the audit keeps them all."""
        # Last first: a later row may refer to an earlier one.
        for row in reversed(self.rows(table, **equal)):
            for part, column in _parts_of(table.name):
                self.remove(part, **{column: row[_id_name(table)]})
            key = _key(table, row)
            condition = and_(*(table.c[name] == value for name, value in key.items()))
            self.connection.execute(delete(table).where(condition))
            self._note_before(table, key, row)

    def remove_all(self, table: Table, ids: Sequence[str]) -> None:
        """Remove many records at once, their parts first; the audit keeps them all."""
        rows = {row["id"]: row for row in self.rows_among(table.c.id, ids)}
        for part, column in _parts_of(table.name):
            key = part.c[column]
            # Parts are few where records are many; one look says whether there are any.
            for owner in {row[column]: None for row in self.rows_among(key, list(rows))}:
                self.remove(part, **{column: owner})
        for some in _portions(list(rows)):
            self.connection.execute(delete(table).where(table.c.id.in_(some)))
        for record_id in reversed([each for each in ids if each in rows]):
            self._note_before(table, {"id": record_id}, rows[record_id])

    def rows_among(self, column: Column[Any], values: Sequence[object]) -> list[Values]:
        """The rows of the column's table where it holds one of many values."""
        return [
            dict(row)
            for some in _portions(values)
            for row in self.connection.execute(
                select(column.table).where(column.in_(some))
            ).mappings()
        ]

    def row(
        self, table: Table, record_id: str, columns: Sequence[Column[Any]] | None = None
    ) -> Values:
        """A record as it is now, or these columns of it. Raises UserError where it is gone."""
        chosen = select(*(table.c if columns is None else columns))
        found = (
            self.connection.execute(chosen.where(table.c.id == record_id)).mappings().one_or_none()
        )
        if found is None:
            raise UserError(
                N_("This entry is no longer there; it was removed meanwhile. Nothing was changed.")
            )
        return dict(found)

    def rows(self, table: Table, **equal: Any) -> list[Values]:
        """The rows where all columns equal, in order of position where there is one."""
        return self._rows(table, list(table.c), equal)

    def ids(self, table: Table, **equal: Any) -> list[str]:
        """The ids of these rows, in the same order."""
        return [str(row["id"]) for row in self._rows(table, [table.c.id], equal)]

    def _rows(self, table: Table, columns: Sequence[Column[Any]], equal: Values) -> list[Values]:
        query = select(*columns).where(*(table.c[name] == value for name, value in equal.items()))
        if "position" in table.c:
            query = query.order_by(table.c.position)
        return [dict(row) for row in self.connection.execute(query).mappings()]

    def insert_many(self, table: Table, rows: Sequence[Values]) -> None:
        """Add whole rows in bulk, outside the journal: a load notes its source's hash instead."""
        if rows:
            self.connection.execute(insert(table), list(rows))
            self.tables.add(table.name)
            self.in_bulk = True

    def references_later(self) -> None:
        """What a row refers to must be there when the transaction ends, not at once."""
        self.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")

    def note(self, **facts: object) -> None:
        """Write a fact into the audit row that no changed row tells."""
        self._after.append({"note": facts})

    def entries(self) -> Iterator[tuple[str, Values, Values]]:
        """What the journal holds so far: table, key and columns of each row touched."""
        for each in (*self._before, *self._after):
            if "table" in each:
                yield cast("tuple[str, Values, Values]", (each["table"], each["key"], each["row"]))

    def write_audit(self, visit: str = "") -> int | None:
        """Add the audit row; the council file calls it just before it commits.

        The row of a save in a field that is still being visited waits until the visit is over.
        Returns the number of the row; None while it waits.
        """
        entry = Entry(
            at=self.now,
            actor=self.actor,
            operation=self.operation,
            before=canonical(self._before),
            after=canonical(self._after),
        )
        if visit:
            wait(self.connection, visit, entry)
            return None
        return append(self.connection, entry)

    def _note_before(self, table: Table, key: Values, row: Values) -> None:
        self.tables.add(table.name)
        self._before.append({"table": table.name, "key": dict(key), "row": _plain(row)})
        for value in row.values():
            if isinstance(value, bytes):
                self._keep(value)

    def _keep(self, content: bytes) -> None:
        """Keep what a file held that goes: the audit has its hash alone, and it may come back."""
        digest = hashlib.sha256(content).hexdigest()
        known = select(kept_file.c.sha256).where(kept_file.c.sha256 == digest)
        if self.connection.execute(known).first() is None:
            self.connection.execute(
                insert(kept_file).values(
                    sha256=digest, kept_at=self.now, size=len(content), content=content
                )
            )

    def _note_after(self, table: Table, key: Values, row: Values) -> None:
        self.tables.add(table.name)
        self._after.append({"table": table.name, "key": dict(key), "row": _plain(row)})


def utc_text(moment: dt.datetime) -> str:
    """A moment as it is stored: UTC, whole seconds. Raises ValueError without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def _parts_of(name: str) -> list[tuple[Table, str]]:
    """The tables whose rows go with a row of this one, and the column that says so."""
    from qacouncil.models.all_tables import metadata  # noqa: PLC0415 - the start does without

    return [
        (part, key.parent.name)
        for part in metadata.sorted_tables
        for key in part.foreign_keys
        if key.column.table.name == name and key.ondelete == "CASCADE"
    ]


def _portions(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """As many at a time as one statement takes well."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _id_name(table: Table) -> str:
    return "id" if "id" in table.c else next(iter(table.primary_key)).name


def _key(table: Table, row: Values) -> dict[str, Any]:
    return {column.name: row[column.name] for column in table.primary_key}


def _plain(row: Values) -> dict[str, object]:
    """A row as JSON can hold it; of bytes only the hash."""
    plain: dict[str, object] = {}
    for name, value in row.items():
        if isinstance(value, bytes):
            plain[name] = {"sha256": hashlib.sha256(value).hexdigest()}
        elif isinstance(value, dt.date):
            plain[name] = value.isoformat()
        else:
            plain[name] = value
    return plain
