"""Values for the property tests of the rules: councils of up to 40, all of them possible."""

from __future__ import annotations

from hypothesis import strategies as st

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

FRACTION, FIXED = QuorumKind.FRACTION, QuorumKind.FIXED


@st.composite
def quorum_rules(draw: st.DrawFn) -> QuorumRule:
    kind = draw(st.sampled_from(QuorumKind))
    denominator = draw(st.integers(2, 12)) if kind is FRACTION else 1
    numerator = draw(st.integers(0, denominator - 1 if kind is FRACTION else 15))
    comparison = draw(st.sampled_from(Comparison))
    return QuorumRule(
        kind, numerator, denominator, comparison, draw(st.booleans()), draw(st.booleans())
    )


def voting_rules() -> st.SearchStrategy[VotingRule]:
    return st.builds(
        VotingRule, st.sampled_from(Majority), st.sampled_from(VoteBase), st.sampled_from(TieRule)
    )


@st.composite
def attendances(draw: st.DrawFn) -> Attendance:
    mandates = draw(st.integers(0, 40))
    present = draw(st.integers(0, mandates))
    recused = draw(st.integers(0, min(present, 4)))
    return Attendance(mandates, present, recused, draw(st.integers(0, 5)))


@st.composite
def counts(draw: st.DrawFn, entitled: int) -> Count:
    """A count that can be, of so many persons who may vote."""
    kind = draw(st.sampled_from(VoteKind))
    left, parts = entitled, []
    for _ in range(4):
        part = draw(st.integers(0, left))
        parts.append(part)
        left -= part
    for_, against, abstained, invalid = parts
    ballots = None
    if kind is VoteKind.SECRET:
        found = sum(parts)
        ballots = Ballots(draw(st.integers(found, entitled)), found, invalid)
    else:
        left += invalid
    by_choice = {
        PresidingVote.FOR: for_,
        PresidingVote.AGAINST: against,
        PresidingVote.ABSTAINED: abstained,
        PresidingVote.NOT_VOTING: left,
    }
    known = [choice for choice, number in by_choice.items() if number]
    presiding = draw(st.sampled_from([None, PresidingVote.NONE, *known]))
    not_voting = draw(st.sampled_from([None, left]))
    return Count(for_, against, abstained, not_voting, kind, presiding, ballots)


@st.composite
def votes(draw: st.DrawFn) -> tuple[QuorumRule, VotingRule, Attendance, Count]:
    """Everything that `decide` takes."""
    attendance = draw(attendances())
    count = draw(counts(attendance.present - attendance.recused))
    return draw(quorum_rules()), draw(voting_rules()), attendance, count
