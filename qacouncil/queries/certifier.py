"""Who certifies that an extract is a true copy."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, select

from qacouncil.documents.extract import Certifier
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.queries.meeting_rows import members_on
from qacouncil.queries.values import person_name
from qacouncil.rules.terms import Role


def certifier(connection: Connection, meeting_id: str, issued_on: dt.date) -> Certifier:
    """The council's secretary on the day; where it has none then, the meeting's."""
    columns = (meeting.c.council_id, meeting.c.secretary_id)
    head = connection.execute(select(*columns).where(meeting.c.id == meeting_id)).one()
    holders = (
        row["person_id"]
        for row in members_on(connection, head.council_id, issued_on)
        if row["role"] == Role.SECRETARY
    )
    signs = next(holders, head.secretary_id)
    if signs is None:
        return Certifier()
    found = connection.execute(select(person).where(person.c.id == signs)).mappings().one()
    return Certifier(person_name(dict(found)))
