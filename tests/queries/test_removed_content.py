"""What a removal took, in the words of its records."""

from __future__ import annotations

import datetime as dt

from qacouncil.localized import Localized
from qacouncil.operations.agenda import remove_item
from qacouncil.operations.attendance import withdraw_recusal
from qacouncil.operations.decisions import remove_assignment
from qacouncil.operations.materials import attach_material
from qacouncil.queries.removed_content import RemovedRecord, removed_content
from qacouncil.queries.trash import removed_records
from tests.council_builder import Council
from tests.operations.test_undo import WORDS, done, full_meeting, ids


def told(there: Council, sequence: int) -> list[RemovedRecord]:
    with there.file.reading() as connection:
        return removed_content(connection, sequence)


def test_an_assignment_names_who_was_to_carry_it_out(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    sequence = done(seven, remove_assignment, ids(seven, meeting_id, "assignment")[0])
    (record,) = told(seven, sequence)
    assert [each.surname for each in record.people] == ["Ахметов", "Бекова"]
    assert record.days == (dt.date(2026, 12, 15),)


def test_an_item_is_told_with_its_parts_and_files(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    item_id = seven.item(meeting_id)
    seven.do(attach_material, item_id, "a.pdf", b"content")
    first, *parts = told(seven, done(seven, remove_item, item_id))
    assert first.texts == (Localized(kk="Жоспар туралы"), WORDS)
    assert first.words == ()  # its area is a code
    assert {each.table for each in parts} >= {"decision", "speech", "assignment", "material"}
    assert next(each for each in parts if each.table == "material").words == ("a.pdf",)
    assert next(each for each in parts if each.table == "vote").words == ()  # codes too


def test_a_step_that_removed_nothing_says_nothing(seven: Council) -> None:
    assert told(seven, 1) == []
    assert told(seven, 10_000) == []


def test_a_withdrawn_recusal_stands_in_the_trash(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    sequence = done(seven, withdraw_recusal, ids(seven, meeting_id, "recusal")[0])
    with seven.file.reading() as connection:
        (line,) = removed_records(connection)
    assert (line.sequence, line.kind) == (sequence, "recusal")
    assert told(seven, sequence)[0].people[0].surname == "Ли"
