"""What was removed stands in the trash until it is back."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import Table, delete, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, decision, material, speech
from qacouncil.models.kept_files import kept_file
from qacouncil.models.plans import phrase
from qacouncil.operations.agenda import add_item, add_speech, remove_item, remove_speech
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    add_decision,
    remove_assignment,
    remove_decision,
)
from qacouncil.operations.materials import attach_material, remove_material
from qacouncil.operations.phrases import PhraseData, add_phrase, remove_phrase
from qacouncil.operations.undo import restore
from qacouncil.queries.trash import Removed, removed_records
from qacouncil.rules.terms import PhrasePart
from qacouncil.storage.council_file import open_file
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, NOW, Council

FIRST, SECOND = Localized(kk="Бірінші"), Localized(kk="Екінші", en="Second")


def ids(work: Transaction, table: Table) -> list[str]:
    return work.ids(table)


def trash(there: Council) -> list[Removed]:
    with there.file.reading() as connection:
        return removed_records(connection)


def written(there: Council) -> str:
    """An item with a speech, a point, an assignment and a material. Returns its id."""
    item_id = there.do(add_item, there.held(), SECOND, "A04")
    there.do(add_speech, item_id, there.persons[1], FIRST)
    point = there.do(add_decision, item_id, FIRST)
    there.do(add_assignment, point, AssignmentData(responsible=SECOND, deadline=DAY))
    return item_id


def test_what_is_removed_is_told_and_leaves_the_list_when_it_is_back(seven: Council) -> None:
    meeting_id = seven.plan()
    item_id = seven.do(add_item, meeting_id, SECOND, "A04")
    seven.do(attach_material, item_id, "a.pdf", b"12345")
    assert trash(seven) == []
    seven.do(remove_item, item_id)
    (told,) = trash(seven)
    assert (told.kind, told.text, told.meeting_date) == ("agenda_item", SECOND, DAY)
    assert (told.parts, told.files, told.lost) == (1, 5, False)
    assert (told.at, told.actor) == (NOW, seven.file.actor)
    seven.do(restore, told.sequence)
    assert trash(seven) == []


def test_the_newest_stands_first_and_a_record_once(seven: Council) -> None:
    first = seven.do(add_phrase, seven.id, PhraseData(PhrasePart.HEARD, "A01", FIRST))
    second = seven.do(add_phrase, seven.id, PhraseData(PhrasePart.HEARD, "A01", SECOND))
    seven.do(remove_phrase, first)
    seven.do(restore, trash(seven)[0].sequence)
    seven.do(remove_phrase, second)
    seven.do(remove_phrase, first)
    assert [each.id for each in trash(seven)] == [first, second]
    seven.do(restore, trash(seven)[0].sequence)
    assert [each.id for each in trash(seven)] == [second]


def test_a_speech_is_told_by_who_spoke(seven: Council) -> None:
    written(seven)
    (only,) = seven.do(ids, speech)
    seven.do(remove_speech, only)
    (told,) = trash(seven)
    assert told.person is not None
    assert (told.person.surname, told.text) == ("Бекова", FIRST)


def test_it_comes_back_with_its_file_after_the_program_was_closed(seven: Council) -> None:
    item_id = seven.do(add_item, seven.plan(), SECOND, "A04")
    kept = seven.do(attach_material, item_id, "a.pdf", b"12345")
    seven.do(remove_material, kept.id)
    seven.file.close()
    with open_file(seven.file.path, actor="Хатшы", clock=seven.file.clock) as again:
        with again.reading() as connection:
            (told,) = removed_records(connection)
        assert (told.kind, told.plain) == ("material", "a.pdf")
        again.write(restore, told.sequence)
        with again.reading() as connection:
            assert connection.execute(select(material.c.content)).scalar_one() == b"12345"


def lose_kept_files(transaction: Transaction) -> None:
    """As of a removal by a program that did not keep them yet."""
    transaction.connection.execute(delete(kept_file))


def test_what_cannot_come_back_is_told_as_lost(seven: Council) -> None:
    item_id = seven.do(add_item, seven.plan(), SECOND, "A04")
    kept = seven.do(attach_material, item_id, "a.pdf", b"12345")
    seven.do(remove_material, kept.id)
    seven.do(lose_kept_files)
    assert [each.lost for each in trash(seven)] == [True]


REMOVALS = {
    agenda_item: remove_item,
    speech: remove_speech,
    decision: remove_decision,
    assignment: remove_assignment,
    phrase: remove_phrase,
}


@pytest.mark.parametrize("seed", range(6))
def test_whatever_was_removed_the_trash_gives_everything_back(seven: Council, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(2):
        written(seven)
    for text in (FIRST, SECOND):
        seven.do(add_phrase, seven.id, PhraseData(PhrasePart.HEARD, "A01", text))
    before = content(seven)
    for _ in range(5):
        table = chance.choice(list(REMOVALS))
        there = seven.do(ids, table)
        if there:
            seven.do(REMOVALS[table], chance.choice(sorted(there)))
    assert content(seven) != before
    while gone := trash(seven):
        seven.do(restore, gone[0].sequence)
    assert content(seven) == before


def content(there: Council) -> dict[str, list[dict[str, object]]]:
    """Every row of what may be removed, but for when and how often it was changed."""

    def rows(work: Transaction) -> dict[str, list[dict[str, object]]]:
        return {
            table.name: sorted(
                (
                    {name: row[name] for name in row if name not in ("changed_at", "version")}
                    for row in work.rows(table)
                ),
                key=lambda row: str(row["id"]),
            )
            for table in REMOVALS
        }

    return there.do(rows)
