"""Which ballots a meeting needs, and how many of each."""

from __future__ import annotations

import pytest

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.attendance import recuse
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.queries.ballots import SPARE, ballots_content
from qacouncil.rules.terms import VoteKind
from tests.council_builder import Council


def ballots(
    there: Council, meeting_id: str, *chosen: str, copies: int = 0
) -> list[tuple[tuple[str, ...], int]]:
    """The numbers of the points on each kind of ballot, and how many there are of it."""
    with there.file.reading() as connection:
        found = ballots_content(connection, meeting_id, chosen, copies)
    return [(tuple(number for number, _ in each.points), each.count) for each in found]


@pytest.fixture
def meeting_id(seven: Council) -> str:
    """Of four points, the second and third of which are voted on secretly, together."""
    meeting_id = seven.held(present=6)
    item = seven.item(meeting_id)
    points = [seven.do(add_decision, item, Localized(kk=f"Тармақ {n}")) for n in (2, 3, 4)]
    secret = VoteData(kind=VoteKind.SECRET, decision_ids=tuple(points[:2]))
    seven.do(draft_vote, item, secret)
    return meeting_id


def test_a_secret_vote_has_a_ballot_for_each_who_may_vote_and_some_to_spare(
    seven: Council, meeting_id: str
) -> None:
    assert ballots(seven, meeting_id) == [(("1.2", "1.3"), 6 + SPARE)]
    seven.do(recuse, seven.item(meeting_id), seven.persons[0], Localized(kk="Туыс"))
    assert ballots(seven, meeting_id) == [(("1.2", "1.3"), 5 + SPARE)]
    assert ballots(seven, meeting_id, copies=40) == [(("1.2", "1.3"), 40)]


def test_points_chosen_have_ballots_of_their_own_unless_one_vote_is_on_them(
    seven: Council, meeting_id: str
) -> None:
    numbers = [each for each, _ in ballots(seven, meeting_id, "1.1", "1.3", "1.4")]
    assert numbers == [("1.3",), ("1.1",), ("1.4",)]
    numbers = [each for each, _ in ballots(seven, meeting_id, "1")]
    assert numbers == [("1.2", "1.3"), ("1.1",), ("1.4",)]


def test_before_the_meeting_every_member_may_vote(seven: Council) -> None:
    meeting_id = seven.plan()
    with pytest.raises(UserError, match="marked for a secret ballot"):
        ballots(seven, meeting_id)
    item = seven.do(add_item, meeting_id, Localized(kk="Мәселе"), "A04")
    seven.do(add_decision, item, Localized(kk="Ұсынылсын"))
    assert ballots(seven, meeting_id, "1.1") == [(("1.1",), 7 + SPARE)]


def test_a_second_vote_on_the_same_points_needs_no_other_ballot(
    seven: Council, meeting_id: str
) -> None:
    item = seven.item(meeting_id)
    points = seven.rows(meeting_id).of("decision", item_id=item)
    again = VoteData(kind=VoteKind.SECRET, decision_ids=tuple(p["id"] for p in points[1:3]))
    seven.do(draft_vote, item, again)
    assert len(ballots(seven, meeting_id)) == 1
