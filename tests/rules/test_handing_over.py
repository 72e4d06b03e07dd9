"""What becomes of two mandates when a role goes from one member to the other."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.composition_ahead import Held
from qacouncil.rules.handing_over import HandOver, HandOverCode, Turn, hand_over
from qacouncil.rules.mandates import Seat, Term
from qacouncil.rules.terms import Category, Role

FIRST, LAST, ON = dt.date(2026, 9, 1), dt.date(2029, 8, 31), dt.date(2027, 2, 1)
BEFORE = dt.date(2027, 1, 31)


def held(role: Role, first: dt.date = FIRST, last: dt.date | None = LAST) -> Held:
    return Held(Term(first, last), Seat(Category.TEACHER, role, voting=role is not Role.SECRETARY))


CHAIR, MEMBER = held(Role.CHAIR), held(Role.MEMBER)


def test_both_end_the_day_before_and_go_on_with_their_terms() -> None:
    assert hand_over(CHAIR, MEMBER, ON) == HandOver(
        giver=Turn(BEFORE, held(Role.MEMBER, ON)), taker=Turn(BEFORE, held(Role.CHAIR, ON))
    )


def test_category_vote_and_a_planned_end_are_kept() -> None:
    secretary = Held(
        Term(FIRST, LAST, dt.date(2027, 6, 1)),
        Seat(Category.ADMINISTRATION, Role.SECRETARY, voting=False),
    )
    found = hand_over(secretary, MEMBER, ON)
    assert isinstance(found, HandOver)
    assert found.giver.next == Held(
        Term(ON, LAST, dt.date(2027, 6, 1)),
        Seat(Category.ADMINISTRATION, Role.MEMBER, voting=False),
    )


def test_two_may_change_places_and_one_may_leave() -> None:
    deputy = held(Role.DEPUTY_CHAIR)
    swapped = hand_over(CHAIR, deputy, ON, Role.DEPUTY_CHAIR)
    assert isinstance(swapped, HandOver)
    assert swapped.giver.next == held(Role.DEPUTY_CHAIR, ON)
    leaving = hand_over(CHAIR, deputy, ON, None)
    assert isinstance(leaving, HandOver)
    assert leaving.giver == Turn(BEFORE)


def test_who_joins_on_the_day_has_the_role_from_the_first() -> None:
    found = hand_over(CHAIR, held(Role.MEMBER, ON), ON)
    assert isinstance(found, HandOver)
    assert found.taker == Turn(role=Role.CHAIR)


def test_a_term_that_runs_out_the_day_before_ends_by_itself() -> None:
    found = hand_over(held(Role.CHAIR, FIRST, BEFORE), MEMBER, ON)
    assert isinstance(found, HandOver)
    assert found.giver == Turn()


@pytest.mark.parametrize(
    ("giver", "taker", "on", "then", "code"),
    [
        (MEMBER, CHAIR, ON, Role.MEMBER, HandOverCode.NO_ROLE),
        (CHAIR, CHAIR, ON, Role.MEMBER, HandOverCode.SAME_ROLE),
        (CHAIR, MEMBER, ON, Role.CHAIR, HandOverCode.SAME_ROLE),
        (CHAIR, MEMBER, FIRST, Role.MEMBER, HandOverCode.NOT_HELD),
        (held(Role.CHAIR, FIRST, FIRST), MEMBER, ON, None, HandOverCode.NOT_HELD),
        (CHAIR, held(Role.MEMBER, LAST), ON, Role.MEMBER, HandOverCode.NO_MEMBER),
        (CHAIR, held(Role.MEMBER, FIRST, BEFORE), ON, Role.MEMBER, HandOverCode.NO_MEMBER),
    ],
)
def test_what_cannot_be(
    giver: Held, taker: Held, on: dt.date, then: Role | None, code: HandOverCode
) -> None:
    assert hand_over(giver, taker, on, then) is code


days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 12))
terms = st.builds(Term, days, st.none() | days, st.none() | days)


@given(terms, terms, days)
def test_on_each_day_each_has_one_mandate_and_one_has_the_role(
    one: Term, other: Term, on: dt.date
) -> None:
    giver = Held(one, Seat(Category.TEACHER, Role.SECRETARY))
    taker = Held(other, Seat(Category.TEACHER))
    found = hand_over(giver, taker, on)
    if isinstance(found, HandOverCode):
        return
    for day in (dt.date(2026, 1, number) for number in range(1, 32)):
        parts = [*_parts(giver, found.giver), *_parts(taker, found.taker)]
        there = [each for each in parts if each.term.valid_on(day)]
        was = [each for each in (giver, taker) if each.term.valid_on(day)]
        assert len(there) == len(was)
        assert sum(each.seat.role is Role.SECRETARY for each in there) <= 1


def _parts(held: Held, turn: Turn) -> list[Held]:
    term = held.term if turn.last is None else Term(held.term.from_, held.term.until, turn.last)
    role = turn.role or held.seat.role
    now = Held(term, Seat(Category.TEACHER, role))
    return [now] if turn.next is None else [now, turn.next]
