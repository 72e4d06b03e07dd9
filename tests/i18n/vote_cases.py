"""Every kind of quorum, majority, base, tie and recusal, as votes to be explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from qacouncil.rules.quorum import Attendance
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Comparison,
    Majority,
    PresidingVote,
    QuorumKind,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import Ballots, Count


@dataclass(frozen=True, slots=True)
class VoteCase:
    name: str
    quorum_rule: QuorumRule
    voting_rule: VotingRule
    attendance: Attendance
    count: Count


QUORUMS = {
    "quorum at least 2/3": QuorumRule(),
    "quorum more than half": QuorumRule(
        numerator=1, denominator=2, comparison=Comparison.MORE_THAN
    ),
    "quorum more than 2/3": QuorumRule(comparison=Comparison.MORE_THAN),
    "quorum fixed": QuorumRule(QuorumKind.FIXED, 7, 1),
}
# Recused, and whether they count in the quorum.
RECUSALS = {
    "nobody recused": (0, False),
    "recused left out": (2, False),
    "recused counted": (2, True),
}


def _with_recusals(rule: QuorumRule, *, counted: bool, vacancies: bool = False) -> QuorumRule:
    return QuorumRule(
        rule.kind, rule.numerator, rule.denominator, rule.comparison, vacancies, counted
    )


def every_rule() -> Iterator[VoteCase]:
    """The whole product, each at as many votes for as against."""
    rules = product(QUORUMS.items(), RECUSALS.items(), Majority, VoteBase, TieRule)
    for (quorum_name, quorum), (recusal, (recused, counted)), majority, base, tie in rules:
        # Ten members, everybody there: for and against are all of them.
        half = (10 - recused) // 2
        yield VoteCase(
            f"{quorum_name} | {recusal} | {majority} | base {base} | tie {tie}",
            _with_recusals(quorum, counted=counted),
            VotingRule(majority, base, tie),
            Attendance(mandates=10, present=10, recused=recused),
            Count(half, half, presiding=PresidingVote.FOR),
        )


def every_quorum() -> Iterator[VoteCase]:
    """Quorums reached, missed and of nobody, with vacant seats that count or do not."""
    groups = product(QUORUMS.items(), RECUSALS.items(), (False, True), (9, 3, 0))
    for (name, quorum), (recusal, (recused, counted)), vacancies, present in groups:
        yield VoteCase(
            f"{name} | {recusal} | vacant seats count: {vacancies} | present {present}",
            _with_recusals(quorum, counted=counted, vacancies=vacancies),
            VotingRule(),
            Attendance(mandates=9, present=present, recused=min(recused, present), vacant=1),
            Count(max(0, present - recused), 0),
        )


COUNTS = {
    "all for": Count(8, 0),
    "reached": Count(7, 1),
    "missed": Count(4, 3, 1),
    "nobody for": Count(0, 5, 3),
    "nobody for or against": Count(0, 0, 8),
    "roll call": Count(6, 2, kind=VoteKind.ROLL_CALL),
    "tie, casting for": Count(4, 4, presiding=PresidingVote.FOR),
    "tie, casting against": Count(4, 4, presiding=PresidingVote.AGAINST),
    "tie, presiding abstained": Count(3, 3, 2, presiding=PresidingVote.ABSTAINED),
    "tie, presiding did not vote": Count(3, 3, 1, presiding=PresidingVote.NOT_VOTING),
    "tie, presiding has no vote": Count(4, 4, presiding=PresidingVote.NONE),
    "tie, presiding not known": Count(4, 4),
    "secret, tie": Count(4, 4, kind=VoteKind.SECRET),
    "secret, one invalid": Count(5, 2, 0, 0, VoteKind.SECRET, None, Ballots(8, 8, 1)),
    "secret, one not returned": Count(6, 1, 0, 1, VoteKind.SECRET, None, Ballots(8, 7, 0)),
}


def every_outcome() -> Iterator[VoteCase]:
    """Every way a vote may come out, under every base, of eight present and of eight of twelve."""
    for mandates, (name, count), base in product((8, 12), COUNTS.items(), VoteBase):
        yield VoteCase(
            f"{mandates} mandates | {name} | base {base}",
            QuorumRule(),
            VotingRule(base=base),
            Attendance(mandates=mandates, present=8),
            count,
        )
