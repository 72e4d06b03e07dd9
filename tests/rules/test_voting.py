from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.quorum import Attendance
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
from qacouncil.rules.voting import (
    Ballots,
    Count,
    Result,
    VoteProblem,
    decide,
    needed_votes,
    problems,
    vote_base,
)
from tests.rules.strategies import votes

Vote = tuple[QuorumRule, VotingRule, Attendance, Count]
EIGHT = Attendance(mandates=8, present=8)
SIMPLE = VotingRule()


def reason(count: Count, rule: VotingRule = SIMPLE, attendance: Attendance = EIGHT) -> Reason:
    return decide(QuorumRule(), rule, attendance, count).reason


def test_result_keeps_the_numbers_as_they_stood() -> None:
    result = decide(QuorumRule(), SIMPLE, Attendance(9, 8, 1), Count(5, 1))
    assert result == Result(
        outcome=Outcome.ADOPTED,
        reason=Reason.MAJORITY_REACHED,
        quorum=result.quorum,
        entitled=7,
        not_voting=1,
        base=7,
        needed=4,
    )
    assert (result.quorum.counted, result.quorum.of, result.quorum.needed) == (7, 8, 6)


def test_without_a_quorum_there_is_neither_base_nor_majority() -> None:
    result = decide(QuorumRule(), SIMPLE, Attendance(9, 5), Count(5, 0))
    assert (result.outcome, result.reason) == (Outcome.NO_QUORUM, Reason.NO_QUORUM)
    assert (result.base, result.needed, result.not_voting) == (None, None, 0)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (Count(8, 0), Reason.ALL_FOR),
        (Count(7, 0), Reason.MAJORITY_REACHED),
        (Count(4, 3, 1), Reason.MAJORITY_MISSED),
        (Count(0, 0, 8), Reason.NOBODY_FOR),
        (Count(0, 8), Reason.NOBODY_FOR),
        (Count(4, 4, presiding=PresidingVote.FOR), Reason.CASTING_FOR),
        (Count(4, 4, presiding=PresidingVote.AGAINST), Reason.CASTING_AGAINST),
        (Count(3, 3, 2, presiding=PresidingVote.FOR), Reason.CASTING_FOR),
        (Count(3, 3, 2, presiding=PresidingVote.ABSTAINED), Reason.TIE_NOT_DECIDED),
        (Count(3, 3, presiding=PresidingVote.NOT_VOTING), Reason.TIE_NOT_DECIDED),
        (Count(4, 4, presiding=PresidingVote.NONE), Reason.TIE_NOT_DECIDED),
        (Count(4, 4), Reason.TIE_NOT_DECIDED),
        (
            Count(4, 4, kind=VoteKind.SECRET, presiding=PresidingVote.FOR),
            Reason.TIE_SECRET,
        ),
        (
            Count(4, 4, kind=VoteKind.ROLL_CALL, presiding=PresidingVote.FOR),
            Reason.CASTING_FOR,
        ),
    ],
)
def test_reason_under_a_simple_majority_of_those_present(count: Count, expected: Reason) -> None:
    assert reason(count) is expected


def test_a_tie_under_other_rules() -> None:
    tie = Count(4, 4, presiding=PresidingVote.FOR)
    assert reason(tie, VotingRule(tie=TieRule.NOT_PASSED)) is Reason.TIE_BY_RULE
    assert reason(tie, VotingRule(Majority.TWO_THIRDS)) is Reason.TIE_QUALIFIED


def test_a_casting_vote_never_replaces_a_majority_of_all() -> None:
    rule = VotingRule(base=VoteBase.ALL_MANDATES)
    tie = Count(4, 4, presiding=PresidingVote.FOR)
    assert reason(tie, rule, Attendance(12, 8)) is Reason.MAJORITY_MISSED
    assert reason(tie, rule, EIGHT) is Reason.CASTING_FOR


def test_unanimous_is_said_only_where_nobody_did_otherwise() -> None:
    for_against = VotingRule(base=VoteBase.FOR_AGAINST)
    assert reason(Count(5, 0, 3), for_against) is Reason.MAJORITY_REACHED
    assert reason(Count(8, 0), for_against) is Reason.ALL_FOR
    of_all = VotingRule(base=VoteBase.ALL_MANDATES)
    assert reason(Count(8, 0), of_all, Attendance(9, 8)) is Reason.MAJORITY_REACHED


ENTITLED_SEVEN = Attendance(9, 8, 1)


def secret(issued: int, found: int, invalid: int, *, not_voting: int | None = None) -> Count:
    return Count(4, 2, 0, not_voting, VoteKind.SECRET, None, Ballots(issued, found, invalid))


