"""Every operation leaves one row in a chain in which no edit, gap or insertion stays hidden."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.audit import audit
from qacouncil.models.meetings import attachment
from qacouncil.operations.agenda import add_annex, remove_annex, write_heard
from qacouncil.operations.members import PersonData, add_person, change_person
from qacouncil.operations.votes import VoteData, draft_vote, remove_vote
from qacouncil.storage.audit import BEGINNING, first_break, row_hash
from qacouncil.storage.transaction import Transaction, utc_text
from tests.council_builder import NOW, Council, council


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac", members=5) as seated:
        yield seated


def rows(there: Council) -> list[dict[str, Any]]:
    with there.file.reading() as connection:
        return [dict(row) for row in connection.execute(audit.select()).mappings()]


def changes(row: dict[str, Any]) -> tuple[Any, Any]:
    return json.loads(row["before"]), json.loads(row["after"])


def test_an_operation_leaves_one_row_that_says_who_when_and_what(there: Council) -> None:
    before = rows(there)
    person_id = there.do(add_person, PersonData("Әбен"))
    (row,) = rows(there)[len(before) :]
    told = (row["sequence"], row["operation"], row["actor"], row["at"])
    assert told == (len(before) + 1, "add_person", "A. Tester", "2026-11-23T09:00:00Z")
    was, (now,) = changes(row)
    assert was == []
    assert (now["table"], now["key"], now["row"]["surname"]) == (
        "person",
        {"id": person_id},
        "Әбен",
    )


def test_a_change_tells_what_was_and_what_is_of_the_changed_columns_only(there: Council) -> None:
    person_id = there.persons[0]
    there.do(change_person, person_id, PersonData("Жаңа", "Аян", email="a@b.kz"))
    (was,), (now,) = changes(rows(there)[-1])
    assert was["row"] == {"surname": "Ахметов", "email": ""}
    assert now["row"] == {"surname": "Жаңа", "email": "a@b.kz"}
    assert was["key"] == now["key"] == {"id": person_id}


def test_what_changes_nothing_leaves_no_row(there: Council) -> None:
    count = len(rows(there))
    done = there.file.write(change_person, there.persons[0], PersonData("Ахметов", "Аян"))
    assert done.changes.tables == frozenset()
    assert len(rows(there)) == count


def test_what_fails_leaves_no_row(there: Council) -> None:
    count = len(rows(there))
    with pytest.raises(UserError):
        there.do(add_person, PersonData(" "))
    assert len(rows(there)) == count


def test_what_is_removed_is_kept_with_all_its_parts(there: Council) -> None:
    meeting_id = there.held()
    item_id = there.item(meeting_id)

    point = str(there.rows(meeting_id).of("decision")[0]["id"])
    data = VoteData(decision_ids=(point,), counting_commission=there.persons[:2])
    vote_id = there.do(draft_vote, item_id, data)
    there.do(remove_vote, vote_id)
    was, now = changes(rows(there)[-1])
    tables = [each["table"] for each in was]
    assert tables == ["counting_member", "counting_member", "vote_point", "vote"]
    assert was[-1]["row"]["id"] == vote_id
    assert now == []


def test_of_a_file_the_audit_keeps_the_hash(there: Council) -> None:
    meeting_id = there.held()
    annex_id = there.do(add_annex, meeting_id, Localized(kk="Кесте"))
    sha = hashlib.sha256(b"\xff\x00").hexdigest()

    def attach(transaction: Transaction) -> None:
        transaction.insert(
            attachment,
            meeting_id=meeting_id,
            annex_id=annex_id,
            file_name="a.pdf",
            sha256=sha,
            content=b"\xff\x00",
        )

    there.file.write(attach)
    there.do(remove_annex, annex_id)
    was, _ = changes(rows(there)[-1])
    assert [each["table"] for each in was] == ["attachment", "annex"]
    assert was[0]["row"]["content"] == {"sha256": sha}


def test_a_record_counts_its_versions(there: Council) -> None:
    meeting_id = there.held()
    item_id = there.item(meeting_id)
    for text in ("а", "б", "б"):
        there.do(write_heard, item_id, Localized(kk=text))
    assert there.rows(meeting_id).of("agenda_item")[0]["version"] == 3


def test_a_moment_without_a_time_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        utc_text(NOW.replace(tzinfo=None))


@pytest.fixture
def chain(there: Council) -> Iterator[Connection]:
    """The audit alone, where no trigger guards it, with at least five rows."""
    for name in ("а", "б", "в", "г"):
        there.do(add_person, PersonData(name))
    written = rows(there)
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        audit.create(connection)
        connection.execute(audit.insert(), written)
        yield connection
    engine.dispose()


def test_a_whole_chain_has_no_break(chain: Connection) -> None:
    assert first_break(chain) is None
    first = chain.execute(audit.select().order_by(audit.c.sequence)).mappings().first()
    assert first is not None
    assert (first["sequence"], first["previous_hash"]) == (1, BEGINNING)


@pytest.mark.parametrize("sequence", [1, 3, 5])
@pytest.mark.parametrize("column", ["at", "actor", "operation", "before", "after", "hash"])
def test_an_edit_shows(chain: Connection, sequence: int, column: str) -> None:
    chain.exec_driver_sql(
        f'UPDATE audit SET "{column}" = "{column}" || \' \' WHERE sequence = {sequence}'
    )
    assert first_break(chain) == sequence


@pytest.mark.parametrize("sequence", [1, 3])
def test_an_edit_with_a_new_hash_shows_in_the_next_row(chain: Connection, sequence: int) -> None:
    here = audit.c.sequence == sequence
    chain.execute(audit.update().where(here).values(actor="Another"))
    row = chain.execute(audit.select().where(here)).mappings().one()
    chain.execute(audit.update().where(here).values(hash=row_hash(dict(row))))
    assert first_break(chain) == sequence + 1


@pytest.mark.parametrize("sequence", [1, 3])
def test_a_gap_shows(chain: Connection, sequence: int) -> None:
    chain.exec_driver_sql(f"DELETE FROM audit WHERE sequence = {sequence}")
    assert first_break(chain) == sequence


def test_a_gap_closed_up_shows(chain: Connection) -> None:
    chain.exec_driver_sql("DELETE FROM audit WHERE sequence = 2")
    chain.exec_driver_sql("UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2")
    assert first_break(chain) == 2


def test_an_insertion_shows(chain: Connection) -> None:
    chain.exec_driver_sql("UPDATE audit SET sequence = -sequence WHERE sequence > 2")
    chain.exec_driver_sql("UPDATE audit SET sequence = 1 - sequence WHERE sequence < 0")
    chain.exec_driver_sql(
        'INSERT INTO audit SELECT 3, at, actor, operation, "before", "after", previous_hash, hash'
        " FROM audit WHERE sequence = 2"
    )
    assert first_break(chain) == 3


def test_two_rows_exchanged_show(chain: Connection) -> None:
    for was, now in ((2, -1), (3, 2), (-1, 3)):
        chain.exec_driver_sql(f"UPDATE audit SET sequence = {now} WHERE sequence = {was}")
    assert first_break(chain) == 2
