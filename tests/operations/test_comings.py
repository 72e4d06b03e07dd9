"""Coming and going, step by step; guests who are not in the file yet; votes kept and closed."""

from __future__ import annotations

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.attendance import record_intervals
from qacouncil.operations.comings import (
    Stay,
    arrive,
    leave,
    mark_absent,
    mark_present,
    mark_rest_present,
    record_stay,
)
from qacouncil.operations.guests import invite
from qacouncil.operations.meetings import close_meeting, open_meeting
from qacouncil.operations.votes import VoteData, close_as_typed, keep_vote
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Mode, Outcome
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused

WHY = Localized(ru="Командировка")


def stays(there: Council, meeting_id: str, person: str) -> list[tuple[int | None, int | None]]:
    seat = there.attendance(meeting_id, person)
    rows = there.rows(meeting_id).of("attendance_interval", attendance_id=seat)
    return [(row["arrived_minute"], row["left_minute"]) for row in rows]


def state(there: Council, meeting_id: str, person: str) -> str:
    rows = there.rows(meeting_id).of("attendance", person_id=person)
    return str(rows[0]["state"])


def test_one_who_was_away_comes_goes_and_comes_again(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    late = seven.persons[6]
    seat = seven.attendance(meeting_id, late)
    with refused(seven, "This member is not in the meeting at that time."):
        seven.do(leave, seat, HOUR + 5)
    seven.do(arrive, seat, HOUR + 15)
    assert state(seven, meeting_id, late) == AttendanceState.PRESENT
    seven.do(leave, seat, HOUR + 30)
    with refused(seven, "This member is not in the meeting at that time."):
        seven.do(leave, seat, HOUR + 35)
    seven.do(arrive, seat, HOUR + 40)
    assert stays(seven, meeting_id, late) == [(HOUR + 15, HOUR + 30), (HOUR + 40, None)]
    with refused(seven, "A member would arrive again before leaving."):
        seven.do(arrive, seat, HOUR + 50)


def test_one_there_from_the_start_goes(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(leave, seven.attendance(meeting_id, seven.persons[2]), HOUR + 30)
    assert stays(seven, meeting_id, seven.persons[2]) == [(None, HOUR + 30)]


def test_who_was_marked_absent_by_mistake_has_no_old_times(seven: Council) -> None:
    meeting_id = seven.held()
    seat = seven.attendance(meeting_id, seven.persons[2])
    seven.do(record_intervals, seat, [Interval(HOUR + 5, HOUR + 10)])
    seven.do(mark_absent, seat)
    seven.do(arrive, seat, HOUR + 20)
    assert stays(seven, meeting_id, seven.persons[2]) == [(HOUR + 20, None)]


def test_all_unmarked_are_marked_at_once_and_nobody_else(seven: Council) -> None:
    meeting_id = seven.plan()
    with refused(seven, "has not been opened"):
        seven.do(mark_rest_present, meeting_id)
    seven.do(open_meeting, meeting_id)
    seven.do(mark_absent, seven.attendance(meeting_id, seven.persons[1]))
    assert seven.do(mark_rest_present, meeting_id) == 6
    states = [state(seven, meeting_id, person) for person in seven.persons]
    assert states == ["present", "absent", *["present"] * 5]


def test_a_stay_is_written_whole(seven: Council) -> None:
    meeting_id = seven.held()
    seat = seven.attendance(meeting_id, seven.persons[2])
    stay = Stay(AttendanceState.PRESENT, Mode.ONLINE, intervals=[Interval(HOUR + 5, None)])
    seven.do(record_stay, seat, stay)
    seven.do(mark_present, seat)
    row = seven.rows(meeting_id).of("attendance", id=seat)[0]
    assert (row["state"], row["mode"]) == ("present", "online")
    assert stays(seven, meeting_id, seven.persons[2]) == [(HOUR + 5, None)]
    seven.do(record_stay, seat, Stay(AttendanceState.ABSENT, excused=True, reason=WHY))
    row = seven.rows(meeting_id).of("attendance", id=seat)[0]
    assert (row["state"], row["excused"], row["reason_ru"]) == ("absent", True, WHY.ru)
    assert stays(seven, meeting_id, seven.persons[2]) == []
    wrong = Stay(AttendanceState.PRESENT, intervals=[Interval(HOUR + 9, HOUR + 5)])
    with refused(seven, "before arriving"):
        seven.do(record_stay, seat, wrong)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Серік", ("Серік", "", "")),
        (" Серік  Арман ", ("Серік", "Арман", "")),
        ("Серік Арман Асқар ұлы", ("Серік", "Арман", "Асқар ұлы")),
    ],
)
def test_a_guest_is_invited_by_name(seven: Council, name: str, parts: tuple[str, str, str]) -> None:
    meeting_id = seven.plan()
    person_id = seven.do(invite, meeting_id, name)
    rows = seven.rows(meeting_id)
    assert [row["person_id"] for row in rows.of("guest")] == [person_id]
    person = rows.persons[person_id]
    assert (person["surname"], person["given"], person["patronymic"]) == parts


def test_nobody_is_added_where_no_guest_can_be(seven: Council) -> None:
    meeting_id = seven.plan()
    with refused(seven, "The person has no surname."):
        seven.do(invite, meeting_id, "  ")


def test_a_vote_is_kept_under_the_id_it_was_given_and_closed_with_it(seven: Council) -> None:
    meeting_id = seven.held()
    item_id, vote_id = seven.item(meeting_id), "5f0c2f0e-5a86-4a3c-9d4c-0d1d8f0c7a11"
    seven.do(keep_vote, item_id, vote_id, VoteData(for_=3))
    seven.do(keep_vote, item_id, vote_id, VoteData(for_=3, against=1))
    rows = seven.rows(meeting_id).of("vote")
    kept = [(row["id"], row["votes_for"], row["votes_against"]) for row in rows]
    assert kept == [(vote_id, 3, 1)]
    with refused(seven, "There are more votes than members present"):
        seven.do(close_as_typed, item_id, vote_id, VoteData(for_=9))
    closed = seven.do(close_as_typed, item_id, vote_id, VoteData(for_=6, against=1))
    assert closed is Outcome.ADOPTED
    seven.do(close_meeting, meeting_id, HOUR + 60)
