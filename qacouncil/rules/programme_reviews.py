"""When a programme is looked at again: monitoring every year, a review every few (ESG 1.9)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.terms import ProgrammeState, ReviewKind

# A review takes weeks to write and a meeting to take to note: it is begun two months before.
SOON_DAYS = 60

# What is taught is looked at; what is suspended is, once it is taught again.
_RUNNING = (ProgrammeState.IN_FORCE, ProgrammeState.IN_REVISION)


class ReviewState(StrEnum):
    """Where a review stands on a day."""

    AHEAD = "ahead"
    SOON = "soon"
    OVERDUE = "overdue"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Review:
    """A review that was written down; id empty: one that is due and not written down yet."""

    id: str
    kind: ReviewKind
    due_on: dt.date
    done_on: dt.date | None = None


def review_state(review: Review, today: dt.date) -> ReviewState:
    """A review due today is not overdue yet."""
    if review.done_on is not None:
        return ReviewState.DONE
    if review.due_on < today:
        return ReviewState.OVERDUE
    soon = (review.due_on - today).days <= SOON_DAYS
    return ReviewState.SOON if soon else ReviewState.AHEAD


def years_later(day: dt.date, years: int) -> dt.date:
    """The same day so many years on; of 29 February, the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def due_reviews(
    state: ProgrammeState,
    running_since: dt.date | None,
    review_years: int,
    reviews: Sequence[Review],
) -> tuple[Review, ...]:
    """What is to be done next, of each kind at most one, the earliest first.

    Reviews written down and not done come first. Where there is none of a kind, a programme that is
    taught owes the next one: a year, or `review_years`, after the last was due or it came into
    force, whichever is later. (Reckoned from the due date, not from the day it was done: being late
    once moves nothing.) A closed programme owes nothing; one in development or suspended, only what
    was written down.
    """
    if state is ProgrammeState.CLOSED:
        return ()
    found = []
    for kind in ReviewKind:
        own = sorted((each for each in reviews if each.kind is kind), key=lambda each: each.due_on)
        waiting = next((each for each in own if each.done_on is None), None)
        if waiting is not None:
            found.append(waiting)
            continue
        days = [each.due_on for each in own[-1:]]
        since = max([*days, running_since] if running_since is not None else days, default=None)
        if since is not None and state in _RUNNING:
            step = 1 if kind is ReviewKind.MONITORING else review_years
            found.append(Review("", kind, years_later(since, step)))
    return tuple(sorted(found, key=lambda each: each.due_on))
