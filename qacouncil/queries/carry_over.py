"""What earlier meetings left for the next agenda: items not dealt with, assignments still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, or_, select

from qacouncil.i18n.execution_words import execution_title
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.queries.execution import DueAssignment, due_assignments
from qacouncil.queries.item_states import item_states
from qacouncil.queries.values import words
from qacouncil.rules.items import is_offered
from qacouncil.rules.terms import ItemState, Stage

# What lies longer back is not offered any more: it was dropped, or never noted as dealt with.
LOOK_BACK = dt.timedelta(days=366)
# An assignment is asked about once its deadline is nearer than this.
NEAR = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class LeftItem:
    """An item of an earlier meeting; number: its place there. minutes: number of that meeting."""

    id: str
    meeting_id: str
    date: dt.date
    minutes: int | None
    number: int
    title: Localized
    topic_id: str | None
    state: ItemState


@dataclass(frozen=True, slots=True)
class OpenAssignment:
    """An assignment of an earlier meeting; fresh: no meeting since its deadline."""

    assignment: DueAssignment
    fresh: bool

    @property
    def deadline(self) -> dt.date:
        return self.assignment.deadline


@dataclass(frozen=True, slots=True)
class Left:
    """All that the agenda of a meeting is offered."""

    items: tuple[LeftItem, ...]
    assignments: tuple[OpenAssignment, ...]

    @property
    def count(self) -> int:
        """How many are offered at first sight: assignments that were asked about before are not."""
        return len(self.items) + sum(each.fresh for each in self.assignments)


def left_over(connection: Connection, meeting_id: str) -> Left:
    """What earlier meetings of its council left for this meeting; a constant number of statements.

    Assignments are left out once an item of this agenda asks about them. Raises sqlalchemy's
    NoResultFound where there is no such meeting.
    """
    own = agenda_item.c
    titles = select(own.title_kk, own.title_ru, own.title_en).where(own.meeting_id == meeting_id)
    asked = any(execution_title() == Localized(*row) for row in connection.execute(titles))
    assignments = () if asked else open_assignments(connection, meeting_id)
    return Left(left_items(connection, meeting_id), assignments)


def left_items(connection: Connection, meeting_id: str) -> tuple[LeftItem, ...]:
    """Items not reached or put off, and those of meetings that were not held or called off.

    Of meetings of the year before this one, the earliest first, as long as no later agenda has
    them.
    """
    columns = (meeting.c.council_id, meeting.c.date, meeting.c.start_minute)
    head = connection.execute(select(*columns).where(meeting.c.id == meeting_id)).one()
    earlier = or_(
        meeting.c.date < head.date,
        and_(meeting.c.date == head.date, meeting.c.start_minute < head.start_minute),
    )
    query = (
        select(meeting.c.id, meeting.c.date, meeting.c.number)
        .where(meeting.c.council_id == head.council_id, earlier)
        .where(meeting.c.date >= head.date - LOOK_BACK)
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.created_at, meeting.c.id)
    )
    meetings = connection.execute(query).all()
    return _offered(connection, [tuple(row) for row in meetings])


def _offered(
    connection: Connection, meetings: Sequence[tuple[str, dt.date, int | None]]
) -> tuple[LeftItem, ...]:
    ids = [meeting_id for meeting_id, _, _ in meetings]
    states = item_states(connection, ids)
    offered = {item_id for item_id, state in states.items() if is_offered(state)}
    if not offered:
        return ()
    titles = _titles(connection, offered)
    places = _places(connection, titles)
    return tuple(
        LeftItem(
            id=item_id,
            meeting_id=meeting_id,
            date=date,
            minutes=minutes,
            number=number,
            title=titles[item_id][0],
            topic_id=titles[item_id][1],
            state=states[item_id],
        )
        for meeting_id, date, minutes in meetings
        for number, item_id in enumerate(places.get(meeting_id, ()), 1)
        if item_id in titles
    )


def _places(connection: Connection, items: Collection[str]) -> dict[str, list[str]]:
    """By meeting, of those that have one of these items: the ids of its items in order."""
    own = agenda_item.c
    theirs = select(own.meeting_id).where(own.id.in_(sorted(items)))
    meetings = sorted(set(connection.execute(theirs).scalars()))
    query = (
        select(own.meeting_id, own.id)
        .where(own.meeting_id.in_(meetings))
        .order_by(own.position, own.created_at, own.id)
    )
    found: dict[str, list[str]] = {}
    for meeting_id, item_id in connection.execute(query).all():
        found.setdefault(meeting_id, []).append(item_id)
    return found


def _titles(connection: Connection, ids: set[str]) -> dict[str, tuple[Localized, str | None]]:
    own = agenda_item.c
    columns = (own.id, own.topic_id, own.title_kk, own.title_ru, own.title_en)
    # Minutes still to be confirmed come by their own way.
    query = select(*columns).where(own.id.in_(sorted(ids)), own.confirms_id.is_(None))
    return {
        row["id"]: (words(dict(row), "title"), row["topic_id"])
        for row in connection.execute(query).mappings()
    }


def open_assignments(connection: Connection, meeting_id: str) -> tuple[OpenAssignment, ...]:
    """Those of signed minutes that are neither done nor closed, by their deadline on that day.

    It is past or near, and no longer back than a year. Those that no meeting since their deadline
    could have asked about are `fresh`.
    """
    own = select(meeting.c.council_id, meeting.c.date).where(meeting.c.id == meeting_id)
    head = connection.execute(own).one()
    held = (
        select(func.max(meeting.c.date))
        .where(meeting.c.council_id == head.council_id, meeting.c.date < head.date)
        .where(meeting.c.stage.in_((Stage.MINUTES, Stage.SIGNED)))
    )
    before = connection.execute(held).scalar_one_or_none() or head.date - LOOK_BACK
    due = due_assignments(
        connection,
        head.council_id,
        head.date,
        since=head.date - LOOK_BACK,
        stages=(Stage.SIGNED,),
    )
    found = [
        OpenAssignment(each, fresh=each.deadline > before)
        for each in due.first
        if each.deadline <= head.date + NEAR
    ]
    # What was asked about before stands last.
    return tuple(sorted(found, key=lambda each: not each.fresh))
