"""Absentee voting: only where the regulation allows it; no sitting, nothing secret."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.attendance import record_intervals
from qacouncil.operations.comings import arrive, mark_absent, mark_rest_present
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.meetings import (
    MeetingData,
    change_meeting,
    open_meeting,
    plan_meeting,
)
from qacouncil.operations.votes import VoteData, change_vote, close_vote, draft_vote
from qacouncil.queries.reckoning import opening
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import MeetingForm, Outcome, VoteKind
from tests.council_builder import DAY, HOUR, Council
from tests.operations.refusals import refused

IN_WRITING = MeetingData(DAY, HOUR, form=MeetingForm.ABSENTEE)
SITTING = MeetingData(DAY, HOUR)
FORBIDDEN = "does not allow absentee voting"


@pytest.fixture
def allowed(seven: Council) -> Council:
    seven.do(adopt_regulation, seven.id, Regulation(dt.date(2026, 10, 1), absentee_voting=True))
    return seven


def opened(there: Council) -> str:
    meeting_id = there.do(plan_meeting, there.id, IN_WRITING)
    there.do(add_item, meeting_id, Localized(kk="Жоспар туралы"), "A04")
    there.do(open_meeting, meeting_id)
    return meeting_id


def test_where_the_regulation_forbids_it_the_form_is_refused(seven: Council) -> None:
    with refused(seven, FORBIDDEN):
        seven.do(plan_meeting, seven.id, IN_WRITING)
    meeting_id = seven.do(plan_meeting, seven.id, SITTING)
    with refused(seven, FORBIDDEN):
        seven.do(change_meeting, meeting_id, IN_WRITING)


def test_a_regulation_adopted_since_forbids_the_opening(allowed: Council) -> None:
    meeting_id = allowed.do(plan_meeting, allowed.id, IN_WRITING)
    allowed.do(adopt_regulation, allowed.id, Regulation(dt.date(2026, 11, 1)))
    with refused(allowed, FORBIDDEN):
        allowed.do(open_meeting, meeting_id)


def test_the_quorum_is_of_those_who_answered(allowed: Council) -> None:
    meeting_id = opened(allowed)
    for person in allowed.persons[:2]:
        allowed.do(mark_absent, allowed.attendance(meeting_id, person))
    allowed.do(mark_rest_present, meeting_id)
    begun = opening(allowed.rows(meeting_id))
    assert (begun.attendance.present, begun.quorum.needed, begun.quorum.met) == (5, 5, True)
    vote_id = allowed.do(draft_vote, allowed.item(meeting_id), VoteData(for_=4, against=1))
    assert allowed.do(close_vote, vote_id) is Outcome.ADOPTED
    allowed.do(mark_absent, allowed.attendance(meeting_id, allowed.persons[2]))
    assert not opening(allowed.rows(meeting_id)).quorum.met


def test_nobody_arrives_and_nothing_is_secret(allowed: Council) -> None:
    meeting_id = opened(allowed)
    seat = allowed.attendance(meeting_id, allowed.persons[3])
    with refused(allowed, "nobody arrives or leaves"):
        allowed.do(arrive, seat, HOUR + 5)
    with refused(allowed, "cannot be secret"):
        allowed.do(draft_vote, allowed.item(meeting_id), VoteData(kind=VoteKind.SECRET))
    vote_id = allowed.do(draft_vote, allowed.item(meeting_id), VoteData(for_=4))
    with refused(allowed, "cannot be secret"):
        allowed.do(change_vote, vote_id, VoteData(kind=VoteKind.SECRET))


def test_a_sitting_does_not_become_one_in_writing_while_it_has_times(allowed: Council) -> None:
    meeting_id = allowed.held()
    seat = allowed.attendance(meeting_id, allowed.persons[0])
    allowed.do(record_intervals, seat, [Interval(HOUR + 5, None)])
    with pytest.raises(UserError, match="nobody arrives or leaves"):
        allowed.do(change_meeting, meeting_id, IN_WRITING)
    allowed.do(record_intervals, seat, [])
    allowed.do(change_meeting, meeting_id, IN_WRITING)
