"""A meeting from the plan to the signature and back: stages, number, what is fixed when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.meetings import meeting
from qacouncil.models.people import mandate
from qacouncil.operations.agenda import add_item, write_heard
from qacouncil.operations.attendance import add_guest, record_attendance, record_intervals
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.meetings import (
    MeetingData,
    cancel_meeting,
    change_meeting,
    close_meeting,
    convene_meeting,
    declare_not_held,
    go_back_to_meeting,
    open_meeting,
    plan_meeting,
    return_to_plan,
    set_leaders,
)
from qacouncil.operations.members import Appointment, appoint, change_mandate, end_mandate
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.votes import VoteData, close_vote, draft_vote, reopen_vote
from qacouncil.queries.meeting_clock import minute_at
from qacouncil.queries.reckoning import opening
from qacouncil.rules.attendance import Interval
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import (
    AttendanceState,
    Category,
    Numbering,
    QuorumKind,
    Role,
    Stage,
)
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, TERM, Council, council
from tests.operations.refusals import refused

WORDS = Localized(ru="Слова")


def test_a_meeting_goes_from_the_plan_to_the_signature_and_back(seven: Council) -> None:
    meeting_id = seven.plan()
    stages = [seven.meeting(meeting_id)["stage"]]
    seven.do(convene_meeting, meeting_id, dt.date(2026, 11, 14))
    stages.append(seven.meeting(meeting_id)["stage"])
    seven.do(return_to_plan, meeting_id)
    seven.do(add_item, meeting_id, WORDS, "A04")
    assert seven.do(open_meeting, meeting_id) == 1
    stages.append(seven.meeting(meeting_id)["stage"])
    for person_id in seven.persons:
        seven.do(
            record_attendance, seven.attendance(meeting_id, person_id), AttendanceState.PRESENT
        )
    seven.do(close_meeting, meeting_id, HOUR + 60)
    seven.do(go_back_to_meeting, meeting_id)
    seven.do(close_meeting, meeting_id)
    stages.append(seven.meeting(meeting_id)["stage"])
    assert seven.do(sign_minutes, meeting_id) == 1
    stages.append(seven.meeting(meeting_id)["stage"])
    assert seven.do(reopen_minutes, meeting_id, "Описка") == 2
    assert seven.do(sign_minutes, meeting_id) == 2
    assert stages == ["plan", "convene", "hold", "minutes", "signed"]
    row = seven.meeting(meeting_id)
    assert (row["stage"], row["revision"], row["number"]) == ("signed", 2, 1)
    assert (row["end_minute"], row["notice_sent_on"]) == (HOUR + 60, dt.date(2026, 11, 14))


def test_the_number_is_taken_at_the_opening_and_by_those_that_open(seven: Council) -> None:
    first, second, third = (seven.plan(DAY + dt.timedelta(days=7 * n)) for n in range(3))
    next_year = seven.plan(dt.date(2027, 9, 1))
    seven.do(cancel_meeting, first, WORDS)
    assert [seven.do(open_meeting, each) for each in (third, second, next_year)] == [1, 2, 1]
    assert seven.meeting(first)["number"] is None
    assert seven.meeting(next_year)["numbering_year"] == "2027-2028"
    seven.do(return_to_plan, first)
    assert seven.meeting(first)["reason_ru"] == ""
    assert seven.do(open_meeting, first) == 3


def test_numbering_follows_the_regulation_in_force_when_the_meeting_opens(seven: Council) -> None:
    meeting_id, planned_before = seven.plan(), seven.plan()
    seven.do(
        adopt_regulation,
        seven.id,
        Regulation(dt.date(2026, 11, 1), numbering=Numbering.CALENDAR_YEAR),
    )
    seven.do(open_meeting, meeting_id)
    row = seven.meeting(meeting_id)
    assert (row["numbering_year"], row["number"]) == ("2026", 1)
    seven.do(open_meeting, planned_before)
    row = seven.meeting(planned_before)
    assert (row["numbering_year"], row["number"]) == ("2026", 2)


def test_the_date_moves_with_its_year_until_the_meeting_opens(seven: Council) -> None:
    meeting_id = seven.plan()
    seven.do(change_meeting, meeting_id, MeetingData(dt.date(2027, 9, 2), HOUR))
    assert seven.meeting(meeting_id)["numbering_year"] == "2027-2028"
    seven.do(open_meeting, meeting_id)
    with refused(seven, "its date cannot be changed any more"):
        seven.do(change_meeting, meeting_id, MeetingData(DAY, HOUR))
    seven.do(change_meeting, meeting_id, MeetingData(dt.date(2027, 9, 2), HOUR + 30))
    assert seven.meeting(meeting_id)["start_minute"] == HOUR + 30


def test_the_start_is_not_moved_past_comings_and_goings(seven: Council) -> None:
    meeting_id = seven.held()
    row_id = seven.attendance(meeting_id, seven.persons[3])
    seven.do(record_intervals, row_id, [Interval(None, HOUR + 20)])
    with refused(seven, "A member would leave before arriving."):
        seven.do(change_meeting, meeting_id, MeetingData(DAY, HOUR + 21))
    seven.do(change_meeting, meeting_id, MeetingData(DAY, HOUR + 20))


def test_a_meeting_that_decided_with_a_quorum_was_held(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    for person in seven.persons[3:]:
        row_id = seven.attendance(meeting_id, person)
        seven.do(record_intervals, row_id, [Interval(None, HOUR + 10)])
    first = seven.closed_vote(item_id, VoteData(minute=HOUR + 10, for_=3, against=0))
    vote_id = seven.do(draft_vote, item_id, VoteData(minute=HOUR, for_=7, against=0), first)
    seven.do(close_vote, vote_id)
    with refused(seven, "A closed vote had a quorum: the meeting was held."):
        seven.do(declare_not_held, meeting_id, WORDS)
    seven.do(reopen_vote, vote_id)
    with refused(seven, "The attendance shows a quorum: 7 / 7, needed: 5."):
        seven.do(declare_not_held, meeting_id, WORDS)
    for person in seven.persons[3:]:
        row_id = seven.attendance(meeting_id, person)
        seven.do(record_attendance, row_id, AttendanceState.ABSENT)
    seven.do(declare_not_held, meeting_id, WORDS)


def test_a_meeting_that_had_to_wait_for_its_quorum_was_held(seven: Council) -> None:
    meeting_id = seven.held(present=5)
    row_id = seven.attendance(meeting_id, seven.persons[4])
    seven.do(record_intervals, row_id, [Interval(HOUR + 30)])
    with refused(seven, "The attendance shows a quorum: 5 / 7, needed: 5."):
        seven.do(declare_not_held, meeting_id, WORDS)
    seven.do(record_attendance, row_id, AttendanceState.ABSENT)
    seven.do(declare_not_held, meeting_id, WORDS)


def test_chair_presides_and_secretary_writes_unless_others_are_named(seven: Council) -> None:
    meeting_id, other = seven.plan(), seven.plan()
    seven.do(set_leaders, other, seven.persons[4], None)
    seven.do(open_meeting, meeting_id)
    seven.do(open_meeting, other)
    usual, named = seven.meeting(meeting_id), seven.meeting(other)
    assert [usual["presiding_id"], usual["secretary_id"]] == seven.persons[:2]
    assert [named["presiding_id"], named["secretary_id"]] == [seven.persons[4], seven.persons[1]]


def test_of_two_chairs_neither_is_taken(seven: Council) -> None:
    def second(transaction: Transaction) -> None:
        transaction.update(mandate, seven.mandates[5], role=Role.CHAIR)

    person_id = seven.persons[5]
    seven.do(second)  # in a file of an earlier version of the program
    meeting_id = seven.plan()
    seven.do(open_meeting, meeting_id)
    assert seven.meeting(meeting_id)["presiding_id"] is None
    assert seven.rows(meeting_id).of("attendance", person_id=person_id)[0]["role"] == "chair"


def test_members_are_those_of_the_date_and_stay_those_of_the_opening(seven: Council) -> None:
    meeting_id = seven.held(present=5)
    before = opening(seven.rows(meeting_id))
    assert (before.attendance.mandates, before.quorum.needed) == (7, 5)
    seven.do(end_mandate, seven.mandates[6], dt.date(2026, 10, 1))
    seven.do(change_mandate, seven.mandates[5], Appointment(Category.STUDENT, *TERM, voting=False))
    newcomer = seven.persons[6]
    seven.do(appoint, seven.id, newcomer, Appointment(Category.STUDENT, dt.date(2026, 10, 2)))
    assert opening(seven.rows(meeting_id)) == before
    later = seven.plan()
    seven.do(open_meeting, later)
    assert opening(seven.rows(later)).attendance.mandates == 6


def test_first_and_last_day_of_a_mandate_count(seven: Council) -> None:
    seven.do(end_mandate, seven.mandates[3], DAY)
    seven.do(change_mandate, seven.mandates[4], Appointment(Category.STUDENT, DAY))
    on_the_day, day_after = seven.plan(), seven.plan(DAY + dt.timedelta(days=1))
    day_before = seven.plan(DAY - dt.timedelta(days=1))
    counts = [
        len(seven.rows(each).of("attendance")) for each in (day_before, on_the_day, day_after)
    ]
    assert counts == [6, 7, 6]


def test_a_new_regulation_leaves_earlier_meetings_theirs(seven: Council) -> None:
    earlier = seven.held()
    fixed = QuorumRule(QuorumKind.FIXED, 3, 1)
    seven.do(adopt_regulation, seven.id, Regulation(dt.date(2026, 9, 1), fixed))
    later = seven.held()
    needed = [opening(seven.rows(each)).quorum.needed for each in (earlier, later)]
    assert needed == [5, 3]


def test_an_earlier_date_asks_for_the_regulation_of_its_day(seven: Council) -> None:
    majority = Regulation(dt.date(2027, 1, 1), QuorumRule(QuorumKind.FIXED, 2, 1))
    seven.do(adopt_regulation, seven.id, majority)
    before, after = seven.held(dt.date(2026, 12, 31)), seven.held(dt.date(2027, 1, 1))
    assert opening(seven.rows(before)).quorum.needed == 5
    assert opening(seven.rows(after)).quorum.needed == 2


def test_one_invited_who_became_a_member_is_listed_as_a_member_only(seven: Council) -> None:
    meeting_id = seven.plan()
    seven.do(add_guest, meeting_id, seven.persons[6])
    seven.do(open_meeting, meeting_id)
    assert seven.rows(meeting_id).of("guest") == []


def test_a_meeting_said_not_to_be_held_can_be_taken_up_again(seven: Council) -> None:
    meeting_id = seven.held(present=2)
    seven.do(declare_not_held, meeting_id, WORDS)
    assert seven.meeting(meeting_id)["stage"] == Stage.NOT_HELD
    seven.do(go_back_to_meeting, meeting_id)
    row = seven.meeting(meeting_id)
    assert (row["stage"], row["number"], row["reason_ru"]) == ("hold", 1, "")


def test_nobody_to_open_a_meeting_with(tmp_path: Path) -> None:
    with council(tmp_path / "empty.qac", members=0) as there:
        meeting_id = there.plan()
        with refused(there, "Nobody has a mandate on 20.11.2026"):
            there.do(open_meeting, meeting_id)


def in_stage(there: Council, stage: str) -> str:
    """A meeting brought to a stage."""
    if stage in ("plan", "convene", "cancelled"):
        meeting_id = there.plan()
        if stage == "convene":
            there.do(convene_meeting, meeting_id)
        if stage == "cancelled":
            there.do(cancel_meeting, meeting_id, WORDS)
        return meeting_id
    meeting_id = there.held(present=2 if stage in ("hold", "not_held") else None)
    if stage == "not_held":
        there.do(declare_not_held, meeting_id, WORDS)
    if stage in ("minutes", "signed"):
        there.do(close_meeting, meeting_id)
    if stage == "signed":
        there.do(sign_minutes, meeting_id)
    return meeting_id


MOVES = {
    "convene": (convene_meeting, ()),
    "open": (open_meeting, ()),
    "back to the plan": (return_to_plan, ()),
    "close": (close_meeting, ()),
    "back to the meeting": (go_back_to_meeting, ()),
    "cancel": (cancel_meeting, (WORDS,)),
    "not held": (declare_not_held, (WORDS,)),
    "sign": (sign_minutes, ()),
    "reopen": (reopen_minutes, ("Описка",)),
}
ALLOWED = {
    "plan": {"convene", "open", "cancel"},
    "convene": {"open", "back to the plan", "cancel"},
    "hold": {"close", "not held"},
    "minutes": {"back to the meeting", "sign"},
    "signed": {"reopen"},
    "cancelled": {"back to the plan"},
    "not_held": {"back to the meeting"},
}


@pytest.mark.parametrize("stage", ALLOWED)
def test_from_each_stage_only_its_own_moves_lead_on(seven: Council, stage: str) -> None:
    meeting_id = in_stage(seven, stage)
    for name, (operation, arguments) in MOVES.items():
        do: Any = operation
        if name not in ALLOWED[stage]:
            with refused(seven, "."):
                seven.do(do, meeting_id, *arguments)
    for name in ALLOWED[stage]:
        do, arguments = MOVES[name]
        seven.do(do, in_stage(seven, stage), *arguments)


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("signed", "The minutes are signed: they cannot be changed."),
        ("cancelled", "The meeting is cancelled: nothing can be changed."),
        ("not_held", "was not held for want of a quorum"),
    ],
)
def test_a_meeting_that_is_over_takes_no_new_item(seven: Council, stage: str, words: str) -> None:
    meeting_id = in_stage(seven, stage)
    with refused(seven, words):
        seven.do(add_item, meeting_id, WORDS, "A04")


@pytest.mark.parametrize(
    ("stage", "operation", "words"),
    [
        ("plan", close_meeting, "The meeting has not been opened yet."),
        ("minutes", open_meeting, "The meeting has been opened already."),
        ("plan", go_back_to_meeting, "The meeting has not been opened yet."),
        ("hold", return_to_plan, "it cannot go back before that"),
        ("hold", sign_minutes, "Close the meeting first; then the minutes can be signed."),
        ("signed", close_meeting, "The minutes are signed. Reopen them with a reason first."),
        ("cancelled", open_meeting, "The meeting is cancelled. Restore it first."),
        ("not_held", close_meeting, "The meeting was not held."),
        ("convene", convene_meeting, "The meeting is at this stage already."),
    ],
)
def test_a_move_that_is_refused_says_why(
    seven: Council, stage: str, operation: Any, words: str
) -> None:
    meeting_id = in_stage(seven, stage)
    with refused(seven, words):
        seven.do(operation, meeting_id)


def test_a_meeting_cannot_end_before_it_begins(seven: Council) -> None:
    with refused(seven, "The meeting would end before it begins."):
        seven.do(plan_meeting, seven.id, MeetingData(DAY, HOUR, HOUR - 1))
    meeting_id = seven.held()
    with refused(seven, "The meeting would end before it begins."):
        seven.do(close_meeting, meeting_id, HOUR - 1)
    seven.do(close_meeting, meeting_id, 24 * 60 + 30)
    assert seven.meeting(meeting_id)["end_minute"] == 24 * 60 + 30


def test_what_was_removed_meanwhile_is_said_so(seven: Council) -> None:
    with refused(seven, "This entry is no longer there"):
        seven.do(write_heard, "00000000-0000-4000-8000-000000000000", WORDS)


def test_an_unknown_time_zone_is_refused_but_one_that_was_stored_stays(seven: Council) -> None:
    with pytest.raises(UserError, match="no time zone Asia/Nowhere"):
        seven.do(plan_meeting, seven.id, MeetingData(DAY, HOUR, timezone="Asia/Nowhere"))
    meeting_id = seven.plan()
    with pytest.raises(UserError, match="no time zone UTC"):
        seven.do(change_meeting, meeting_id, MeetingData(DAY, HOUR, timezone="UTC+5"))

    def store(transaction: Transaction) -> None:
        transaction.update(meeting, meeting_id, timezone="Asia/Nowhere")

    seven.do(store)
    seven.do(change_meeting, meeting_id, MeetingData(DAY, HOUR + 5, timezone="Asia/Nowhere"))
    assert seven.meeting(meeting_id)["start_minute"] == HOUR + 5
    # The clock of a meeting in an unknown zone goes as in Almaty.
    assert minute_at(DAY, 0, "Asia/Nowhere", dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)) == 840
