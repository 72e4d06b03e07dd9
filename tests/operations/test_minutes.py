"""Signing keeps the words for good; reopening begins the next revision beside them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import signed_minutes
from qacouncil.operations.agenda import add_item, remove_item, write_heard
from qacouncil.operations.attendance import record_attendance, record_intervals
from qacouncil.operations.councils import (
    CouncilNames,
    change_council,
    change_paper_style,
)
from qacouncil.operations.meetings import close_meeting, set_leaders
from qacouncil.operations.members import PersonData, change_person, end_mandate
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.votes import (
    VoteData,
    change_vote,
    close_vote,
    draft_vote,
    reopen_vote,
)
from qacouncil.queries.protocol import protocol_content
from qacouncil.queries.signed_content import fingerprint
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, NAMES, Council
from tests.operations.refusals import refused


def content(there: Council, meeting_id: str) -> ProtocolContent:
    with there.file.reading() as connection:
        return protocol_content(connection, meeting_id)


@pytest.fixture
def signed(seven: Council) -> str:
    meeting_id = seven.held(present=6)
    seven.closed_vote(seven.item(meeting_id), VoteData(for_=6, against=0))
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    return meeting_id


def test_signed_words_are_those_of_the_draft_but_for_the_draft_mark(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(close_meeting, meeting_id)
    before = content(seven, meeting_id)
    seven.do(sign_minutes, meeting_id)
    after = content(seven, meeting_id)
    assert (before.draft, after.draft) == (True, False)
    different = {
        name for name in ProtocolContent.__slots__ if getattr(before, name) != getattr(after, name)
    }
    assert different == {"draft", "fingerprint"}
    with seven.file.reading() as connection:
        stored = connection.execute(select(signed_minutes.c.sha256)).scalar_one()
    assert (before.fingerprint, after.fingerprint) == ("", stored)


def test_nothing_changed_later_changes_what_was_signed(seven: Council, signed: str) -> None:
    before = content(seven, signed)
    seven.do(change_person, seven.persons[0], PersonData("Басқа"))
    seven.do(
        change_council,
        seven.id,
        CouncilNames(NAMES.university, NAMES.faculty, Localized(kk="Басқа"), NAMES.city),
    )
    seven.do(change_paper_style, seven.id, body_size=12)
    seven.do(end_mandate, seven.mandates[2], DAY.replace(day=1))
    assert content(seven, signed) == before
    assert before.presiding is not None
    assert before.presiding.name.surname == "Ахметов"
    assert before.style.body_size == 14


def test_who_signed_and_when_is_kept_with_the_fingerprint(seven: Council, signed: str) -> None:
    with seven.file.reading() as connection:
        (row,) = connection.execute(signed_minutes.select()).mappings()
    assert (row["signed_by"], row["signed_at"]) == ("A. Tester", "2026-11-23T09:00:00Z")
    assert row["sha256"] == fingerprint(row["content"])


def test_reopening_keeps_the_signed_revision_and_begins_the_next(
    seven: Council, signed: str
) -> None:
    seven.do(reopen_minutes, signed, "Описка в фамилии")
    reopened = content(seven, signed)
    assert (reopened.draft, reopened.revision) == (True, 2)
    seven.do(write_heard, seven.item(signed), Localized(kk="Түзетілді"))
    seven.do(sign_minutes, signed)
    with seven.file.reading() as connection:
        query = signed_minutes.select().order_by(signed_minutes.c.revision)
        first, second = connection.execute(query).mappings()
    assert (first["revision"], first["reopen_reason"]) == (1, "Описка в фамилии")
    assert (first["reopened_by"], first["reopened_at"]) == ("A. Tester", "2026-11-23T09:00:00Z")
    assert "Түзетілді" not in first["content"]
    assert "Түзетілді" in second["content"]
    assert content(seven, signed).items[0].heard.kk == "Түзетілді"


def test_reopening_needs_a_reason_and_signed_minutes(seven: Council, signed: str) -> None:
    with refused(seven, "Reopening signed minutes needs a reason."):
        seven.do(reopen_minutes, signed, " \n")
    meeting_id = seven.held()
    with refused(seven, "Only signed minutes can be reopened."):
        seven.do(reopen_minutes, meeting_id, "Описка")


def test_what_is_not_complete_is_not_signed(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    row_id = seven.attendance(meeting_id, seven.persons[3])
    vote_id = seven.do(draft_vote, item_id, VoteData(for_=7))
    seven.do(close_meeting, meeting_id)
    seven.do(set_leaders, meeting_id, None, seven.persons[1])
    with refused(seven, "Say who presided and who kept the minutes"):
        seven.do(sign_minutes, meeting_id)
    seven.do(set_leaders, meeting_id, seven.persons[0], seven.persons[1])
    seven.do(record_attendance, row_id, AttendanceState.UNKNOWN)
    with refused(seven, "The attendance is not complete. Members not marked yet: 1."):
        seven.do(sign_minutes, meeting_id)
    seven.do(record_attendance, row_id, AttendanceState.PRESENT)
    with refused(seven, "Some votes are not closed yet. Close or remove them first. Number: 1."):
        seven.do(sign_minutes, meeting_id)
    seven.do(close_vote, vote_id)
    seven.do(sign_minutes, meeting_id)


@pytest.mark.parametrize("present", [5, 2])
def test_votes_that_no_longer_agree_with_the_attendance_are_not_signed(
    seven: Council, present: int
) -> None:
    """With five there the numbers are others; with two, five votes cannot be."""
    meeting_id = seven.held()
    first = seven.item(meeting_id)
    second = seven.do(add_item, meeting_id, Localized(kk="Екінші"), "A04")
    seven.closed_vote(first, VoteData(for_=2, against=0, minute=HOUR))
    vote_id = seven.closed_vote(second, VoteData(for_=5, against=0, minute=HOUR + 30))
    seven.do(close_meeting, meeting_id)
    for person in seven.persons[present:]:
        row_id = seven.attendance(meeting_id, person)
        seven.do(record_intervals, row_id, [Interval(None, HOUR + 30)])
    with refused(seven, "The vote on item 2 no longer agrees with the attendance."):
        seven.do(sign_minutes, meeting_id)
    seven.do(reopen_vote, vote_id)
    seven.do(change_vote, vote_id, VoteData(for_=present, against=0, minute=HOUR + 30))
    seven.do(close_vote, vote_id)
    seven.do(sign_minutes, meeting_id)


def test_an_empty_agenda_is_not_signed(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(remove_item, seven.item(meeting_id))
    seven.do(close_meeting, meeting_id)
    with refused(seven, "The agenda is empty: there is nothing to sign."):
        seven.do(sign_minutes, meeting_id)


def test_signed_minutes_take_nothing(seven: Council, signed: str) -> None:
    item_id = seven.item(signed)
    words = "The minutes are signed: they cannot be changed."
    with refused(seven, words):
        seven.do(write_heard, item_id, Localized(kk="Кеш"))
    with refused(seven, words):
        seven.do(add_item, signed, Localized(kk="Кеш"), "A04")
    with refused(seven, words):
        seven.do(set_leaders, signed, None, None)
    with refused(seven, words):
        seven.do(draft_vote, item_id, VoteData())


def test_what_passes_the_guards_meets_the_database(seven: Council, signed: str) -> None:
    item_id = seven.item(signed)

    def past_the_guard(transaction: Transaction) -> None:
        transaction.update(agenda_item, item_id, title_kk="Кеш")

    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(past_the_guard)
