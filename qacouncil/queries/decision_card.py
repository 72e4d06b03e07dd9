"""One point of a resolution with all that its protocol says of it.

Its item alone is read: a meeting may have hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, literal_column, select

from qacouncil.documents.protocol_content import Assignment, Point, Vote
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import ballot, vote, vote_point, vote_result
from qacouncil.queries.meeting_rows import MeetingRows, Row, council_row, persons_by_id
from qacouncil.queries.protocol import points_and_votes, signed_text
from qacouncil.queries.values import words


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """title: of the item; votes: those on this point, in order.

    As signed where the minutes are signed, else as it stands.
    """

    id: str
    meeting_id: str
    title: Localized
    text: Localized
    assignments: tuple[Assignment, ...]
    votes: tuple[Vote, ...]
    initials_first: bool


@dataclass(frozen=True, slots=True)
class _OfItem:
    """What a card needs of a point's item."""

    title: Localized
    points: tuple[Point, ...]
    votes: tuple[Vote, ...]
    initials_first: bool


def decision_card(connection: Connection, decision_id: str) -> DecisionCard | None:
    """The card of a point; None where it has been removed. A constant number of statements."""
    found = connection.execute(
        select(decision.c.meeting_id, decision.c.item_id).where(decision.c.id == decision_id)
    ).one_or_none()
    if found is None:
        return None
    signed = signed_text(connection, found.meeting_id)
    if signed is None:
        item = _as_it_stands(connection, found.meeting_id, found.item_id)
    else:
        item = _as_signed(connection, found.meeting_id, found.item_id, signed)
    point = item.points[_place(connection, decision, found.item_id, decision_id)]
    return DecisionCard(
        id=decision_id,
        meeting_id=found.meeting_id,
        title=item.title,
        text=point.text,
        assignments=point.assignments,
        votes=tuple(vote for vote in item.votes if point.number in vote.points),
        initials_first=item.initials_first,
    )


def _as_signed(connection: Connection, meeting_id: str, item_id: str, text: str) -> _OfItem:
    from qacouncil.queries.signed_content import decode_item  # noqa: PLC0415 - only signed ones

    item, style = decode_item(text, _place(connection, agenda_item, meeting_id, item_id))
    return _OfItem(item.title, item.points, item.votes, style.initials_first)


def _as_it_stands(connection: Connection, meeting_id: str, item_id: str) -> _OfItem:
    points = decision.c.item_id == item_id
    # The meeting is what has an index.
    tasks = (assignment.c.meeting_id == meeting_id) & assignment.c.decision_id.in_(
        select(decision.c.id).where(points)
    )
    votes = (vote.c.meeting_id == meeting_id) & (vote.c.item_id == item_id)
    cast = select(vote.c.id).where(votes)
    named = (assignment_person.c.meeting_id == meeting_id) & (
        assignment_person.c.assignment_id.in_(select(assignment.c.id).where(tasks))
    )
    parts = {
        "agenda_item": _rows(connection, agenda_item, agenda_item.c.id == item_id),
        "decision": _rows(connection, decision, points),
        "assignment": _rows(connection, assignment, tasks),
        "assignment_person": _rows(connection, assignment_person, named),
        "vote": _rows(connection, vote, votes),
        **{
            table.name: _rows(connection, table, table.c.vote_id.in_(cast))
            for table in (vote_point, ballot, vote_result)
        },
    }
    head = _rows(connection, meeting, meeting.c.id == meeting_id)[0]
    own_council = council_row(connection, head["council_id"])
    people = {row["person_id"] for name in ("assignment_person", "ballot") for row in parts[name]}
    rows = MeetingRows(
        council=own_council,
        regulation={},  # a closed vote says its own rules
        majorities={},
        seats={},
        meeting=head,
        parts=parts,
        persons=persons_by_id(connection, people),
    )
    return _OfItem(
        words(parts["agenda_item"][0], "title"),
        *points_and_votes(rows, item_id),
        initials_first=own_council["paper_initials_first"],
    )


def _rows(connection: Connection, table: Table, condition: ColumnElement[bool]) -> list[Row]:
    # Who voted has no place of its own: in the order written, as the whole meeting is read.
    order: list[ColumnElement[Any]]
    order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
    order = order or [literal_column("rowid")]
    found = connection.execute(select(table).where(condition).order_by(*order))
    return [dict(row) for row in found.mappings()]


def _place(connection: Connection, table: Table, parent_id: str, record_id: str) -> int:
    """Where a record stands among its siblings, from 0, in the order of the protocol."""
    among = table.c.item_id if table is decision else table.c.meeting_id
    order = (table.c.position, table.c.created_at, table.c.id)
    ids = connection.execute(select(table.c.id).where(among == parent_id).order_by(*order))
    return list(ids.scalars()).index(record_id)
