"""What a list of decisions is divided by: how far each has been carried out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import IntEnum, StrEnum

from qacouncil.rules.execution import SOON, Execution


class Course(IntEnum):
    """How far a decision has been carried out, whatever the day; in the order of a list.

    NOT_BEGUN: it was not adopted, or its meeting is not over.
    """

    DUE = 0  # open, with a deadline
    NO_DEADLINE = 1
    FINISHED = 2
    NOT_BEGUN = 3


class RegisterPart(StrEnum):
    """The parts of the register on a day; what has not begun is in none of them."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    IN_PROGRESS = "in_progress"
    DONE = "done"  # or closed
    NO_DEADLINE = "no_deadline"


def course(executions: Iterable[Execution]) -> tuple[Course, dt.date | None]:
    """Of a decision that is carried out, by those of its assignments; with the deadline it has.

    That is the next one still open, else the last one.
    """
    there = list(executions)
    still_open = [each for each in there if each.is_open]
    deadlines = [each.deadline for each in still_open if each.deadline is not None]
    if deadlines:
        return Course.DUE, min(deadlines)
    if still_open or not there:
        return Course.NO_DEADLINE, None
    return Course.FINISHED, max((each.deadline for each in there if each.deadline), default=None)


def part_of_register(course: Course, deadline: dt.date | None, day: dt.date) -> RegisterPart | None:
    """The part a decision is in on a day."""
    if course is Course.DUE and deadline is not None:
        if deadline < day:
            return RegisterPart.OVERDUE
        return RegisterPart.DUE_SOON if deadline <= day + SOON else RegisterPart.IN_PROGRESS
    return {
        Course.NO_DEADLINE: RegisterPart.NO_DEADLINE,
        Course.FINISHED: RegisterPart.DONE,
    }.get(course)


class Decided(StrEnum):
    """What became of a decision, as a list is filtered by it."""

    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"  # rejected, or without a quorum
    UNDECIDED = "undecided"  # no vote was closed on it
    NOT_IN_FORCE = "not_in_force"  # adopted, and superseded or repealed since
