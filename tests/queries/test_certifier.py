"""Who certifies an extract: the secretary of the day on which it is issued."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import NO_TEXT
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint, end_mandate
from qacouncil.queries.certifier import certifier
from qacouncil.rules.terms import Category, Role
from tests.council_builder import DAY, SURNAMES, TERM, Council


def test_the_secretary_of_the_day_certifies_else_the_one_of_the_meeting(seven: Council) -> None:
    meeting_id = seven.held()
    last = DAY + dt.timedelta(days=3)
    seven.do(end_mandate, seven.mandates[1], last, NO_TEXT)
    with seven.file.reading() as connection:
        before = certifier(connection, meeting_id, last)
        after = certifier(connection, meeting_id, last + dt.timedelta(days=1))
    assert before.name == after.name == PersonName(SURNAMES[1], "Аян")


def test_a_new_secretary_certifies_what_an_earlier_one_wrote(seven: Council) -> None:
    meeting_id = seven.held()
    next_day = DAY + dt.timedelta(days=1)
    seven.do(end_mandate, seven.mandates[1], DAY, NO_TEXT)
    new = seven.do(add_person, PersonData("Жаңа"))
    term = Appointment(Category.TEACHER, next_day, TERM[1], role=Role.SECRETARY)
    seven.do(appoint, seven.id, new, term)
    with seven.file.reading() as connection:
        assert certifier(connection, meeting_id, next_day).name == PersonName("Жаңа")
