from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import ItemState, TopicState
from qacouncil.rules.work_plan import MONTHS, first_of_month, topic_state

YEAR = "2026-2027"


def test_the_months_stand_as_in_the_academic_year() -> None:
    assert MONTHS == (9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8)


@pytest.mark.parametrize("month", MONTHS)
def test_every_month_lies_in_its_year(month: int) -> None:
    first = first_of_month(YEAR, month)
    assert (first.month, first.day) == (month, 1)
    assert academic_year(first) == YEAR


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (dt.date(2026, 10, 31), TopicState.AHEAD),
        (dt.date(2026, 11, 1), TopicState.DUE),
        (dt.date(2026, 11, 30), TopicState.DUE),
        (dt.date(2026, 12, 1), TopicState.OVERDUE),
        (dt.date(2027, 1, 1), TopicState.OVERDUE),
    ],
)
def test_by_its_month(today: dt.date, state: TopicState) -> None:
    assert topic_state(YEAR, 11, None, (), today) is state


def test_moved_until_its_new_month_comes() -> None:
    assert topic_state(YEAR, 2, 11, (), dt.date(2026, 12, 1)) is TopicState.MOVED
    assert topic_state(YEAR, 2, 11, (), dt.date(2027, 2, 1)) is TopicState.DUE
    assert topic_state(YEAR, 2, 2, (), dt.date(2026, 12, 1)) is TopicState.AHEAD


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([ItemState.PLANNED], TopicState.ON_AGENDA),
        ([ItemState.UNDER_WAY], TopicState.ON_AGENDA),
        ([ItemState.NOT_REACHED], TopicState.OVERDUE),
        ([ItemState.CARRIED_OVER, ItemState.PLANNED], TopicState.ON_AGENDA),
        ([ItemState.CARRIED_OVER, ItemState.DEALT_WITH], TopicState.DONE),
        ([ItemState.DEALT_WITH, ItemState.PLANNED], TopicState.DONE),
    ],
)
def test_by_the_meetings_that_took_it_up(states: list[ItemState], expected: TopicState) -> None:
    assert topic_state(YEAR, 10, None, states, dt.date(2027, 3, 1)) is expected
