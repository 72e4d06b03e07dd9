"""What one operation did to the rows, read back from its audit row."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Date, Table, select

from qacouncil.models.audit import audit
from qacouncil.models.kept_files import kept_file
from qacouncil.storage.transaction import Transaction, Values

# What every record carries beside what it says (models/base.py).
RECORD = frozenset({"id", "created_at", "changed_at", "version"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table as it was, or as it was left; of a changed row only its columns."""

    table: Table
    key: Values
    row: Values


@dataclass(frozen=True, slots=True)
class Journal:
    """The rows of one operation, in the order in which they were touched.

    removed and inserted: whole rows (of inserted ones, what was given). before and after: the
    columns of changed rows, entry by entry. whole: False where the audit row does not tell all,
    since rows were loaded in bulk. lost: whether what a file held was not kept.
    """

    removed: list[Entry]
    inserted: list[Entry]
    before: list[Entry]
    after: list[Entry]
    whole: bool
    lost: bool

    def tables(self) -> set[str]:
        """The names of all tables it touched."""
        entries = (*self.removed, *self.inserted, *self.after)
        return {entry.table.name for entry in entries}


def read_journal(transaction: Transaction, sequence: int) -> Journal | None:
    """The journal of the audit row of this number; None where there is no such row."""
    chosen = select(audit.c.before, audit.c.after).where(audit.c.sequence == sequence)
    row = transaction.connection.execute(chosen).one_or_none()
    if row is None:
        return None
    raw_before, raw_after = json.loads(row.before), json.loads(row.after)
    told = [each for each in raw_after if "table" in each]
    before = [_with_files(transaction, _entry(each)) for each in raw_before]
    after = [_entry(each) for each in told]
    removed = [entry for entry in before if _is_whole(entry)]
    changed = [entry for entry in before if not _is_whole(entry)]
    keys = {row_key(entry) for entry in changed}
    return Journal(
        removed=removed,
        inserted=[entry for entry in after if row_key(entry) not in keys],
        before=changed,
        after=[entry for entry in after if row_key(entry) in keys],
        whole=len(told) == len(raw_after),
        lost=any(_lost(entry) for entry in before),
    )


def row_key(entry: Entry) -> tuple[str, tuple[object, ...]]:
    """What tells one row from all others."""
    return entry.table.name, tuple(entry.key[c.name] for c in entry.table.primary_key)


def _entry(raw: Mapping[str, Any]) -> Entry:
    from qacouncil.models.all_tables import metadata  # noqa: PLC0415 - the start does without

    table, row = metadata.tables[raw["table"]], raw["row"]
    return Entry(table, raw["key"], {name: _value(table, name, row[name]) for name in row})


def _with_files(transaction: Transaction, entry: Entry) -> Entry:
    """The row with what its files held, where that was kept."""
    row = {name: _kept(transaction, value) for name, value in entry.row.items()}
    return Entry(entry.table, entry.key, row)


def _kept(transaction: Transaction, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    chosen = select(kept_file.c.content).where(kept_file.c.sha256 == value["sha256"])
    content = transaction.connection.execute(chosen).scalar_one_or_none()
    return value if content is None else content


def _value(table: Table, name: str, value: Any) -> Any:
    if isinstance(value, str) and isinstance(table.c[name].type, Date):
        return dt.date.fromisoformat(value)
    return value


def _is_whole(entry: Entry) -> bool:
    """Whether the row is given with all its columns: it was removed, not changed."""
    return len(entry.row) == len(entry.table.columns)


def _lost(entry: Entry) -> bool:
    """Whether a value is known by its hash only."""
    return any(isinstance(value, dict) for value in entry.row.values())
