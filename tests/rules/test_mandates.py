from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.mandates import (
    CompositionCode,
    CompositionFinding,
    CompositionRule,
    Seat,
    Term,
    composition_findings,
    term_end,
    vacant_seats,
)
from qacouncil.rules.terms import Category, Role

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(2026, 9, 1), dt.date(2027, 8, 31)


def test_first_and_last_day_count() -> None:
    term = Term(FIRST, LAST)
    assert [term.valid_on(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [
        *(False, True),
        *(True, False),
    ]


def test_an_order_ends_it_earlier_and_its_day_counts() -> None:
    ended = dt.date(2027, 1, 15)
    term = Term(FIRST, LAST, ended)
    assert term.valid_on(ended)
    assert not term.valid_on(ended + DAY)
    assert Term(FIRST, None, ended).last == ended
    assert Term(FIRST, LAST, LAST + DAY).last == LAST


@pytest.mark.parametrize(
    ("first", "years", "last"),
    [
        (dt.date(2026, 9, 1), 3, dt.date(2029, 8, 31)),
        (dt.date(2026, 1, 1), 1, dt.date(2026, 12, 31)),
        (dt.date(2027, 3, 1), 1, dt.date(2028, 2, 29)),
        (dt.date(2028, 2, 29), 1, dt.date(2029, 2, 28)),
    ],
)
def test_a_term_ends_the_day_before_it_comes_round(
    first: dt.date, years: int, last: dt.date
) -> None:
    assert term_end(first, years) == last


def test_an_open_mandate_has_no_last_day() -> None:
    assert Term(FIRST).valid_on(dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Term(FIRST, LAST), Term(LAST, None), True),
        (Term(FIRST, LAST), Term(LAST + DAY, None), False),
        (Term(FIRST), Term(LAST), True),
        (Term(FIRST, LAST, FIRST), Term(FIRST + DAY), False),
        (Term(LAST, FIRST), Term(FIRST, LAST), False),
    ],
)
def test_overlaps(one: Term, other: Term, *, expected: bool) -> None:
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 12))
terms = st.builds(Term, days, st.none() | days, st.none() | days)


@given(terms, terms)
def test_terms_overlap_when_some_day_is_in_both(one: Term, other: Term) -> None:
    january = [dt.date(2026, 1, day) for day in range(1, 32)]
    both = any(one.valid_on(day) and other.valid_on(day) for day in january)
    assert one.overlaps(other) == both


TEACHER, STUDENT = Seat(Category.TEACHER), Seat(Category.STUDENT)
CHAIR = Seat(Category.ADMINISTRATION, Role.CHAIR)
SECRETARY = Seat(Category.ADMINISTRATION, Role.SECRETARY, voting=False)
GOOD = (CHAIR, SECRETARY, TEACHER, STUDENT)


def codes(rule: CompositionRule, *seats: Seat) -> list[CompositionCode]:
    return [finding.code for finding in composition_findings(rule, seats)]


def test_a_good_composition() -> None:
    assert composition_findings(CompositionRule(), GOOD) == ()


def test_an_empty_council() -> None:
    assert codes(CompositionRule(student_share=20)) == [
        CompositionCode.NO_CHAIR,
        CompositionCode.NO_SECRETARY,
        *[CompositionCode.TOO_FEW] * 3,
    ]


def test_exactly_one_chair() -> None:
    found = composition_findings(CompositionRule(), (*GOOD, CHAIR))
    assert found == (CompositionFinding(CompositionCode.SEVERAL_CHAIRS, 2, 1),)
    assert found[0].blocks


def test_what_only_warns() -> None:
    chair_without_vote = Seat(Category.ADMINISTRATION, Role.CHAIR, voting=False)
    found = composition_findings(
        CompositionRule(), (chair_without_vote, SECRETARY, SECRETARY, TEACHER, STUDENT)
    )
    assert [each.code for each in found] == [
        CompositionCode.CHAIR_WITHOUT_VOTE,
        CompositionCode.SEVERAL_SECRETARIES,
    ]
    assert not any(each.blocks for each in found)
    (missing,) = composition_findings(CompositionRule(), (CHAIR, TEACHER, STUDENT))
    assert missing.code is CompositionCode.NO_SECRETARY
    assert not missing.blocks


def test_one_of_each_of_the_three_categories() -> None:
    assert composition_findings(CompositionRule(), (CHAIR, SECRETARY, TEACHER)) == (
        CompositionFinding(CompositionCode.TOO_FEW, 0, 1, Category.STUDENT),
    )


def test_more_than_there_are_seats() -> None:
    rule = CompositionRule(seats={Category.TEACHER: 1, Category.EXTERNAL: 0})
    assert composition_findings(rule, (*GOOD, TEACHER)) == (
        CompositionFinding(CompositionCode.TOO_MANY, 2, 1, Category.TEACHER),
    )


def test_student_share_warns_and_never_blocks() -> None:
    rule = CompositionRule(student_share=26)
    (low,) = composition_findings(rule, GOOD)
    assert low == CompositionFinding(
        CompositionCode.STUDENT_SHARE_LOW, 25, 26, category=Category.STUDENT
    )
    assert not low.blocks
    assert composition_findings(CompositionRule(student_share=25), GOOD) == ()


def test_vacant_seats() -> None:
    rule = CompositionRule(seats={Category.TEACHER: 3, Category.STUDENT: 0})
    assert vacant_seats(rule, GOOD) == {Category.TEACHER: 2, Category.STUDENT: 0}
    assert vacant_seats(CompositionRule(), GOOD) == {}
