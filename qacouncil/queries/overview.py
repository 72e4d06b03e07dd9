"""What is to be done before the next meeting, and what falls due."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, item_speaker
from qacouncil.models.meetings import meeting
from qacouncil.queries.composition import Composition, composition_on
from qacouncil.queries.convening import Convening, convening
from qacouncil.queries.execution import Due, due_assignments
from qacouncil.queries.mandates import council_mandates
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.programmes_list import ProgrammeLine, programmes_list
from qacouncil.queries.regulations import (
    RegulationVersion,
    regulation_versions,
    version_in_force,
)
from qacouncil.queries.values import words
from qacouncil.rules.minutes import minutes_due, minutes_state
from qacouncil.rules.terms import MeetingForm, MeetingKind, MinutesState, Stage


@dataclass(frozen=True, slots=True)
class OpenMeeting:
    """A meeting that is not finished. `start` counts minutes from 00:00 of its date.

    number: the item's place in the agenda for each item without a speaker, without a draft of the
    decision. notice_until: the last day on which the notice is in time; minutes_due: the minutes.
    late: that day has passed and they are not signed.
    """

    named: NamedMeeting
    kind: MeetingKind
    form: MeetingForm
    start: int
    place: Localized
    notice_sent_on: dt.date | None
    notice_until: dt.date
    items: int
    without_speaker: tuple[int, ...]
    without_draft: tuple[int, ...]
    minutes: MinutesState
    minutes_due: dt.date
    late: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """next: the meeting in session, else the next one planned; open: the others, by date.

    prepared: what the next one lacks. composition: on the day of the next meeting, or today where
    that is later or none is planned.
    due: open assignments with a deadline, as they stand today. programmes: those whose monitoring
    or review is overdue or due soon.
    """

    next: OpenMeeting | None
    prepared: Convening | None
    open: tuple[OpenMeeting, ...]
    composition: Composition
    due: Due
    programmes: tuple[ProgrammeLine, ...]
    any_meeting: bool


# Of thousands nobody reads on: the list of decisions has them all.
_DUE_TOLD = 100

_OPEN = (Stage.HOLD, Stage.CONVENE, Stage.PLAN, Stage.MINUTES)


def overview(connection: Connection, council_id: str, today: dt.date) -> Overview:
    """The overview of a council on a date; a constant number of statements."""
    named = named_meetings(connection, council_id)
    versions = regulation_versions(connection, council_id)
    unfinished = [each for each in named if each.stage in _OPEN]
    found = _open_meetings(connection, unfinished, council_id)
    meetings = [
        _open_meeting(each, found, version_in_force(versions, each.date), today)
        for each in unfinished
    ]
    first = _next(meetings)
    day = max(today, first.named.date) if first is not None else today
    mandates = council_mandates(connection, council_id)
    return Overview(
        next=first,
        prepared=None if first is None else convening(connection, first.named.id, today, mandates),
        open=tuple(each for each in meetings if each is not first),
        composition=composition_on(mandates, version_in_force(versions, day), day),
        due=due_assignments(connection, council_id, today, most=_DUE_TOLD),
        programmes=tuple(
            each for each in programmes_list(connection, council_id, today) if each.is_pressing
        ),
        any_meeting=bool(named),
    )


def _next(meetings: list[OpenMeeting]) -> OpenMeeting | None:
    """In session before planned, planned before minutes to be written; then the earliest."""
    ranks = {Stage.HOLD: 0, Stage.CONVENE: 1, Stage.PLAN: 1, Stage.MINUTES: 2}
    ranked = sorted(meetings, key=lambda each: (ranks[each.named.stage], each.named.date))
    return ranked[0] if ranked else None


@dataclass(frozen=True, slots=True)
class _Found:
    """Rows of the open meetings by meeting id; speakers and points: how many an item has."""

    meetings: Mapping[str, Mapping[str, Any]]
    items: Mapping[str, list[str]]
    speakers: Mapping[str, int]
    points: Mapping[str, int]


def _open_meetings(
    connection: Connection, named: Collection[NamedMeeting], council_id: str
) -> _Found:
    wanted = (meeting.c.council_id == council_id) & meeting.c.stage.in_(_OPEN)
    rows = connection.execute(select(meeting).where(wanted)).mappings()
    heads = {row["id"]: dict(row) for row in rows}
    items: dict[str, list[str]] = {each.id: [] for each in named}
    query = (
        select(agenda_item.c.id, agenda_item.c.meeting_id)
        .join(meeting, agenda_item.c.meeting_id == meeting.c.id)
        .where(wanted)
        .order_by(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id)
    )
    for row in connection.execute(query):
        items[row.meeting_id].append(row.id)

    def each_item_has(table: Table) -> Counter[str]:
        of_open = (
            select(table.c.item_id).join(meeting, table.c.meeting_id == meeting.c.id).where(wanted)
        )
        found = connection.execute(of_open).scalars()
        return Counter(found)

    return _Found(heads, items, each_item_has(item_speaker), each_item_has(decision))


def _open_meeting(
    named: NamedMeeting, found: _Found, rules: RegulationVersion, today: dt.date
) -> OpenMeeting:
    due = minutes_due(named.date, rules.minutes_days)
    head, items = found.meetings[named.id], found.items[named.id]

    def lacking(there: Mapping[str, int]) -> tuple[int, ...]:
        return tuple(place for place, item in enumerate(items, start=1) if not there.get(item))

    return OpenMeeting(
        named=named,
        kind=MeetingKind(head["kind"]),
        form=MeetingForm(head["form"]),
        start=head["start_minute"],
        place=words(head, "place"),
        notice_sent_on=head["notice_sent_on"],
        notice_until=named.date - dt.timedelta(days=rules.notice_days),
        items=len(items),
        without_speaker=lacking(found.speakers),
        without_draft=lacking(found.points),
        minutes=minutes_state(
            named.stage, in_review=head["review_since"] is not None, confirmed=False
        ),
        minutes_due=due,
        late=named.stage is Stage.MINUTES and today > due,
    )
