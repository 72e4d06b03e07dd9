"""What is no council file is refused from its first bytes, and stays as it was."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from tests.loaded_file import opened
from tests.samples_folder import samples_folder


def with_number(path: Path, offset: int, number: int) -> Path:
    data = bytearray(path.read_bytes())
    data[offset : offset + 4] = number.to_bytes(4, "big")
    path.write_bytes(data)
    return path


def assert_refused(path: Path, words: str) -> None:
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(UserError, match=words):
            opened(path, read_only=read_only)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_file(path: Path) -> None:
    assert_refused(with_number(path, 60, 999), r"was made by a newer QACouncil")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.qac"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE member (name)")
    connection.close()
    assert_refused(path, "is a database of another program")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty: it is no council file"),
        (b"Hello", "is not a council file"),
        (b"SQLite format 3\0", "is not a council file"),
        (b"PK\3\4" + bytes(500), "is not a council file"),
    ],
)
def test_other_files(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "other.qac"
    path.write_bytes(content)
    assert_refused(path, words)


@pytest.mark.parametrize("share", [0.5, 0.99])
def test_a_file_cut_off(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert_refused(path, "is damaged: its end is missing")


def test_a_folder_and_nothing_at_all(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder, not a file"):
        opened(tmp_path)
    with pytest.raises(UserError, match=r"There is no file none\.qac in this folder"):
        opened(tmp_path / "none.qac")
    with pytest.raises(UserError, match="There is no folder nowhere"):
        opened(tmp_path / "nowhere" / "none.qac")


@pytest.mark.samples
@pytest.mark.parametrize("name", ["text_renamed.qac", "foreign_sqlite.qac"])
def test_the_hostile_samples(tmp_path: Path, name: str) -> None:
    path = Path(shutil.copy(samples_folder() / "hostile" / name, tmp_path))
    assert_refused(path, "council file")
