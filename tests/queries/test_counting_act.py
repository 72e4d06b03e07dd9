"""The acts of a meeting's counting commissions."""

from __future__ import annotations

import pytest

from qacouncil.documents.counting_act_content import CountingActContent
from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.meetings import annex
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.queries.counting_act import counting_act_content
from qacouncil.rules.terms import VoteKind
from qacouncil.rules.voting import Ballots
from qacouncil.storage.transaction import Transaction
from tests.council_builder import SURNAMES, Council


def acts(there: Council, meeting_id: str, *chosen: str) -> tuple[CountingActContent, ...]:
    with there.file.reading() as connection:
        return counting_act_content(connection, meeting_id, chosen)


def secret(there: Council, *points: str, repeats: str | None = None) -> VoteData:
    return VoteData(
        decision_ids=points,
        kind=VoteKind.SECRET,
        for_=4,
        against=1,
        ballots_issued=6,
        ballots_found=6,
        ballots_invalid=1,
        counting_commission=there.persons[2:5],
    )


@pytest.fixture
def meeting_id(seven: Council) -> str:
    """Six of seven are there; an open vote on the first point, a secret one on the second."""
    meeting_id = seven.held(present=6)
    item = seven.item(meeting_id)
    first = seven.rows(meeting_id).of("decision", item_id=item)[0]["id"]
    second = seven.do(add_decision, item, Localized(kk="Ұсынылсын"))
    seven.closed_vote(item, VoteData(decision_ids=(first,), for_=6, against=0, abstained=0))
    seven.closed_vote(item, secret(seven, second))
    return meeting_id


def test_a_closed_secret_vote_has_an_act(seven: Council, meeting_id: str) -> None:
    (act,) = acts(seven, meeting_id)
    assert (act.mandates, act.present, act.vote.result.entitled) == (7, 6, 6)
    assert act.vote.ballots == Ballots(6, 6, 1)
    assert [each.surname for each in act.commission] == list(SURNAMES[2:5])
    assert [number for number, _ in act.points] == ["1.2"]
    assert (act.number, act.annex, act.prepared, act.candidate) == ("1", None, None, None)


def test_only_the_points_chosen(seven: Council, meeting_id: str) -> None:
    assert len(acts(seven, meeting_id, "1.2")) == len(acts(seven, meeting_id, "1")) == 1
    with pytest.raises(UserError, match="No secret ballot"):
        acts(seven, meeting_id, "1.1")


def test_a_vote_that_is_still_open_has_none(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(draft_vote, seven.item(meeting_id), secret(seven))
    with pytest.raises(UserError, match="close it first"):
        acts(seven, meeting_id)


def add_annex(transaction: Transaction, meeting_id: str, position: int, title: str) -> None:
    transaction.insert(
        annex, meeting_id=meeting_id, position=position, title_kk="", title_ru=title, title_en=""
    )


def test_its_number_is_that_of_the_annex_called_so(seven: Council, meeting_id: str) -> None:
    seven.do(add_annex, meeting_id, 1, "Каталог")
    seven.do(add_annex, meeting_id, 2, "Акт счётной комиссии")
    assert [each.annex for each in acts(seven, meeting_id)] == [2]


def test_it_keeps_its_annex_where_another_act_is_not_chosen(
    seven: Council, meeting_id: str
) -> None:
    item = seven.do(add_item, meeting_id, Localized(kk="Сайлау туралы"), "A04")
    seven.do(add_decision, item, Localized(kk="Сайлансын"))
    seven.closed_vote(item, secret(seven))
    for position in (1, 2):
        seven.do(add_annex, meeting_id, position, "Акт счётной комиссии")
    assert [each.annex for each in acts(seven, meeting_id)] == [1, 2]
    assert [each.annex for each in acts(seven, meeting_id, "2.1")] == [2]
