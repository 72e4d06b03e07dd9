from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.programme_state import (
    StateChange,
    StateMove,
    in_force_since,
    moves,
    next_states,
    state_move,
    state_on,
)
from qacouncil.rules.terms import ProgrammeState

DEVELOPMENT, FORCE, REVISION, SUSPENDED, CLOSED = ProgrammeState
DAYS = [dt.date(2026, month, 1) for month in range(1, 13)]

STATES = st.sampled_from(ProgrammeState)
CHANGES = st.lists(st.tuples(st.sampled_from(DAYS), STATES), max_size=8).map(
    lambda found: [StateChange("d", day, state) for day, state in sorted(found)]
)


def change(month: int, state: ProgrammeState) -> StateChange:
    return StateChange(f"d{month}", DAYS[month - 1], state)


LIFE = [change(2, FORCE), change(5, REVISION), change(6, FORCE), change(11, CLOSED)]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (dt.date(2026, 1, 31), DEVELOPMENT),
        (dt.date(2026, 2, 1), FORCE),
        (dt.date(2026, 5, 20), REVISION),
        (dt.date(2026, 10, 31), FORCE),
        (dt.date(2026, 11, 1), CLOSED),
    ],
)
def test_the_last_decision_up_to_the_day_says_the_state(
    day: dt.date, state: ProgrammeState
) -> None:
    assert state_on(DEVELOPMENT, LIFE, day) is state


def test_of_two_decisions_of_a_day_the_later_one_stands() -> None:
    assert state_on(DEVELOPMENT, [change(2, FORCE), change(2, SUSPENDED)], DAYS[1]) is SUSPENDED


@given(STATES, CHANGES, st.sampled_from(DAYS))
def test_what_comes_after_a_day_changes_nothing_before(
    initial: ProgrammeState, changes: list[StateChange], day: dt.date
) -> None:
    known = [each for each in changes if each.on <= day]
    assert state_on(initial, changes, day) is state_on(initial, known, day)


@pytest.mark.parametrize(
    ("state", "target", "move"),
    [
        (DEVELOPMENT, FORCE, StateMove.ALLOWED),
        (DEVELOPMENT, CLOSED, StateMove.ALLOWED),
        (DEVELOPMENT, REVISION, StateMove.NOT_IN_FORCE_YET),
        (DEVELOPMENT, SUSPENDED, StateMove.NOT_IN_FORCE_YET),
        (FORCE, REVISION, StateMove.ALLOWED),
        (FORCE, SUSPENDED, StateMove.ALLOWED),
        (FORCE, CLOSED, StateMove.ALLOWED),
        (FORCE, DEVELOPMENT, StateMove.APPROVED_ALREADY),
        (REVISION, FORCE, StateMove.ALLOWED),
        (SUSPENDED, FORCE, StateMove.ALLOWED),
        (SUSPENDED, DEVELOPMENT, StateMove.APPROVED_ALREADY),
        (CLOSED, DEVELOPMENT, StateMove.ALLOWED),
        (CLOSED, FORCE, StateMove.CLOSED_BEFORE),
    ],
)
def test_what_may_follow(state: ProgrammeState, target: ProgrammeState, move: StateMove) -> None:
    assert state_move(state, target) is move


def test_no_state_follows_itself_and_each_has_a_next_one() -> None:
    for state, target in itertools.product(ProgrammeState, repeat=2):
        assert (state_move(state, target) is StateMove.ALREADY_THERE) == (state is target)
    assert next_states(DEVELOPMENT) == (FORCE, CLOSED)
    assert next_states(CLOSED) == (DEVELOPMENT,)
    assert all(next_states(state) for state in ProgrammeState)


def test_a_step_that_could_not_follow_is_told() -> None:
    assert set(moves(DEVELOPMENT, LIFE)) == {StateMove.ALLOWED}
    odd = [change(1, CLOSED), change(2, FORCE), change(3, FORCE)]
    assert moves(FORCE, odd) == (
        StateMove.ALLOWED,
        StateMove.CLOSED_BEFORE,
        StateMove.ALREADY_THERE,
    )
    assert moves(FORCE, []) == ()


def test_since_when_a_programme_runs() -> None:
    entered = dt.date(2020, 9, 1)
    assert in_force_since(DEVELOPMENT, entered, []) is None
    assert in_force_since(SUSPENDED, entered, []) == entered
    assert in_force_since(FORCE, None, [change(5, REVISION)]) is None
    assert in_force_since(FORCE, entered, [change(5, REVISION)]) == entered
    assert in_force_since(DEVELOPMENT, None, LIFE[:3]) == DAYS[1]
    assert in_force_since(DEVELOPMENT, None, LIFE) is None
    anew = [*LIFE, change(12, DEVELOPMENT), change(12, FORCE)]
    assert in_force_since(DEVELOPMENT, None, anew) == DAYS[11]
