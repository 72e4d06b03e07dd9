"""Temporary files beside the one to be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qacouncil.storage.whole_file import temporary_beside


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
