"""The outcome of one vote (readings R1-R11: docs/rules.md)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.quorum import Attendance, Quorum, quorum
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Majority,
    Outcome,
    PresidingVote,
    Reason,
    TieRule,
    VoteBase,
    VoteKind,
)


@dataclass(frozen=True, slots=True)
class Ballots:
    """Ballots of a secret vote: issued, found in the box, invalid among those found."""

    issued: int
    found: int
    invalid: int


@dataclass(frozen=True, slots=True)
class Count:
    """The numbers of one vote as they were counted.

    not_voting: present and entitled, gave no vote; None: whatever is left over.
    presiding: how the presiding person voted; None: not known.
    """

    for_: int
    against: int
    abstained: int = 0
    not_voting: int | None = None
    kind: VoteKind = VoteKind.OPEN
    presiding: PresidingVote | None = None
    ballots: Ballots | None = None

    @property
    def cast(self) -> int:
        """Votes given, spoiled ballots with them: they were cast by persons present (R8)."""
        invalid = self.ballots.invalid if self.ballots else 0
        return self.for_ + self.against + self.abstained + invalid


class VoteProblem(StrEnum):
    """Why the numbers of a vote cannot be; each is shown at its field."""

    NEGATIVE = "negative"
    PRESENT_EXCEED_MANDATES = "present_exceed_mandates"
    RECUSED_EXCEED_PRESENT = "recused_exceed_present"
    VOTES_EXCEED_ENTITLED = "votes_exceed_entitled"
    DOES_NOT_ADD_UP = "does_not_add_up"
    BALLOTS_EXCEED_ENTITLED = "ballots_exceed_entitled"
    BALLOTS_FOUND_EXCEED_ISSUED = "ballots_found_exceed_issued"
    BALLOTS_DO_NOT_ADD_UP = "ballots_do_not_add_up"
    PRESIDING_VOTE_NOT_COUNTED = "presiding_vote_not_counted"


@dataclass(frozen=True, slots=True)
class Result:
    """What a closed vote says: stored as it stood, never computed anew for a signed protocol.

    base and needed are None where there was no quorum.
    entitled: present voting members less the recused.
    not_voting: worked out where it was not given.
    """

    outcome: Outcome
    reason: Reason
    quorum: Quorum
    entitled: int
    not_voting: int
    base: int | None
    needed: int | None


def problems(attendance: Attendance, count: Count) -> tuple[VoteProblem, ...]:
    """What is wrong with the numbers, in the order of the fields; empty: they can be.

    The votes are looked at only once the attendance can be, and nothing is added up while a
    number is negative: a mistake is named where it was made, without those that follow from it.
    """
    if _any_negative(attendance, count):
        return (VoteProblem.NEGATIVE,)
    found = _attendance_problems(attendance)
    if found:
        return found
    entitled = attendance.present - attendance.recused
    return (
        *_sum_problems(entitled, count),
        *_ballot_problems(entitled, count),
        *_presiding_problems(entitled, count),
    )


def decide(
    quorum_rule: QuorumRule, voting_rule: VotingRule, attendance: Attendance, count: Count
) -> Result:
    """The result of a vote. Raises ValueError where `problems` finds any."""
    found = problems(attendance, count)
    if found:
        raise ValueError(f"the vote cannot be: {', '.join(found)}")
    finding = quorum(quorum_rule, attendance)
    entitled = attendance.present - attendance.recused
    base = needed = None
    outcome, reason = Outcome.NO_QUORUM, Reason.NO_QUORUM
    if finding.met:
        base = vote_base(voting_rule.base, attendance, count)
        needed = needed_votes(voting_rule.majority, base)
        outcome, reason = _verdict(voting_rule, count, entitled, base, needed)
    return Result(
        outcome=outcome,
        reason=reason,
        quorum=finding,
        entitled=entitled,
        not_voting=_not_voting(entitled, count),
        base=base,
        needed=needed,
    )


def vote_base(base: VoteBase, attendance: Attendance, count: Count) -> int:
    """The number of which the majority is reckoned; vacant seats are never in it (R2)."""
    if base is VoteBase.FOR_AGAINST:
        return count.for_ + count.against
    if base is VoteBase.ALL_MANDATES:
        return attendance.mandates - attendance.recused
    return attendance.present - attendance.recused


def needed_votes(majority: Majority, base: int) -> int:
    """The least number of votes for; at least one, also of a base of zero (R6)."""
    if majority is Majority.SIMPLE:
        return base // 2 + 1
    if majority is Majority.TWO_THIRDS:
        return max(1, -(-2 * base // 3))
    if majority is Majority.THREE_QUARTERS:
        return max(1, -(-3 * base // 4))
    return max(1, base)  # R7: all of the base, so that one abstention breaks it


def _verdict(
    rule: VotingRule, count: Count, entitled: int, base: int, needed: int
) -> tuple[Outcome, Reason]:
    if count.for_ >= needed:
        everyone = count.for_ == base == entitled
        return Outcome.ADOPTED, Reason.ALL_FOR if everyone else Reason.MAJORITY_REACHED
    if count.for_ == 0:
        return Outcome.REJECTED, Reason.NOBODY_FOR
    if _is_tie(rule, count, base):
        reason = _tie_reason(rule, count)
        adopted = reason is Reason.CASTING_FOR
        return Outcome.ADOPTED if adopted else Outcome.REJECTED, reason
    return Outcome.REJECTED, Reason.MAJORITY_MISSED


def _is_tie(rule: VotingRule, count: Count, base: int) -> bool:
    """As many for as against, whatever the abstentions; votes for are there already (R3)."""
    if count.for_ != count.against:
        return False
    # A casting vote never replaces a majority of all mandates.
    return rule.base is not VoteBase.ALL_MANDATES or count.for_ + count.against == base


def _tie_reason(rule: VotingRule, count: Count) -> Reason:
    """What becomes of a tie: the casting vote needs a simple majority and an open vote (R4)."""
    if rule.majority is not Majority.SIMPLE:
        return Reason.TIE_QUALIFIED
    if rule.tie is TieRule.NOT_PASSED:
        return Reason.TIE_BY_RULE
    if count.kind is VoteKind.SECRET:
        return Reason.TIE_SECRET
    if count.presiding is PresidingVote.FOR:
        return Reason.CASTING_FOR
    if count.presiding is PresidingVote.AGAINST:
        return Reason.CASTING_AGAINST
    return Reason.TIE_NOT_DECIDED


def _not_voting(entitled: int, count: Count) -> int:
    return entitled - count.cast if count.not_voting is None else count.not_voting


def _any_negative(attendance: Attendance, count: Count) -> bool:
    ballots = count.ballots or Ballots(0, 0, 0)
    numbers = (
        *(attendance.mandates, attendance.present, attendance.recused, attendance.vacant),
        *(count.for_, count.against, count.abstained, count.not_voting or 0),
        *(ballots.issued, ballots.found, ballots.invalid),
    )
    return min(numbers) < 0


def _attendance_problems(attendance: Attendance) -> tuple[VoteProblem, ...]:
    found = []
    if attendance.present > attendance.mandates:
        found.append(VoteProblem.PRESENT_EXCEED_MANDATES)
    if attendance.recused > attendance.present:
        found.append(VoteProblem.RECUSED_EXCEED_PRESENT)
    return tuple(found)


def _sum_problems(entitled: int, count: Count) -> tuple[VoteProblem, ...]:
    if count.cast > entitled:
        return (VoteProblem.VOTES_EXCEED_ENTITLED,)
    if count.cast + _not_voting(entitled, count) != entitled:
        return (VoteProblem.DOES_NOT_ADD_UP,)  # R9
    return ()


def _ballot_problems(entitled: int, count: Count) -> tuple[VoteProblem, ...]:
    ballots = count.ballots
    if ballots is None:
        return ()
    found = []
    if ballots.issued > entitled:
        found.append(VoteProblem.BALLOTS_EXCEED_ENTITLED)
    if ballots.found > ballots.issued:
        found.append(VoteProblem.BALLOTS_FOUND_EXCEED_ISSUED)
    if ballots.found != count.cast:
        found.append(VoteProblem.BALLOTS_DO_NOT_ADD_UP)
    return tuple(found)


def _presiding_problems(entitled: int, count: Count) -> tuple[VoteProblem, ...]:
    """The presiding person's vote must be among those counted (R10)."""
    if count.presiding is None or count.presiding is PresidingVote.NONE:
        return ()
    counted = {
        PresidingVote.FOR: count.for_,
        PresidingVote.AGAINST: count.against,
        PresidingVote.ABSTAINED: count.abstained,
        PresidingVote.NOT_VOTING: _not_voting(entitled, count),
    }[count.presiding]
    return () if counted > 0 else (VoteProblem.PRESIDING_VOTE_NOT_COUNTED,)
