"""The audit chain: each row carries the SHA-256 of the one before, so a gap or an edit shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from qacouncil.models.audit import audit

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """What one operation did. `before` and `after` are JSON: rows with table, key and columns."""

    at: str
    actor: str
    operation: str
    before: str
    after: str


def canonical(value: object) -> str:
    """JSON that is the same for the same value: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def append(connection: Connection, entry: Entry) -> int:
    """Add one row at the end of the chain, in the caller's transaction. Returns its number."""
    last = connection.execute(
        select(audit.c.sequence, audit.c.hash).order_by(audit.c.sequence.desc()).limit(1)
    ).one_or_none()
    sequence, previous = (last.sequence + 1, last.hash) if last else (1, BEGINNING)
    row = {
        "sequence": sequence,
        "at": entry.at,
        "actor": entry.actor,
        "operation": entry.operation,
        "before": entry.before,
        "after": entry.after,
        "previous_hash": previous,
    }
    connection.execute(insert(audit).values(**row, hash=row_hash(row)))
    return int(sequence)


def row_hash(row: Mapping[str, object]) -> str:
    """SHA-256 over everything in the row but its own hash."""
    names = ("sequence", "at", "actor", "operation", "before", "after", "previous_hash")
    return hashlib.sha256(canonical([row[name] for name in names]).encode()).hexdigest()


def first_break(connection: Connection) -> int | None:
    """The sequence number of the first row that does not follow from the one before, or None."""
    previous, expected = BEGINNING, 1
    for row in connection.execute(select(audit).order_by(audit.c.sequence)).mappings():
        fits = row["sequence"] == expected and row["previous_hash"] == previous
        if not fits or row_hash(dict(row)) != row["hash"]:
            return expected
        previous, expected = row["hash"], expected + 1
    return None
