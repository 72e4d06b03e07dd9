"""Who is elected: the most votes for the seats; a tie at the last seat is the person's to decide.

The order that creates the councils leaves elections to the students; what is checked here is
arithmetic alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum


class ElectionCode(StrEnum):
    """Why the numbers of an election cannot be."""

    NO_SEATS = "no_seats"
    MORE_VOTERS = "more_voters"  # than there are electors
    VOTES_OF_ONE = "votes_of_one"  # one candidate has more than there were voters
    VOTES_IN_ALL = "votes_in_all"  # more than voters × seats
    NAMED_TWICE = "named_twice"
    TOO_MANY_ELECTED = "too_many_elected"  # more than there are seats
    NOT_BY_VOTES = "not_by_votes"  # one with fewer votes before one with more
    NO_CANDIDATE = "no_candidate"


@dataclass(frozen=True, slots=True)
class Candidacy:
    """A candidate by the caller's id. votes: None: not counted by name, or not known."""

    candidate: str
    votes: int | None = None


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many seats; how many could vote and did; None: not known."""

    seats: int
    electors: int | None = None
    voters: int | None = None


@dataclass(frozen=True, slots=True)
class ElectionRefusal:
    """A code with its numbers: `found` there are, at most `most` may be."""

    code: ElectionCode
    found: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Elected:
    """elected: by votes alone. tied: those with the votes of the last seat, who are more than the
    `free` seats left for them: the person says which of them have it."""

    elected: tuple[str, ...]
    tied: tuple[str, ...] = ()
    free: int = 0


def election_refusal(
    numbers: Numbers, candidacies: Sequence[Candidacy], chosen: Collection[str] = ()
) -> ElectionRefusal | None:
    """Why this election cannot be, the first reason; None: it can.

    chosen: who is said to be elected. Each voter has at most as many votes as there are seats, and
    gives a candidate one.
    """
    return (
        _of_numbers(numbers)
        or _of_votes(numbers, candidacies)
        or _of_chosen(numbers, candidacies, chosen)
    )


def elected(seats: int, candidacies: Sequence[Candidacy]) -> Elected:
    """Who is elected by the votes. Without votes of all candidates nobody is: the person says.

    Whoever has no vote at all is not elected, though a seat stays vacant.
    """
    counted = [each for each in candidacies if each.votes]
    if seats < 1 or any(each.votes is None for each in candidacies):
        return Elected(())
    ranked = sorted(counted, key=lambda each: -(each.votes or 0))
    if len(ranked) <= seats:
        return Elected(tuple(each.candidate for each in ranked))
    last = ranked[seats - 1].votes
    above = [each for each in ranked if (each.votes or 0) > (last or 0)]
    level = [each for each in ranked if each.votes == last]
    free = seats - len(above)
    if len(level) == free:
        return Elected(tuple(each.candidate for each in (*above, *level)))
    return Elected(
        tuple(each.candidate for each in above), tuple(each.candidate for each in level), free
    )


def _of_numbers(numbers: Numbers) -> ElectionRefusal | None:
    if numbers.seats < 1:
        return ElectionRefusal(ElectionCode.NO_SEATS, numbers.seats)
    electors, voters = numbers.electors, numbers.voters
    if electors is not None and voters is not None and voters > electors:
        return ElectionRefusal(ElectionCode.MORE_VOTERS, voters, electors)
    return None


def _of_votes(numbers: Numbers, candidacies: Sequence[Candidacy]) -> ElectionRefusal | None:
    if not candidacies:
        return ElectionRefusal(ElectionCode.NO_CANDIDATE)
    names = [each.candidate for each in candidacies]
    if len(set(names)) < len(names):
        return ElectionRefusal(ElectionCode.NAMED_TWICE)
    # Who is known to have voted, or could at most have.
    voters = numbers.electors if numbers.voters is None else numbers.voters
    if voters is None:
        return None
    votes = [each.votes or 0 for each in candidacies]
    if max(votes) > voters:
        return ElectionRefusal(ElectionCode.VOTES_OF_ONE, max(votes), voters)
    if sum(votes) > voters * numbers.seats:
        return ElectionRefusal(ElectionCode.VOTES_IN_ALL, sum(votes), voters * numbers.seats)
    return None


def _of_chosen(
    numbers: Numbers, candidacies: Sequence[Candidacy], chosen: Collection[str]
) -> ElectionRefusal | None:
    if len(chosen) > numbers.seats:
        return ElectionRefusal(ElectionCode.TOO_MANY_ELECTED, len(chosen), numbers.seats)
    votes = {each.candidate: each.votes for each in candidacies}
    if not chosen or None in votes.values():
        return None
    least = min(votes[each] or 0 for each in chosen)
    best = max((votes[each] or 0 for each in votes if each not in chosen), default=0)
    if best > least:
        return ElectionRefusal(ElectionCode.NOT_BY_VOTES, least, best)
    return None
