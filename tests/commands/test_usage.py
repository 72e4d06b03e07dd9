"""Wrong usage, help and the language all this is said in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from qacouncil import __version__
from qacouncil.app import interface_language
from qacouncil.i18n.argparse_messages import MESSAGES
from qacouncil.i18n.system_language import system_language
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.rules.terms import (
    Category,
    MeetingForm,
    MeetingKind,
    Outcome,
    PaperKind,
    Role,
    Stage,
)
from tests.commands.conftest import Run

COMMANDS = (
    "demo",
    "list",
    "explain",
    "notice",
    "calendar",
    "protocol",
    "paper",
    "papers",
    "dump",
    "load",
    "import-disciplines",
    "check",
)
WRONG: list[list[str]] = [
    ["sing"],
    ["list"],
    ["list", "f.qac", "songs"],
    ["list", "f.qac", "meetings", "--date", "yesterday"],
    ["list", "f.qac", "meetings", "--date"],
    ["list", "f.qac", "meetings", "--date", "2026-02-30"],
    ["list", "f.qac", "meetings", "--json=1"],
    ["list", "f.qac", "meetings", "--jso"],
    ["list", "", "meetings"],
    ["explain", "f.qac"],
    ["explain", "f.qac", "--meeting", "2026-2027/1", "--language", "de"],
    ["protocol", "f.qac", "--meeting", "2026-2027/1", "--output", "x.pdf"],
    ["protocol", "f.qac", "--meeting", "2026-2027/1", "--language", "kk"],
    ["paper", "f.qac", "--kind", "novel", "--language", "kk", "--output", "x.pdf"],
    ["paper", "f.qac", "--kind", "members", "--language", "de", "--output", "x.pdf"],
    ["paper", "f.qac", "--kind", "members", "--language", "kk"],
    ["paper", "f.qac", "--kind", "ballots", "--copies", "many"],
    ["papers", "f.qac", "--meeting", "2026-2027/1"],
    ["import-disciplines", "f.qac", "t.xlsx"],
    ["import-disciplines", "f.qac", "--programme", "6B06101"],
    ["import-disciplines", "f.qac", "t.xlsx", "--programme", "6B06101", "--entry-year", "1990"],
    ["import-disciplines", "f.qac", "t.xlsx", "--programme", "6B06101", "--entry-year", "MMXX"],
    ["dump", "f.qac", "--output", ""],
    ["load", "f.qac"],
    ["check", "f.qac", "g.qac"],
    ["demo", "f.qac", "--scale", "huge"],
    ["demo", "f.qac", "--seed", "-1"],
    ["demo", "f.qac", "--seed", "1.5"],
    ["demo", "f.qac", "--today", "0001-01-01"],
]
# Words that stay as they are: names of options, commands and values.
KEPT = re.compile(
    r"import-[a-z]+|--?[a-z-]+|\{[^}]*\}|'[^']*'|«[^»]*»|`[^`]*`|FILE\.qac|OUT\.pdf|OUT\.ics|\.ics|COUNCIL\.json|\b[A-Z]+\b"
    r"|\b(qacouncil|demo|list|explain|attendance|notice|calendar|secretary|chair|protocol|dump|load|check|small|decade|university|subject"
    r"|meetings|members|decisions|assignments|g\.qac|papers?|kk_ru|HTML|"
    + "|".join(PaperKind)
    + r")\b"
)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_2_and_said_in_the_reader_s_language(
    run: Run, arguments: list[str], language: str
) -> None:
    said = run(*arguments, language=language)
    assert (said.code, said.out) == (2, "")
    assert re.search("[а-яәіңғүұқөһ]", said.err.splitlines()[-1])
    assert not re.search("[A-Za-z]", KEPT.sub("", said.err)), KEPT.sub("", said.err)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("command", [(), *((each,) for each in COMMANDS)])
def test_help_is_wholly_in_the_reader_s_language(
    run: Run, command: tuple[str, ...], language: str
) -> None:
    said = run(*command, "--help", language=language)
    assert (said.code, said.err) == (0, "")
    left = KEPT.sub("", said.out).replace("-h", "").replace("...", "")
    assert not re.search("[A-Za-z]", left), left


def test_the_language_may_stand_before_and_after_the_command(run: Run, one: Path) -> None:
    before = run("--interface-language", "kk", "list", one, "meetings", language=None)
    after = run("list", one, "meetings", "--interface-language=kk", language=None)
    assert before == after
    assert before.lines()[0].startswith("Отырыс")


@pytest.mark.skipif(sys.platform != "linux", reason="there is a display everywhere else")
def test_without_a_display_the_window_is_not_opened(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(language=None).refusal().startswith("There is no display to show the window on.")


def test_the_version(run: Run) -> None:
    assert run("--version").lines() == [f"qacouncil {__version__}"]


def test_an_unknown_language_is_wrong_usage(run: Run, one: Path) -> None:
    assert run("list", one, "meetings", language="de").code == 2


@pytest.mark.parametrize(
    ("settings", "spoken"),
    [
        ('{"interface_language": "ru"}', "ru"),
        ('{"interface_language": "de"}', "kk"),
        ('{"interface_language": ["ru"]}', "kk"),
        ("[]", "kk"),
        ("{", "kk"),
        ("[" * 100_000, "kk"),
    ],
)
def test_the_language_chosen_in_the_settings_goes_before_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, spoken: str
) -> None:
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    assert interface_language(["check", "x"]) == "kk"
    file = tmp_path / "user" / "XDG_CONFIG_HOME" / "QACouncil" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(settings, "utf-8")
    assert interface_language(["check", "x"]) == spoken
    assert interface_language(["check", "x", "--interface-language", "en"]) == "en"
    assert interface_language(["--", "--interface-language", "en"]) == spoken


@pytest.mark.parametrize(
    ("environment", "locale_name", "language"),
    [
        ({"LC_ALL": "kk_KZ.UTF-8", "LANG": "ru_RU"}, None, "kk"),
        ({"LC_ALL": "", "LC_MESSAGES": "ru_KZ", "LANG": "kk_KZ"}, None, "ru"),
        ({"LANG": "ru_RU.UTF-8"}, "kk_KZ", "ru"),
        ({"LANG": "C.UTF-8"}, "kk_KZ", "en"),
        ({"LANG": "de_DE"}, None, "en"),
        ({"LANG": "run_BI"}, None, "en"),
        ({}, "Kazakh_Kazakhstan", "kk"),
        ({}, "Russian_Kazakhstan", "ru"),
        ({}, "ru", "ru"),
        ({}, None, "en"),
    ],
)
def test_the_system_s_language(
    environment: dict[str, str], locale_name: str | None, language: str
) -> None:
    assert system_language(environment, locale_name) == language


def test_what_argparse_fills_in_stays_in_its_translations(
    translators: dict[Language, Translator],
) -> None:
    places = re.compile(r"%(?:\(\w+\))?[a-z]")
    for message in MESSAGES:
        for language in LANGUAGES:
            said = translators[language].gettext(message)
            assert sorted(places.findall(said)) == sorted(places.findall(message))


def test_every_code_a_list_shows_has_a_word(translators: dict[Language, Translator]) -> None:
    terms = [*Stage, *MeetingKind, *MeetingForm, *Role, *Category, *Outcome]
    for translator in translators.values():
        words = [term_words(translator, term) for term in terms]
        assert len(set(words)) == len(terms)
