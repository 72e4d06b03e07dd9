"""One point of a resolution with all that its protocol says of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, select

from qacouncil.documents.protocol_content import Assignment, Point, Vote
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.queries.protocol import protocol_content


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


def decision_card(connection: Connection, decision_id: str) -> DecisionCard | None:
    """The card of a point; None where it has been removed. A constant number of statements."""
    found = connection.execute(
        select(decision.c.meeting_id, decision.c.item_id).where(decision.c.id == decision_id)
    ).one_or_none()
    if found is None:
        return None
    item_place = _place(
        connection, agenda_item, agenda_item.c.meeting_id == found.meeting_id, found.item_id
    )
    point_place = _place(connection, decision, decision.c.item_id == found.item_id, decision_id)
    content = protocol_content(connection, found.meeting_id)
    item = content.items[item_place]
    point: Point = item.points[point_place]
    return DecisionCard(
        id=decision_id,
        meeting_id=found.meeting_id,
        title=item.title,
        text=point.text,
        assignments=point.assignments,
        votes=tuple(vote for vote in item.votes if point.number in vote.points),
        initials_first=content.style.initials_first,
    )


def _place(connection: Connection, table: Table, among: ColumnElement[bool], record_id: str) -> int:
    """Where a record stands among its siblings, from 0, in the order of the protocol."""
    order = (table.c.position, table.c.created_at, table.c.id)
    ids = connection.execute(select(table.c.id).where(among).order_by(*order)).scalars()
    return list(ids).index(record_id)
