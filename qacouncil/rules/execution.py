"""How an assignment is carried out: where it stands on a date, and what may be written down next.

All of it follows from what the minutes assign and from the steps written down since, which come in
the order of the days they happened on; docs/rules.md has the table in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import ExecutionStep, Outcome, Stage

# A deadline so near is said to be close.
SOON = dt.timedelta(days=10)


class ExecutionState(StrEnum):
    """How an assignment stands on a date; of an open one the deadline speaks first."""

    NO_DEADLINE = "no_deadline"
    IN_PROGRESS = "in_progress"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    EXTENDED = "extended"  # in progress, and its deadline was put off last
    PARTLY_DONE = "partly_done"  # in progress, and a part was done last
    DONE = "done"
    CLOSED = "closed"  # not carried out, and not needed any more


class AssignmentChoice(StrEnum):
    """Which assignments a list shows. OPEN: neither done nor closed."""

    ALL = "all"
    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"


class StepVerdict(StrEnum):
    """Whether a step may be written down, or why not."""

    ALLOWED = "allowed"
    MEETING_FIRST = "meeting_first"  # the meeting is not over
    NOT_ADOPTED = "not_adopted"  # only what was adopted is carried out
    BEFORE_ASSIGNED = "before_assigned"  # it happened before the meeting
    IN_FUTURE = "in_future"
    ALREADY_DONE = "already_done"  # reopen it first
    ALREADY_CLOSED = "already_closed"
    NOT_FINISHED = "not_finished"  # only what is done or closed is reopened
    NEEDS_NOTE = "needs_note"
    NEEDS_EVIDENCE = "needs_evidence"  # a file, or a note that says why there is none
    NEEDS_DEADLINE = "needs_deadline"
    NOT_LATER = "not_later"  # the new deadline is no later than the one it has
    DEADLINE_PAST = "deadline_past"  # the new deadline is before the day it was given on
    NEEDS_RESPONSIBLE = "needs_responsible"
    SAME_RESPONSIBLE = "same_responsible"


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who carries it out: persons by id, and words in each language; either may be empty."""

    person_ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.person_ids) or any(each.strip() for each in self.words)


NOBODY = Responsible()


@dataclass(frozen=True, slots=True)
class Assigned:
    """What the minutes assign. given_on: the date of the meeting."""

    given_on: dt.date
    deadline: dt.date | None = None
    responsible: Responsible = NOBODY


@dataclass(frozen=True, slots=True)
class Step:
    """A step as written down. deadline: of an extension; responsible: of a reassignment."""

    id: str
    kind: ExecutionStep
    happened_on: dt.date
    written_at: str = ""  # UTC; of steps of one day, the later one follows
    noted: bool = False  # something is said about it
    evidence: bool = False  # a file is attached
    deadline: dt.date | None = None
    responsible: Responsible = NOBODY


@dataclass(frozen=True, slots=True)
class Execution:
    """Where an assignment stands on a date.

    deadline: the one in force. finished_on: since when it is done or closed. extended, reassigned,
    finished_by: the ids of the steps that last did so, empty where none did.
    """

    state: ExecutionState
    deadline: dt.date | None
    finished_on: dt.date | None = None
    extended: str = ""
    reassigned: str = ""
    finished_by: str = ""

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    def days_overdue(self, date: dt.date) -> int:
        """By how many days it is late; 0 where it is not."""
        if self.state is not ExecutionState.OVERDUE or self.deadline is None:
            return 0
        return (date - self.deadline).days


_FINISHED: Mapping[ExecutionStep, ExecutionState] = MappingProxyType(
    {
        ExecutionStep.DONE: ExecutionState.DONE,
        ExecutionStep.CLOSED: ExecutionState.CLOSED,
    }
)
# What is said of an open assignment whose deadline is not near, by the last of these steps.
_SAID: Mapping[ExecutionStep, ExecutionState] = MappingProxyType(
    {
        ExecutionStep.PARTLY_DONE: ExecutionState.PARTLY_DONE,
        ExecutionStep.EXTENDED: ExecutionState.EXTENDED,
        ExecutionStep.REOPENED: ExecutionState.IN_PROGRESS,
    }
)
OPEN_STATES = frozenset(ExecutionState) - frozenset(_FINISHED.values())
# Of several assignments of one decision, the one that speaks for it.
_URGENCY = (
    ExecutionState.OVERDUE,
    ExecutionState.DUE_SOON,
    ExecutionState.IN_PROGRESS,
    ExecutionState.EXTENDED,
    ExecutionState.PARTLY_DONE,
    ExecutionState.NO_DEADLINE,
    ExecutionState.DONE,
    ExecutionState.CLOSED,
)
_CHOSEN: Mapping[AssignmentChoice, frozenset[ExecutionState]] = MappingProxyType(
    {
        AssignmentChoice.ALL: frozenset(ExecutionState),
        AssignmentChoice.OPEN: OPEN_STATES,
        AssignmentChoice.OVERDUE: frozenset({ExecutionState.OVERDUE}),
        AssignmentChoice.DONE: frozenset({ExecutionState.DONE}),
    }
)
# Which of them say something, in words or by a file; the others say it by their own columns.
_TELLING = frozenset({ExecutionStep.PROGRESS, ExecutionStep.PARTLY_DONE})
_REASONED = frozenset({ExecutionStep.CLOSED, ExecutionStep.REOPENED})


