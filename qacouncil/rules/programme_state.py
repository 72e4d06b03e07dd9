"""Where an educational programme stands: what decisions made of it, and what may come next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import ProgrammeState

_DEVELOPMENT, _FORCE, _REVISION, _SUSPENDED, _CLOSED = ProgrammeState


class StateMove(StrEnum):
    """Whether a decision may lead a programme from one state to another, or why not."""

    ALLOWED = "allowed"
    ALREADY_THERE = "already_there"
    NOT_IN_FORCE_YET = "not_in_force_yet"  # only what was approved is revised or suspended
    APPROVED_ALREADY = "approved_already"  # it is revised, not developed
    CLOSED_BEFORE = "closed_before"  # it is developed anew, then approved


@dataclass(frozen=True, slots=True)
class StateChange:
    """A decision that put a programme into a state. on: the date of its meeting."""

    decision_id: str
    on: dt.date
    state: ProgrammeState


_MOVES: Mapping[ProgrammeState, Mapping[ProgrammeState, StateMove]] = MappingProxyType(
    {
        _DEVELOPMENT: {
            _DEVELOPMENT: StateMove.ALREADY_THERE,
            _FORCE: StateMove.ALLOWED,
            _REVISION: StateMove.NOT_IN_FORCE_YET,
            _SUSPENDED: StateMove.NOT_IN_FORCE_YET,
            _CLOSED: StateMove.ALLOWED,
        },
        **{
            state: {
                **dict.fromkeys(ProgrammeState, StateMove.ALLOWED),
                _DEVELOPMENT: StateMove.APPROVED_ALREADY,
                state: StateMove.ALREADY_THERE,
            }
            for state in (_FORCE, _REVISION, _SUSPENDED)
        },
        _CLOSED: {
            **dict.fromkeys(ProgrammeState, StateMove.CLOSED_BEFORE),
            _DEVELOPMENT: StateMove.ALLOWED,
            _CLOSED: StateMove.ALREADY_THERE,
        },
    }
)


def state_move(state: ProgrammeState, target: ProgrammeState) -> StateMove:
    """Whether a decision may lead from `state` to `target`, or why not."""
    return _MOVES[state][target]


def next_states(state: ProgrammeState) -> tuple[ProgrammeState, ...]:
    """The states that a decision may lead to."""
    return tuple(each for each in ProgrammeState if _MOVES[state][each] is StateMove.ALLOWED)


def state_on(
    initial: ProgrammeState, changes: Sequence[StateChange], day: dt.date
) -> ProgrammeState:
    """Where a programme stood at the end of a day.

    initial: as entered; changes: by adopted decisions, in order of meeting and place in it.
    """
    return next((each.state for each in reversed(changes) if each.on <= day), initial)


def moves(initial: ProgrammeState, changes: Sequence[StateChange]) -> tuple[StateMove, ...]:
    """Of each change: whether it could follow the one before it.

    What was decided stands; a step that could not follow is worth a second look.
    """
    before = [initial, *(each.state for each in changes)]
    return tuple(
        state_move(state, change.state) for state, change in zip(before, changes, strict=False)
    )


def in_force_since(
    initial: ProgrammeState, since: dt.date | None, changes: Sequence[StateChange]
) -> dt.date | None:
    """Since when a programme runs, revisions and suspensions included.

    None where it does not, or where nobody wrote down since when. since: of the initial state.
    """
    running = initial in (_FORCE, _REVISION, _SUSPENDED)
    found = since if running else None
    for change in changes:
        if change.state in (_DEVELOPMENT, _CLOSED):
            running, found = False, None
        elif not running:
            running, found = True, change.on
    return found
