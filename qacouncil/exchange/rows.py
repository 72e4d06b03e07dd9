"""Between a JSON object and a table's row, by the naming conventions of models/base.py.

`x_kk, x_ru, x_en` are the words of the field `x`; `x_id` is the record that `x` names; `x_minute`
is the time of day `x`. Columns that the nesting of the JSON tells (which meeting, which position)
are given beside.
"""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import CouncilDocument
from qacouncil.exchange.document_basis import Record, Shape, Words
from qacouncil.i18n.marking import N_
from qacouncil.rules.attendance import clock_exact, clock_minute
from qacouncil.storage.transaction import utc_text

Row = Mapping[str, Any]
S = TypeVar("S", bound=Shape)
_INNER_CAPITAL = re.compile("(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Names:
    """The UUID of every record of a document by the name it has there, and what it is.

    places: where it stands, "councils[0].meetings[3]".
    new_id: gives a record without a name its UUID.
    """

    ids: Mapping[str, str]
    kinds: Mapping[str, str]
    places: Mapping[str, str]
    new_id: Callable[[], str]

    def id_of(self, record: Record) -> str:
        """The UUID of a record: by its name, or a new one."""
        return self.ids[record.id] if record.id else self.new_id()

    def of(self, name: str, place: str, kind: str = "person") -> str:
        """Raises UserError where the council has no record of this kind and name."""
        found = self.ids.get(name)
        if found is None or self.kinds[name] != kind:
            raise UserError(
                N_("At {place}: there is no entry {entry} in the file. Nothing was loaded."),
                place=place,
                entry=name,
            )
        if not place.startswith(_home(self.places[name])):
            raise UserError(
                N_("At {place}: the entry {entry} is another council's. Nothing was loaded."),
                place=place,
                entry=name,
            )
        return found


def name_records(document: CouncilDocument, new_id: Callable[[], str]) -> Names:
    """Give every named record its UUID: its own where the name is one, else a new one.

    Raises UserError where two records have one name.
    """
    ids: dict[str, str] = {}
    kinds: dict[str, str] = {}
    places: dict[str, str] = {}
    taken: set[str] = set()
    for place, record in _records(document, ""):
        if not record.id:
            continue
        # One UUID may be written in several ways.
        own = _own_uuid(record.id) or new_id()
        if record.id in ids or own in taken:
            raise UserError(
                N_("At {place}: the id {entry} is used twice. Nothing was loaded."),
                place=place,
                entry=record.id,
            )
        ids[record.id] = own
        taken.add(own)
        kinds[record.id] = _kind(record)
        places[record.id] = place
    return Names(ids, kinds, places, new_id)


def row_of(
    table: Table,
    shape: Shape,
    names: Names,
    place: str,
    *,
    now: str,
    **given: Any,
) -> dict[str, Any]:
    """A table's row from a JSON object. `given`: columns that the nesting tells.

    now: UTC, for a record that does not say when it was created. Times of day are taken as
    written: after midnight they are "24:30". Raises UserError for a reference to nothing, and for
    a moment that is none.
    """
    row: dict[str, Any] = dict(given)
    for column in table.c:
        name = column.name
        if name in given:
            continue
        if name == "id" and isinstance(shape, Record):
            row[name] = names.id_of(shape)
        elif name == "created_at" and isinstance(shape, Record):
            row[name] = moment(shape.created or now, f"{place}.created")
        elif name == "changed_at" and isinstance(shape, Record):
            row[name] = moment(shape.changed or shape.created or now, f"{place}.changed")
        elif name.endswith("_at"):
            at = getattr(shape, name)
            row[name] = None if at is None else moment(at, f"{place}.{name}")
        elif name[-3:] in ("_kk", "_ru", "_en"):
            row[name] = getattr(getattr(shape, name[:-3]), name[-2:])
        elif name.endswith("_minute"):
            clock = getattr(shape, name.removesuffix("_minute"))
            row[name] = None if clock is None else clock_minute(clock, 0)
        elif name.endswith("_id"):
            entry = getattr(shape, name.removesuffix("_id"))
            (key,) = column.foreign_keys
            kind = key.column.table.name
            row[name] = names.of(entry, f"{place}.{name[:-3]}", kind) if entry else None
        else:
            row[name] = getattr(shape, name)
    return row


def shape_of(kind: type[S], row: Row, **nested: Any) -> S:
    """A JSON object from a table's row; `nested`: the fields that other tables hold."""
    values: dict[str, Any] = dict(nested)
    for field in msgspec.structs.fields(kind):
        name = field.name
        if name in values:
            continue
        if name == "created":
            values[name] = row["created_at"]
        elif name == "changed":
            same = row["changed_at"] == row["created_at"]
            values[name] = "" if same else row["changed_at"]
        elif name in row:
            values[name] = row[name]
        elif f"{name}_kk" in row:
            values[name] = Words(kk=row[f"{name}_kk"], ru=row[f"{name}_ru"], en=row[f"{name}_en"])
        elif f"{name}_minute" in row:
            minute = row[f"{name}_minute"]
            values[name] = None if minute is None else clock_exact(minute)
        else:
            values[name] = row[f"{name}_id"]
    return kind(**values)


def _records(shape: Shape, place: str) -> Iterator[tuple[str, Record]]:
    """Every record in a JSON object at any depth, with the place where it stands."""
    if isinstance(shape, Record):
        yield place, shape
    for name in shape.__struct_fields__:
        value = getattr(shape, name)
        if isinstance(value, list):
            for index, each in enumerate(value):
                if isinstance(each, Shape):
                    yield from _records(each, f"{place}.{name}[{index}]".lstrip("."))


def moment(text: str, place: str) -> str:
    """The text, where it is a moment as it is stored. Raises UserError where it is none."""
    try:
        fits = utc_text(dt.datetime.fromisoformat(text)) == text
    except (ValueError, OverflowError):
        fits = False
    if not fits:
        raise UserError(
            N_(
                "At {place}: {value} is not a time in UTC (2026-09-17T10:00:00Z)."
                " Nothing was loaded."
            ),
            place=place,
            value=text,
        )
    return text


def _kind(record: Record) -> str:
    """The table of a record that others refer to; of the rest, the name of its shape."""
    name = _INNER_CAPITAL.sub("_", type(record).__name__).lower()
    return {"item": "agenda_item", "topic": "plan_topic"}.get(name, name)


def _home(place: str) -> str:
    """ "councils[0]." of what stands in the first council; nothing of what stands in none."""
    first, _, _ = place.partition(".")
    return f"{first}." if first.startswith("councils[") else ""


def _own_uuid(name: str) -> str | None:
    try:
        return str(uuid.UUID(name)) if len(name) == 36 else None
    except ValueError:
        return None
