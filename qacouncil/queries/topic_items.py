"""The agenda items that took up topics of the work plan, and what has become of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.queries.item_states import item_states
from qacouncil.rules.terms import ItemState


@dataclass(frozen=True, slots=True)
class TopicItem:
    """An item with a topic of the plan, on the agenda of this meeting."""

    id: str
    topic_id: str
    meeting_id: str
    date: dt.date
    state: ItemState


def items_of_topics(connection: Connection, topic_ids: Collection[str]) -> tuple[TopicItem, ...]:
    """By the dates of their meetings; six statements."""
    own = agenda_item.c
    query = (
        select(own.id, own.topic_id, own.meeting_id, meeting.c.date)
        .join(meeting, meeting.c.id == own.meeting_id)
        .where(own.topic_id.in_(sorted(topic_ids)))
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.id, own.position)
    )
    rows = connection.execute(query).all()
    states = item_states(connection, {row.meeting_id for row in rows})
    return tuple(
        TopicItem(row.id, row.topic_id, row.meeting_id, row.date, states[row.id]) for row in rows
    )
