"""What a protocol prints, put together from the rows of its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import Approver, ProtocolContent
from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_annex, add_item, set_item_times, set_speakers
from qacouncil.operations.attendance import add_guest, record_attendance, record_intervals, recuse
from qacouncil.operations.councils import change_paper_style
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.letterhead import LetterheadData, change_letterhead, set_logo
from qacouncil.operations.meetings import close_meeting, set_leaders
from qacouncil.operations.members import PersonData, add_person
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.attendance_sheet import attendance_content
from qacouncil.queries.notice import notice_content
from qacouncil.queries.protocol import printed_content, protocol_content
from qacouncil.queries.signed_content import decode, encode, fingerprint
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Choice, VoteKind
from tests.council_builder import DAY, HOUR, Council, council
from tests.pictures import png

WORDS = Localized(kk="Сөз", ru="Слово 👩", en="")


@pytest.fixture
def seven(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac") as there:
        yield there


def content(there: Council, meeting_id: str) -> ProtocolContent:
    with there.file.reading() as connection:
        return protocol_content(connection, meeting_id)


def test_the_head_of_a_protocol(seven: Council) -> None:
    found = content(seven, seven.held(present=5))
    assert (found.number, found.date.isoformat(), found.start) == (1, "2026-11-20", HOUR)
    assert (len(found.present), len(found.absent)) == (5, 2)
    assert (found.voting_mandates, found.quorum_present, found.quorum_needed) == (7, 5, 5)
    assert (found.quorum_met, found.held, found.draft, found.presiding_is_chair) == (
        *(True, True, True),
        True,
    )
    assert found.city.kk == "Сарыдала"


def test_a_meeting_not_opened_yet_shows_the_members_it_would_have(seven: Council) -> None:
    found = content(seven, seven.plan())
    assert (found.number, len(found.absent), found.voting_mandates) == (None, 7, 7)


def test_one_elected_for_the_meeting_need_not_be_a_member(seven: Council) -> None:
    meeting_id = seven.held()
    stranger = seven.do(add_person, PersonData("Бөтен", position=WORDS))
    seven.do(set_leaders, meeting_id, stranger, seven.persons[1])
    found = content(seven, meeting_id)
    assert found.presiding is not None
    assert (found.presiding.name.surname, found.presiding.voting) == ("Бөтен", False)
    assert not found.presiding_is_chair


def test_comings_and_goings_stand_at_the_item_in_which_they_fell(seven: Council) -> None:
    meeting_id = seven.held()
    first = seven.item(meeting_id)
    second = seven.do(add_item, meeting_id, WORDS, "A04")
    seven.do(set_item_times, first, HOUR, HOUR + 20)
    seven.do(set_item_times, second, HOUR + 20, HOUR + 60)
    for index, stay in (
        (2, Interval(HOUR + 10, None)),
        (3, Interval(None, HOUR + 20)),
        (4, Interval(None, HOUR + 30)),
        (5, Interval(HOUR, HOUR + 60)),
    ):
        row_id = seven.attendance(meeting_id, seven.persons[index])
        seven.do(record_intervals, row_id, [stay])
    seven.do(close_meeting, meeting_id, HOUR + 60)
    one, two = content(seven, meeting_id).items

    def told(moves: tuple[object, ...]) -> list[tuple[object, ...]]:
        return [(each.minute - HOUR, each.name.surname, each.arrival) for each in moves]  # type: ignore[attr-defined]

    assert (told(one.movements_before), told(one.movements_during)) == ([], [(10, "Ғали", True)])
    assert told(two.movements_before) == [(20, "Дүйсен", False)]
    assert told(two.movements_during) == [(30, "Әбен", False)]
    assert (one.present, two.present) == (6, 6)


def test_an_item_with_all_that_is_written_under_it(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    item_id = seven.item(meeting_id)
    seven.do(set_speakers, item_id, [seven.persons[3]])
    seven.do(recuse, item_id, seven.persons[5], WORDS)
    point = seven.do(add_decision, item_id, WORDS)
    seven.do(add_assignment, point, AssignmentData(seven.persons[:1], WORDS, seven.persons[2:3]))
    seven.do(add_annex, meeting_id, WORDS, 2)
    seven.do(add_guest, meeting_id, seven.do(add_person, PersonData("Қонақ")))
    names = dict.fromkeys(seven.persons[:4], Choice.FOR) | {seven.persons[4]: Choice.AGAINST}
    first = seven.closed_vote(item_id, VoteData([point], VoteKind.ROLL_CALL, by_name=names))
    repeated = seven.do(draft_vote, item_id, VoteData([point], for_=5), first)
    seven.do(draft_vote, item_id, VoteData(for_=1))
    seven.do(close_vote, repeated)
    found = content(seven, meeting_id)
    (item,) = found.items
    assert [each.surname for each in item.speakers] == ["Дүйсен"]
    assert [(each.name.surname, each.reason) for each in item.recused] == [("Ким", WORDS)]
    assert [each.number for each in item.points] == [1, 2]
    (task,) = item.points[1].assignments
    assert (task.responsible[0].surname, task.co_executors[0].surname) == ("Ахметов", "Ғали")
    assert [(vote.points, vote.repeats, vote.for_) for vote in item.votes] == [
        ((2,), False, 4),
        ((2,), True, 5),
    ]
    roll_call = item.votes[0].roll_call
    assert roll_call is not None
    assert [each.surname for each in roll_call.against] == ["Әбен"]
    assert item.votes[1].roll_call is None
    assert [(each.title, each.sheets) for each in found.annexes] == [(WORDS, 2)]
    assert [each.name.surname for each in found.guests] == ["Қонақ"]
    assert (item.present, item.entitled, item.quorum_met) == (5, 5, True)


def test_an_item_whose_only_vote_had_no_quorum_decided_nothing(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    for person in seven.persons[3:]:
        row_id = seven.attendance(meeting_id, person)
        seven.do(record_intervals, row_id, [Interval(None, HOUR + 10)])
    seven.closed_vote(item_id, VoteData(minute=HOUR + 10, for_=3, against=0))
    (item,) = content(seven, meeting_id).items
    assert (item.present, item.quorum_needed, item.quorum_met) == (3, 5, False)
    # At the item's beginning all seven could vote.
    assert item.entitled == 3


def test_of_several_votes_without_quorum_the_last_is_told(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    for index, person in enumerate(seven.persons[3:]):
        row_id = seven.attendance(meeting_id, person)
        left = HOUR + (20 if index == 0 else 10)
        seven.do(record_intervals, row_id, [Interval(None, left)])
    first = seven.closed_vote(item_id, VoteData(minute=HOUR + 10, for_=4, against=0))
    again = VoteData(minute=HOUR + 20, for_=3, against=0)
    seven.do(close_vote, seven.do(draft_vote, item_id, again, first))
    (item,) = content(seven, meeting_id).items
    assert (item.present, item.entitled, item.quorum_met) == (3, 3, False)


def test_one_who_was_absent_neither_came_nor_went(seven: Council) -> None:
    meeting_id = seven.held()
    row_id = seven.attendance(meeting_id, seven.persons[3])
    seven.do(record_intervals, row_id, [Interval(HOUR + 10, HOUR + 20)])
    (item,) = content(seven, meeting_id).items
    assert len(item.movements_during) == 2
    seven.do(record_attendance, row_id, AttendanceState.ABSENT)
    (item,) = content(seven, meeting_id).items
    assert (item.movements_before, item.movements_during) == ((), ())


def test_signed_words_are_written_and_read_back_alike(seven: Council) -> None:
    meeting_id = seven.held()
    seven.closed_vote(seven.item(meeting_id), VoteData(for_=7))
    printed = content(seven, meeting_id)
    text = encode(printed)
    assert decode(text) == replace(printed, fingerprint=fingerprint(text))
    assert encode(decode(text)) == text
    assert "fingerprint" not in text
    assert "Академиялық сапа" in text
    assert fingerprint(text) != fingerprint(text + " ")
    with pytest.raises(msgspec.MsgspecError):
        decode("{}")


def test_who_leaves_after_the_vote_is_told_after_it(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    seven.do(set_item_times, item_id, HOUR, None)
    seven.closed_vote(item_id, VoteData(minute=HOUR + 10, for_=7))
    row_id = seven.attendance(meeting_id, seven.persons[4])
    seven.do(record_intervals, row_id, [Interval(None, HOUR + 15)])
    (item,) = content(seven, meeting_id).items
    assert item.movements_during == ()
    assert [move.minute for move in item.movements_after] == [HOUR + 15]


def test_an_absent_member_is_not_printed_as_recused(seven: Council) -> None:
    meeting_id = seven.held(present=6)
    item_id = seven.item(meeting_id)
    absent = seven.persons[6]
    seven.do(recuse, item_id, absent, WORDS)
    (item,) = content(seven, meeting_id).items
    assert item.recused == ()


def test_minutes_are_approved_by_whom_the_council_names_and_only_where_it_wants_it(
    seven: Council,
) -> None:
    data = LetterheadData(Localized(ru="Декан"), "Ғали Мәди Асқарұлы", "", "")
    seven.do(change_letterhead, seven.id, data)
    meeting_id = seven.held()
    with seven.file.reading() as connection:
        assert protocol_content(connection, meeting_id).approver is None
    seven.do(change_paper_style, seven.id, approve_protocol=True)
    with seven.file.reading() as connection:
        approver = protocol_content(connection, meeting_id).approver
    name = PersonName("Ғали", "Мәди", "Асқарұлы")
    assert approver == Approver(Localized(ru="Декан"), name)


def test_the_logo_is_read_for_paper_alone(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(set_logo, seven.id, png())
    with seven.file.reading() as connection:
        assert protocol_content(connection, meeting_id).logo is None
        assert printed_content(connection, meeting_id).logo is not None
        assert notice_content(connection, meeting_id, DAY).logo is not None
        assert attendance_content(connection, meeting_id, filled=True).logo is not None
