"""What was removed and is not back: read from the audit, which keeps every removed row."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.all_tables import metadata
from qacouncil.models.audit import audit
from qacouncil.models.kept_files import kept_file
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.queries.values import person_name

LARGEST = 1000  # removals looked through, the newest

# Of what a row says, the first of these that it has tells what it is.
_TEXTS = ("title", "text", "name", "note", "responsible", "held_by", "conclusion")
_PLAIN = ("file_name", "code", "entry_year", "due_on", "happened_on", "held_on")
# Steps that take something away beside what they are called for.
_BESIDE = ("correct_step", "withdraw_recusal")


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that was removed in one step, with all its parts.

    sequence: of its audit row, by which it is restored; kind: the table of the record itself;
    at: UTC; parts: rows that went with it; files: bytes of the files among them; lost: some of
    those were not kept, so that it cannot come back.
    """

    id: str
    sequence: int
    at: dt.datetime
    actor: str
    kind: str
    text: Localized
    plain: str
    person: PersonName | None
    meeting_date: dt.date | None
    parts: int
    files: int
    lost: bool


Row = Mapping[str, Any]


def removed_records(connection: Connection) -> list[Removed]:
    """What can be restored, or why not, the newest first; each record once."""
    chosen = (
        select(audit.c.sequence, audit.c.at, audit.c.actor, audit.c.before)
        .where(audit.c.operation.startswith("remove") | audit.c.operation.in_(_BESIDE))
        .order_by(audit.c.sequence.desc())
        .limit(LARGEST)
    )
    found: dict[str, tuple[Any, list[Row]]] = {}
    for step in connection.execute(chosen):
        rows = [each for each in json.loads(step.before) if _is_record(each)]
        if rows:
            found.setdefault(rows[-1]["key"]["id"], (step, rows))
    roots = [rows[-1] for _, rows in found.values()]
    back = _there(connection, roots)
    dates = _dates(connection, roots)
    people = _people(connection, roots)
    kept = _kept(connection, (each for _, rows in found.values() for each in rows))
    return [
        _removed(step, rows, dates, people, kept)
        for record_id, (step, rows) in found.items()
        if record_id not in back
    ]


def _is_record(raw: Row) -> bool:
    """Whether it tells of a whole row with an identity of its own, that was removed."""
    table = metadata.tables[raw["table"]]
    return "id" in raw["key"] and len(raw["row"]) == len(table.columns)


def _removed(
    step: Any,
    rows: Sequence[Row],
    dates: Mapping[str, dt.date],
    people: Mapping[str, PersonName],
    kept: set[str],
) -> Removed:
    root = rows[-1]
    row = root["row"]
    hashes = {digest for each in rows for digest in _hashes(each)}
    return Removed(
        id=root["key"]["id"],
        sequence=step.sequence,
        at=dt.datetime.fromisoformat(step.at),
        actor=step.actor,
        kind=root["table"],
        text=_text(row),
        plain=next((str(row[name]) for name in _PLAIN if row.get(name)), ""),
        person=people.get(row.get("person_id") or ""),
        meeting_date=dates.get(row.get("meeting_id") or ""),
        parts=len(rows) - 1,
        files=sum(each["row"]["size"] for each in rows if _hashes(each)),
        lost=not hashes <= kept,
    )


def _text(row: Row) -> Localized:
    for name in _TEXTS:
        if f"{name}_kk" in row:
            text = Localized(*(row[f"{name}_{language}"] for language in ("kk", "ru", "en")))
            if text != NO_TEXT:
                return text
    return NO_TEXT


def _hashes(raw: Row) -> list[str]:
    return [value["sha256"] for value in raw["row"].values() if isinstance(value, dict)]


def _there(connection: Connection, roots: Iterable[Row]) -> set[str]:
    """Those that are back."""
    ids: dict[str, list[str]] = defaultdict(list)
    for root in roots:
        ids[root["table"]].append(root["key"]["id"])
    return {
        record_id
        for name, of_table in ids.items()
        for record_id in connection.execute(
            select(metadata.tables[name].c.id).where(metadata.tables[name].c.id.in_(of_table))
        ).scalars()
    }


def _dates(connection: Connection, roots: Iterable[Row]) -> dict[str, dt.date]:
    ids = sorted({each["row"].get("meeting_id") or "" for each in roots})
    chosen = select(meeting.c.id, meeting.c.date).where(meeting.c.id.in_(ids))
    return {row.id: row.date for row in connection.execute(chosen)}


def _people(connection: Connection, roots: Iterable[Row]) -> dict[str, PersonName]:
    ids = sorted({each["row"].get("person_id") or "" for each in roots})
    chosen = select(person).where(person.c.id.in_(ids))
    return {row["id"]: person_name(dict(row)) for row in connection.execute(chosen).mappings()}


def _kept(connection: Connection, rows: Iterable[Row]) -> set[str]:
    hashes = sorted({digest for each in rows for digest in _hashes(each)})
    chosen = select(kept_file.c.sha256).where(kept_file.c.sha256.in_(hashes))
    return set(connection.execute(chosen).scalars())
