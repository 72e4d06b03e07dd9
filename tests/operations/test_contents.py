"""What is written into a meeting: agenda, speeches, decisions, assignments, attendance, annexes."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.localized import Localized
from qacouncil.models.audit import audit
from qacouncil.operations.agenda import (
    add_annex,
    add_item,
    add_speech,
    change_item,
    change_presiding,
    change_speech,
    mark_finish_later,
    move_item,
    remove_annex,
    remove_item,
    remove_speech,
    set_item_times,
    set_speakers,
    write_heard,
)
from qacouncil.operations.attendance import (
    add_guest,
    record_attendance,
    record_intervals,
    recuse,
    remove_guest,
    withdraw_recusal,
)
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    add_decision,
    change_assignment,
    change_decision,
    remove_assignment,
    remove_decision,
)
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import PersonData, add_person
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.queries.protocol import protocol_content
from qacouncil.queries.reckoning import presences, presiding_of_item
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Mode
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused

WORDS = Localized(kk="Сөз", ru="Слово", en="Word")


def titles(there: Council, meeting_id: str) -> list[tuple[int, str]]:
    rows = there.rows(meeting_id).of("agenda_item")
    return [(row["position"], row["title_en"]) for row in rows]


@pytest.mark.parametrize(
    ("position", "order"),
    [(1, "CABD"), (2, "ACBD"), (3, "ABCD"), (4, "ABDC"), (0, "CABD"), (99, "ABDC")],
)
def test_an_item_is_put_at_another_place(seven: Council, position: int, order: str) -> None:
    meeting_id = seven.plan()
    ids = {name: seven.do(add_item, meeting_id, Localized(en=name), "A04") for name in "ABCD"}
    seven.do(move_item, ids["C"], position)
    assert titles(seven, meeting_id) == list(enumerate(order, start=1))


def test_an_item_is_marked_to_be_finished_later(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    with seven.file.reading() as connection:
        printed = protocol_content(connection, meeting_id)
    for later in (True, False, True):
        seven.do(mark_finish_later, item_id, later=later)
        (row,) = seven.rows(meeting_id).of("agenda_item")
        assert row["finish_later"] is later
    with seven.file.reading() as connection:
        assert protocol_content(connection, meeting_id) == printed
        last = audit.select().order_by(audit.c.sequence.desc()).limit(1)
        noted = connection.execute(last).mappings().one()
    assert noted["operation"] == "mark_finish_later"
    assert '"finish_later":true' in noted["after"]
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(mark_finish_later, item_id, later=False)


def test_an_item_goes_with_all_under_it_and_the_others_close_up(seven: Council) -> None:
    meeting_id = seven.held()
    first = seven.item(meeting_id)
    seven.do(add_item, meeting_id, Localized(en="B"), "A04")
    seven.do(add_speech, first, seven.persons[2], WORDS)
    seven.do(set_speakers, first, seven.persons[:2])
    seven.do(recuse, first, seven.persons[3], WORDS)
    point = seven.do(add_decision, first, WORDS)
    seven.do(add_assignment, point, AssignmentData(seven.persons[:2]))
    seven.do(draft_vote, first, VoteData(for_=1))
    seven.do(remove_item, first)
    assert titles(seven, meeting_id) == [(1, "B")]
    parts = seven.rows(meeting_id).parts
    left = {name for name, rows in parts.items() if rows}
    assert left == {"attendance", "agenda_item"}


def test_texts_are_kept_in_three_languages(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    seven.do(change_item, item_id, WORDS, "A13")
    seven.do(write_heard, item_id, Localized(ru="Доклад <b>&"))
    row = seven.rows(meeting_id).of("agenda_item")[0]
    assert (row["title_kk"], row["title_ru"], row["title_en"]) == ("Сөз", "Слово", "Word")
    assert (row["area"], row["heard_kk"], row["heard_ru"]) == ("A13", "", "Доклад <b>&")


def test_speeches_are_added_changed_and_removed_in_order(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    ids = [seven.do(add_speech, item_id, each, WORDS) for each in seven.persons[:3]]
    seven.do(change_speech, ids[2], seven.persons[5], Localized(en="Changed"))
    seven.do(remove_speech, ids[0])
    rows = seven.rows(meeting_id).of("speech")
    assert [(row["position"], row["person_id"], row["text_en"]) for row in rows] == [
        (1, seven.persons[1], "Word"),
        (2, seven.persons[5], "Changed"),
    ]


def test_speakers_stand_in_the_order_given_once_each(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    a, b, c = seven.persons[:3]
    seven.do(set_speakers, item_id, [a, b])
    seven.do(set_speakers, item_id, [c, a, c])
    rows = seven.rows(meeting_id).of("item_speaker")
    assert [(row["position"], row["person_id"]) for row in rows] == [(1, c), (2, a)]


def test_who_presides_from_an_item_on(seven: Council) -> None:
    meeting_id = seven.held()
    ids = [seven.item(meeting_id)]
    ids += [seven.do(add_item, meeting_id, WORDS, "A04") for _ in range(3)]
    seven.do(change_presiding, ids[1], seven.persons[4])
    seven.do(change_presiding, ids[3], seven.persons[5])
    rows = seven.rows(meeting_id)
    found = [presiding_of_item(rows, item) for item in rows.of("agenda_item")]
    assert found == [seven.persons[n] for n in (0, 4, 4, 5)]


def test_an_item_cannot_end_before_it_begins(seven: Council) -> None:
    meeting_id = seven.held()
    with refused(seven, "The item would end before it begins."):
        seven.do(set_item_times, seven.item(meeting_id), HOUR + 1, HOUR)
    seven.do(set_item_times, seven.item(meeting_id), HOUR, HOUR)


def test_decisions_close_up(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    ids = [seven.do(add_decision, item_id, Localized(en=name)) for name in "ABC"]
    seven.do(draft_vote, item_id, VoteData(decision_ids=ids))
    seven.do(change_decision, ids[2], Localized(en="D"))
    seven.do(remove_decision, ids[0])
    rows = seven.rows(meeting_id)
    points = [(row["position"], row["text_en"]) for row in rows.of("decision")]
    assert points == [(1, ""), (2, "B"), (3, "D")]
    assert {row["decision_id"] for row in rows.of("vote_point")} == {ids[1], ids[2]}


def test_assignments_name_persons_or_say_who(seven: Council) -> None:
    meeting_id = seven.held()
    point = str(seven.rows(meeting_id).of("decision")[0]["id"])
    a, b, c = seven.persons[:3]
    due = dt.date(2027, 2, 1)
    first = seven.do(add_assignment, point, AssignmentData([a], co_executor_ids=[b, a, b]))
    second = seven.do(add_assignment, point, AssignmentData(responsible=WORDS, deadline=due))
    named = seven.rows(meeting_id).of("assignment_person", assignment_id=first)
    assert [(row["person_id"], row["co_executor"]) for row in named] == [(a, False), (b, True)]
    seven.do(change_assignment, first, AssignmentData([c]))
    named = seven.rows(meeting_id).of("assignment_person")
    assert [row["person_id"] for row in named] == [c]
    seven.do(remove_assignment, first)
    rows = seven.rows(meeting_id).of("assignment")
    assert [(row["id"], row["position"], row["deadline"]) for row in rows] == [(second, 1, due)]
    assert rows[0]["responsible_ru"] == "Слово"


def test_attendance_with_comings_and_goings(seven: Council) -> None:
    meeting_id = seven.held()
    person = seven.persons[3]
    row_id = seven.attendance(meeting_id, person)
    seven.do(record_attendance, row_id, AttendanceState.PRESENT, Mode.ONLINE)
    seven.do(record_intervals, row_id, [Interval(HOUR + 10, HOUR + 20), Interval(HOUR + 30, None)])
    presence = presences(seven.rows(meeting_id))[person]
    minutes = (0, 9, 10, 19, 20, 29, 30, 600)
    assert [presence.at(HOUR + each) for each in minutes] == [
        *(False, False, True, True, False, False, True, True)
    ]
    seven.do(record_intervals, row_id, [])
    assert presences(seven.rows(meeting_id))[person].at(HOUR)
    seven.do(record_attendance, row_id, AttendanceState.ABSENT, Mode.IN_PERSON, True, WORDS)
    row = seven.rows(meeting_id).of("attendance", id=row_id)[0]
    assert (row["state"], row["excused"], row["reason_ru"]) == ("absent", True, "Слово")
    seven.do(record_attendance, row_id, AttendanceState.PRESENT)
    row = seven.rows(meeting_id).of("attendance", id=row_id)[0]
    assert (row["excused"], row["reason_ru"]) == (None, "")


@pytest.mark.parametrize(
    ("intervals", "words"),
    [
        ([Interval(HOUR + 20, HOUR + 10)], "A member would leave before arriving."),
        ([Interval(None, HOUR - 1)], "A member would leave before arriving."),
        ([Interval(None, HOUR + 9), Interval(HOUR + 8, None)], "arrive again before leaving"),
        ([Interval(None, None), Interval(HOUR + 8, None)], "arrive again before leaving"),
        ([Interval(None, HOUR + 9), Interval(None, None)], "arrive again before leaving"),
    ],
)
def test_times_that_cannot_be_are_refused(
    seven: Council, intervals: list[Interval], words: str
) -> None:
    meeting_id = seven.held()
    row_id = seven.attendance(meeting_id, seven.persons[3])
    seven.do(record_intervals, row_id, [Interval(HOUR, HOUR)])
    with refused(seven, words):
        seven.do(record_intervals, row_id, intervals)


def test_guests_are_no_members_and_are_listed_once(seven: Council) -> None:
    meeting_id = seven.held()
    people = [seven.do(add_person, PersonData(name)) for name in ("Қонақ", "Гость")]
    ids = [seven.do(add_guest, meeting_id, each) for each in people]
    for person in (people[0], seven.persons[0]):
        with refused(seven, "This person is on the list of the meeting already."):
            seven.do(add_guest, meeting_id, person)
    seven.do(remove_guest, ids[0])
    rows = seven.rows(meeting_id).of("guest")
    assert [(row["position"], row["person_id"]) for row in rows] == [(1, people[1])]


def test_only_a_member_is_recused_and_once(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    guest = seven.do(add_person, PersonData("Қонақ"))
    with refused(seven, "Only a member of the council can be recused"):
        seven.do(recuse, item_id, guest, WORDS)
    recusal_id = seven.do(recuse, item_id, seven.persons[3], WORDS)
    with refused(seven, "This member is recused from the item already."):
        seven.do(recuse, item_id, seven.persons[3], WORDS)
    seven.do(withdraw_recusal, recusal_id)
    assert seven.rows(meeting_id).of("recusal") == []


def test_annexes_close_up(seven: Council) -> None:
    meeting_id = seven.held()
    ids = [seven.do(add_annex, meeting_id, Localized(en=name), 2) for name in "ABC"]
    seven.do(remove_annex, ids[1])
    rows = seven.rows(meeting_id).of("annex")
    found = [(row["position"], row["title_en"], row["sheets"]) for row in rows]
    assert found == [(1, "A", 2), (2, "C", 2)]


def test_before_the_opening_nobody_is_there_and_nothing_is_voted_on(seven: Council) -> None:
    meeting_id = seven.plan()
    item_id = seven.do(add_item, meeting_id, WORDS, "A04")
    seven.do(add_decision, item_id, WORDS)
    for operation, arguments in ((recuse, (seven.persons[0], WORDS)), (draft_vote, (VoteData(),))):
        with refused(seven, "The meeting has not been opened yet."):
            seven.do(operation, item_id, *arguments)
    expected = seven.rows(meeting_id).of("attendance")
    assert {row["person_id"] for row in expected} == set(seven.persons)
    assert {row["state"] for row in expected} == {"unknown"}