def execution(deadline: dt.date | None, steps: Sequence[Step], date: dt.date) -> Execution:
    """Where an assignment with this deadline stands at the end of a day.

    Steps of later days are left out. The day of the deadline is still in time.
    """
    if not steps:
        return Execution(_open_state(deadline, ExecutionState.IN_PROGRESS, date), deadline)
    finished: Step | None = None
    said = ExecutionState.IN_PROGRESS
    extended = reassigned = ""
    for step in in_order(steps):
        if step.happened_on > date:
            break
        said = _SAID.get(step.kind, said)
        if step.kind in _FINISHED:
            finished = step
        elif step.kind is ExecutionStep.REOPENED:
            finished = None
        if step.kind is ExecutionStep.EXTENDED:
            deadline, extended = step.deadline, step.id
        elif step.kind is ExecutionStep.REASSIGNED:
            reassigned = step.id
    if finished is not None:
        return Execution(
            _FINISHED[finished.kind],
            deadline,
            finished.happened_on,
            extended,
            reassigned,
            finished.id,
        )
    return Execution(_open_state(deadline, said, date), deadline, None, extended, reassigned)


def _open_state(deadline: dt.date | None, said: ExecutionState, date: dt.date) -> ExecutionState:
    if deadline is not None and deadline < date:
        return ExecutionState.OVERDUE
    if deadline is not None and deadline - date <= SOON:
        return ExecutionState.DUE_SOON
    if deadline is None and said is ExecutionState.IN_PROGRESS:
        return ExecutionState.NO_DEADLINE
    return said


def in_order(steps: Iterable[Step]) -> list[Step]:
    """As they happened."""
    return sorted(steps, key=lambda step: (step.happened_on, step.written_at, step.id))


def is_chosen(state: ExecutionState, choice: AssignmentChoice) -> bool:
    return state in _CHOSEN[choice]


def state_of_all(states: Iterable[ExecutionState]) -> ExecutionState:
    """How a decision with assignments in these states stands: as the most urgent of them.

    One that assigns nothing has no deadline.
    """
    there = set(states)
    return next((each for each in _URGENCY if each in there), ExecutionState.NO_DEADLINE)


def is_carried_out(stage: Stage, outcome: Outcome | None) -> StepVerdict:
    """ALLOWED where what a point assigns is to be carried out, or why not.

    outcome: of the last closed vote on it; None: there is none, as in old records.
    """
    if stage not in (Stage.MINUTES, Stage.SIGNED):
        return StepVerdict.MEETING_FIRST
    if outcome not in (Outcome.ADOPTED, None):
        return StepVerdict.NOT_ADOPTED
    return StepVerdict.ALLOWED


def possible_steps(state: ExecutionState) -> frozenset[ExecutionStep]:
    """The kinds of step that may follow."""
    reopened = frozenset({ExecutionStep.REOPENED})
    return frozenset(ExecutionStep) - reopened if state in OPEN_STATES else reopened


def responsible_now(assigned: Assigned, steps: Iterable[Step]) -> Responsible:
    """Who has it after these steps: as last reassigned, else as the minutes say."""
    last = [each for each in in_order(steps) if each.kind is ExecutionStep.REASSIGNED]
    return last[-1].responsible if last else assigned.responsible


def faults(assigned: Assigned, steps: Iterable[Step], today: dt.date) -> Mapping[str, StepVerdict]:
    """By id, the steps that could not follow the ones before them, each with its reason.

    Whoever adds, corrects or removes a step asks this of the steps as they are and as they would
    be: what is wrong already, as in old records, keeps nobody from going on.
    """
    ordered = in_order(steps)
    found = {}
    for place, step in enumerate(ordered):
        verdict = step_verdict(assigned, ordered[:place], step, today)
        if verdict is not StepVerdict.ALLOWED:
            found[step.id] = verdict
    return found


def step_verdict(
    assigned: Assigned, before: Sequence[Step], step: Step, today: dt.date
) -> StepVerdict:
    """Whether a step may follow those before it, which are in order."""
    if step.happened_on < assigned.given_on:
        return StepVerdict.BEFORE_ASSIGNED
    if step.happened_on > today:
        return StepVerdict.IN_FUTURE
    stands = execution(assigned.deadline, before, step.happened_on)
    if step.kind not in possible_steps(stands.state):
        return {
            ExecutionState.DONE: StepVerdict.ALREADY_DONE,
            ExecutionState.CLOSED: StepVerdict.ALREADY_CLOSED,
        }.get(stands.state, StepVerdict.NOT_FINISHED)
    if step.kind is ExecutionStep.EXTENDED:
        return _extension(stands.deadline, step)
    if step.kind is ExecutionStep.REASSIGNED:
        return _reassignment(responsible_now(assigned, before), step)
    return _said_enough(step)


def _extension(deadline: dt.date | None, step: Step) -> StepVerdict:
    if step.deadline is None:
        return StepVerdict.NEEDS_DEADLINE
    if deadline is not None and step.deadline <= deadline:
        return StepVerdict.NOT_LATER
    if step.deadline < step.happened_on:
        return StepVerdict.DEADLINE_PAST
    return StepVerdict.ALLOWED


def _reassignment(has_it: Responsible, step: Step) -> StepVerdict:
    if not step.responsible:
        return StepVerdict.NEEDS_RESPONSIBLE
    return StepVerdict.SAME_RESPONSIBLE if step.responsible == has_it else StepVerdict.ALLOWED


def _said_enough(step: Step) -> StepVerdict:
    if step.kind in _REASONED and not step.noted:
        return StepVerdict.NEEDS_NOTE
    if step.noted or step.evidence:
        return StepVerdict.ALLOWED
    return StepVerdict.NEEDS_NOTE if step.kind in _TELLING else StepVerdict.NEEDS_EVIDENCE
