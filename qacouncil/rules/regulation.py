"""The council's regulation as plain values: what its quorum, majority and tie rules say."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.rules.terms import Comparison, Majority, QuorumKind, TieRule, VoteBase


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """How many voting members must be there.

    `fraction`: at least (or more than) numerator/denominator of the mandates.
    `fixed`: at least `numerator` persons; `denominator` is 1 and `comparison` is ignored.
    """

    kind: QuorumKind = QuorumKind.FRACTION
    numerator: int = 2
    denominator: int = 3
    comparison: Comparison = Comparison.AT_LEAST
    vacancies_count: bool = False
    recused_count: bool = False


@dataclass(frozen=True, slots=True)
class VotingRule:
    """How a vote is decided."""

    majority: Majority = Majority.SIMPLE
    base: VoteBase = VoteBase.PRESENT
    tie: TieRule = TieRule.CHAIR_DECIDES
