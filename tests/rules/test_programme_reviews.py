from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.programme_reviews import (
    SOON_DAYS,
    Review,
    ReviewState,
    due_reviews,
    review_state,
    years_later,
)
from qacouncil.rules.terms import ProgrammeState, ReviewKind

TODAY = dt.date(2026, 11, 23)
SINCE = dt.date(2025, 5, 20)
MONITORING, PERIODIC = ReviewKind


def due(
    *reviews: Review,
    state: ProgrammeState = ProgrammeState.IN_FORCE,
    since: dt.date | None = SINCE,
) -> list[tuple[str, ReviewKind, dt.date]]:
    return [(each.id, each.kind, each.due_on) for each in due_reviews(state, since, 5, reviews)]


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-1, ReviewState.OVERDUE),
        (0, ReviewState.SOON),
        (SOON_DAYS, ReviewState.SOON),
        (SOON_DAYS + 1, ReviewState.AHEAD),
    ],
)
def test_where_a_review_stands(days: int, state: ReviewState) -> None:
    due_on = TODAY + dt.timedelta(days=days)
    assert review_state(Review("r", MONITORING, due_on), TODAY) is state
    assert review_state(Review("r", MONITORING, due_on, TODAY), TODAY) is ReviewState.DONE


def test_a_programme_in_force_owes_both_kinds() -> None:
    assert due() == [
        ("", MONITORING, dt.date(2026, 5, 20)),
        ("", PERIODIC, dt.date(2030, 5, 20)),
    ]


def test_what_is_written_down_goes_first() -> None:
    waiting = Review("w", MONITORING, dt.date(2027, 6, 30))
    done = Review("d", MONITORING, dt.date(2026, 6, 30), dt.date(2026, 6, 1))
    later = Review("l", MONITORING, dt.date(2028, 6, 30))
    assert due(later, waiting, done)[0] == ("w", MONITORING, waiting.due_on)


def test_the_next_is_reckoned_from_when_the_last_was_due() -> None:
    late = Review("d", MONITORING, dt.date(2026, 6, 30), dt.date(2026, 12, 1))
    assert due(late)[0] == ("", MONITORING, dt.date(2027, 6, 30))
    periodic = Review("p", PERIODIC, dt.date(2026, 2, 1), dt.date(2026, 2, 1))
    assert due(periodic)[1] == ("", PERIODIC, dt.date(2031, 2, 1))


def test_a_programme_in_force_anew_owes_nothing_for_the_years_between() -> None:
    before = Review("d", MONITORING, dt.date(2019, 6, 30), dt.date(2019, 6, 1))
    assert due(before)[0] == ("", MONITORING, dt.date(2026, 5, 20))


@pytest.mark.parametrize(
    ("state", "number"),
    [
        (ProgrammeState.IN_FORCE, 2),
        (ProgrammeState.IN_REVISION, 2),
        (ProgrammeState.SUSPENDED, 0),
        (ProgrammeState.IN_DEVELOPMENT, 0),
        (ProgrammeState.CLOSED, 0),
    ],
)
def test_only_what_is_taught_owes_reviews(state: ProgrammeState, number: int) -> None:
    assert len(due(state=state)) == number
    written = Review("w", PERIODIC, TODAY)
    assert bool(due(written, state=state)) == (state is not ProgrammeState.CLOSED)


def test_nobody_knows_since_when() -> None:
    assert due(since=None) == []


def test_a_leap_day() -> None:
    assert years_later(dt.date(2024, 2, 29), 1) == dt.date(2025, 2, 28)
    assert years_later(dt.date(2024, 2, 29), 4) == dt.date(2028, 2, 29)


@given(st.dates(dt.date(1991, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 20))
def test_years_later_is_that_year(day: dt.date, years: int) -> None:
    later = years_later(day, years)
    assert (later.year, later.month) == (day.year + years, day.month)
