"""From rows to numbers: whose minute counts, who presides, how vacant seats are found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item, change_presiding, set_item_times
from qacouncil.operations.attendance import record_intervals, recuse
from qacouncil.operations.councils import Regulation
from qacouncil.operations.members import Appointment, PersonData, add_person, change_mandate
from qacouncil.operations.votes import VoteData, draft_vote
from qacouncil.queries.reckoning import (
    count_of,
    item_minutes,
    opening,
    vacant_seats,
    vote_minute,
)
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import Category, Choice, PresidingVote, VoteKind
from qacouncil.rules.voting import Ballots, Count
from tests.council_builder import DAY, HOUR, TERM, Council, council

WORDS = Localized(kk="Сөз")


@pytest.fixture
def seated(tmp_path: Path) -> Iterator[Council]:
    """Seven members where the regulation lays down seats: one teacher's seat is vacant."""
    rules = Regulation(DAY, seats={Category.TEACHER: 4, Category.STUDENT: 1})
    with council(tmp_path / "council.qac", rules=rules) as there:
        yield there


def test_a_meeting_that_waits_begins_when_its_quorum_is_there(seated: Council) -> None:
    meeting_id = seated.held()
    for person in seated.persons[4:]:
        row_id = seated.attendance(meeting_id, person)
        seated.do(record_intervals, row_id, [Interval(HOUR + 15, None)])
    begun = opening(seated.rows(meeting_id))
    assert (begun.minute, begun.attendance.present, begun.quorum.met) == (HOUR + 15, 7, True)


def test_a_meeting_that_never_has_a_quorum_is_reckoned_at_its_hour(seated: Council) -> None:
    begun = opening(seated.rows(seated.held(present=3)))
    assert (begun.minute, begun.attendance.present, begun.quorum.met) == (HOUR, 3, False)


def test_only_laid_down_seats_that_nobody_holds_are_vacant(seated: Council) -> None:
    # Three teachers for four seats; two students for one seat are none too few.
    assert vacant_seats(seated.rows(seated.plan())) == 1
    seated.do(
        change_mandate, seated.mandates[0], Appointment(Category.TEACHER, *TERM, voting=False)
    )
    assert vacant_seats(seated.rows(seated.plan())) == 1
    seated.do(change_mandate, seated.mandates[0], Appointment(Category.ADMINISTRATION, *TERM))
    assert vacant_seats(seated.rows(seated.plan())) == 2


def test_an_item_begins_as_noted_else_when_the_last_has_ended(seated: Council) -> None:
    meeting_id = seated.held()
    ids = [seated.item(meeting_id)]
    ids += [seated.do(add_item, meeting_id, WORDS, "A04") for _ in range(5)]
    seated.do(set_item_times, ids[1], HOUR + 20, HOUR + 40)
    # Begun before the last had ended; its own end is not noted, nor anything of the next.
    seated.do(set_item_times, ids[3], HOUR + 30, None)
    begins = item_minutes(seated.rows(meeting_id))
    assert [begins[each] - HOUR for each in ids] == [0, 20, 40, 30, 30, 30]


def test_a_vote_is_of_its_minute_else_of_the_items_end_else_of_its_beginning(
    seated: Council,
) -> None:
    meeting_id = seated.held()
    item_id = seated.item(meeting_id)
    seated.do(draft_vote, item_id, VoteData(minute=HOUR + 7))
    seated.do(draft_vote, item_id, VoteData())

    def minutes() -> list[int]:
        rows = seated.rows(meeting_id)
        item = rows.of("agenda_item")[0]
        return [vote_minute(rows, item, vote) for vote in rows.of("vote")]

    assert minutes() == [HOUR + 7, HOUR]
    seated.do(set_item_times, item_id, HOUR + 2, HOUR + 9)
    assert minutes() == [HOUR + 7, HOUR + 9]


def counted(there: Council, meeting_id: str) -> Count:
    rows = there.rows(meeting_id)
    return count_of(rows, rows.of("agenda_item")[0], rows.of("vote")[0])


def test_names_are_counted_where_no_number_is_written(seated: Council) -> None:
    meeting_id = seated.held()
    a, b, c, d, e, *_ = seated.persons
    names = {a: Choice.FOR, b: Choice.FOR, c: Choice.AGAINST, d: Choice.ABSTAINED}
    data = VoteData(kind=VoteKind.ROLL_CALL, by_name={**names, e: Choice.NOT_VOTING})
    seated.do(draft_vote, seated.item(meeting_id), data)
    found = counted(seated, meeting_id)
    assert found == Count(2, 1, 1, None, VoteKind.ROLL_CALL, PresidingVote.FOR, None)


def test_written_numbers_go_before_the_names(seated: Council) -> None:
    meeting_id = seated.held()
    a, b, c, *_ = seated.persons
    names = {a: Choice.FOR, b: Choice.ABSTAINED, c: Choice.ABSTAINED}
    data = VoteData(kind=VoteKind.ROLL_CALL, by_name=names, for_=3, against=2)
    seated.do(draft_vote, seated.item(meeting_id), data)
    found = counted(seated, meeting_id)
    assert (found.for_, found.against, found.abstained) == (3, 2, 0)


def test_an_open_vote_has_no_ballots(seated: Council) -> None:
    meeting_id = seated.held()
    data = VoteData(for_=4, ballots_issued=7, ballots_found=6)
    seated.do(draft_vote, seated.item(meeting_id), data)
    assert counted(seated, meeting_id).ballots is None


def test_a_secret_vote_knows_no_presiding_vote_but_its_ballots(seated: Council) -> None:
    meeting_id = seated.held()
    data = VoteData(kind=VoteKind.SECRET, for_=4, ballots_issued=7, ballots_found=6)
    seated.do(draft_vote, seated.item(meeting_id), data)
    found = counted(seated, meeting_id)
    assert (found.presiding, found.ballots) == (None, Ballots(7, 6, 0))


@pytest.mark.parametrize(
    ("why", "expected"),
    [
        ("there", PresidingVote.AGAINST),
        ("recused", PresidingVote.NONE),
        ("gone", PresidingVote.NONE),
        ("no member", PresidingVote.NONE),
    ],
)
def test_the_presiding_person_has_a_vote_only_when_entitled(
    seated: Council, why: str, expected: PresidingVote
) -> None:
    meeting_id = seated.held()
    item_id = seated.item(meeting_id)
    seated.do(draft_vote, item_id, VoteData(minute=HOUR, presiding_vote=PresidingVote.AGAINST))
    chair = seated.persons[0]
    if why == "recused":
        seated.do(recuse, item_id, chair, WORDS)
    if why == "gone":
        late = [Interval(HOUR + 1, None)]
        seated.do(record_intervals, seated.attendance(meeting_id, chair), late)
    if why == "no member":
        seated.do(change_presiding, item_id, seated.do(add_person, PersonData("Бөтен")))
    assert counted(seated, meeting_id).presiding is expected
