"""Persons who are probably entered twice, and which of the two is kept."""

from __future__ import annotations

from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import PersonData, add_person
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.votes import VoteData
from qacouncil.queries.duplicates import MergeOffer, merge_offers
from qacouncil.rules.duplicates import Likeness
from tests.council_builder import Council


def offers(there: Council) -> tuple[MergeOffer, ...]:
    with there.file.reading() as connection:
        return merge_offers(connection)


def test_nobody_is_alike(seven: Council) -> None:
    assert offers(seven) == ()


def test_the_one_more_is_known_of_is_kept(seven: Council) -> None:
    short = seven.do(add_person, PersonData("Ахметов", "А."))
    full = seven.do(add_person, PersonData("Бекова", "Аян", "Серікқызы"))
    found = {each.id: each for each in offers(seven)}
    assert set(found) == {(seven.persons[0], short), (full, seven.persons[1])}
    assert {each.likeness for each in found.values()} == {Likeness.PROBABLE}
    assert not any(each.kept_signed or each.both_signed for each in found.values())


def test_who_is_in_signed_minutes_is_kept(seven: Council) -> None:
    full = seven.do(add_person, PersonData("Бекова", "Аян", "Серікқызы"))
    meeting_id = seven.held(present=6)
    seven.closed_vote(seven.item(meeting_id), VoteData(for_=6, against=0))
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    (found,) = offers(seven)
    assert found.id == (seven.persons[1], full)
    assert (found.kept_signed, found.both_signed) == (True, False)
