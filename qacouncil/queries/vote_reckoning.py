"""What a vote as it is typed comes to, by the rules, before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.queries.vote_sheet import Basis, Typed
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import Choice, PresidingVote, VoteKind
from qacouncil.rules.voting import Ballots, Count, Result, VoteProblem, decide, problems


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a draft comes to: either problems, each of its field, or a result; both may be empty.

    count: None where nothing is typed. tie: the votes are equal and the presiding person's vote
    would decide, but is not known yet.
    """

    count: Count | None
    problems: tuple[VoteProblem, ...] = ()
    result: Result | None = None
    tie: bool = False


def reckon(basis: Basis, typed: Typed) -> Reckoning:
    """What a vote as typed comes to, by the rules, without storing anything."""
    if typed.is_empty:
        return Reckoning(None)
    count = _count(basis, typed)
    found = problems(basis.attendance, count)
    if found:
        return Reckoning(count, problems=found)
    rule = VotingRule(typed.majority or basis.usual, basis.voting_rule.base, basis.voting_rule.tie)
    result = decide(basis.quorum_rule, rule, basis.attendance, count)
    return Reckoning(count, result=result, tie=_asks_for_casting(rule, basis, count, result))


def rule_of(basis: Basis, typed: Typed) -> VotingRule:
    """The rule of a vote as typed."""
    return VotingRule(typed.majority or basis.usual, basis.voting_rule.base, basis.voting_rule.tie)


def _asks_for_casting(rule: VotingRule, basis: Basis, count: Count, result: Result) -> bool:
    """Whether the presiding person's vote would change the outcome, and is not known."""
    if count.presiding is not None or count.kind is VoteKind.SECRET or not basis.presiding_votes:
        return False
    outcomes = set()
    for casting in (PresidingVote.FOR, PresidingVote.AGAINST):
        asked = Count(
            for_=count.for_,
            against=count.against,
            abstained=count.abstained,
            not_voting=count.not_voting,
            kind=count.kind,
            presiding=casting,
            ballots=count.ballots,
        )
        if problems(basis.attendance, asked):
            return False
        outcomes.add(decide(basis.quorum_rule, rule, basis.attendance, asked).outcome)
    return len(outcomes | {result.outcome}) > 1


def _count(basis: Basis, typed: Typed) -> Count:
    choices = [choice for _, choice in typed.by_name]

    def number(written: int | None, choice: Choice) -> int:
        return choices.count(choice) if written is None else written

    ballots = None
    if typed.kind is VoteKind.SECRET and typed.issued is not None and typed.found is not None:
        ballots = Ballots(typed.issued, typed.found, typed.invalid or 0)
    return Count(
        for_=number(typed.for_, Choice.FOR),
        against=number(typed.against, Choice.AGAINST),
        abstained=number(typed.abstained, Choice.ABSTAINED),
        not_voting=typed.not_voting,
        kind=typed.kind,
        presiding=_presiding(basis, typed),
        ballots=ballots,
    )


def _presiding(basis: Basis, typed: Typed) -> PresidingVote | None:
    if typed.kind is VoteKind.SECRET:
        return None
    if not basis.presiding_votes or basis.presiding is None:
        return PresidingVote.NONE
    if typed.presiding_vote is not None:
        return typed.presiding_vote
    named = dict(typed.by_name).get(basis.presiding.person_id)
    return None if named is None else PresidingVote(named)
