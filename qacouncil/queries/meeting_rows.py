"""One meeting with everything that hangs on it, as plain rows: one select a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from qacouncil.models.agenda import (
    agenda_item,
    assignment,
    assignment_person,
    decision,
    item_speaker,
    recusal,
    speech,
)
from qacouncil.models.councils import council, regulation, regulation_category, regulation_majority
from qacouncil.models.meetings import annex, attendance, attendance_interval, guest, meeting
from qacouncil.models.people import mandate, person
from qacouncil.models.votes import ballot, vote, vote_point, vote_result

Row = Mapping[str, Any]

PARTS: tuple[Table, ...] = (
    attendance,
    attendance_interval,
    guest,
    agenda_item,
    item_speaker,
    speech,
    recusal,
    decision,
    assignment,
    assignment_person,
    vote,
    vote_point,
    ballot,
    vote_result,
    annex,
)


@dataclass(frozen=True, slots=True)
class MeetingRows:
    """A meeting's rows by table name, in order of position, with all they refer to.

    regulation: the version in force for the meeting; majorities: by area, where it has its own.
    seats: by category, where laid down. persons: by id.
    """

    council: Row
    regulation: Row
    majorities: Mapping[str, str]
    seats: Mapping[str, int]
    meeting: Row
    parts: Mapping[str, list[Row]]
    persons: Mapping[str, Row]
    _indexes: dict[tuple[str, str], dict[object, list[Row]]] = field(default_factory=dict)

    def of(self, table: str, **equal: object) -> list[Row]:
        """The rows of a table where all columns equal; a meeting may have hundreds of items."""
        if not equal:
            return self.parts[table]
        (first, value), *others = equal.items()
        rows = self._index(table, first).get(value, [])
        return [row for row in rows if all(row[name] == wanted for name, wanted in others)]

    def _index(self, table: str, column: str) -> dict[object, list[Row]]:
        index = self._indexes.get((table, column))
        if index is None:
            index = self._indexes[table, column] = {}
            for row in self.parts[table]:
                index.setdefault(row[column], []).append(row)
        return index


def read_meeting(
    connection: Connection,
    meeting_id: str,
    tables: Sequence[Table] = PARTS,
    *,
    item_words: bool = True,
) -> MeetingRows:
    """Read a meeting. Before it opens, its members are those with a mandate on its date.

    tables: only these parts, for a screen that shows no others; attendance is always among them.
    item_words: False leaves the texts of the agenda's items out: attendance, quorum and votes
    do not rest on them, and a meeting may have hundreds.
    """
    own = select(meeting).where(meeting.c.id == meeting_id)
    head = dict(connection.execute(own).mappings().one())
    parts = {table.name: _part(connection, table, meeting_id, item_words) for table in tables}
    if not parts["attendance"]:
        parts["attendance"] = _expected(connection, head)
    rules = regulation_row(connection, head)
    return MeetingRows(
        council=council_row(connection, head["council_id"]),
        regulation=rules,
        majorities=area_majorities(connection, rules["id"]),
        seats=category_seats(connection, rules["id"]),
        meeting=head,
        parts=parts,
        persons=persons_by_id(connection, _person_ids(head, parts)),
    )


def council_row(connection: Connection, council_id: str) -> Row:
    """A council but for its logo, which is read when it is printed (queries/letterhead.py)."""
    columns = [each for each in council.c if each is not council.c.paper_logo]
    own = select(*columns).where(council.c.id == council_id)
    return dict(connection.execute(own).mappings().one())


def regulation_row(connection: Connection, head: Row) -> Row:
    """The regulation a meeting stands under: its own once opened, before that the one in force."""
    if not head["regulation_id"]:
        return regulation_in_force(connection, head["council_id"], head["date"])
    own = select(regulation).where(regulation.c.id == head["regulation_id"])
    return dict(connection.execute(own).mappings().one())


def regulation_in_force(connection: Connection, council_id: str, date: dt.date) -> Row:
    """The newest version in force on a date; before the first one, the first."""
    of_council = select(regulation).where(regulation.c.council_id == council_id)
    newest = (
        of_council.where(regulation.c.in_force_from <= date)
        .order_by(regulation.c.in_force_from.desc(), regulation.c.number.desc())
        .limit(1)
    )
    found = connection.execute(newest).mappings().one_or_none()
    if found is None:
        first = of_council.order_by(regulation.c.in_force_from, regulation.c.number).limit(1)
        found = connection.execute(first).mappings().one()
    return dict(found)


def area_majorities(connection: Connection, regulation_id: str) -> dict[str, str]:
    chosen = regulation_majority.c.regulation_id == regulation_id
    rows = connection.execute(select(regulation_majority).where(chosen)).mappings()
    return {row["area"]: row["majority"] for row in rows}


def category_seats(connection: Connection, regulation_id: str) -> dict[str, int]:
    chosen = regulation_category.c.regulation_id == regulation_id
    rows = connection.execute(select(regulation_category).where(chosen)).mappings()
    return {row["category"]: row["seats"] for row in rows if row["seats"] is not None}


def members_on(connection: Connection, council_id: str, date: dt.date) -> list[Row]:
    """The mandates that hold on a date; its first and last day both count."""
    holds = (
        (mandate.c.council_id == council_id)
        & (mandate.c.starts_on <= date)
        & (mandate.c.ends_on.is_(None) | (mandate.c.ends_on >= date))
        & (mandate.c.ended_on.is_(None) | (mandate.c.ended_on >= date))
    )
    chosen = select(mandate).where(holds).order_by(mandate.c.starts_on, mandate.c.id)
    return [dict(row) for row in connection.execute(chosen).mappings()]


def expected_attendance(mandate_row: Row) -> dict[str, Any]:
    """The attendance row of a member of whom nothing is known yet, without its keys."""
    return {
        "person_id": mandate_row["person_id"],
        "mandate_id": mandate_row["id"],
        "category": mandate_row["category"],
        "role": mandate_row["role"],
        "voting": mandate_row["voting"],
        "state": "unknown",
        "mode": "in_person",
        "excused": None,
        "reason_kk": "",
        "reason_ru": "",
        "reason_en": "",
    }


def _expected(connection: Connection, head: Row) -> list[Row]:
    return [
        {"id": row["id"], "meeting_id": head["id"], **expected_attendance(row)}
        for row in members_on(connection, head["council_id"], head["date"])
    ]


def _part(
    connection: Connection, table: Table, meeting_id: str, item_words: bool = True
) -> list[Row]:
    own = table.c
    columns = list(own)
    if table is agenda_item and not item_words:
        columns = [own.id, own.area, own.starts_minute, own.ends_minute, own.presiding_id]
    query = select(*columns).where(own.meeting_id == meeting_id)
    order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
    return [dict(row) for row in connection.execute(query.order_by(*order)).mappings().all()]


def _person_ids(head: Row, parts: Mapping[str, list[Row]]) -> set[str]:
    named = {head["presiding_id"], head["secretary_id"]}
    for rows in parts.values():
        for row in rows:
            named.add(row.get("person_id"))
            named.add(row.get("presiding_id"))
    return {name for name in named if name}


def persons_by_id(connection: Connection, ids: Collection[str]) -> dict[str, Row]:
    """The rows of these persons."""
    query = select(person).where(person.c.id.in_(sorted(ids)))
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}
