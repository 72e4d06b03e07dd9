from __future__ import annotations

import sys
from pathlib import Path

import pytest

from qacouncil import paths


def test_resources_of_a_checkout() -> None:
    assert paths.resource("fonts/LiberationSerif-Regular.ttf").is_file()


def test_resources_of_a_frozen_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("fonts/a.ttf") == tmp_path / "resources" / "fonts" / "a.ttf"


def test_fonts_come_with_their_licences() -> None:
    folder = paths.resource("fonts")
    for font in folder.glob("*.ttf"):
        family = font.stem.split("-")[0]
        assert (folder / f"{family}-LICENSE.txt").is_file(), family


def test_user_folders_are_named_but_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert paths.backup_folder().name == "backups"
    assert paths.settings_file().name == "settings.json"
    assert not list(tmp_path.iterdir())
