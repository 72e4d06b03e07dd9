"""The open file is removed, renamed, replaced, overwritten or cut short by somebody else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.council_file import CouncilFile
from qacouncil.storage.failures import DiskRefused
from tests.council_builder import new_file
from tests.loaded_file import opened
from tests.storage.processes import HOLDS_AND_WRITES, program
from tests.storage.test_council_file import surnames

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows refuses all this by itself")


def add(file: CouncilFile, surname: str) -> None:
    file.write(add_person, PersonData(surname))


def refused(file: CouncilFile) -> str:
    with pytest.raises(DiskRefused) as refusal:
        add(file, "Жоғалған")
    return str(refusal.value)


def test_a_file_renamed_and_put_back(path: Path) -> None:
    other = path.with_name("other.qac")
    with opened(path) as file:
        add(file, "Бірінші")
        path.rename(other)
        assert refused(file).startswith("council.qac was removed or renamed while it was open.")
        assert surnames(file) == ["Бірінші"]
        other.rename(path)
        add(file, "Екінші")
    with opened(path) as file:
        assert surnames(file) == ["Бірінші", "Екінші"]


def test_of_a_removed_file_a_copy_and_a_backup_hold_everything(path: Path, tmp_path: Path) -> None:
    file = opened(path)
    add(file, "Бірінші")
    path.unlink()
    refused(file)
    file.copy_to(tmp_path / "copy.qac")
    with pytest.raises(UserError, match="is in the backup copy"):
        file.close(tmp_path / "copies")
    (backup,) = (tmp_path / "copies").rglob("*.qac")
    for kept in (tmp_path / "copy.qac", backup):
        with opened(kept) as there:
            assert surnames(there) == ["Бірінші"]
    assert not path.exists()


def test_a_folder_that_goes_away_and_comes_back(path: Path) -> None:
    with opened(path) as file:
        path.parent.rename(path.parent.with_name("away"))
        assert refused(file).startswith("The folder of council.qac cannot be reached.")
        path.parent.with_name("away").rename(path.parent)
        add(file, "Бірінші")
        assert surnames(file) == ["Бірінші"]


@pytest.mark.parametrize("in_place", [False, True])
def test_a_file_that_takes_the_place_is_left_as_it_is(
    path: Path, tmp_path: Path, in_place: bool
) -> None:
    other = new_file(tmp_path / "other.qac")
    with opened(other) as file:
        for surname in ("А", "Б", "Ә"):
            add(file, surname)
    content = other.read_bytes()
    file = opened(path)
    add(file, "Бірінші")
    if in_place:
        shutil.copyfile(other, path)
    else:
        other.replace(path)
    said = "has overwritten" if in_place else "has taken the place"
    assert said in refused(file)
    with pytest.raises(DiskRefused):
        file.close()
    assert path.read_bytes() == content
    with opened(path) as there:
        assert surnames(there) == ["А", "Б", "Ә"]


@pytest.mark.parametrize("length", [0, 4096, 16 * 4096])
def test_a_file_cut_short(path: Path, tmp_path: Path, length: int) -> None:
    file = opened(path)
    add(file, "Бірінші")
    os.truncate(path, length)
    assert "has overwritten council.qac" in refused(file)
    with pytest.raises(DiskRefused):
        file.copy_to(tmp_path / "copy.qac")
    with pytest.raises(DiskRefused):
        file.close(tmp_path / "copies")
    assert not (tmp_path / "copies").exists()
    assert not (tmp_path / "copy.qac").exists()


def test_the_journal_of_a_killed_program_beside_another_file(path: Path, tmp_path: Path) -> None:
    """A closed council is carried to where an older one of its name was killed."""
    carried = new_file(tmp_path / "carried.qac")
    with opened(carried) as file:
        add(file, "Дұрыс")
    with program(HOLDS_AND_WRITES, path):
        pass
    shutil.copyfile(carried, path)
    with pytest.raises(UserError, match=r"^The journal council\.qac-wal beside"):
        opened(path)
    assert path.read_bytes() == carried.read_bytes()
    path.with_name("council.qac-wal").rename(tmp_path / "moved")
    with opened(path) as file:
        assert surnames(file) == ["Дұрыс"]


def test_the_journal_of_one_killed_program_beside_the_file_of_another(
    path: Path, tmp_path: Path
) -> None:
    """Both were left in write-ahead mode: only the audit tells that they do not fit."""
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    new_file(other)
    with opened(other) as file:
        add(file, "Бұрынғы")
    for each in (path, other):
        with program(HOLDS_AND_WRITES, each):
            pass
    shutil.copyfile(other, path)
    with pytest.raises(UserError, match="belongs to another file"):
        opened(path)
    assert path.read_bytes() == other.read_bytes()
