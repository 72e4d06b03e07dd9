"""Which of its faces the program shows: a command, the window, or a sentence."""

from __future__ import annotations

import pytest

from qacouncil import app
from qacouncil.i18n.translator import load_translator


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        ([], ""),
        (["kenes.qac"], "kenes.qac"),
        (["KENES.QAC"], "KENES.QAC"),
        (["--interface-language", "ru"], ""),
        (["--interface-language=ru", "a.qac"], "a.qac"),
        (["list", "a.qac", "meetings"], None),
        (["sing"], None),
        (["--help"], None),
        (["--interface-language"], None),
    ],
)
def test_the_window_is_meant_where_there_is_no_command(
    arguments: list[str], file: str | None
) -> None:
    assert app.window_asked_for(arguments) == file


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_missing_only_on_a_bare_linux(
    environment: dict[str, str], platform: str, there: bool
) -> None:
    assert app.has_display(environment, platform) is there


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_without_a_display_it_says_so(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "has_display", lambda _environment, _platform: False)
    assert app.run(["--interface-language", language]) == 1
    sentence = load_translator("kk" if language == "kk" else "ru" if language == "ru" else "en")
    assert capsys.readouterr().err.strip() == sentence.gettext(
        "There is no display to show the window on. The commands work without one: qacouncil --help"
    )
