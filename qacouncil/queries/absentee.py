"""Whether absentee voting may be chosen for a date."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from qacouncil.queries.meeting_rows import regulation_in_force


def allows_absentee(connection: Connection, council_id: str, date: dt.date) -> bool:
    """By the regulation in force on that date."""
    return bool(regulation_in_force(connection, council_id, date)["absentee_voting"])
