"""How the votes of the large demos come out: most are adopted, some are not."""

from __future__ import annotations

import random
from dataclasses import dataclass

from qacouncil.exchange.agenda_document import Ballot, Vote
from qacouncil.exchange.demo.records import Stamp
from qacouncil.rules.terms import Choice, PresidingVote, VoteKind

# Of a hundred votes: all for, adopted against some, rejected; the rest are ties.
_UNANIMOUS, _ADOPTED, _REJECTED = 70, 24, 5
_FEWEST = 5
_COMMISSION = 3


@dataclass(frozen=True, slots=True)
class Situation:
    """A vote about to be taken: its clock, who may vote (the one who presides with them)."""

    at: str
    voters: list[str]
    presiding: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """One vote of those entitled; together the numbers are all of them.

    adopted: the outcome of an open vote under the simple majority of those present.
    """

    votes_for: int
    against: int
    abstained: int
    presiding: PresidingVote
    adopted: bool


def vote_record(rng: random.Random, stamp: Stamp, situation: Situation) -> tuple[Vote, bool]:
    """A closed vote on all points of an item, and whether it is adopted.

    Raises ValueError where fewer than five may vote.
    """
    lot = rng.random()
    if lot < 0.01:
        return _secret(rng, stamp, situation)
    count = numbers(rng, len(situation.voters))
    roll_call = lot < 0.05
    by_name = _choices(rng, situation, count) if roll_call else []
    vote = Vote(
        id=stamp.identity(),
        created=stamp.created,
        kind=VoteKind.ROLL_CALL if roll_call else VoteKind.OPEN,
        at=situation.at,
        votes_for=count.votes_for,
        votes_against=count.against,
        votes_abstained=count.abstained,
        presiding_vote=count.presiding,
        by_name=by_name,
        closed=True,
    )
    return vote, count.adopted


def numbers(rng: random.Random, entitled: int) -> Numbers:
    """The numbers of one open vote, the vote of the one who presides among them.

    Raises ValueError where fewer than five may vote.
    """
    if entitled < _FEWEST:
        raise ValueError(f"too few to vote: {entitled}")
    lot = rng.randrange(100)
    if lot < _UNANIMOUS:
        return Numbers(entitled, 0, 0, PresidingVote.FOR, adopted=True)
    if lot < _UNANIMOUS + _ADOPTED:
        others = rng.randint(1, (entitled - 1) // 3)
        against = rng.randint(0, others)
        return Numbers(
            entitled - others, against, others - against, PresidingVote.FOR, adopted=True
        )
    if lot < _UNANIMOUS + _ADOPTED + _REJECTED:
        votes_for = rng.randint(1, (entitled - 1) // 2 - 1)
        abstained = rng.randint(0, 1)
        against = entitled - votes_for - abstained
        return Numbers(votes_for, against, abstained, PresidingVote.AGAINST, adopted=False)
    half = entitled // 2
    casting = rng.choice((PresidingVote.FOR, PresidingVote.AGAINST))
    return Numbers(half, half, entitled % 2, casting, adopted=casting is PresidingVote.FOR)


def _secret(rng: random.Random, stamp: Stamp, situation: Situation) -> tuple[Vote, bool]:
    """A secret vote: everybody takes a ballot and puts it in the box; one may be spoiled."""
    entitled = len(situation.voters)
    invalid = rng.randint(0, 1)
    against = rng.randint(0, (entitled - 1) // 3)
    vote = Vote(
        id=stamp.identity(),
        created=stamp.created,
        kind=VoteKind.SECRET,
        at=situation.at,
        votes_for=entitled - against - invalid,
        votes_against=against,
        votes_abstained=0,
        ballots_issued=entitled,
        ballots_found=entitled,
        ballots_invalid=invalid,
        counting_commission=rng.sample(situation.voters, _COMMISSION),
        closed=True,
    )
    return vote, 2 * (entitled - against - invalid) > entitled


def _choices(rng: random.Random, situation: Situation, count: Numbers) -> list[Ballot]:
    """A choice for each of the voters, so that the numbers are right, the presiding one's too."""
    lots = (
        [Choice.FOR] * count.votes_for
        + [Choice.AGAINST] * count.against
        + [Choice.ABSTAINED] * count.abstained
    )
    own = Choice(count.presiding.value)
    lots.remove(own)
    rng.shuffle(lots)
    rest = iter(lots)
    return [
        Ballot(person=voter, choice=own if voter == situation.presiding else next(rest))
        for voter in situation.voters
    ]
