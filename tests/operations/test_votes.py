"""Votes: kept as typed while a draft, checked and reckoned at their minute when closed."""

from __future__ import annotations

import pytest

from qacouncil.localized import Localized
from qacouncil.models.votes import vote_result
from qacouncil.operations.agenda import add_item, remove_item, set_item_times
from qacouncil.operations.attendance import record_intervals, recuse
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.decisions import add_decision, remove_decision
from qacouncil.operations.members import Appointment, change_mandate
from qacouncil.operations.vote_result import VoteRefused
from qacouncil.operations.votes import (
    VoteData,
    change_vote,
    close_vote,
    draft_vote,
    remove_vote,
    reopen_vote,
)
from qacouncil.queries.meeting_rows import read_meeting
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import (
    Category,
    Choice,
    Majority,
    PresidingVote,
    Role,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import VoteProblem
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, TERM, Council
from tests.operations.refusals import refused

WHY = Localized(ru="Конфликт интересов")


def result(there: Council, meeting_id: str, vote_id: str) -> dict[str, object]:
    return dict(there.rows(meeting_id).of("vote_result", vote_id=vote_id)[0])


def test_a_closed_vote_keeps_its_rule_numbers_and_reason(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    vote_id = seven.closed_vote(
        seven.item(meeting_id), VoteData(minute=HOUR + 10, for_=4, against=1, abstained=1)
    )
    found = result(seven, meeting_id, vote_id)
    expected = {
        "outcome": "adopted",
        "reason": "majority_reached",
        "mandates": 7,
        "vacant": 0,
        "present": 6,
        "recused": 0,
        "entitled": 6,
        "not_voting": 0,
        "base_size": 6,
        "needed": 4,
        "base": "present",
        "majority": "simple",
        "tie": "chair_decides",
        "quorum_needed": 5,
        "quorum_met": True,
        "presiding_id": seven.persons[0],
        "closed_at": "2026-11-23T09:00:00Z",
    }
    assert {name: found[name] for name in expected} == expected


def test_the_vote_is_reckoned_at_its_own_minute(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    seven.do(set_item_times, item_id, HOUR, HOUR + 60)
    for person in seven.persons[4:]:
        intervals = [Interval(None, HOUR + 20), Interval(HOUR + 40, None)]
        seven.do(record_intervals, seven.attendance(meeting_id, person), intervals)
    outcomes, vote_id = [], None
    for minute, votes in ((HOUR + 19, 7), (HOUR + 20, 4), (HOUR + 39, 4), (HOUR + 40, 7)):
        data = VoteData(minute=minute, for_=votes, against=0)
        vote_id = seven.do(draft_vote, item_id, data, vote_id)
        seven.do(close_vote, vote_id)
        found = result(seven, meeting_id, vote_id)
        outcomes.append((found["present"], found["outcome"]))
    assert outcomes == [(7, "adopted"), (4, "no_quorum"), (4, "no_quorum"), (7, "adopted")]


def test_one_recused_leaves_the_base_and_the_quorum(seven: Council) -> None:
    meeting_id = seven.held(present=5)
    item_id = seven.item(meeting_id)
    seven.do(recuse, item_id, seven.persons[4], WHY)
    found = result(seven, meeting_id, seven.closed_vote(item_id, VoteData(for_=4, against=0)))
    numbers = ("present", "recused", "entitled", "base_size", "quorum_counted", "quorum_of")
    assert [found[name] for name in numbers] == [5, 1, 4, 4, 4, 6]


def test_area_and_vote_may_ask_for_another_majority(seven: Council) -> None:
    rules = Regulation(DAY, base=VoteBase.ALL_MANDATES, majorities={"A01": Majority.TWO_THIRDS})
    seven.do(adopt_regulation, seven.id, rules)
    meeting_id = seven.held()
    content = seven.do(add_item, meeting_id, Localized(kk="Бағдарлама туралы"), "A01")
    votes = VoteData(for_=4, against=3)
    strict = VoteData(for_=4, against=3, majority=Majority.UNANIMOUS)
    item_id = seven.item(meeting_id)
    closed = [seven.closed_vote(*each) for each in ((item_id, votes), (content, votes))]
    closed.append(seven.closed_vote(content, strict))
    found = [result(seven, meeting_id, each) for each in closed]
    assert [(each["majority"], each["outcome"]) for each in found] == [
        ("simple", "adopted"),
        ("two_thirds", "rejected"),
        ("unanimous", "rejected"),
    ]


@pytest.mark.parametrize(
    ("presiding", "reason"),
    [
        (PresidingVote.FOR, "casting_for"),
        (PresidingVote.AGAINST, "casting_against"),
        (None, "tie_not_decided"),
    ],
)
def test_a_tie_falls_to_the_presiding_person(
    seven: Council, presiding: PresidingVote | None, reason: str
) -> None:
    meeting_id = seven.held(present=6)
    data = VoteData(for_=3, against=3, presiding_vote=presiding)
    vote_id = seven.closed_vote(seven.item(meeting_id), data)
    assert result(seven, meeting_id, vote_id)["reason"] == reason


def test_a_roll_call_is_counted_from_its_names(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    names = dict.fromkeys(seven.persons[:3], Choice.FOR)
    names |= dict.fromkeys(seven.persons[3:6], Choice.AGAINST)
    vote_id = seven.closed_vote(
        seven.item(meeting_id), VoteData(kind=VoteKind.ROLL_CALL, by_name=names)
    )
    assert result(seven, meeting_id, vote_id)["reason"] == "casting_for"


def test_a_secret_vote_holds_no_names(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    names = {seven.persons[0]: Choice.FOR}
    with refused(seven, "A secret ballot holds no names"):
        seven.do(draft_vote, item_id, VoteData(kind=VoteKind.SECRET, by_name=names))
    told = VoteData(kind=VoteKind.SECRET, for_=1, presiding_vote=PresidingVote.FOR)
    with refused(seven, "A secret ballot holds no names"):
        seven.do(draft_vote, item_id, told)
    named = seven.do(draft_vote, item_id, VoteData(by_name=names))
    with refused(seven, "A secret ballot holds no names"):
        seven.do(change_vote, named, VoteData(kind=VoteKind.SECRET, by_name=names))
    secret = VoteData(
        kind=VoteKind.SECRET,
        for_=4,
        against=2,
        ballots_issued=7,
        ballots_found=7,
        ballots_invalid=1,
        counting_commission=seven.persons[4:],
    )
    seven.do(change_vote, named, secret)
    seven.do(close_vote, named)
    assert seven.rows(meeting_id).of("ballot") == []
    assert result(seven, meeting_id, named)["outcome"] == "adopted"


def test_a_draft_is_kept_as_typed_and_refused_only_when_closed(seven: Council) -> None:
    meeting_id = seven.held()
    vote_id = seven.do(draft_vote, seven.item(meeting_id), VoteData(for_=900, against=-3))
    row = seven.rows(meeting_id).of("vote")[0]
    assert (row["votes_for"], row["votes_against"]) == (900, -3)
    with refused(seven, "below zero"):
        seven.do(close_vote, vote_id)
    seven.do(change_vote, vote_id, VoteData(for_=8, against=0))
    with pytest.raises(VoteRefused) as refusal:
        seven.do(close_vote, vote_id)
    assert refusal.value.found == (VoteProblem.VOTES_EXCEED_ENTITLED,)
    seven.do(change_vote, vote_id, VoteData())
    with refused(seven, "No votes are entered yet."):
        seven.do(close_vote, vote_id)


def test_votes_of_those_recused_absent_or_without_a_vote_are_refused(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    item_id = seven.item(meeting_id)
    seven.do(recuse, item_id, seven.persons[2], WHY)
    gone = [Interval(None, HOUR + 5)]
    seven.do(record_intervals, seven.attendance(meeting_id, seven.persons[3]), gone)
    for index, words in (
        (2, "recused from the item: Ғали"),
        (3, "not there at that time: Дүйсен"),
        (6, "not there at that time: Ли"),
    ):
        names = {seven.persons[index]: Choice.FOR}
        data = VoteData(minute=HOUR + 5, by_name=names)
        vote_id = seven.do(draft_vote, item_id, data)
        with refused(seven, words):
            seven.do(close_vote, vote_id)


def test_a_closed_vote_is_reopened_to_be_corrected(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    vote_id = seven.closed_vote(item_id, VoteData(for_=7, against=0))
    decision_id = str(seven.rows(meeting_id).of("decision")[0]["id"])
    for operation, data in ((change_vote, (VoteData(),)), (remove_vote, ()), (close_vote, ())):
        with refused(seven, "The vote is closed. Reopen it to correct it."):
            seven.do(operation, vote_id, *data)
    with refused(seven, "A closed vote is on this point."):
        seven.do(remove_decision, decision_id)
    with refused(seven, "A closed vote is on this item."):
        seven.do(remove_item, item_id)
    seven.do(reopen_vote, vote_id)
    with seven.file.reading() as connection:
        assert connection.execute(vote_result.select()).all() == []
    seven.do(change_vote, vote_id, VoteData(for_=3, against=4))
    seven.do(close_vote, vote_id)
    assert result(seven, meeting_id, vote_id)["outcome"] == "rejected"


def test_a_second_vote_keeps_the_first(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    first = seven.closed_vote(item_id, VoteData(for_=3, against=4))
    second = seven.do(draft_vote, item_id, VoteData(for_=5, against=2), first)
    seven.do(close_vote, second)
    votes = seven.rows(meeting_id).of("vote")
    assert [(row["id"], row["position"], row["repeats_id"]) for row in votes] == [
        (first, 1, None),
        (second, 2, first),
    ]
    with refused(seven, "Another vote repeats this one: it is kept."):
        seven.do(reopen_vote, first)
    # A file may be loaded in which a draft is repeated.
    seven.do(without_result, first)
    with refused(seven, "Another vote repeats this one: it is kept."):
        seven.do(remove_vote, first)


def without_result(transaction: Transaction, vote_id: str) -> None:
    transaction.remove(vote_result, vote_id=vote_id)


def test_a_draft_cannot_be_reopened(seven: Council) -> None:
    vote_id = seven.do(draft_vote, seven.item(seven.held()), VoteData(for_=7))
    with refused(seven, "The vote is not closed."):
        seven.do(reopen_vote, vote_id)


def test_a_vote_on_no_point_is_on_all_there_are_when_it_is_closed(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    first = str(seven.rows(meeting_id).of("decision")[0]["id"])
    vote_id = seven.do(draft_vote, item_id, VoteData(for_=7))
    second = seven.do(add_decision, item_id, Localized(kk="Екінші"))
    seven.do(close_vote, vote_id)
    points = seven.rows(meeting_id).of("vote_point", vote_id=vote_id)
    assert {row["decision_id"] for row in points} == {first, second}


def test_the_vote_of_a_secretary_without_a_vote_is_refused(seven: Council) -> None:
    data = Appointment(Category.STUDENT, *TERM, role=Role.SECRETARY, voting=False)
    seven.do(change_mandate, seven.mandates[1], data)
    item_id = seven.item(seven.held())
    vote_id = seven.do(draft_vote, item_id, VoteData(by_name={seven.persons[1]: Choice.FOR}))
    with refused(seven, "A vote is counted for a person without a vote: Бекова."):
        seven.do(close_vote, vote_id)


def test_only_a_closed_vote_on_the_same_item_is_repeated(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    draft = seven.do(draft_vote, item_id, VoteData(for_=1))
    elsewhere = seven.do(add_item, meeting_id, Localized(kk="Басқа"), "A04")
    closed = seven.closed_vote(elsewhere, VoteData(for_=7))
    for repeated in (draft, closed):
        with refused(seven, "Only a closed vote on the same item can be repeated."):
            seven.do(draft_vote, item_id, VoteData(), repeated)


def test_votes_close_up_when_one_is_removed(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    votes = [seven.do(draft_vote, item_id, VoteData(for_=each)) for each in range(3)]
    seven.do(remove_vote, votes[0])
    votes.append(seven.do(draft_vote, item_id, VoteData()))
    rows = seven.rows(meeting_id).of("vote")
    assert [(row["id"], row["position"]) for row in rows] == [
        (votes[1], 1),
        (votes[2], 2),
        (votes[3], 3),
    ]


def test_a_vote_is_on_points_of_its_own_item(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    second = seven.do(add_decision, item_id, Localized(kk="Екінші"))
    other = seven.do(add_item, meeting_id, Localized(kk="Басқа"), "A04")
    strange = seven.do(add_decision, other, Localized(kk="Бөтен"))
    on_one = seven.do(draft_vote, item_id, VoteData(decision_ids=[second]))
    rows = seven.rows(meeting_id)
    assert [row["decision_id"] for row in rows.of("vote_point", vote_id=on_one)] == [second]
    with refused(seven, "A vote can only be on points of its own item."):
        seven.do(draft_vote, item_id, VoteData(decision_ids=[strange]))


def test_a_presiding_person_without_a_vote_on_the_item_did_not_vote(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    with seven.file.reading() as connection:
        presiding = read_meeting(connection, meeting_id).meeting["presiding_id"]
    seven.do(recuse, item_id, presiding, Localized(ru="причина"))
    vote_id = seven.do(
        draft_vote, item_id, VoteData(for_=3, against=3, presiding_vote=PresidingVote.FOR)
    )
    with refused(seven, "The presiding person has no vote on this item"):
        seven.do(close_vote, vote_id)
