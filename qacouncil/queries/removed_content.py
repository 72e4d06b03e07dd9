"""What a removal took, in the words of its records: read from its audit row."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.models.all_tables import metadata
from qacouncil.models.audit import audit
from qacouncil.models.people import person
from qacouncil.queries.values import person_name

_NOT_SAID = frozenset(
    {"id", "created_at", "changed_at", "version", "position", "sha256", "content", "choice"}
)
_CODES = frozenset({"area", "standard", "author", "screen"})
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemovedRecord:
    """What a record said. words: its lines of text; people: whom it names; days: dates."""

    table: str
    people: tuple[PersonName, ...]
    words: tuple[str, ...]
    texts: tuple[Localized, ...]
    days: tuple[dt.date, ...]


def removed_content(connection: Connection, sequence: int) -> list[RemovedRecord]:
    """The record that a step removed, and its parts that say anything; of one audit row."""
    told = connection.execute(
        select(audit.c.before).where(audit.c.sequence == sequence)
    ).scalar_one_or_none()
    rows = [each for each in json.loads(told or "[]") if _is_removed(each)]
    names = _names(connection, rows)
    # Parts went before what they are part of.
    records = [_record(each, rows, names) for each in reversed(rows) if "id" in each["key"]]
    return [
        each
        for place, each in enumerate(records)
        if not place or each.people or each.words or each.texts or each.days
    ]


def _is_removed(told: Row) -> bool:
    """Whether the row is told whole, not some columns of a changed one: it has its own key."""
    known = metadata.tables.get(told["table"])
    return known is not None and ("created_at" in told["row"] or "id" not in known.c)


def _names(connection: Connection, rows: Iterable[Row]) -> dict[str, PersonName]:
    ids = {each["row"].get("person_id") or "" for each in rows}
    chosen = select(person).where(person.c.id.in_(sorted(ids)))
    return {row["id"]: person_name(dict(row)) for row in connection.execute(chosen).mappings()}


def _record(told: Row, rows: Sequence[Row], names: Mapping[str, PersonName]) -> RemovedRecord:
    table, row = metadata.tables[told["table"]], told["row"]
    texts, words, days = [], [], []
    for column in table.c:
        name, value = column.name, row.get(column.name)
        stem, _, language = name.rpartition("_")
        if name in _NOT_SAID or column.foreign_keys or value in (None, ""):
            continue
        if language in LANGUAGES:
            said = Localized(*(row.get(f"{stem}_{each}") or "" for each in LANGUAGES))
            if said not in texts:  # it is met once for each language
                texts.append(said)
        elif column.type.python_type is dt.date:
            days.append(dt.date.fromisoformat(value))
        elif name == "entry_year" or _is_words(column):
            words.append(str(value))
    people = tuple(_people(told, rows, names))
    return RemovedRecord(table.name, people, tuple(words), tuple(texts), tuple(days))


def _people(
    told: Row, rows: Sequence[Row], names: Mapping[str, PersonName]
) -> Iterable[PersonName]:
    """Whom the record names itself, and whom links that went with it join to it."""
    own = told["key"]["id"]
    joined = [each["row"] for each in rows if "id" not in each["key"]]
    links = [each for each in joined if own in each.values()]
    for row in (told["row"], *reversed(links)):
        person_id = row.get("person_id") or ""
        if person_id in names:
            yield names[person_id]


def _is_words(column: Column[Any]) -> bool:
    """Whether a column holds words of a person, not a code of the program."""
    # A column of codes has a check of its own (models/base.py).
    words = column.type.python_type is str and not column.constraints
    return words and column.name not in _CODES
