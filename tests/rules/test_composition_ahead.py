"""The day on which a composition fails next."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.composition_ahead import Ahead, Held, next_failing
from qacouncil.rules.mandates import (
    CompositionCode,
    CompositionRule,
    Seat,
    Term,
    composition_findings,
)
from qacouncil.rules.terms import Category, Role

TODAY = dt.date(2026, 11, 26)
RULE = CompositionRule()


def held(category: Category, last: dt.date | None, **more: object) -> Held:
    first = more.pop("first", dt.date(2026, 9, 1))
    assert isinstance(first, dt.date)
    role = more.pop("role", Role.MEMBER)
    assert isinstance(role, Role)
    return Held(Term(first, last), Seat(category, role))


def whole(students_until: dt.date | None) -> list[Held]:
    return [
        held(Category.TEACHER, None, role=Role.CHAIR),
        held(Category.ADMINISTRATION, None, role=Role.SECRETARY),
        held(Category.STUDENT, students_until),
        held(Category.STUDENT, students_until),
    ]


def test_a_council_whose_mandates_are_open_never_fails() -> None:
    assert next_failing(RULE, whole(None), TODAY) is None


def test_the_day_after_the_last_students_mandate() -> None:
    found = next_failing(RULE, whole(dt.date(2026, 11, 30)), TODAY)
    assert found is not None
    assert (found.date, found.ending) == (dt.date(2026, 12, 1), 2)
    assert [(each.code, each.category) for each in found.findings] == [
        (CompositionCode.TOO_FEW, Category.STUDENT)
    ]


def test_a_successor_from_the_next_day_keeps_it_whole() -> None:
    successor = held(Category.STUDENT, None, first=dt.date(2026, 12, 1))
    assert next_failing(RULE, [*whole(dt.date(2026, 11, 30)), successor], TODAY) is None


def test_a_gap_of_one_day_is_found() -> None:
    successor = held(Category.STUDENT, None, first=dt.date(2026, 12, 2))
    found = next_failing(RULE, [*whole(dt.date(2026, 11, 30)), successor], TODAY)
    assert found is not None
    assert found.date == dt.date(2026, 12, 1)


def test_what_is_wrong_already_is_not_told_again() -> None:
    seats = [each for each in whole(None) if each.seat.role is not Role.SECRETARY]
    assert next_failing(RULE, [*seats, held(Category.ADMINISTRATION, None)], TODAY) is None


def test_a_mandate_that_begins_may_break_it_too() -> None:
    second = held(Category.TEACHER, None, first=dt.date(2027, 1, 1), role=Role.CHAIR)
    found = next_failing(RULE, [*whole(None), second], TODAY)
    assert found is not None
    assert (found.date, found.ending) == (dt.date(2027, 1, 1), 0)
    assert found.findings[0].code is CompositionCode.SEVERAL_CHAIRS


DAYS = st.dates(TODAY - dt.timedelta(days=20), TODAY + dt.timedelta(days=20))
HELD = st.builds(
    lambda first, length, category, role: Held(
        Term(first, first + dt.timedelta(days=length)), Seat(category, role)
    ),
    DAYS,
    st.integers(0, 15),
    st.sampled_from(Category),
    st.sampled_from(Role),
)


@given(st.lists(HELD, max_size=6))
def test_it_is_the_first_of_all_days(seats: list[Held]) -> None:
    def kinds(day: dt.date) -> set[tuple[object, object]]:
        there = (each.seat for each in seats if each.term.valid_on(day))
        return {(each.code, each.category) for each in composition_findings(RULE, there)}

    days = (TODAY + dt.timedelta(days=number) for number in range(1, 60))
    expected = next((day for day in days if kinds(day) - kinds(TODAY)), None)
    found: Ahead | None = next_failing(RULE, seats, TODAY)
    assert (found.date if found else None) == expected
