"""What every part of a meeting is loaded with: the meeting's row, the names, the moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.exchange.document_basis import Shape
from qacouncil.exchange.rows import Names, row_of
from qacouncil.i18n.marking import N_
from qacouncil.rules.terms import Stage

NEVER_OPENED = (Stage.PLAN, Stage.CONVENE, Stage.CANCELLED)

Row = dict[str, Any]
Tables = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Frame:
    """head: the row of the meeting; now: the moment of the load, UTC."""

    names: Names
    head: Row
    now: str

    def row(self, table: Table, shape: Shape, place: str, **given: Any) -> Row:
        """A row of a part of the meeting; `given`: columns that the nesting tells."""
        head = self.head["id"]
        return row_of(table, shape, self.names, place, now=self.now, meeting_id=head, **given)

    def new_row(self, values: Mapping[str, Any]) -> Row:
        """A record of a part of the meeting that the document does not write out."""
        return {
            "id": self.names.new_id(),
            "created_at": self.now,
            "changed_at": self.now,
            "version": 1,
            "meeting_id": self.head["id"],
            **values,
        }


@dataclass(frozen=True, slots=True)
class CouncilFrame:
    """What the parts of a council are loaded with. tables: where the rows go, by table."""

    names: Names
    council_id: str
    now: str
    tables: Tables

    def add(self, table: Table, shape: Shape, place: str, **given: Any) -> Row:
        """Add the row of a JSON object; `given`: columns that the nesting tells."""
        row = row_of(table, shape, self.names, place, now=self.now, **given)
        self.tables[table.name].append(row)
        return row

    def link(self, table: Table, **values: Any) -> None:
        """Add a row that the document does not write out as an object."""
        self.tables[table.name].append(values)

    def ids(
        self, listed: Iterable[str], place: str, kind: str, among: Collection[str] | None = None
    ) -> list[str]:
        """The ids of records of a kind, each once; `among`: those that may be named there.

        Raises UserError for another.
        """
        found = list(dict.fromkeys(self.names.of(each, place, kind) for each in listed))
        if among is not None and not set(found) <= set(among):
            raise UserError(
                N_("At {place}: this belongs to another version. Nothing was loaded."),
                place=place,
            )
        return found


def refuse_twice(values: Sequence[str], place: str) -> None:
    """Raises UserError where a value stands twice in a list."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise UserError(
                N_("At {place}: {value} is listed twice. Nothing was loaded."),
                place=place,
                value=value,
            )
        seen.add(value)


def refused_at(place: str, error: UserError) -> UserError:
    """The same refusal, with the place in the file where it was met."""
    return UserError(N_("At {place}: {refusal} Nothing was loaded."), place=place, refusal=error)
