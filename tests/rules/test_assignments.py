"""How an assignment stands by its deadline."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.assignments import (
    AssignmentChoice,
    AssignmentState,
    assignment_state,
    is_chosen,
)

DAY = dt.date(2027, 3, 15)


@pytest.mark.parametrize(
    ("deadline", "state"),
    [
        (dt.date(2027, 3, 14), AssignmentState.OVERDUE),
        (DAY, AssignmentState.CLOSE),
        (dt.date(2027, 3, 25), AssignmentState.CLOSE),
        (dt.date(2027, 3, 26), AssignmentState.OPEN),
        (None, AssignmentState.OPEN),
    ],
)
def test_by_the_date(deadline: dt.date | None, state: AssignmentState) -> None:
    assert assignment_state(deadline, DAY) is state
    assert assignment_state(deadline, DAY, DAY) is AssignmentState.DONE
    assert assignment_state(deadline, DAY, DAY + dt.timedelta(1)) is state


def test_what_is_open_is_all_but_what_is_done() -> None:
    chosen = {
        choice: [state for state in AssignmentState if is_chosen(state, choice)]
        for choice in AssignmentChoice
    }
    done, overdue = AssignmentState.DONE, AssignmentState.OVERDUE
    assert chosen[AssignmentChoice.ALL] == list(AssignmentState)
    assert chosen[AssignmentChoice.OPEN] == [each for each in AssignmentState if each is not done]
    assert chosen[AssignmentChoice.OVERDUE] == [overdue]
    assert chosen[AssignmentChoice.DONE] == [done]
