"""What a meeting's entry in a calendar says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.councils import council
from qacouncil.models.meetings import meeting
from qacouncil.queries.values import words
from qacouncil.rules.terms import MeetingForm, MeetingKind, Stage


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """start, end: minutes from 00:00 of the date in `timezone`; end None: nobody said.

    sequence: rises with every change of the meeting. changed_at: of the meeting or its agenda, UTC.
    """

    meeting_id: str
    council: Localized
    kind: MeetingKind
    form: MeetingForm
    stage: Stage
    date: dt.date
    start: int
    end: int | None
    timezone: str
    place: Localized
    reason: Localized
    titles: tuple[Localized, ...]
    sequence: int
    changed_at: dt.datetime


def calendar_entry(connection: Connection, meeting_id: str) -> CalendarEntry:
    """The entry as the file has it; without an end, the planned minutes of the items tell it."""
    own = select(meeting, *(council.c[f"name_{each}"] for each in ("kk", "ru", "en")))
    head = dict(
        connection.execute(own.join_from(meeting, council).where(meeting.c.id == meeting_id))
        .mappings()
        .one()
    )
    item = agenda_item.c
    query = select(
        *(item.title_kk, item.title_ru, item.title_en, item.planned_minutes, item.changed_at)
    ).where(item.meeting_id == meeting_id)
    ordered = query.order_by(item.position, item.created_at, item.id)
    items = [dict(row) for row in connection.execute(ordered).mappings()]
    planned = [row["planned_minutes"] for row in items]
    end = head["end_minute"]
    if end is None and planned and None not in planned:
        end = head["start_minute"] + sum(planned)
    changed = max([head["changed_at"], *(row["changed_at"] for row in items)])
    return CalendarEntry(
        meeting_id=meeting_id,
        council=words(head, "name"),
        kind=MeetingKind(head["kind"]),
        form=MeetingForm(head["form"]),
        stage=Stage(head["stage"]),
        date=head["date"],
        start=head["start_minute"],
        end=end,
        timezone=head["timezone"],
        place=words(head, "place"),
        reason=words(head, "reason"),
        titles=tuple(words(row, "title") for row in items),
        sequence=head["version"] - 1,
        changed_at=dt.datetime.fromisoformat(changed),
    )
