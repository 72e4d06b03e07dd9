"""The composition on a date, from mandates and regulation as they are on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.members import Appointment, appoint, end_mandate
from qacouncil.queries.composition import Composition, composition_on
from qacouncil.queries.mandates import council_mandates
from qacouncil.queries.regulations import (
    RegulationVersion,
    regulation_versions,
    version_in_force,
)
from qacouncil.rules.mandates import CompositionCode
from qacouncil.rules.terms import Category, ExternalKind, Majority
from tests.council_builder import Council

DAY = dt.date(2026, 11, 26)


def versions(there: Council) -> list[RegulationVersion]:
    with there.file.reading() as connection:
        return regulation_versions(connection, there.id)


def on(there: Council, day: dt.date = DAY) -> Composition:
    with there.file.reading() as connection:
        mandates = council_mandates(connection, there.id)
        found = version_in_force(regulation_versions(connection, there.id), day)
    return composition_on(mandates, found, day)


def test_seven_members_are_in_order(seven: Council) -> None:
    found = on(seven)
    assert (found.members, found.voting, found.findings) == (7, 7, ())
    assert dict(found.counts) == {
        Category.TEACHER: 3,
        Category.STUDENT: 2,
        Category.ADMINISTRATION: 2,
    }
    assert found.students_permille == 285
    assert (found.quorum_needed, found.quorum_of) == (5, 7)
    # None ends within the time given: all that end next, on one day.
    assert [each.term.last for each in found.ending] == [dt.date(2029, 8, 31)] * 7
    assert found.ahead is not None
    assert found.ahead.date == dt.date(2029, 9, 1)


def test_before_the_first_mandate_nobody_is_there(seven: Council) -> None:
    found = on(seven, dt.date(2026, 8, 31))
    assert (found.members, found.students_permille) == (0, 0)
    assert CompositionCode.NO_CHAIR in {each.code for each in found.findings}


def test_who_ends_soon_is_told_the_earliest_first(seven: Council) -> None:
    seven.do(end_mandate, seven.mandates[4], dt.date(2026, 12, 20))
    seven.do(end_mandate, seven.mandates[5], dt.date(2026, 11, 30))
    assert [each.id for each in on(seven).ending] == [seven.mandates[5], seven.mandates[4]]


def test_vacant_seats_raise_the_quorum_where_the_regulation_says_so(seven: Council) -> None:
    rule = Regulation(DAY).quorum
    counts = type(rule)(vacancies_count=True)
    rules = Regulation(DAY, quorum=counts, seats={Category.TEACHER: 5})
    seven.do(adopt_regulation, seven.id, rules)
    found = on(seven)
    assert dict(found.vacant) == {Category.TEACHER: 2}
    assert (found.quorum_needed, found.quorum_of) == (6, 9)
    assert on(seven, DAY - dt.timedelta(days=1)).quorum_of == 7


def test_versions_stand_latest_first_with_all_they_say(seven: Council) -> None:
    rules = Regulation(
        DAY,
        majorities={"A03": Majority.TWO_THIRDS},
        seats={Category.EXTERNAL: 2},
        minimums={Category.STUDENT: 2},
        student_share_percent=20,
    )
    seven.do(adopt_regulation, seven.id, rules)
    latest, first = versions(seven)
    assert (latest.number, first.number) == (2, 1)
    assert latest.majorities == {"A03": Majority.TWO_THIRDS}
    assert latest.seats == {Category.EXTERNAL: 2}
    assert latest.minimums == {Category.STUDENT: 2}
    assert latest.student_share_percent == 20
    assert first.minimums == dict(Regulation(DAY).minimums)


def test_the_version_in_force_begins_on_its_day(seven: Council) -> None:
    seven.do(adopt_regulation, seven.id, Regulation(DAY))
    there = versions(seven)
    assert version_in_force(there, DAY).number == 2
    assert version_in_force(there, DAY - dt.timedelta(days=1)).number == 1
    assert version_in_force(there, dt.date(2000, 1, 1)).number == 1


def test_a_mandate_tells_its_order_and_its_end(seven: Council) -> None:
    data = Appointment(
        Category.EXTERNAL,
        dt.date(2029, 9, 1),
        external_kind=ExternalKind.GRADUATE,
        order_number="21-к",
        order_date=dt.date(2029, 8, 20),
    )
    mandate = seven.do(appoint, seven.id, seven.persons[3], data)
    with seven.file.reading() as connection:
        found = {each.id: each for each in council_mandates(connection, seven.id)}[mandate]
    assert (found.name.surname, found.external_kind) == ("Дүйсен", ExternalKind.GRADUATE)
    assert (found.order_number, found.order_date) == ("21-к", dt.date(2029, 8, 20))
    assert found.term.last == dt.date.max


def test_each_takes_a_constant_number_of_statements(
    seven: Council, statements: Callable[..., int]
) -> None:
    for number in range(3):
        seven.do(adopt_regulation, seven.id, Regulation(DAY + dt.timedelta(days=number)))
    assert statements(seven, regulation_versions, seven.id) == 3
    assert statements(seven, council_mandates, seven.id) == 1
