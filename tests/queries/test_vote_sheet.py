"""A draft is reckoned on the screen as closing it would, at the minute of the meeting's clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import set_item_times
from qacouncil.operations.attendance import record_intervals, recuse
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.vote_result import VoteRefused
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.presence import Presence, read_presence
from qacouncil.queries.protocol import result_of
from qacouncil.queries.vote_reckoning import reckon
from qacouncil.queries.vote_sheet import Typed, VoteSheet, read_vote_sheet
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import Choice, Outcome, PresidingVote, VoteKind
from qacouncil.rules.voting import VoteProblem
from tests.council_builder import DAY, HOUR, Council, council

ALMATY = dt.timezone(dt.timedelta(hours=5))


@pytest.fixture
def seven(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac") as there:
        yield there


def at(minute: int, day: dt.date = DAY) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), ALMATY) + dt.timedelta(minutes=minute)


def sheet_of(there: Council, meeting_id: str, moment: dt.datetime) -> VoteSheet:
    with there.file.reading() as connection:
        found = read_vote_sheet(connection, meeting_id, there.item(meeting_id), moment)
    assert found is not None
    return found


def presence_of(there: Council, meeting_id: str, moment: dt.datetime) -> Presence:
    with there.file.reading() as connection:
        return read_presence(connection, meeting_id, there.item(meeting_id), moment)


DRAFTS = (
    VoteData(for_=5, against=1, abstained=1),
    VoteData(for_=3, against=3, abstained=1),
    VoteData(for_=3, against=3, presiding_vote=PresidingVote.FOR),
    VoteData(for_=3, against=3, presiding_vote=PresidingVote.ABSTAINED),
    VoteData(for_=0, against=0, abstained=0),
    VoteData(for_=7, not_voting=1),
    VoteData(for_=8),
    VoteData(kind=VoteKind.SECRET, for_=4, against=2, ballots_issued=7, ballots_found=7),
    VoteData(
        kind=VoteKind.SECRET,
        for_=4,
        against=2,
        ballots_issued=7,
        ballots_found=7,
        ballots_invalid=1,
    ),
)


@pytest.mark.parametrize("number", range(len(DRAFTS)))
def test_a_draft_comes_to_what_closing_it_stores(seven: Council, number: int) -> None:
    meeting_id = seven.held()
    vote_id = seven.do(draft_vote, seven.item(meeting_id), DRAFTS[number])
    view = sheet_of(seven, meeting_id, at(HOUR)).votes[0]
    reckoning = reckon(view.basis, view.typed)
    if reckoning.problems:
        with pytest.raises(VoteRefused) as refusal:
            seven.do(close_vote, vote_id)
        assert refusal.value.found == reckoning.problems
        return
    seven.do(close_vote, vote_id)
    stored = seven.rows(meeting_id).of("vote_result")[0]
    assert reckoning.result == result_of(stored)
    closed = sheet_of(seven, meeting_id, at(HOUR)).votes[0]
    assert closed.result == reckoning.result
    assert closed.basis.attendance == view.basis.attendance


def test_names_are_counted_and_the_presiding_person_is_among_them(seven: Council) -> None:
    meeting_id = seven.held()
    choices = [Choice.FOR] * 3 + [Choice.AGAINST] * 3
    names = tuple(zip(seven.persons, choices, strict=False))
    basis = sheet_of(seven, meeting_id, at(HOUR)).draft
    reckoning = reckon(basis, Typed(kind=VoteKind.ROLL_CALL, by_name=names))
    assert reckoning.result is not None
    assert reckoning.result.outcome is Outcome.ADOPTED
    assert not reckoning.tie


def test_a_tie_asks_only_where_the_answer_matters(seven: Council) -> None:
    meeting_id = seven.held()
    basis = sheet_of(seven, meeting_id, at(HOUR)).draft
    assert reckon(basis, Typed(for_=3, against=3)).tie
    assert not reckon(basis, Typed(for_=4, against=3)).tie
    assert not reckon(basis, Typed(for_=3, against=3, kind=VoteKind.SECRET)).tie
    seven.do(recuse, seven.item(meeting_id), seven.persons[0], Localized())
    basis = sheet_of(seven, meeting_id, at(HOUR)).draft
    assert not basis.presiding_votes
    assert not reckon(basis, Typed(for_=3, against=3)).tie


def test_nothing_typed_comes_to_nothing(seven: Council) -> None:
    basis = sheet_of(seven, seven.held(), at(HOUR)).draft
    assert reckon(basis, Typed()).count is None
    assert reckon(basis, Typed(for_=8)).problems == (VoteProblem.VOTES_EXCEED_ENTITLED,)


def test_the_quorum_follows_the_clock_while_the_meeting_is_held(seven: Council) -> None:
    meeting_id = seven.held()
    seat = seven.attendance(meeting_id, seven.persons[6])
    seven.do(record_intervals, seat, [Interval(HOUR + 20, HOUR + 40)])
    seen = []
    for minute in (HOUR - 30, HOUR + 19, HOUR + 20, HOUR + 39, HOUR + 40):
        presence = presence_of(seven, meeting_id, at(minute))
        sheet = sheet_of(seven, meeting_id, at(minute))
        assert presence.attendance == sheet.draft.attendance
        there = next(one.there for one in presence.attendees if one.id == seat)
        assert there is (presence.attendance.present == 7)
        seen.append((presence.now, presence.attendance.present))
    assert seen == [
        (None, 6),
        (HOUR + 19, 6),
        (HOUR + 20, 7),
        (HOUR + 39, 7),
        (HOUR + 40, 6),
    ]
    assert presence_of(seven, meeting_id, at(HOUR + 30, DAY + dt.timedelta(1))).now is None


def test_an_item_that_is_over_keeps_its_minute(seven: Council) -> None:
    meeting_id = seven.held()
    seat = seven.attendance(meeting_id, seven.persons[6])
    seven.do(record_intervals, seat, [Interval(HOUR + 20, None)])
    seven.do(set_item_times, seven.item(meeting_id), HOUR, HOUR + 10)
    assert presence_of(seven, meeting_id, at(HOUR + 30)).attendance.present == 6
    seven.do(close_meeting, meeting_id, HOUR + 60)
    later = presence_of(seven, meeting_id, at(HOUR + 30))
    assert (later.now, later.minute) == (None, HOUR + 10)


def test_a_vote_on_all_points_names_none_and_the_next_takes_those_left(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    second = seven.do(add_decision, item_id, Localized(kk="Екінші"))
    sheet = sheet_of(seven, meeting_id, at(HOUR))
    assert sheet.points_left() == ()
    first = sheet.points[0].id
    seven.do(draft_vote, item_id, VoteData(decision_ids=[first], for_=1))
    assert sheet_of(seven, meeting_id, at(HOUR)).points_left() == (second,)
    seven.do(draft_vote, item_id, VoteData(decision_ids=[second], for_=1))
    seven.do(draft_vote, item_id, VoteData(for_=1))
    sheet = sheet_of(seven, meeting_id, at(HOUR))
    assert [vote.typed.points for vote in sheet.votes] == [(first,), (second,), ()]
    assert sheet.points_left() == ()