@pytest.mark.parametrize(
    ("attendance", "count", "expected"),
    [
        (Attendance(-1, 0), Count(0, 0), {VoteProblem.NEGATIVE}),
        (Attendance(9, 8, 0, -1), Count(8, 0), {VoteProblem.NEGATIVE}),
        (ENTITLED_SEVEN, Count(5, 2, 0, -1), {VoteProblem.NEGATIVE}),
        (ENTITLED_SEVEN, secret(7, 6, -1), {VoteProblem.NEGATIVE}),
        (Attendance(9, 10), Count(10, 0), {VoteProblem.PRESENT_EXCEED_MANDATES}),
        (
            Attendance(9, 10, 11),
            Count(0, 0),
            {VoteProblem.PRESENT_EXCEED_MANDATES, VoteProblem.RECUSED_EXCEED_PRESENT},
        ),
        (ENTITLED_SEVEN, Count(5, 3), {VoteProblem.VOTES_EXCEED_ENTITLED}),
        (ENTITLED_SEVEN, Count(4, 2, 0, 0), {VoteProblem.DOES_NOT_ADD_UP}),
        (ENTITLED_SEVEN, Count(4, 2, 0, 2), {VoteProblem.DOES_NOT_ADD_UP}),
        (ENTITLED_SEVEN, secret(8, 6, 0), {VoteProblem.BALLOTS_EXCEED_ENTITLED}),
        (ENTITLED_SEVEN, secret(5, 6, 0), {VoteProblem.BALLOTS_FOUND_EXCEED_ISSUED}),
        (ENTITLED_SEVEN, secret(7, 7, 0), {VoteProblem.BALLOTS_DO_NOT_ADD_UP}),
        (ENTITLED_SEVEN, secret(7, 7, 1), set()),
        (
            ENTITLED_SEVEN,
            secret(7, 7, 1, not_voting=1),
            {VoteProblem.DOES_NOT_ADD_UP},
        ),
        (ENTITLED_SEVEN, Count(7, 0), set()),
    ],
)
def test_numbers_that_cannot_be(
    attendance: Attendance, count: Count, expected: set[VoteProblem]
) -> None:
    found = problems(attendance, count)
    assert set(found) == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("presiding", PresidingVote)
def test_the_presiding_vote_is_among_those_counted(presiding: PresidingVote) -> None:
    counted = Count(2, 2, 2, 1, presiding=presiding)
    assert problems(ENTITLED_SEVEN, counted) == ()
    own = {"for": "for_", "none": None}.get(presiding, presiding.value)
    if own is not None:
        # The others take the place of the group that the presiding person is said to be in.
        other = "against" if own == "for_" else "for_"
        missing = replace(
            counted, **{own: 0, other: getattr(counted, other) + getattr(counted, own)}
        )
        assert problems(ENTITLED_SEVEN, missing) == (VoteProblem.PRESIDING_VOTE_NOT_COUNTED,)


def test_deciding_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="votes_exceed_entitled"):
        decide(QuorumRule(), SIMPLE, EIGHT, Count(9, 0))


@given(st.sampled_from(Majority), st.integers(0, 200))
def test_needed_is_the_least_number_that_the_majority_accepts(
    majority: Majority, base: int
) -> None:
    def accepted(votes: int) -> bool:
        return {
            Majority.SIMPLE: 2 * votes > base,
            Majority.TWO_THIRDS: 3 * votes >= 2 * base,
            Majority.THREE_QUARTERS: 4 * votes >= 3 * base,
            Majority.UNANIMOUS: votes >= base,
        }[majority]

    assert needed_votes(majority, base) == next(n for n in range(1, 202) if accepted(n))


@given(votes())
def test_possible_votes_are_decided_and_the_numbers_agree(vote: Vote) -> None:
    _, voting_rule, attendance, count = vote
    assert problems(attendance, count) == ()
    result = decide(*vote)
    assert (result.outcome is Outcome.NO_QUORUM) == (not result.quorum.met)
    assert (result.base is None) == (result.needed is None) == (not result.quorum.met)
    if result.base is not None:
        assert result.base == vote_base(voting_rule.base, attendance, count)
        by_numbers = count.for_ >= needed_votes(voting_rule.majority, result.base)
        by_casting_vote = result.reason is Reason.CASTING_FOR
        assert (result.outcome is Outcome.ADOPTED) == (by_numbers or by_casting_vote)
    if result.outcome is Outcome.ADOPTED:
        assert count.for_ > 0


@given(votes())
def test_one_vote_moved_to_for_never_loses_what_votes_alone_adopted(vote: Vote) -> None:
    quorum_rule, voting_rule, attendance, count = vote
    before = decide(*vote)
    by_votes = before.outcome is Outcome.ADOPTED and before.reason is not Reason.CASTING_FOR
    for group in ("against", "abstained"):
        if by_votes and getattr(count, group):
            moved = replace(
                count,
                **{group: getattr(count, group) - 1, "for_": count.for_ + 1},
                presiding=None,
            )
            after = decide(quorum_rule, voting_rule, attendance, moved)
            assert after.outcome is Outcome.ADOPTED


def test_a_casting_vote_may_adopt_what_one_vote_more_would_not() -> None:
    """What follows from R3, and is told in docs/rules.md: a tie is decided, 5 of 11 is not."""
    eleven = Attendance(11, 11)
    assert reason(Count(4, 4, 3, presiding=PresidingVote.FOR), SIMPLE, eleven) is Reason.CASTING_FOR
    missed = reason(Count(5, 4, 2, presiding=PresidingVote.FOR), SIMPLE, eleven)
    assert missed is Reason.MAJORITY_MISSED


@given(votes())
def test_a_casting_vote_only_ever_decides_a_tie(vote: Vote) -> None:
    result = decide(*vote)
    _, voting_rule, _, count = vote
    if result.reason in {Reason.CASTING_FOR, Reason.CASTING_AGAINST}:
        assert count.for_ == count.against > 0
        assert voting_rule.majority is Majority.SIMPLE
        assert voting_rule.tie is TieRule.CHAIR_DECIDES
        assert count.kind is not VoteKind.SECRET


@given(votes())
def test_vacant_seats_never_change_the_base(vote: Vote) -> None:
    quorum_rule, voting_rule, attendance, count = vote
    without = decide(quorum_rule, voting_rule, replace(attendance, vacant=0), count)
    result = decide(*vote)
    if result.base is not None:
        assert (result.base, result.needed) == (without.base, without.needed)
