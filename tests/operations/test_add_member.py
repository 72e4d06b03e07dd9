"""A person and a mandate are added together or not at all."""

from __future__ import annotations

import datetime as dt

from qacouncil.models.people import mandate, person
from qacouncil.operations.members import Appointment, PersonData, add_member
from qacouncil.rules.terms import Category
from tests.council_builder import Council
from tests.operations.refusals import refused

FIRST = dt.date(2026, 12, 1)


def count(there: Council) -> tuple[int, int]:
    with there.file.reading() as connection:
        rows = [len(connection.execute(table.select()).all()) for table in (person, mandate)]
    return rows[0], rows[1]


def test_both_are_on_disk(seven: Council) -> None:
    appointed = Appointment(Category.STUDENT, FIRST)
    mandate_id = seven.do(add_member, seven.id, PersonData("Жаңа"), appointed)
    assert count(seven) == (8, 8)
    with seven.file.reading() as connection:
        wanted = mandate.select().where(mandate.c.id == mandate_id)
        assert connection.execute(wanted).one().category == Category.STUDENT


def test_a_mandate_that_cannot_be_leaves_no_person(seven: Council) -> None:
    backwards = Appointment(Category.STUDENT, FIRST, FIRST - dt.timedelta(days=1))
    with refused(seven, "would end before it begins"):
        seven.do(add_member, seven.id, PersonData("Жаңа"), backwards)
    assert count(seven) == (7, 7)
