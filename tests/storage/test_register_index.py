"""The register's index: made with the file, kept by each operation, made anew where it is amiss."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item, move_item
from qacouncil.operations.carry_over import put_off_item
from qacouncil.operations.decisions import add_decision, change_decision, remove_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import PersonData, change_person
from qacouncil.operations.register_entry import EntryData, write_entry
from qacouncil.operations.votes import VoteData
from qacouncil.rules.register import Course
from qacouncil.rules.supersession import Standing
from qacouncil.rules.terms import RelationKind
from qacouncil.storage import register_index
from qacouncil.storage.register_index import disagreements
from qacouncil.storage.register_rows import STATES, index_rows
from qacouncil.storage.register_tables import is_stale
from tests.council_builder import DAY, HOUR, Council, council
from tests.exchange.documents import dump, load_bytes
from tests.exchange.test_round_trip import everything
from tests.loaded_file import opened
from tests.storage.register_watch import watched


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac") as made:
        yield made


def found(there: Council, words: str) -> list[str]:
    query = (
        "SELECT s.decision FROM decision_words AS w JOIN decision_sorting AS s ON s.place = w.rowid"
        " WHERE decision_words MATCH ?"
    )
    with there.file.reading() as connection:
        return list(connection.exec_driver_sql(query, (words,)).scalars())


def numbers(there: Council, decision: str) -> dict[str, int | None]:
    query = (
        "SELECT i.* FROM decision_index AS i JOIN decision_sorting AS s ON s.place = i.place"
        " WHERE s.decision = ?"
    )
    with there.file.reading() as connection:
        return dict(connection.exec_driver_sql(query, (decision,)).mappings().one())


def stale(connection: Connection) -> bool:
    return is_stale(connection)


def test_every_operation_leaves_the_index_true(there: Council) -> None:
    with watched() as seen:
        everything(there)
    assert {"close_vote", "sign_minutes", "reopen_minutes", "add_assignment"} <= set(seen)


def test_the_watch_notices_what_is_left_behind(
    there: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_index, "follow", lambda _transaction: None)
    with watched(), pytest.raises(AssertionError, match="hold_meeting"):
        there.held()


def test_a_text_is_found_by_how_its_words_begin_and_no_longer_once_changed(there: Council) -> None:
    item = there.item(there.held())
    point = there.do(add_decision, item, Localized(kk="Қаулы жобасы", ru="Проект решения"))
    assert found(there, "каул* AND проект*") == [point]
    there.do(change_decision, point, Localized(kk="Бағдарлама"))
    assert found(there, "каул*") == []
    assert found(there, "багдар*") == [point]
    there.do(remove_decision, point)
    assert found(there, "багдар*") == []


def test_only_what_was_touched_is_reckoned(there: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = there.held()
    point = there.do(add_decision, there.item(meeting), Localized(kk="Бір"))
    other = there.do(add_decision, there.item(meeting), Localized(kk="Екі"))
    asked: list[list[str]] = []

    def counted(connection: Connection, decisions: list[str]) -> object:
        asked.append(list(decisions))
        return index_rows(connection, decisions)

    monkeypatch.setattr(register_index, "index_rows", counted)
    there.do(change_decision, point, Localized(kk="Үш"))
    assert asked == [[point]]
    there.do(change_person, there.persons[5], PersonData("Басқа"))
    assert asked == [[point]]
    there.do(remove_decision, point)
    assert sorted(asked[1]) == sorted([point, other])  # the other one moved up


def test_a_vote_makes_a_decision_adopted_and_its_place_follows_its_item(there: Council) -> None:
    meeting = there.held()
    item = there.item(meeting)
    point = there.do(add_decision, item, Localized(kk="Бір"))
    assert STATES[numbers(there, point)["state"] or 0] == "draft"
    there.closed_vote(item, VoteData(decision_ids=[point], minute=HOUR, for_=7, against=0))
    assert STATES[numbers(there, point)["state"] or 0] == "adopted"
    assert numbers(there, point)["execution"] == Course.NOT_BEGUN  # the meeting still goes on
    there.do(add_item, meeting, Localized(kk="Тағы"), "A01")
    before = numbers(there, point)
    there.do(move_item, item, 2)
    assert (numbers(there, point)["moment"] or 0) > (before["moment"] or 0)


def test_a_load_makes_the_same_index_at_once(there: Council, tmp_path: Path) -> None:
    everything(there)
    second = load_bytes(there.dump(), tmp_path / "second.qac")
    assert dump(second) == there.dump()
    with opened(second, read_only=True) as file, file.reading() as connection:
        assert not stale(connection)
        assert disagreements(connection) == 0


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM decision_index_mark",
        "UPDATE decision_index_mark SET reckoning = 0",
        "DELETE FROM decision_index WHERE place = 1",
    ],
)
def test_an_index_that_is_amiss_is_made_anew_when_the_file_is_opened(
    tmp_path: Path, harm: str
) -> None:
    path = tmp_path / "council.qac"
    with council(path) as there:
        everything(there)
    connection = sqlite3.connect(path)
    connection.execute(harm)
    connection.execute("UPDATE decision_sorting SET text_kk = x'00'")
    connection.commit()
    connection.close()
    with opened(path, read_only=True) as file, file.reading() as reading:
        assert disagreements(reading) > 0
    with opened(path) as file, file.reading() as reading:
        assert disagreements(reading) == 0


def test_a_draft_that_was_put_off_takes_nothing_from_an_earlier_decision(there: Council) -> None:
    meeting = there.held(DAY - dt.timedelta(30))
    earlier = str(there.rows(meeting).of("decision")[0]["id"])
    there.closed_vote(there.item(meeting), VoteData(for_=7))
    there.do(close_meeting, meeting)
    second = there.held()
    draft = str(there.rows(second).of("decision")[0]["id"])
    entry = EntryData(relations={earlier: RelationKind.SUPERSEDES})
    there.do(write_entry, draft, entry)
    there.do(close_meeting, second)
    there.do(put_off_item, there.item(second), put_off=True)
    assert numbers(there, earlier)["standing"] == Standing.WHOLE
    with there.file.reading() as connection:
        assert disagreements(connection) == 0
