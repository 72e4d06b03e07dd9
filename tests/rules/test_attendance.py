from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.attendance import (
    Interval,
    Presence,
    attendance_at,
    clock_exact,
    clock_minute,
    clock_text,
    first_quorum,
)
from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.regulation import QuorumRule
from tests.rules.strategies import quorum_rules

START = 15 * 60


def member(*intervals: tuple[int | None, int | None]) -> Presence:
    return Presence(True, True, tuple(Interval(*each) for each in intervals))


def test_present_in_the_minute_of_arrival_and_not_in_that_of_departure() -> None:
    came = member((START + 20, START + 40))
    assert [came.at(START + minute) for minute in (0, 19, 20, 39, 40)] == [
        *(False, False),
        *(True, True),
        False,
    ]


def test_open_ends() -> None:
    assert member((None, START + 5)).at(START)
    assert not member((None, START + 5)).at(START + 5)
    assert not member((START + 5, None)).at(START)
    assert member((START + 5, None)).at(START + 500)


def test_going_out_and_coming_back() -> None:
    back = member((None, 910), (920, None))
    assert [back.at(minute) for minute in (909, 910, 919, 920)] == [True, False, False, True]


def test_without_intervals_all_the_time_or_not_at_all() -> None:
    assert Presence(voting=True, present=True).at(START)
    assert not Presence(voting=True, present=False).at(START)
    assert not Presence(True, False, (Interval(),)).at(START)


def test_counts_for_the_quorum() -> None:
    here, away = Presence(True, True), Presence(True, False)
    guest_of_no_vote = Presence(voting=False, present=True)
    late = member((START + 10, None))
    members = [(here, False), (here, True), (away, True), (guest_of_no_vote, True), (late, False)]
    assert attendance_at(members, START, vacant=2) == Attendance(4, 2, 1, 2)
    assert attendance_at(members, START + 10) == Attendance(4, 3, 1, 0)


def test_a_meeting_waits_for_its_quorum() -> None:
    absent = Presence(True, False)
    members = [Presence(True, True), member((START + 12, None)), member((START + 7, None)), absent]
    assert first_quorum(QuorumRule(), members, START) == START + 12
    assert first_quorum(QuorumRule(), members, START + 30) == START + 30
    assert first_quorum(QuorumRule(), [*members, absent, absent], START) is None


@given(
    quorum_rules(),
    st.lists(
        st.lists(
            st.tuples(
                st.none() | st.integers(START - 30, START + 30),
                st.none() | st.integers(START, START + 60),
            ),
            max_size=2,
        ),
        max_size=6,
    ),
)
def test_the_first_minute_of_a_quorum_is_found(
    rule: QuorumRule, intervals: list[list[tuple[int | None, int | None]]]
) -> None:
    members = [member(*each) for each in intervals]
    everyone = [(each, False) for each in members]
    minutes = range(START, START + 100)
    met = (minute for minute in minutes if quorum(rule, attendance_at(everyone, minute)).met)
    assert first_quorum(rule, members, START) == next(met, None)


@pytest.mark.parametrize(
    ("typed", "start", "minute"),
    [
        ("16:40", START, 1000),
        (" 9.05 ", 9 * 60, 545),
        ("13:00", START, 780),  # two hours before the start: still the same day
        ("12:59", START, 779 + 1440),
        ("00:30", 23 * 60, 1470),
        ("24:30", START, 1470),
        ("47:59", START, 2879),
        ("00:00", 0, 0),
        ("23:59", 0, 1439),
    ],
)
def test_clock_as_typed(typed: str, start: int, minute: int) -> None:
    assert clock_minute(typed, start) == minute


@pytest.mark.parametrize("typed", ["", "16", "16:4", "16:60", "48:00", "-1:00", "1640", "16:40x"])
def test_what_is_no_time(typed: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        clock_minute(typed, START)


def test_clock_as_shown() -> None:
    assert (clock_text(1000), clock_exact(1000)) == ("16:40", "16:40")
    assert (clock_text(1470), clock_exact(1470)) == ("00:30", "24:30")


@given(st.integers(0, 1439), st.integers(0, 2879))
def test_an_exact_clock_is_read_back(start: int, minute: int) -> None:
    if minute >= start - 120:
        assert clock_minute(clock_exact(minute), start) == minute
    assert clock_minute(clock_exact(minute), 0) == minute
