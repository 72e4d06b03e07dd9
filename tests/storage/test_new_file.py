"""A council file is made whole or not at all, and never over another."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage import new_file as subject
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction
from tests.council_builder import NOW, found
from tests.storage.processes import output


def test_an_existing_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "council.qac"
    path.write_bytes(b"something")
    with pytest.raises(UserError, match=r"There is already a file council\.qac"):
        create_file(path, found, actor="x", now=NOW)
    assert path.read_bytes() == b"something"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_journal_left_by_an_earlier_file_is_not_taken_for_the_new_ones(
    tmp_path: Path, ending: str
) -> None:
    journal = tmp_path / f"council.qac{ending}"
    journal.write_bytes(b"last changes of a file that is gone")
    with pytest.raises(UserError, match=f"There is already a file council.qac{ending}"):
        create_file(tmp_path / "council.qac", found, actor="x", now=NOW)
    assert list(tmp_path.iterdir()) == [journal]


def test_where_the_operation_refuses_nothing_is_left(tmp_path: Path) -> None:
    def refuses(transaction: Transaction) -> None:
        found(transaction)
        raise UserError("No.")

    with pytest.raises(UserError, match=r"No\."):
        create_file(tmp_path / "council.qac", refuses, actor="x", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "council.qac"

    def meanwhile(transaction: Transaction) -> None:
        path.write_bytes(b"another's")

    with pytest.raises(UserError, match=r"There is already a file council\.qac"):
        create_file(path, meanwhile, actor="x", now=NOW)
    assert path.read_bytes() == b"another's"
    assert list(tmp_path.iterdir()) == [path]


def test_where_the_file_system_has_no_links_the_file_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    create_file(tmp_path / "council.qac", found, actor="x", now=NOW)
    with pytest.raises(UserError, match="There is already a file"):
        create_file(tmp_path / "council.qac", found, actor="x", now=NOW)
    assert [each.name for each in tmp_path.iterdir()] == ["council.qac"]


def test_a_disk_that_refuses_leaves_nothing(tmp_path: Path) -> None:
    code = """
from qacouncil.errors import UserError
from qacouncil.storage.new_file import create_file
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
def fill(transaction):
    add_person(transaction, PersonData("Әбен"))
try:
    create_file(path, fill, actor="x", now=clock())
except UserError as error:
    print(error)
"""
    said = output(code, tmp_path / "council.qac")
    assert said.startswith("council.qac could not be read or written by the system")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, r"The disk is full\. Nothing was lost"),
        (errno.EROFS, "the file or its folder is read-only"),
        (errno.EIO, "could not be read or written by the system: Input/output error"),
    ],
)
def test_what_the_disk_says_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuses(path: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(subject, "sync", refuses)
    with pytest.raises(UserError, match=words):
        create_file(tmp_path / "council.qac", found, actor="x", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_and_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder nowhere"):
        create_file(tmp_path / "nowhere" / "council.qac", found, actor="x", now=NOW)
    with pytest.raises(UserError, match="name of the file is too long"):
        create_file(tmp_path / ("ұ" * 200), found, actor="x", now=NOW)


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    def fill(transaction: Transaction) -> None:
        add_person(transaction, PersonData("Әбен"))

    create_file(tmp_path / "council.qac", fill, actor="x", now=NOW)
    (tmp_path / "any").touch()
    modes = [(tmp_path / name).stat().st_mode for name in ("council.qac", "any")]
    assert modes[0] == modes[1]
