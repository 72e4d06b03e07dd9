"""What the database itself refuses, whoever writes to it: every table that hangs on a meeting."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import UniqueConstraint

from qacouncil.models.all_tables import metadata
from qacouncil.storage.failures import SIGNED
from qacouncil.storage.triggers import AUDIT, PAPER, REGULATION, SECRET
from tests.council_builder import council
from tests.exchange.test_round_trip import everything

PARTS = sorted(
    table.name
    for table in metadata.sorted_tables
    if "meeting_id" in table.c and table.name not in ("signed_minutes", "issued_paper")
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a signed meeting and others, and rows in every table."""
    path = tmp_path_factory.mktemp("triggers") / "whole.qac"
    with council(path) as there:
        everything(there)
    return path


@pytest.fixture
def beside(whole: Path) -> Iterator[sqlite3.Connection]:
    """Another program at the file: SQLite alone, foreign keys off, and nothing kept."""
    connection = sqlite3.connect(whole, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("BEGIN")
    yield connection
    connection.execute("ROLLBACK")
    connection.close()


@contextmanager
def refuses(message: str) -> Iterator[None]:
    with pytest.raises(sqlite3.IntegrityError, match=message):
        yield


def put(connection: sqlite3.Connection, table: str, row: dict[str, Any], how: str = "") -> None:
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT {how} INTO {table} ({names}) VALUES ({marks})", [*row.values()])


def first(connection: sqlite3.Connection, query: str) -> dict[str, Any]:
    return dict(connection.execute(query).fetchone())


def keys(table: str) -> list[list[str]]:
    """The columns of the primary key and of each other unique value."""
    constraints = metadata.tables[table].constraints
    unique = [each for each in constraints if isinstance(each, UniqueConstraint)]
    return [[c.name for c in key.columns] for key in (metadata.tables[table].primary_key, *unique)]


def signed_id(connection: sqlite3.Connection) -> str:
    return str(first(connection, "SELECT id FROM meeting WHERE stage = 'signed'")["id"])


def open_id(connection: sqlite3.Connection) -> str:
    return str(first(connection, "SELECT id FROM meeting WHERE stage = 'hold'")["id"])


@pytest.mark.parametrize("table", PARTS)
def test_nothing_of_a_signed_meeting_changes(beside: sqlite3.Connection, table: str) -> None:
    signed = signed_id(beside)
    row = first(beside, f"SELECT * FROM {table} WHERE meeting_id = '{signed}'")
    new = (
        {**row, "id": "new"} if "id" in row else {**row, next(iter(set(row) - {"meeting_id"})): "n"}
    )
    with refuses(SIGNED):
        put(beside, table, new)
    for column in row:
        with refuses(SIGNED):
            beside.execute(f"UPDATE {table} SET {column} = 'x' WHERE meeting_id = '{signed}'")
    with refuses(SIGNED):
        beside.execute(f"DELETE FROM {table} WHERE meeting_id = '{signed}'")


@pytest.mark.parametrize("table", PARTS)
def test_nothing_is_put_in_the_place_of_what_was_signed(
    beside: sqlite3.Connection, table: str
) -> None:
    signed = signed_id(beside)
    row = first(beside, f"SELECT * FROM {table} WHERE meeting_id = '{signed}'")
    with refuses(SIGNED):
        put(beside, table, {**row, "meeting_id": open_id(beside)}, "OR REPLACE")
    own = [key for key in keys(table) if "meeting_id" not in key]
    names = {"person_id"} & set(row) | {name for key in own for name in key}
    new = {name: f"new {name}" for name in names}
    put(beside, table, {**row, **new, "meeting_id": open_id(beside)})
    for key in own:
        changes = ", ".join(f"{name} = ?" for name in key)
        with refuses(SIGNED):
            beside.execute(
                f"UPDATE OR REPLACE {table} SET {changes} WHERE {key[0]} = ?",
                [*(row[name] for name in key), new[key[0]]],
            )


def test_no_meeting_is_changed_into_the_place_of_a_signed_one(beside: sqlite3.Connection) -> None:
    row = first(beside, "SELECT * FROM meeting WHERE stage = 'signed'")
    for key in keys("meeting"):
        changes = ", ".join(f"{name} = ?" for name in key)
        with refuses(SIGNED):
            beside.execute(
                f"UPDATE OR REPLACE meeting SET {changes} WHERE id = ?",
                [*(row[name] for name in key), open_id(beside)],
            )


@pytest.mark.parametrize("table", PARTS)
def test_nothing_is_moved_into_a_signed_meeting(beside: sqlite3.Connection, table: str) -> None:
    signed = signed_id(beside)
    row = first(beside, f"SELECT * FROM {table} WHERE meeting_id = '{signed}'")
    key = {c.name for c in metadata.tables[table].primary_key} | {"person_id", "item_id"}
    new = dict.fromkeys(key & set(row), "new")
    elsewhere = {**row, **new, "meeting_id": open_id(beside)}
    put(beside, table, elsewhere)
    with refuses(SIGNED):
        beside.execute(
            f"UPDATE {table} SET meeting_id = ? WHERE meeting_id = ?", (signed, open_id(beside))
        )


def test_a_meeting_that_is_open_is_open_in_every_table(beside: sqlite3.Connection) -> None:
    beside.execute("UPDATE agenda_item SET title_kk = 'x' WHERE meeting_id = ?", (open_id(beside),))
    beside.execute("DELETE FROM attendance WHERE meeting_id = ?", (open_id(beside),))
    beside.execute("UPDATE meeting SET date = '2027-01-01' WHERE id = ?", (open_id(beside),))


def test_a_signed_meeting_itself_does_not_change(beside: sqlite3.Connection) -> None:
    signed = signed_id(beside)
    row = first(beside, f"SELECT * FROM meeting WHERE id = '{signed}'")
    for column in row:
        with refuses(SIGNED):
            beside.execute(f"UPDATE meeting SET {column} = 'x' WHERE id = '{signed}'")
    with refuses(SIGNED):
        beside.execute(f"DELETE FROM meeting WHERE id = '{signed}'")
    with refuses(SIGNED):
        put(beside, "meeting", {**row, "stage": "plan"}, "OR REPLACE")
    with refuses(SIGNED):
        put(beside, "meeting", {**row, "id": "new", "stage": "plan"}, "OR REPLACE")


def test_a_signed_meeting_is_reopened_only_with_a_reason_as_the_next_revision(
    beside: sqlite3.Connection,
) -> None:
    signed = signed_id(beside)
    reopen = "UPDATE meeting SET stage = 'minutes', revision = revision + {} {} WHERE id = ?"
    note = "UPDATE signed_minutes SET reopened_at = 'now', reopen_reason = ? WHERE revision = 2"
    with refuses(SIGNED):
        beside.execute(reopen.format(1, ""), (signed,))
    beside.execute("SAVEPOINT blank")
    beside.execute(note, (" ",))
    with refuses(SIGNED):
        beside.execute(reopen.format(1, ""), (signed,))
    beside.execute("ROLLBACK TO blank")
    beside.execute(note, ("Описка",))
    for revision, more in ((0, ""), (2, ""), (1, ", place_kk = 'x'"), (1, ", number = 77")):
        with refuses(SIGNED):
            beside.execute(reopen.format(revision, more), (signed,))
    beside.execute(reopen.format(1, ""), (signed,))
    beside.execute("UPDATE agenda_item SET title_kk = 'x' WHERE meeting_id = ?", (signed,))


def test_what_was_signed_stays_word_for_word(beside: sqlite3.Connection) -> None:
    row = first(beside, "SELECT * FROM signed_minutes WHERE revision = 2")
    kept = set(row) - {"reopened_at", "reopened_by", "reopen_reason", "changed_at", "version"}
    for column in kept:
        with refuses(SIGNED):
            beside.execute(f"UPDATE signed_minutes SET {column} = 'x' WHERE revision = 2")
    with refuses(SIGNED):
        beside.execute("UPDATE signed_minutes SET reopen_reason = 'другая' WHERE revision = 1")
    with refuses(SIGNED):
        beside.execute("DELETE FROM signed_minutes")
    for other in ({}, {"id": "new"}):
        with refuses(SIGNED):
            put(beside, "signed_minutes", {**row, **other, "content": "x"}, "OR REPLACE")


@pytest.mark.parametrize("table", ["regulation", "regulation_majority", "regulation_category"])
def test_a_version_of_the_regulation_stays(beside: sqlite3.Connection, table: str) -> None:
    row = first(beside, f"SELECT * FROM {table}")
    for column in row:
        with refuses(REGULATION):
            beside.execute(f"UPDATE {table} SET {column} = {column}")
    with refuses(REGULATION):
        beside.execute(f"DELETE FROM {table}")
    with refuses(REGULATION):
        put(beside, table, row, "OR REPLACE")


def test_a_version_under_signed_minutes_does_not_grow(beside: sqlite3.Connection) -> None:
    (used,) = beside.execute("SELECT regulation_id FROM meeting WHERE stage = 'signed'").fetchone()
    row = {"regulation_id": used, "area": "A09", "majority": "simple"}
    with refuses(REGULATION):
        put(beside, "regulation_majority", row)


def test_an_issued_paper_stays_and_more_are_added_to_a_signed_meeting(
    beside: sqlite3.Connection,
) -> None:
    query = "SELECT * FROM issued_paper WHERE meeting_id = ?"
    row = dict(beside.execute(query, (signed_id(beside),)).fetchone())
    for column in row:
        with refuses(PAPER):
            beside.execute(f"UPDATE issued_paper SET {column} = {column}")
    with refuses(PAPER):
        beside.execute("DELETE FROM issued_paper WHERE meeting_id IS NULL")
    with refuses(PAPER):
        put(beside, "issued_paper", {**row, "content": b"x"}, "OR REPLACE")
    put(beside, "issued_paper", {**row, "id": "new"})


def test_the_audit_stays(beside: sqlite3.Connection) -> None:
    row = first(beside, "SELECT * FROM audit WHERE sequence = 2")
    with refuses(AUDIT):
        beside.execute("UPDATE audit SET actor = 'nobody'")
    with refuses(AUDIT):
        beside.execute("DELETE FROM audit WHERE sequence = 2")
    row = {f'"{name}"': value for name, value in row.items()}
    with refuses(AUDIT):
        put(beside, "audit", row, "OR REPLACE")


def test_nobody_stands_beside_a_secret_vote(beside: sqlite3.Connection) -> None:
    meeting = open_id(beside)
    vote = first(beside, "SELECT * FROM vote WHERE kind = 'secret'")
    put(beside, "vote", {**vote, "id": "secret", "meeting_id": meeting})
    put(beside, "vote", {**vote, "id": "open", "meeting_id": meeting, "kind": "open"})
    ballot = {"meeting_id": meeting, "vote_id": "open", "person_id": "p", "choice": "for"}
    put(beside, "ballot", ballot)
    with refuses(SECRET):
        put(beside, "ballot", {**ballot, "vote_id": "secret"})
    with refuses(SECRET):
        beside.execute("UPDATE ballot SET vote_id = 'secret' WHERE vote_id = 'open'")
    with refuses(SECRET):
        beside.execute("UPDATE vote SET kind = 'secret' WHERE id = 'open'")
    with refuses(SECRET):
        beside.execute("UPDATE vote SET presiding_vote = 'for' WHERE id = 'secret'")
    with refuses(SECRET):
        put(beside, "vote", {**vote, "id": "x", "meeting_id": meeting, "presiding_vote": "for"})
    beside.execute("UPDATE vote SET presiding_vote = 'none' WHERE id = 'secret'")
