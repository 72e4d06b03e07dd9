"""A person as the members' screen shows and changes them, and the persons of a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.meetings import attendance, meeting
from qacouncil.models.people import person
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import AttendanceState, Stage


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is known of a person."""

    id: str
    name: PersonName
    position: Localized
    degree: Localized
    unit: Localized
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class Attended:
    """A meeting held while the person was a member: was the person there at any time?"""

    date: dt.date
    present: bool


def persons(connection: Connection) -> list[PersonDetails]:
    """Everybody in the file, by surname as stored; one statement."""
    query = select(person).order_by(person.c.surname, person.c.given, person.c.id)
    return [
        PersonDetails(
            id=row["id"],
            name=person_name(row),
            position=words(row, "position"),
            degree=words(row, "degree"),
            unit=words(row, "unit"),
            email=row["email"],
            phone=row["phone"],
        )
        for row in map(dict, connection.execute(query).mappings())
    ]


def attended_meetings(
    connection: Connection, council_id: str, person_id: str
) -> tuple[Attended, ...]:
    """The meetings a member was expected at and that took place, in order; one statement."""
    held = (Stage.MINUTES, Stage.SIGNED)
    query = (
        select(meeting.c.date, attendance.c.state)
        .join(meeting, attendance.c.meeting_id == meeting.c.id)
        .where(attendance.c.person_id == person_id, meeting.c.council_id == council_id)
        .where(meeting.c.stage.in_(held))
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.id)
    )
    return tuple(
        Attended(row.date, row.state == AttendanceState.PRESENT)
        for row in connection.execute(query)
    )
