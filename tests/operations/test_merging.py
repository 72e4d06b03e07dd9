"""Two entries of one person become one, without loss, and signed records stay as they are."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.models.agenda import assignment_person
from qacouncil.models.all_tables import metadata
from qacouncil.models.people import person
from qacouncil.models.votes import vote_result
from qacouncil.operations.agenda import add_speech, set_speakers
from qacouncil.operations.attendance import add_guest, recuse
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import (
    Appointment,
    PersonData,
    add_person,
    appoint,
    end_mandate,
)
from qacouncil.operations.merging import merge_persons
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData
from qacouncil.queries.signed_persons import references_to_persons, signed_persons
from qacouncil.rules.terms import Category, Choice, VoteKind
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import TERM, Council
from tests.operations.refusals import audit_rows, refused

MEMBER = 4  # is in the meeting's record and is merged into an entry beside it
RECORD = {"created_at", "changed_at", "version"}


def contents(there: Council) -> dict[str, Counter[str]]:
    """All rows by table, without what every write changes."""

    def ask(transaction: Transaction) -> dict[str, Counter[str]]:
        return {
            table.name: Counter(_plain(row) for row in transaction.rows(table))
            for table in metadata.sorted_tables
            if table.name != "audit"
        }

    return there.do(ask)


def _plain(row: Values) -> str:
    return str(sorted((name, str(value)) for name, value in row.items() if name not in RECORD))


def named(there: Council, person_id: str) -> set[str]:
    """The tables that name a person."""

    def ask(transaction: Transaction) -> set[str]:
        return {
            table.name
            for table, column in references_to_persons()
            if transaction.rows(table, **{column.name: person_id})
        }

    return there.do(ask)


def details(there: Council, person_id: str) -> dict[str, Any]:
    def ask(transaction: Transaction) -> dict[str, Any]:
        return dict(transaction.row(person, person_id))

    return there.do(ask)


@pytest.fixture
def meeting(seven: Council) -> str:
    """Open, and one of its members is named wherever a record names somebody."""
    meeting_id, one = seven.held(), seven.persons[MEMBER]
    item_id = seven.item(meeting_id)
    decision_id = str(seven.rows(meeting_id).of("decision")[0]["id"])
    seven.do(set_speakers, item_id, [seven.persons[3], one])
    seven.do(add_speech, item_id, one, Localized(kk="Қолдаймын."))
    seven.do(recuse, item_id, seven.persons[6], Localized())
    seven.do(add_assignment, decision_id, AssignmentData([one], co_executor_ids=seven.persons[:1]))
    choices = dict.fromkeys(seven.persons[:6], Choice.FOR)
    data = VoteData(kind=VoteKind.ROLL_CALL, for_=6, against=0, abstained=0, by_name=choices)
    seven.closed_vote(item_id, data)
    return meeting_id


def entry(there: Council, **more: Any) -> str:
    """Another entry of the member, known by an initial."""
    return there.do(add_person, PersonData("Әбен", "А.", **more))


def test_all_that_names_the_other_names_the_kept_one(seven: Council, meeting: str) -> None:
    other, kept = seven.persons[MEMBER], entry(seven, email="a@b.kz")
    tables, before = named(seven, other), contents(seven)
    assert tables >= {"mandate", "attendance", "item_speaker", "speech", "ballot"}
    rows = len(audit_rows(seven))
    assert seven.do(merge_persons, kept, other) == kept
    assert len(audit_rows(seven)) == rows + 1
    assert named(seven, kept) == tables
    assert named(seven, other) == set()
    after = contents(seven)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {*tables, "person"}
    assert {name: after[name].total() - before[name].total() for name in changed} == {
        **dict.fromkeys(tables, 0),
        "person": -1,
    }


def test_the_name_in_full_fills_the_initial_and_nothing_known_is_lost(seven: Council) -> None:
    kept = seven.do(add_person, PersonData("Әбен", "А.", email="a@b.kz"))
    data = PersonData("Абен", "Аян", "Серікұлы", latin_surname="Aben", email="c@d.kz", phone="1")
    other = seven.do(add_person, data)
    seven.do(merge_persons, kept, other)
    found = details(seven, kept)
    assert [found[name] for name in ("surname", "given", "patronymic", "latin_surname")] == [
        *("Әбен", "Аян", "Серікұлы"),
        "Aben",
    ]
    assert (found["email"], found["phone"]) == ("a@b.kz", "1")


def test_it_is_undone_as_one(seven: Council, meeting: str) -> None:
    kept, before = entry(seven), contents(seven)
    done = seven.file.write(merge_persons, kept, seven.persons[MEMBER])
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert contents(seven) == before


def test_it_is_not_undone_where_it_was_changed_meanwhile(seven: Council, meeting: str) -> None:
    done = seven.file.write(merge_persons, entry(seven), seven.persons[MEMBER])
    assert done.sequence is not None
    seven.do(set_speakers, seven.item(meeting), seven.persons[:1])
    with refused(seven, "cannot be undone any more"):
        seven.do(restore, done.sequence)


def test_who_presided_over_a_closed_vote_is_moved_and_moved_back(
    seven: Council, meeting: str
) -> None:
    chair = seven.do(add_person, PersonData("Ахметов", "А."))

    def presided(transaction: Transaction) -> str:
        (row,) = transaction.rows(vote_result, meeting_id=meeting)
        return str(row["presiding_id"])

    done = seven.file.write(merge_persons, chair, seven.persons[0])
    assert seven.do(presided) == chair
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert seven.do(presided) == seven.persons[0]


def test_what_is_said_twice_is_said_once(seven: Council, meeting: str) -> None:
    kept, other = entry(seven), seven.persons[MEMBER]
    seven.do(set_speakers, seven.item(meeting), [kept, seven.persons[3], other])
    decision_id = str(seven.rows(meeting).of("decision")[0]["id"])
    data = AssignmentData([other], co_executor_ids=[kept])
    assignment_id = seven.do(add_assignment, decision_id, data)
    seven.do(merge_persons, kept, other)
    speakers = seven.rows(meeting).of("item_speaker")
    assert [row["person_id"] for row in speakers] == [kept, seven.persons[3]]

    def ask(transaction: Transaction) -> list[Values]:
        return transaction.rows(assignment_person, assignment_id=assignment_id)

    (link,) = seven.do(ask)
    assert (link["person_id"], link["co_executor"]) == (kept, False)


def test_who_is_in_signed_minutes_is_kept(seven: Council, meeting: str) -> None:
    seven.do(close_meeting, meeting)
    seven.do(sign_minutes, meeting)
    signed, other = seven.persons[MEMBER], entry(seven, phone="77")
    with seven.file.reading() as connection:
        assert signed_persons(connection, (signed, other)) == {signed}
    assert seven.do(merge_persons, other, signed) == signed
    assert details(seven, signed)["phone"] == "77"


def test_two_in_signed_minutes_stay_two(seven: Council, meeting: str) -> None:
    seven.do(close_meeting, meeting)
    seven.do(sign_minutes, meeting)
    with refused(seven, "Both are named in signed minutes"):
        seven.do(merge_persons, *seven.persons[3:5])


def test_what_cannot_be_one_is_refused(seven: Council, meeting: str) -> None:
    one, other = seven.persons[3], seven.persons[MEMBER]
    with refused(seven, "This is one entry"):
        seven.do(merge_persons, one, one)
    with refused(seven, "Their mandates overlap, from 01.09.2026 and from 01.09.2026."):
        seven.do(merge_persons, one, other)
    guest = entry(seven)
    seven.do(add_guest, meeting, guest)
    with refused(seven, "Both take part in the meeting of 20.11.2026."):
        seven.do(merge_persons, guest, other)


def test_mandates_one_after_the_other_become_those_of_one(seven: Council) -> None:
    one, kept = seven.persons[MEMBER], entry(seven)
    seven.do(end_mandate, seven.mandates[MEMBER], dt.date(2027, 1, 31))
    later = Appointment(Category.TEACHER, dt.date(2027, 2, 1), TERM[1])
    seven.do(appoint, seven.id, kept, later)
    seven.do(merge_persons, kept, one)
    assert named(seven, one) == set()
