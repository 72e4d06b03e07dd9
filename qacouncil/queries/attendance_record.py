"""Attendance of a council over an academic year: persons by meetings, with what stands out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.models.meetings import attendance, meeting
from qacouncil.models.people import person
from qacouncil.queries.values import person_name
from qacouncil.rules.attendance_record import (
    Came,
    Notable,
    Share,
    came,
    notable,
    share,
    together,
)
from qacouncil.rules.numbering import academic_year, academic_year_bounds
from qacouncil.rules.terms import AttendanceState, Category, MeetingForm, Mode, Role, Stage

# Those that are over; one that lacked its quorum was attended by those who came.
_OVER = (Stage.MINUTES, Stage.SIGNED, Stage.NOT_HELD)


@dataclass(frozen=True, slots=True)
class RecordedMeeting:
    """A column: a meeting of the year that is over."""

    id: str
    date: dt.date
    number: int | None
    held: bool


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A row. course: by meeting, None where the person was no member on the day.

    Category, role and vote are those of the last meeting of the year.
    """

    id: str
    name: PersonName
    category: Category
    role: Role
    voting: bool
    course: tuple[Came | None, ...]
    share: Share
    notable: tuple[Notable, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """years: academic years with a meeting that is over, and the one asked for; newest first."""

    year: str
    years: tuple[str, ...]
    meetings: tuple[RecordedMeeting, ...]
    people: tuple[PersonRecord, ...]
    categories: Mapping[Category, Share]
    total: Share


def attendance_record(connection: Connection, council_id: str, year: str) -> AttendanceRecord:
    """The attendance of an academic year '2026-2027'; four statements."""
    own = (meeting.c.council_id == council_id) & meeting.c.stage.in_(_OVER)
    dates = connection.execute(select(meeting.c.date).where(own)).scalars()
    years = {academic_year(date) for date in dates} | {year}
    first, last = academic_year_bounds(year)
    within = own & meeting.c.date.between(first, last)
    columns = (meeting.c.id, meeting.c.date, meeting.c.number, meeting.c.stage, meeting.c.form)
    heads = connection.execute(
        select(*columns)
        .where(within)
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.id)
    ).all()
    places = {head.id: place for place, head in enumerate(heads)}
    forms = {head.id: MeetingForm(head.form) for head in heads}
    rows = connection.execute(
        select(attendance)
        .join(meeting, attendance.c.meeting_id == meeting.c.id)
        .where(within)
        .order_by(meeting.c.date, meeting.c.start_minute)
    ).all()
    courses: dict[str, list[Came | None]] = {}
    latest = {}
    for row in rows:
        course = courses.setdefault(row.person_id, [None] * len(heads))
        mode, state = Mode(row.mode), AttendanceState(row.state)
        course[places[row.meeting_id]] = came(state, mode, row.excused, forms[row.meeting_id])
        latest[row.person_id] = row
    named = select(person).where(person.c.id.in_(sorted(courses)))
    people = tuple(
        PersonRecord(
            id=each["id"],
            name=person_name(dict(each)),
            category=Category(latest[each["id"]].category),
            role=Role(latest[each["id"]].role),
            voting=latest[each["id"]].voting,
            course=tuple(courses[each["id"]]),
            share=share(courses[each["id"]]),
            notable=notable(courses[each["id"]]),
        )
        for each in connection.execute(named).mappings()
    )
    return AttendanceRecord(
        year=year,
        years=tuple(sorted(years, reverse=True)),
        meetings=tuple(
            RecordedMeeting(head.id, head.date, head.number, head.stage != Stage.NOT_HELD)
            for head in heads
        ),
        people=people,
        categories={
            category: together([each.share for each in people if each.category is category])
            for category in Category
            if any(each.category is category for each in people)
        },
        total=together([each.share for each in people]),
    )
