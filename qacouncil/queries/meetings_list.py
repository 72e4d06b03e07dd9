"""The meetings of a file, a line each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.queries.council_choice import code_order
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.review import confirmed_meetings
from qacouncil.rules.minutes import minutes_state
from qacouncil.rules.terms import MeetingForm, MeetingKind, MinutesState


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in a list; `start` counts minutes from 00:00 of its date."""

    meeting: NamedMeeting
    start: int
    kind: MeetingKind
    form: MeetingForm
    items: int
    minutes: MinutesState


def meetings_list(
    connection: Connection, *, until: dt.date | None = None, council_id: str | None = None
) -> list[MeetingLine]:
    """The meetings up to a date, that day included, by council and time; four statements."""
    counted = select(agenda_item.c.meeting_id, func.count().label("number")).group_by(
        agenda_item.c.meeting_id
    )
    own = meeting.c
    heads = select(own.id, own.start_minute, own.kind, own.form, own.review_since)
    if council_id is not None:
        counted = counted.join(meeting, agenda_item.c.meeting_id == meeting.c.id).where(
            meeting.c.council_id == council_id
        )
        heads = heads.where(meeting.c.council_id == council_id)
    items: dict[str, int] = {row.meeting_id: row.number for row in connection.execute(counted)}
    details = {row.id: row for row in connection.execute(heads)}
    confirmed = confirmed_meetings(connection, council_id)
    lines = [
        MeetingLine(
            meeting=each,
            start=details[each.id].start_minute,
            kind=MeetingKind(details[each.id].kind),
            form=MeetingForm(details[each.id].form),
            items=items.get(each.id, 0),
            minutes=minutes_state(
                each.stage,
                in_review=details[each.id].review_since is not None,
                confirmed=each.id in confirmed,
            ),
        )
        for each in named_meetings(connection, council_id)
        if until is None or each.date <= until
    ]
    return sorted(lines, key=lambda line: code_order(line.meeting.council))
