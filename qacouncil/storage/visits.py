"""A visit to a text field: saved within a second, one audit row in the end.

Each save of a visit is on disk with its journal: the row it will leave in the chain waits in
`audit_waiting`, written anew in the same transaction. It joins the chain before anything else is
written, or when the file is closed; should the program die, the next to write finds it there. So
the chain keeps one row a visit and misses none.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from qacouncil.models.audit import audit_waiting
from qacouncil.storage.audit import Entry, append, canonical

Journal = list[dict[str, Any]]


def settle(connection: Connection, but: str = "") -> None:
    """Put at the end of the chain what visits other than `but` have left waiting."""
    waiting = connection.execute(select(audit_waiting).where(audit_waiting.c.visit != but)).all()
    for row in waiting:
        append(connection, Entry(row.at, row.actor, row.operation, row.before, row.after))
    if waiting:
        connection.execute(delete(audit_waiting).where(audit_waiting.c.visit != but))


def wait(connection: Connection, visit: str, entry: Entry) -> None:
    """Keep the row of a visit waiting, joined with what the visit saved before."""
    own = audit_waiting.c.visit == visit
    earlier = connection.execute(select(audit_waiting).where(own)).one_or_none()
    if earlier is not None:
        connection.execute(delete(audit_waiting).where(own))
        before, after = _joined(
            (json.loads(earlier.before), json.loads(earlier.after)),
            (json.loads(entry.before), json.loads(entry.after)),
        )
        if not before and not after:
            return  # what was typed has been taken back
        entry = Entry(entry.at, entry.actor, earlier.operation, canonical(before), canonical(after))
    connection.execute(
        insert(audit_waiting).values(
            visit=visit,
            at=entry.at,
            actor=entry.actor,
            operation=entry.operation,
            before=entry.before,
            after=entry.after,
        )
    )


def _joined(
    earlier: tuple[Journal, Journal], later: tuple[Journal, Journal]
) -> tuple[Journal, Journal]:
    """Two journals as one: the values before the first, the values after the last."""
    before, after = _by_record(earlier[0]), _by_record(earlier[1])
    added = after.keys() - before.keys()
    for key, columns in _by_record(later[0]).items():
        if key not in added:
            before[key] = {**columns, **before.get(key, {})}
    for key, columns in _by_record(later[1]).items():
        after[key] = {**after.get(key, {}), **columns}
    for key in before.keys() & after.keys():
        same = [name for name, value in before[key].items() if after[key].get(name) == value]
        for name in same:
            del before[key][name], after[key][name]
        if not before[key]:
            del before[key], after[key]
    return _journal(before), _journal(after)


def _by_record(journal: Journal) -> dict[str, dict[str, Any]]:
    return {canonical([each["table"], each["key"]]): dict(each["row"]) for each in journal}


def _journal(records: dict[str, dict[str, Any]]) -> Journal:
    found = []
    for key, row in records.items():
        table, identity = json.loads(key)
        found.append({"table": table, "key": identity, "row": row})
    return found
