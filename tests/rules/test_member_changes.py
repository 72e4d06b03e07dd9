"""Who came and who left between two days."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.mandates import Seat, Term
from qacouncil.rules.member_changes import ChangeKind, MemberChange, Tenure, member_changes
from qacouncil.rules.terms import Category, Role

SINCE, UNTIL = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
MEMBER = Seat(Category.TEACHER)
CHAIR = Seat(Category.TEACHER, Role.CHAIR)


def tenure(
    name: str, first: dt.date, last: dt.date | None = None, seat: Seat = MEMBER, person: str = "p"
) -> Tenure:
    return Tenure(name, person, Term(first, last), seat)


def kinds(*tenures: Tenure) -> list[tuple[ChangeKind, dt.date, str]]:
    return [(each.kind, each.date, each.mandate) for each in member_changes(tenures, SINCE, UNTIL)]


def test_who_was_there_before_and_after_is_no_change() -> None:
    assert kinds(tenure("a", dt.date(2025, 1, 1))) == []
    assert kinds(tenure("a", dt.date(2025, 1, 1), UNTIL)) == []


def test_one_who_came_on_the_first_or_last_day_joined() -> None:
    assert kinds(tenure("a", SINCE)) == [(ChangeKind.JOINED, SINCE, "a")]
    assert kinds(tenure("a", UNTIL)) == [(ChangeKind.JOINED, UNTIL, "a")]
    assert kinds(tenure("a", UNTIL + dt.timedelta(1))) == []


def test_one_whose_last_day_is_before_the_period_is_there_no_longer_in_it() -> None:
    day = dt.timedelta(1)
    assert kinds(tenure("a", dt.date(2025, 1, 1), SINCE - day)) == [(ChangeKind.LEFT, SINCE, "a")]
    left = [(ChangeKind.LEFT, UNTIL, "a")]
    assert kinds(tenure("a", dt.date(2025, 1, 1), UNTIL - day)) == left


def test_the_next_mandate_follows_on_the_next_day() -> None:
    before = tenure("a", dt.date(2025, 9, 1), dt.date(2026, 12, 31))
    again = tenure("b", dt.date(2027, 1, 1))
    chair = tenure("b", dt.date(2027, 1, 1), seat=CHAIR)
    later = tenure("b", dt.date(2027, 1, 2))
    other = tenure("b", dt.date(2027, 1, 1), person="q")
    day = dt.date(2027, 1, 1)
    renewed = member_changes([again, before], SINCE, UNTIL)
    assert renewed == (MemberChange(ChangeKind.RENEWED, day, "b", "a"),)
    assert member_changes([before, chair], SINCE, UNTIL)[0].kind is ChangeKind.RESEATED
    gone = (ChangeKind.LEFT, day, "a")
    assert kinds(before, later) == [gone, (ChangeKind.JOINED, dt.date(2027, 1, 2), "b")]
    assert sorted(kinds(before, other)) == sorted([gone, (ChangeKind.JOINED, day, "b")])


def test_a_mandate_without_a_day_is_none() -> None:
    assert kinds(tenure("a", dt.date(2027, 1, 2), dt.date(2027, 1, 1))) == []


@pytest.mark.parametrize("shift", range(-3, 4))
def test_the_numbers_add_up(shift: int) -> None:
    """Before, plus those who joined, less those who left, are those at the end."""
    since = SINCE + dt.timedelta(shift)
    tenures = [
        tenure(
            f"{person}{turn}",
            SINCE + dt.timedelta(person + turn),
            person=str(person),
            last=SINCE + dt.timedelta(person + turn + person % 3),
        )
        for person in range(-9, 9)
        for turn in (0, 4)
    ]
    until = since + dt.timedelta(5)
    found = [each.kind for each in member_changes(tenures, since, until)]
    before = sum(each.term.valid_on(since - dt.timedelta(1)) for each in tenures)
    after = sum(each.term.valid_on(until) for each in tenures)
    joined, left = found.count(ChangeKind.JOINED), found.count(ChangeKind.LEFT)
    assert joined
    assert left
    assert before + joined - left == after
