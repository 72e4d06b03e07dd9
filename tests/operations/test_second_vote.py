"""A second vote on a point says that it is one; the first is kept, the last one decides."""

from __future__ import annotations

from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import (
    VoteData,
    close_as_typed,
    close_vote,
    draft_vote,
    remove_vote,
)
from qacouncil.rules.terms import Outcome
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused

FOR, AGAINST = VoteData(minute=HOUR, for_=7), VoteData(minute=HOUR + 1, for_=1, against=6)


def test_a_second_vote_without_a_word_is_refused_and_the_draft_stays(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    first = seven.closed_vote(item_id, FOR)
    second = seven.do(draft_vote, item_id, AGAINST)
    with refused(seven, "A closed vote is on these points already: 1.1."):
        seven.do(close_vote, second)
    assert seven.do(close_as_typed, item_id, second, AGAINST, first) is Outcome.REJECTED
    votes = seven.rows(meeting_id).of("vote")
    assert [each["repeats_id"] for each in votes] == [None, first]
    assert len(seven.rows(meeting_id).of("vote_result")) == 2


def test_a_third_vote_repeats_the_second_or_the_first(seven: Council) -> None:
    item_id = seven.item(seven.held())
    first = seven.closed_vote(item_id, FOR)
    second = seven.do(draft_vote, item_id, AGAINST, first)
    seven.do(close_vote, second)
    for earlier in (first, second):
        again = seven.do(draft_vote, item_id, FOR, earlier)
        assert seven.do(close_vote, again) is Outcome.ADOPTED


def test_each_point_may_have_a_vote_of_its_own(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    seven.do(add_decision, item_id, Localized(kk="Екінші."))
    points = [row["id"] for row in seven.rows(meeting_id).of("decision")]
    for point in points:
        seven.closed_vote(item_id, VoteData(decision_ids=[point], minute=HOUR, for_=7))
    both = seven.do(draft_vote, item_id, FOR)
    with refused(seven, "A closed vote is on these points already: 1.1."):
        seven.do(close_vote, both)


def test_undoing_leaves_a_vote_closed_that_another_repeats(seven: Council) -> None:
    item_id = seven.item(seven.held())
    first = seven.do(draft_vote, item_id, FOR)
    closing = seven.file.write(close_vote, first).sequence
    assert closing is not None
    second = seven.do(draft_vote, item_id, AGAINST, first)
    with refused(seven, "Another vote repeats this one: it is kept."):
        seven.do(restore, closing)
    seven.do(remove_vote, second)
    seven.do(restore, closing)
