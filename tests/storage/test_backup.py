"""Copies of a council file: dated ones at close, the last ten, and one wherever a person wants."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage import backup
from qacouncil.storage.backup import KEPT
from qacouncil.storage.council_file import open_file
from qacouncil.storage.lock import FileInUse
from tests.council_builder import NOW, new_file
from tests.loaded_file import opened


def persons(path: Path) -> int:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        (count,) = connection.execute("SELECT count(*) FROM person").fetchone()
    finally:
        connection.close()
    return int(count)


def use(path: Path, copies: Path, hour: int, *, write: bool = True) -> Path | None:
    """Open the file at an hour, write or not, and close it."""
    now = NOW + dt.timedelta(hours=hour)
    file = open_file(path, actor="x", clock=lambda: now)
    if write:
        file.write(add_person, PersonData(f"{hour}"))
    return file.close(copies)


def test_a_dated_copy_is_kept_at_close_where_something_was_written(
    path: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "Көшірмелер"
    assert use(path, copies, 0, write=False) is None
    assert not copies.exists()
    copy = use(path, copies, 1)
    assert copy is not None
    assert copy.name == "council 2026-11-23 10-00-00.qac"
    assert persons(copy) == 1
    with opened(copy, read_only=True):
        pass
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]


def test_closing_again_does_nothing(path: Path, tmp_path: Path) -> None:
    file = opened(path)
    file.write(add_person, PersonData("а"))
    assert file.close(tmp_path / "copies") is not None
    assert file.close(tmp_path / "others") is None
    assert not (tmp_path / "others").exists()


def test_the_last_ten_are_kept(path: Path, tmp_path: Path) -> None:
    made = [use(path, tmp_path / "copies", hour) for hour in range(KEPT + 3)]
    left = sorted((tmp_path / "copies").rglob("*.qac"))
    assert KEPT == 10
    assert left == made[3:]
    assert [persons(each) for each in left] == list(range(4, KEPT + 4))


def test_the_newest_is_kept_though_the_clock_was_set_back(path: Path, tmp_path: Path) -> None:
    for hour in range(KEPT):
        use(path, tmp_path / "copies", hour)
    copy = use(path, tmp_path / "copies", -1000)
    assert copy is not None
    assert persons(copy) == KEPT + 1


def test_while_the_clock_is_behind_the_newest_ten_are_kept_beside_the_ten_before(
    path: Path, tmp_path: Path
) -> None:
    before = [use(path, tmp_path / "copies", hour) for hour in range(KEPT)]
    behind = [use(path, tmp_path / "copies", hour - 1000) for hour in range(KEPT + 3)]
    assert sorted((tmp_path / "copies").rglob("*.qac")) == behind[3:] + before


def test_no_copy_is_replaced_though_the_clock_shows_its_second_again(
    path: Path, tmp_path: Path
) -> None:
    made = [use(path, tmp_path / "copies", 0) for _ in range(3)]
    assert [persons(each) for each in made if each] == [1, 2, 3]
    assert sorted(each.name for each in made if each) == [
        "council 2026-11-23 09-00-00 (2).qac",
        "council 2026-11-23 09-00-00 (3).qac",
        "council 2026-11-23 09-00-00.qac",
    ]


def test_files_of_one_name_in_two_places_do_not_mix(path: Path, tmp_path: Path) -> None:
    other = new_file(tmp_path / path.name)
    copies = tmp_path / "copies"
    first, second = use(path, copies, 0), use(other, copies, 0)
    assert first != second
    assert len(list(copies.rglob("*.qac"))) == 2


def test_a_copy_that_cannot_be_made_leaves_earlier_ones_and_the_file_closed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = use(path, tmp_path / "copies", 0)

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "sync", full)
    with pytest.raises(
        UserError,
        match=r"^The council is saved; no backup copy could be made: No space left on device\.$",
    ):
        use(path, tmp_path / "copies", 1)
    assert list((tmp_path / "copies").rglob("*")) == [earlier.parent if earlier else None, earlier]
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert persons(path) == 2


def test_a_copy_is_whole_while_the_file_is_in_use(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.qac"
    target.write_bytes(b"older")
    target.with_name("copy.qac-wal").write_bytes(b"of the older one")
    with opened(path) as file:
        file.write(add_person, PersonData("а"))
        file.copy_to(target)
        file.write(add_person, PersonData("б"))
    assert persons(target) == 1
    assert not target.with_name("copy.qac-wal").exists()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.qac", "folder"]


def test_no_copy_is_put_in_the_place_of_a_file_that_is_open(path: Path, tmp_path: Path) -> None:
    other = new_file(tmp_path / "other.qac")
    with opened(path) as file, opened(other):
        for target in (path, other):
            with pytest.raises(FileInUse):
                file.copy_to(target)
        file.write(add_person, PersonData("а"))
    assert persons(path) == 1


def test_a_copy_to_where_there_is_no_folder(path: Path, tmp_path: Path) -> None:
    with opened(path) as file, pytest.raises(UserError, match=r"^There is no folder nowhere\.$"):
        file.copy_to(tmp_path / "nowhere" / "copy.qac")


def test_a_folder_for_copies_that_is_none_is_not_taken_for_the_file(
    path: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    copies.write_bytes(b"")
    with pytest.raises(UserError, match=r"^The council is saved; no backup copy could be made: "):
        use(path, copies, 0)
    assert persons(path) == 1


def test_two_copies_under_way_do_not_share_a_temporary_file(path: Path, tmp_path: Path) -> None:
    other = tmp_path / ".copy.qac.part"
    other.write_bytes(b"half a copy of another program")
    with opened(path) as file:
        file.copy_to(tmp_path / "copy.qac")
    assert other.read_bytes() == b"half a copy of another program"
