"""Temporary files beside the one to be written."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from qacouncil.i18n.translator import load_translator
from qacouncil.storage.failures import file_error
from qacouncil.storage.whole_file import (
    ABANDONED_SECONDS,
    clear_abandoned,
    put_in_place,
    temporary_beside,
    write_whole,
)


def test_a_temporary_file_has_the_rights_of_any_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = tmp_path / "usual"
    usual.touch()

    def set_for_all_threads(mask: int) -> int:
        raise AssertionError(f"the umask of the whole process was set: {mask}")

    monkeypatch.setattr(os, "umask", set_for_all_threads)
    part = temporary_beside(tmp_path / "council.qac")
    assert part.parent == tmp_path
    assert part.stat().st_mode == usual.stat().st_mode


def test_each_temporary_file_is_another(tmp_path: Path) -> None:
    path = tmp_path / "council.qac"
    assert temporary_beside(path) != temporary_beside(path)


def test_what_a_killed_program_left_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    left = temporary_beside(tmp_path / "council.qac")
    for ending in ("-journal", "-wal", "-shm"):
        left.with_name(f"{left.name}{ending}").touch()
    others = [tmp_path / name for name in (".0123.part", "x.part", ".qacouncil-1.part")]
    for each in others:
        each.touch()
    target = tmp_path / f".qacouncil-{'0' * 32}.part"
    target.mkdir()
    written = left.stat().st_mtime
    clear_abandoned(tmp_path, written + ABANDONED_SECONDS - 1)
    clear_abandoned(tmp_path, written - 10 * ABANDONED_SECONDS)  # the clock was set back
    assert left.exists()
    clear_abandoned(tmp_path, written + ABANDONED_SECONDS + 1)
    assert sorted(tmp_path.iterdir()) == sorted([*others, target])


def test_the_next_file_written_to_a_folder_clears_it(tmp_path: Path) -> None:
    left = temporary_beside(tmp_path / "council.qac")
    os.utime(left, (0, 0))
    write_whole(tmp_path / "minutes.pdf", b"%PDF")
    assert [each.name for each in tmp_path.iterdir()] == ["minutes.pdf"]


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    part, path = temporary_beside(tmp_path / "a.qac"), tmp_path / "a.qac"
    path.write_bytes(b"older")
    with pytest.raises(FileExistsError):
        put_in_place(part, path)
    assert path.read_bytes() == b"older"


def test_a_file_that_another_program_holds_open_is_said_to_be_in_use(tmp_path: Path) -> None:
    """As Windows tells it: a lack of rights, and its own number for the reason."""
    held = PermissionError(errno.EACCES, "The process cannot access the file")
    held.winerror = 32  # type: ignore[attr-defined]
    told = file_error(held, tmp_path / "minutes.pdf").sentence(load_translator("en"))
    assert told.startswith("minutes.pdf is in use by another program.")
