"""How an assignment stands on a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

# A deadline so near is said to be close.
_CLOSE = dt.timedelta(days=10)


class AssignmentState(StrEnum):
    OPEN = "open"
    CLOSE = "close"  # open, and the deadline is near
    OVERDUE = "overdue"
    DONE = "done"


class AssignmentChoice(StrEnum):
    """Which assignments a list shows. OPEN: all that are not said to be done."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


_CHOSEN: Mapping[AssignmentChoice, frozenset[AssignmentState]] = MappingProxyType(
    {
        AssignmentChoice.ALL: frozenset(AssignmentState),
        AssignmentChoice.OPEN: frozenset(AssignmentState) - {AssignmentState.DONE},
        AssignmentChoice.OVERDUE: frozenset({AssignmentState.OVERDUE}),
        AssignmentChoice.DONE: frozenset({AssignmentState.DONE}),
    }
)


def assignment_state(
    deadline: dt.date | None, date: dt.date, done_on: dt.date | None = None
) -> AssignmentState:
    """How it stands on `date`; the day of the deadline is still in time."""
    if done_on is not None and done_on <= date:
        return AssignmentState.DONE
    if deadline is None:
        return AssignmentState.OPEN
    if deadline < date:
        return AssignmentState.OVERDUE
    return AssignmentState.CLOSE if deadline - date <= _CLOSE else AssignmentState.OPEN


def is_chosen(state: AssignmentState, choice: AssignmentChoice) -> bool:
    return state in _CHOSEN[choice]
