"""Where an assignment stands on a date, and which steps may follow one another."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.execution import (
    OPEN_STATES,
    Assigned,
    AssignmentChoice,
    Execution,
    ExecutionState,
    Responsible,
    Step,
    StepVerdict,
    execution,
    faults,
    in_order,
    is_carried_out,
    is_chosen,
    possible_steps,
    responsible_now,
    state_of_all,
    step_verdict,
)
from qacouncil.rules.terms import ExecutionStep, Outcome, Stage

DAY = dt.date(2027, 3, 15)
_PROGRESS, _PARTLY, _DONE, _CLOSED, _EXTENDED, _REASSIGNED, _REOPENED = ExecutionStep
_KIM, _DEANS = Responsible(("kim",)), Responsible(words=("декандар", "деканы", "deans"))
TASK = Assigned(DAY, DAY + dt.timedelta(30), _KIM)


def day(days: int) -> dt.date:
    return DAY + dt.timedelta(days)


def step(kind: ExecutionStep, days: int, new: int | None = None, **said: object) -> Step:
    """A step so many days after the meeting; new: days until the deadline that it sets."""
    deadline = None if new is None else day(new)
    made = Step(f"{kind} {days}", kind, day(days), deadline=deadline)
    return replace(made, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("deadline", "state"),
    [
        (day(-1), ExecutionState.OVERDUE),
        (DAY, ExecutionState.DUE_SOON),
        (day(10), ExecutionState.DUE_SOON),
        (day(11), ExecutionState.IN_PROGRESS),
        (None, ExecutionState.NO_DEADLINE),
    ],
)
def test_by_the_deadline(deadline: dt.date | None, state: ExecutionState) -> None:
    """Without steps, and with one that changes nothing."""
    assert execution(deadline, (), DAY) == Execution(state, deadline)
    assert execution(deadline, [step(_PROGRESS, 0)], DAY) == Execution(state, deadline)
    assert execution(deadline, [step(_DONE, 1)], DAY) == Execution(state, deadline)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([step(_PARTLY, 1)], Execution(ExecutionState.PARTLY_DONE, day(30))),
        (
            [step(_PARTLY, 1), step(_EXTENDED, 2, 60)],
            Execution(ExecutionState.EXTENDED, day(60), extended="extended 2"),
        ),
        (
            [step(_EXTENDED, 2, 60), step(_PARTLY, 3), step(_PROGRESS, 4)],
            Execution(ExecutionState.PARTLY_DONE, day(60), extended="extended 2"),
        ),
        ([step(_DONE, 3)], Execution(ExecutionState.DONE, day(30), day(3), finished_by="done 3")),
        (
            [step(_CLOSED, 3)],
            Execution(ExecutionState.CLOSED, day(30), day(3), finished_by="closed 3"),
        ),
        (
            [step(_PARTLY, 1), step(_DONE, 2), step(_REOPENED, 3)],
            Execution(ExecutionState.IN_PROGRESS, day(30)),
        ),
        (
            [step(_REASSIGNED, 1), step(_REASSIGNED, 2)],
            Execution(ExecutionState.IN_PROGRESS, day(30), reassigned="reassigned 2"),
        ),
        # They come in any order.
        (
            [step(_DONE, 3), step(_PARTLY, 2)],
            Execution(ExecutionState.DONE, day(30), day(3), finished_by="done 3"),
        ),
    ],
)
def test_by_the_steps(steps: list[Step], expected: Execution) -> None:
    assert execution(TASK.deadline, steps, day(5)) == expected
    assert expected.is_open == (expected.finished_on is None)


def test_an_extension_acts_from_its_day_on() -> None:
    """Its day counts; before it the former deadline is the one in force."""
    steps = [step(_EXTENDED, 40, 50)]
    assert execution(TASK.deadline, steps, day(39)).days_overdue(day(39)) == 9
    assert execution(TASK.deadline, steps, day(40)).state is ExecutionState.DUE_SOON
    late = execution(TASK.deadline, steps, day(57))
    assert (late.state, late.days_overdue(day(57))) == (ExecutionState.OVERDUE, 7)
    assert execution(None, (), DAY).days_overdue(DAY) == 0


def test_without_a_deadline_a_part_done_is_said() -> None:
    assert execution(None, [step(_PARTLY, 0)], DAY).state is ExecutionState.PARTLY_DONE
    assert execution(None, [step(_DONE, 0), step(_REOPENED, 1)], day(1)).state is (
        ExecutionState.NO_DEADLINE
    )


def test_steps_of_one_day_follow_as_written() -> None:
    first = step(_DONE, 1, written_at="2027-03-16T08:00:00Z")
    then = step(_REOPENED, 1, written_at="2027-03-16T09:00:00Z")
    assert in_order([then, first]) == [first, then]
    assert execution(None, [then, first], day(1)).is_open


def test_what_each_choice_shows() -> None:
    shown = {
        choice: {state for state in ExecutionState if is_chosen(state, choice)}
        for choice in AssignmentChoice
    }
    assert shown[AssignmentChoice.ALL] == set(ExecutionState)
    assert shown[AssignmentChoice.OPEN] == OPEN_STATES
    assert set(ExecutionState) - OPEN_STATES == {ExecutionState.DONE, ExecutionState.CLOSED}
    assert shown[AssignmentChoice.OVERDUE] == {ExecutionState.OVERDUE}
    assert shown[AssignmentChoice.DONE] == {ExecutionState.DONE}


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], ExecutionState.NO_DEADLINE),
        ([ExecutionState.DONE, ExecutionState.CLOSED], ExecutionState.DONE),
        ([ExecutionState.DONE, ExecutionState.NO_DEADLINE], ExecutionState.NO_DEADLINE),
        ([ExecutionState.PARTLY_DONE, ExecutionState.DUE_SOON], ExecutionState.DUE_SOON),
        (list(ExecutionState), ExecutionState.OVERDUE),
    ],
)
def test_the_most_urgent_speaks_for_all(
    states: list[ExecutionState], expected: ExecutionState
) -> None:
    assert state_of_all(states) is expected


@given(st.sets(st.sampled_from(ExecutionState), min_size=1))
def test_one_of_them_speaks(states: set[ExecutionState]) -> None:
    said = state_of_all(states)
    assert said in states
    assert said in OPEN_STATES or not states & OPEN_STATES


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_only_what_was_adopted_is_carried_out(stage: Stage, outcome: Outcome | None) -> None:
    verdict = is_carried_out(stage, outcome)
    if stage not in (Stage.MINUTES, Stage.SIGNED):
        assert verdict is StepVerdict.MEETING_FIRST
    elif outcome in (Outcome.REJECTED, Outcome.NO_QUORUM):
        assert verdict is StepVerdict.NOT_ADOPTED
    else:
        assert verdict is StepVerdict.ALLOWED


@pytest.mark.parametrize("state", ExecutionState)
def test_only_what_is_finished_is_reopened(state: ExecutionState) -> None:
    steps = possible_steps(state)
    assert (_REOPENED in steps) == (state not in OPEN_STATES)
    assert (_DONE in steps) == (state in OPEN_STATES)


@pytest.mark.parametrize(
    ("last", "verdict"),
    [
        (step(_PROGRESS, -1, noted=True), StepVerdict.BEFORE_ASSIGNED),
        (step(_PROGRESS, 0, noted=True), StepVerdict.ALLOWED),
        (step(_PROGRESS, 20, noted=True), StepVerdict.ALLOWED),
        (step(_PROGRESS, 21, noted=True), StepVerdict.IN_FUTURE),
        (step(_PROGRESS, 5, evidence=True), StepVerdict.ALLOWED),
        (step(_PROGRESS, 5), StepVerdict.NEEDS_NOTE),
        (step(_PARTLY, 5), StepVerdict.NEEDS_NOTE),
        (step(_DONE, 5), StepVerdict.NEEDS_EVIDENCE),
        (step(_DONE, 5, evidence=True), StepVerdict.ALLOWED),
        (step(_DONE, 5, noted=True), StepVerdict.ALLOWED),
        (step(_CLOSED, 5, evidence=True), StepVerdict.NEEDS_NOTE),
        (step(_CLOSED, 5, noted=True), StepVerdict.ALLOWED),
        (step(_REOPENED, 5, noted=True), StepVerdict.NOT_FINISHED),
        (step(_EXTENDED, 5), StepVerdict.NEEDS_DEADLINE),
        (step(_EXTENDED, 5, 30), StepVerdict.NOT_LATER),
        (step(_EXTENDED, 5, 31), StepVerdict.ALLOWED),
        (step(_REASSIGNED, 5), StepVerdict.NEEDS_RESPONSIBLE),
        (
            step(_REASSIGNED, 5, responsible=Responsible(words=("", " ", ""))),
            StepVerdict.NEEDS_RESPONSIBLE,
        ),
        (step(_REASSIGNED, 5, responsible=_KIM), StepVerdict.SAME_RESPONSIBLE),
        (step(_REASSIGNED, 5, responsible=_DEANS), StepVerdict.ALLOWED),
    ],
)
def test_what_may_be_the_first_step(last: Step, verdict: StepVerdict) -> None:
    assert step_verdict(TASK, (), last, day(20)) is verdict
    assert faults(TASK, [last], day(20)) == (
        {} if verdict is StepVerdict.ALLOWED else {last.id: verdict}
    )


def test_what_may_follow() -> None:
    done, closed = step(_DONE, 2, noted=True), step(_CLOSED, 2, noted=True)
    more = step(_PROGRESS, 3, noted=True)
    assert step_verdict(TASK, [done], more, day(9)) is StepVerdict.ALREADY_DONE
    assert step_verdict(TASK, [closed], more, day(9)) is StepVerdict.ALREADY_CLOSED
    again = step(_REOPENED, 3)
    assert step_verdict(TASK, [done], again, day(9)) is StepVerdict.NEEDS_NOTE
    again = replace(again, noted=True)
    assert step_verdict(TASK, [closed], again, day(9)) is StepVerdict.ALLOWED
    extended = [step(_EXTENDED, 40, 45)]
    assert step_verdict(TASK, extended, step(_EXTENDED, 60, 50), day(90)) is (
        StepVerdict.DEADLINE_PAST
    )
    assert step_verdict(TASK, extended, step(_EXTENDED, 60, 45), day(90)) is StepVerdict.NOT_LATER
    unlimited = replace(TASK, deadline=None)
    assert step_verdict(unlimited, (), step(_EXTENDED, 5, 5), day(9)) is StepVerdict.ALLOWED


def test_who_has_it_is_who_was_named_last() -> None:
    given = [step(_REASSIGNED, 4, responsible=_DEANS), step(_REASSIGNED, 2, responsible=_KIM)]
    assert responsible_now(TASK, given) == _DEANS
    assert responsible_now(TASK, ()) == _KIM
    back = step(_REASSIGNED, 5, responsible=_KIM)
    assert step_verdict(TASK, in_order(given), back, day(9)) is StepVerdict.ALLOWED


def test_taking_a_step_away_shows_what_rests_on_it() -> None:
    done, again = step(_DONE, 2, noted=True), step(_REOPENED, 3, noted=True)
    assert faults(TASK, [again, done], day(9)) == {}
    assert faults(TASK, [again], day(9)) == {again.id: StepVerdict.NOT_FINISHED}


_STEPS = st.builds(
    Step,
    st.uuids().map(str),
    st.sampled_from(ExecutionStep),
    st.integers(0, 60).map(day),
    noted=st.booleans(),
    evidence=st.booleans(),
    deadline=st.integers(0, 90).map(day),
    responsible=st.sampled_from([_KIM, _DEANS]),
)


@given(st.lists(_STEPS, max_size=12), st.integers(0, 60))
def test_what_followed_by_the_rules_stands_by_them(steps: list[Step], days: int) -> None:
    """Steps taken only where allowed: deadlines grow, finished needs evidence or a reason."""
    taken: list[Step] = []
    for each in in_order(steps):
        if step_verdict(TASK, taken, each, day(60)) is StepVerdict.ALLOWED:
            taken.append(each)
    assert faults(TASK, taken, day(60)) == {}
    deadlines = [each.deadline for each in taken if each.kind is _EXTENDED]
    assert deadlines == sorted(set(deadlines), key=str)
    stands = execution(TASK.deadline, taken, day(days))
    if not stands.is_open:
        (last,) = [
            each
            for each in taken
            if each.happened_on <= day(days) and each.kind in (_DONE, _CLOSED)
        ][-1:]
        assert stands.finished_on == last.happened_on
        assert last.noted or (last.evidence and last.kind is _DONE)
    assert stands.deadline is not None
    assert stands.deadline >= day(30)
