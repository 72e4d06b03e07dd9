"""Persons, mandates by date, councils and their regulation."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import Table

from qacouncil.localized import Localized
from qacouncil.models.councils import council, regulation, regulation_category, regulation_majority
from qacouncil.models.people import mandate, person
from qacouncil.operations.councils import (
    CouncilNames,
    Regulation,
    adopt_regulation,
    change_council,
    change_paper_style,
    found_council,
)
from qacouncil.operations.members import (
    Appointment,
    PersonData,
    add_person,
    appoint,
    change_mandate,
    change_person,
    end_mandate,
)
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Category, ExternalKind, Majority, QuorumKind, Role
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import NAMES, TERM, Council
from tests.operations.refusals import refused

MAY = dt.date(2027, 5, 1)


def row(there: Council, table: Table, record_id: str) -> Values:
    def ask(transaction: Transaction) -> Values:
        return transaction.row(table, record_id)

    return there.do(ask)


def test_a_person_needs_a_surname_and_nothing_else(seven: Council) -> None:
    person_id = seven.do(add_person, PersonData("Нұрғазайұлы"))
    for blank in ("", " "):
        with refused(seven, "The person has no surname. Write it."):
            seven.do(add_person, PersonData(blank, "Аян"))
        with refused(seven, "The person has no surname. Write it."):
            seven.do(change_person, person_id, PersonData(blank))
    data = PersonData("Ким", "Виктор", degree=Localized(en="PhD"), phone="+7 700 000 00 00")
    seven.do(change_person, person_id, data)
    found = row(seven, person, person_id)
    assert (found["surname"], found["degree_en"], found["phone"], found["version"]) == (
        *("Ким", "PhD", "+7 700 000 00 00"),
        2,
    )


def test_a_mandate_is_kept_as_the_order_lays_it_down(seven: Council) -> None:
    person_id = seven.do(add_person, PersonData("Жаңа"))
    data = Appointment(
        Category.EXTERNAL,
        *TERM,
        role=Role.MEMBER,
        voting=False,
        external_kind=ExternalKind.EMPLOYER,
        order_number="214-ө",
        order_date=dt.date(2026, 8, 31),
    )
    mandate_id = seven.do(appoint, seven.id, person_id, data)
    seven.do(end_mandate, mandate_id, MAY, Localized(ru="Уволился"), "12-ө", MAY)
    found = row(seven, mandate, mandate_id)
    expected = {
        "category": "external",
        "external_kind": "employer",
        "role": "member",
        "voting": False,
        "starts_on": TERM[0],
        "ends_on": TERM[1],
        "order_number": "214-ө",
        "ended_on": MAY,
        "end_reason_ru": "Уволился",
        "end_order_number": "12-ө",
    }
    assert {name: found[name] for name in expected} == expected


def test_two_mandates_of_one_person_do_not_overlap(seven: Council) -> None:
    person_id, mandate_id = seven.persons[2], seven.mandates[2]
    words = "has a mandate on the council at that time already, from 01.09.2026."
    with refused(seven, words):
        seven.do(appoint, seven.id, person_id, Appointment(Category.TEACHER, TERM[1]))
    day_after = TERM[1] + dt.timedelta(days=1)
    next_id = seven.do(appoint, seven.id, person_id, Appointment(Category.TEACHER, day_after))
    with refused(seven, words):
        seven.do(change_mandate, next_id, Appointment(Category.TEACHER, TERM[1]))
    seven.do(end_mandate, mandate_id, MAY)
    earlier = Appointment(Category.TEACHER, MAY + dt.timedelta(days=1))
    seven.do(change_mandate, next_id, earlier)
    with refused(seven, "already, from 02.05.2027"):
        seven.do(end_mandate, mandate_id, MAY + dt.timedelta(days=1))


def test_a_mandate_does_not_end_before_it_begins(seven: Council) -> None:
    words = "The mandate would end before it begins."
    before = TERM[0] - dt.timedelta(days=1)
    with refused(seven, words):
        seven.do(end_mandate, seven.mandates[0], before)
    with refused(seven, words):
        seven.do(change_mandate, seven.mandates[0], Appointment(Category.TEACHER, TERM[0], before))
    stranger = seven.do(add_person, PersonData("Жаңа"))
    with refused(seven, words):
        seven.do(appoint, seven.id, stranger, Appointment(Category.TEACHER, TERM[0], before))
    seven.do(end_mandate, seven.mandates[0], TERM[0])


def test_on_another_council_a_person_may_sit_at_the_same_time(seven: Council) -> None:
    other = seven.do(found_council, NAMES, Regulation(TERM[0]))
    seven.do(appoint, other, seven.persons[0], Appointment(Category.TEACHER, *TERM))
    assert row(seven, council, other)["code"] == "2"


def test_a_council_needs_a_name(seven: Council) -> None:
    nameless = CouncilNames(NAMES.university, NAMES.faculty, Localized(ru=" "), NAMES.city)
    with refused(seven, "The council has no name."):
        seven.do(found_council, nameless, Regulation(TERM[0]))
    with refused(seven, "The council has no name."):
        seven.do(change_council, seven.id, nameless)


def test_an_edit_of_the_regulation_is_the_next_version(seven: Council) -> None:
    rules = Regulation(
        MAY,
        majorities={"A01": Majority.UNANIMOUS},
        seats={Category.STUDENT: 3, Category.EXTERNAL: 1},
    )
    version_id = seven.do(adopt_regulation, seven.id, rules)
    with seven.file.reading() as connection:
        numbers = list(connection.execute(regulation.select().order_by("number")).mappings())
        majorities = connection.execute(regulation_majority.select()).all()
        seats = regulation_category.select().where(
            regulation_category.c.regulation_id == version_id
        )
        categories = {each.category: each for each in connection.execute(seats)}
    assert [each["number"] for each in numbers] == [1, 2]
    assert majorities == [(version_id, "A01", "unanimous")]
    found = {name: (each.seats, each.minimum) for name, each in categories.items()}
    assert found == {
        "teacher": (None, 1),
        "administration": (None, 1),
        "student": (3, 1),
        "external": (1, 0),
    }


@pytest.mark.parametrize(
    "rule",
    [
        QuorumRule(numerator=4, denominator=3),
        QuorumRule(numerator=0),
        QuorumRule(denominator=0),
        QuorumRule(QuorumKind.FIXED, 0, 1),
    ],
)
def test_a_quorum_nobody_could_reach_is_refused(seven: Council, rule: QuorumRule) -> None:
    with refused(seven, "This quorum cannot be reached"):
        seven.do(adopt_regulation, seven.id, Regulation(MAY, rule))


@pytest.mark.parametrize(
    ("name", "value"), [("body_size", 9), ("line_spacing", 160), ("right_margin", 5)]
)
def test_a_page_that_cannot_be_is_refused(seven: Council, name: str, value: int) -> None:
    with refused(seven, "This value is not possible"):
        seven.do(change_paper_style, seven.id, **{name: value})


def test_a_mandate_ended_early_is_corrected_beside_the_next_one(seven: Council) -> None:
    mandate_id = seven.mandates[3]
    seven.do(end_mandate, mandate_id, MAY)
    again = Appointment(Category.TEACHER, MAY + dt.timedelta(days=1))
    seven.do(appoint, seven.id, seven.persons[3], again)
    corrected = Appointment(Category.TEACHER, *TERM, order_number="12-ө")
    seven.do(change_mandate, mandate_id, corrected)
    assert row(seven, mandate, mandate_id)["order_number"] == "12-ө"
