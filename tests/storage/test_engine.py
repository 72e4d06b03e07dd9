"""Reading where nothing may be written: what is not committed is never shown."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from qacouncil.errors import UserError
from qacouncil.models.people import person
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage import engine
from tests.loaded_file import opened

SPILLS = "x" * 400_000


@contextmanager
def half_written(path: Path) -> Iterator[None]:
    """Another program amid a transaction, some of which is in the file already."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE person SET surname = 'uncommitted'")
        connection.execute("UPDATE council SET name_kk = ?", (SPILLS,))
        yield
        connection.execute("ROLLBACK")


def surnames(path: Path, *, read_only: bool) -> list[str]:
    with opened(path, read_only=read_only) as file, file.reading() as connection:
        return list(connection.execute(select(person.c.surname)).scalars())


@pytest.fixture
def one_person(path: Path) -> Path:
    with opened(path) as file:
        file.write(add_person, PersonData("Әбен"))
    return path


def test_what_a_crash_left_half_written_is_not_read_but_taken_back(
    one_person: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.qac"
    with half_written(one_person):
        shutil.copy(one_person, left)
        shutil.copy(f"{one_person}-journal", f"{left}-journal")
    with pytest.raises(
        UserError, match=r"^left\.qac was not closed properly\. Open it for writing once\.$"
    ):
        surnames(left, read_only=True)
    assert surnames(left, read_only=False) == ["Әбен"]
    assert surnames(left, read_only=True) == ["Әбен"]


def test_while_another_program_writes_into_the_file_it_is_not_read(
    one_person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.0)
    with half_written(one_person), pytest.raises(UserError, match="is in use by another program"):
        surnames(one_person, read_only=True)
    assert surnames(one_person, read_only=True) == ["Әбен"]


def test_a_lock_without_a_journal_is_respected_too(
    one_person: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(one_person, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="is in use by another program"):
            surnames(one_person, read_only=True)
