"""What the register can be filtered by: the values that its decisions have."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.documents.person_name import PersonName
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.programmes_list import ProgrammeChoice, programme_choices
from qacouncil.rules.numbering import academic_year, academic_year_bounds
from qacouncil.rules.terms import AREAS
from qacouncil.storage.register_rows import area_number, key_of

STANDARDS = tuple(f"S{number:02}" for number in range(1, 11))
_AREA = "SELECT 1 FROM decision_index WHERE council = ? AND area = ? LIMIT 1"
_DAYS = """
SELECT (SELECT min(date) FROM decision_index WHERE council = ?),
       (SELECT max(date) FROM decision_index WHERE council = ?)
"""
_YEAR = "SELECT 1 FROM decision_index WHERE council = ? AND date BETWEEN ? AND ? LIMIT 1"
# Of all councils: the index of the meetings is then all that is read.
_MEETINGS = "SELECT DISTINCT meeting FROM decision_index"
_PERSONS = """
SELECT p.id, p.surname, p.given, p.patronymic, p.latin_surname, p.latin_given, p.latin_patronymic
FROM person AS p WHERE EXISTS (
    SELECT 1 FROM decision_person AS l JOIN decision_index AS i ON i.place = l.place
    WHERE l.person = p.id AND i.council = ?
)
"""


@dataclass(frozen=True, slots=True)
class RegisterChoices:
    """years: academic years as "2026-2027"; they and the meetings: the newest first.

    persons: id and name.
    """

    areas: tuple[str, ...]
    years: tuple[str, ...]
    persons: tuple[tuple[str, PersonName], ...]
    programmes: tuple[ProgrammeChoice, ...]
    meetings: tuple[NamedMeeting, ...]


def register_choices(connection: Connection, council_id: str) -> RegisterChoices:
    """Each value is looked for, so that the decisions need not be walked through."""
    key = key_of(council_id)

    def there(query: str, *values: int) -> bool:
        return connection.exec_driver_sql(query, (key, *values)).first() is not None

    first, last = connection.exec_driver_sql(_DAYS, (key, key)).one()
    years = []
    if first is not None:
        for year in range(dt.date.fromordinal(last).year, dt.date.fromordinal(first).year - 2, -1):
            begin, end = academic_year_bounds(f"{year}-{year + 1}")
            if there(_YEAR, begin.toordinal(), end.toordinal()):
                years.append(academic_year(begin))
    decided = set(connection.exec_driver_sql(_MEETINGS).scalars())
    meetings = reversed(named_meetings(connection, council_id))
    rows = connection.exec_driver_sql(_PERSONS, (key,)).all()
    return RegisterChoices(
        areas=tuple(each for each in AREAS if there(_AREA, area_number(each))),
        years=tuple(years),
        persons=tuple((row[0], PersonName(*row[1:])) for row in rows),
        programmes=tuple(programme_choices(connection, council_id)),
        meetings=tuple(each for each in meetings if key_of(each.id) in decided),
    )
