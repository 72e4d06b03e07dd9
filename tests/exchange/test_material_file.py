"""Files on their way into the council file and out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.exchange.material_file import read_material, write_copy
from qacouncil.operations import materials


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    assert read_material(tmp_path / "a") == b"words"


def test_what_cannot_be_attached_is_said_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError, match="There is no file none"):
        read_material(tmp_path / "none")
    with pytest.raises(UserError, match="is not a file"):
        read_material(tmp_path)
    (tmp_path / "empty").touch()
    with pytest.raises(UserError, match="is empty"):
        read_material(tmp_path / "empty")
    monkeypatch.setattr(materials, "LARGEST_FILE", 4)
    (tmp_path / "large").write_bytes(b"words")
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("was read"))
    with pytest.raises(UserError, match="is too large"):
        read_material(tmp_path / "large")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")
    (tmp_path / "a").chmod(0)
    with pytest.raises(UserError, match="no right to read a"):
        read_material(tmp_path / "a")


def test_a_copy_to_read_says_so_and_can_be_made_anew(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        write_copy(tmp_path / "a", content, to_read=True)
        assert (tmp_path / "a").read_bytes() == content
        assert not (tmp_path / "a").stat().st_mode & 0o222
