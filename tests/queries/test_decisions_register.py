"""The register of decisions, from votes as they are on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredPoint,
    RegisteredVote,
)
from qacouncil.operations.carry_over import put_off_item
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.decisions_register import decisions_register_content
from qacouncil.rules.terms import Choice, Outcome, VoteKind
from tests.council_builder import DAY, Council

UNTIL = dt.date(2027, 8, 31)


def register(
    there: Council, since: dt.date = DAY, until: dt.date = UNTIL
) -> DecisionsRegisterContent:
    with there.file.reading() as connection:
        return decisions_register_content(connection, there.id, since, until)


def decided(there: Council, *votes: VoteData, date: dt.date = DAY) -> str:
    meeting_id = there.held(date)
    for each in votes:
        there.closed_vote(there.item(meeting_id), each)
    there.do(close_meeting, meeting_id, 17 * 60)
    return meeting_id


def only_point(there: Council) -> RegisteredPoint:
    (minutes,) = register(there).minutes
    (point,) = minutes.points
    return point


def test_a_point_with_its_vote_and_who_carries_it_out(seven: Council) -> None:
    meeting_id = decided(seven, VoteData(for_=5, against=1, abstained=1))
    (decision,) = seven.rows(meeting_id).of("decision")
    task = AssignmentData((seven.persons[2],), deadline=UNTIL)
    seven.do(add_assignment, decision["id"], task)
    (minutes,) = register(seven).minutes
    assert (minutes.number, minutes.date, minutes.signed) == ("1", DAY, False)
    (point,) = minutes.points
    assert (point.number, point.area) == ("1.1", "A04")
    assert point.vote == RegisteredVote(Outcome.ADOPTED, 5, 1, 1)
    (own,) = point.tasks
    assert [each.surname for each in own.responsible] == ["Ғали"]
    assert own.deadline == UNTIL


def test_votes_given_by_name_alone_are_counted(seven: Council) -> None:
    choices = dict.fromkeys(seven.persons, Choice.FOR)
    choices[seven.persons[4]] = Choice.AGAINST
    choices[seven.persons[5]] = Choice.ABSTAINED
    choices[seven.persons[6]] = Choice.NOT_VOTING
    decided(seven, VoteData(kind=VoteKind.ROLL_CALL, by_name=choices))
    assert only_point(seven).vote == RegisteredVote(Outcome.ADOPTED, 4, 1, 1, not_voting=1)


def test_of_two_votes_the_second_is_told(seven: Council) -> None:
    meeting_id = seven.held()
    item = seven.item(meeting_id)
    first = seven.closed_vote(item, VoteData(for_=2, against=5))
    again = seven.do(draft_vote, item, VoteData(for_=6, against=1), first)
    seven.do(close_vote, again)
    seven.do(close_meeting, meeting_id, 17 * 60)
    assert only_point(seven).vote == RegisteredVote(Outcome.ADOPTED, 6, 1, 0)


def test_a_secret_vote_and_those_who_did_not_vote(seven: Council) -> None:
    decided(seven, VoteData(for_=2, against=1, abstained=0, not_voting=4))
    assert only_point(seven).vote == RegisteredVote(Outcome.REJECTED, 2, 1, 0, not_voting=4)


def test_a_secret_vote_is_said_to_be_one(seven: Council) -> None:
    decided(
        seven,
        VoteData(
            kind=VoteKind.SECRET,
            for_=7,
            against=0,
            ballots_issued=7,
            ballots_found=7,
            ballots_invalid=0,
        ),
    )
    vote = only_point(seven).vote
    assert vote is not None
    assert vote.secret


def test_a_point_without_vote_is_kept_and_one_put_off_is_not(seven: Council) -> None:
    decided(seven)
    assert only_point(seven).vote is None
    later = DAY + dt.timedelta(days=7)
    meeting_id = seven.held(later)
    seven.do(put_off_item, seven.item(meeting_id), put_off=True)
    seven.do(close_meeting, meeting_id, 17 * 60)
    assert [each.date for each in register(seven).minutes] == [DAY]


def test_the_period_has_both_its_days(seven: Council) -> None:
    decided(seven)
    day = dt.timedelta(1)
    assert register(seven, DAY, DAY).minutes
    assert not register(seven, DAY + day).minutes
    assert not register(seven, DAY - day, DAY - day).minutes


def test_the_statements_do_not_grow(seven: Council, statements: Callable[..., int]) -> None:
    decided(seven)
    count = statements(seven, decisions_register_content, seven.id, DAY, UNTIL)
    decided(seven, date=DAY + dt.timedelta(days=7))
    assert statements(seven, decisions_register_content, seven.id, DAY, UNTIL) == count <= 17
