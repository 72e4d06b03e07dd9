"""The file of a person's settings: read whatever it holds, written whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.settings import RECENT_KEPT, RecentFile, Settings, SettingsFile, read_settings

CHOSEN = Settings(
    name="Ибраева С. Т.",
    interface_language="kk",
    theme="dark",
    recent=(RecentFile("D:/Кеңес/a.qac", "Факультет", "2026-11-22T12:40:00+00:00", "c1"),),
    window="01d9",
    rail_collapsed=True,
    splitters={"meeting": (232, 700, 364)},
    documents={"kind": "notice", "language": "ru", "folder": "D:/Кеңес"},
)


def test_what_is_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "settings.json"
    SettingsFile(file).change(
        **{name: getattr(CHOSEN, name) for name in CHOSEN.__dataclass_fields__}
    )
    assert read_settings(file) == CHOSEN
    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


def test_nothing_is_written_where_nothing_changes(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    SettingsFile(file).change(theme="system")
    assert not file.exists()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"theme": "pink", "recent": {}, "splitters": [1], "name": 5}',
        '{"recent": [5, {}, {"path": 7}], "splitters": {"a": [true], "b": [-1], "c": "1"}}',
        '{"interface_language": "de", "window": [], "rail_collapsed": "yes"}',
        '{"documents": ["kind"]}',
        '{"documents": {"kind": 5, "folder": null}}',
    ],
)
def test_what_cannot_be_read_is_as_if_never_chosen(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, encoding="utf-8")
    assert read_settings(file) == Settings()


def test_a_file_opened_again_goes_to_the_head_and_old_ones_go(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    for number in range(RECENT_KEPT + 2):
        settings.remember_file(RecentFile(f"{number}.qac"))
    settings.remember_file(RecentFile("5.qac", "again"))
    paths = [each.path for each in settings.chosen.recent]
    assert paths[:2] == ["5.qac", f"{RECENT_KEPT + 1}.qac"]
    assert len(paths) == len(set(paths)) == RECENT_KEPT


def test_a_disk_that_refuses_is_said_and_the_choice_holds_for_now(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    settings = SettingsFile(tmp_path / "settings.json")
    with pytest.raises(UserError):
        settings.change(theme="dark")
    assert settings.chosen.theme == "dark"
