"""The places of records that an undone step gave or took, among what is there now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, or_, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.audit import audit
from qacouncil.operations.rows_now import row_of
from qacouncil.storage.journal import Entry, Journal
from qacouncil.storage.transaction import Transaction

CHANGED_SINCE = N_("This cannot be undone any more: it was changed meanwhile. Nothing was changed.")


def places_to_come(
    transaction: Transaction, journal: Journal, sequence: int
) -> list[tuple[Table, list[str]]]:
    """For each list of records the operation changed: its ids in the order to come."""
    found = []
    for table, owner in _lists(transaction, journal):
        rows = transaction.rows(table, **owner)
        gone = {entry.key["id"] for entry in _of(journal.inserted, table)}
        ids = [row["id"] for row in rows if row["id"] not in gone]
        back = [one for one in _of(journal.removed, table) if _in_list(one, owner)]
        if not back and not gone:
            ids = _moved_back(transaction, journal, table, ids)
        if len(back) == 1:
            ids.insert(_place(transaction, journal, sequence, back[0], ids), back[0].key["id"])
        else:
            for entry in sorted(back, key=lambda one: int(one.row["position"])):
                ids.insert(entry.row["position"] - 1, entry.key["id"])
        found.append((table, ids))
    return found


def _place(
    transaction: Transaction, journal: Journal, sequence: int, entry: Entry, ids: list[str]
) -> int:
    """Where a removed record stands among those that are there now, as it stood among them then.

    Where they were moved past each other since: at the place it had.
    """
    record_id = entry.key["id"]
    after = {each.key["id"] for each in _positions(journal.before, entry.table)}
    follows = [
        each in after or _came_later(transaction.connection, sequence, entry.table, each, record_id)
        for each in ids
    ]
    place = follows.index(True) if True in follows else len(ids)
    in_order = all(follows[place:])
    return place if in_order else min(int(entry.row["position"]) - 1, len(ids))


def _came_later(
    connection: Connection, sequence: int, table: Table, other: str, record_id: str
) -> bool:
    """Whether another record, not there when this one was removed, stands after it."""
    since = _events(connection, table, other, audit.c.sequence > sequence, audit.c.sequence)
    first = next(since, None)
    if first is None or first.removed:
        return False  # it was there, and before it: whatever stood after it was moved up
    before = _events(connection, table, other, audit.c.sequence < sequence, audit.c.sequence.desc())
    left = next((each for each in before if each.removed), None)
    return left is None or record_id not in left.moved_up


@dataclass(frozen=True, slots=True)
class _Event:
    """A record came or went. moved_up: the others of its table whose places changed with it."""

    removed: bool
    moved_up: frozenset[str]


def _events(
    connection: Connection,
    table: Table,
    record_id: str,
    when: ColumnElement[bool],
    order: ColumnElement[int],
) -> Iterator[_Event]:
    """When a record came and went, from the audit."""
    named = f"%{record_id}%"
    either = or_(audit.c.before.like(named), audit.c.after.like(named))
    rows = connection.execute(
        select(audit.c.before, audit.c.after).where(when, either).order_by(order)
    )
    for row in rows:
        before, after = (
            {each["key"].get("id"): each["row"] for each in json.loads(told) if _is_of(each, table)}
            for told in (row.before, row.after)
        )
        removed = "created_at" in before.get(record_id, {})
        if removed or (record_id in after and record_id not in before):
            moved = frozenset(
                each for each, values in before.items() if set(values) == {"position"}
            )
            yield _Event(removed, moved)


def _is_of(told: Mapping[str, Any], table: Table) -> bool:
    return told.get("table") == table.name


def _lists(transaction: Transaction, journal: Journal) -> list[tuple[Table, dict[str, Any]]]:
    """The lists of records in which a place was taken, left or changed: table and owner."""
    found: list[tuple[Table, dict[str, Any]]] = []
    for entry in (*journal.removed, *journal.inserted, *journal.after):
        if "id" not in entry.table.c or "position" not in entry.row:
            continue
        name = _owner_column(entry.table)
        row = entry.row if name in entry.row else row_of(transaction, entry.table, entry.key)
        if row is None:
            continue  # a neighbour that has gone since
        value = row[name]
        if (entry.table, {name: value}) not in found:
            found.append((entry.table, {name: value}))
    return found


def _moved_back(
    transaction: Transaction, journal: Journal, table: Table, ids: list[str]
) -> list[str]:
    """The order before rows only changed places; what was added since stays at the end.

    Raises UserError where they were moved again.
    """
    left = {entry.key["id"]: entry.row["position"] for entry in _positions(journal.after, table)}
    for record_id, position in left.items():
        if transaction.row(table, record_id)["position"] != position:
            raise UserError(CHANGED_SINCE)
    before = {entry.key["id"]: entry.row["position"] for entry in _positions(journal.before, table)}
    places = {record_id: before.get(record_id, place) for place, record_id in enumerate(ids, 1)}
    return sorted(ids, key=places.__getitem__)


def _positions(entries: Iterable[Entry], table: Table) -> list[Entry]:
    return [entry for entry in _of(entries, table) if "position" in entry.row]


def _of(entries: Iterable[Entry], table: Table) -> list[Entry]:
    return [entry for entry in entries if entry.table is table]


def _in_list(entry: Entry, owner: dict[str, Any]) -> bool:
    return all(entry.row[name] == value for name, value in owner.items())


def _owner_column(table: Table) -> str:
    """The column of what the rows of a list have in common: the nearest they are a part of."""
    owners = [key.parent.name for key in table.foreign_keys if key.ondelete == "CASCADE"]
    return next((name for name in owners if name != "meeting_id"), owners[0])
