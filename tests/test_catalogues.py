"""The catalogues hold every message in three languages; the check catches what breaks that."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import write_po

from tools.catalogues import (
    PLURAL_FORMS,
    SOURCE,
    catalogue_file,
    compile_all,
    findings,
    main,
    read_catalogue,
    update,
)

MESSAGES = """
def sentences(translator, number):
    translator.gettext("File: {name}.", name="x")
    translator.pgettext("paper", "Present", )
    translator.gettext("Present")
    translator.ngettext("One vote.", "Votes: {number}.", number, number=number)
    translator.npgettext("short", "{number} item", "{number} items", number, number=number)
    N_("%(prog)s: wrong\\n")
    return N_("Nothing was changed.")
"""
WORDS: dict[str, dict[str, str | tuple[str, ...]]] = {
    "kk": {
        "File: {name}.": "Файл: {name}.",
        "Present": "Қатысып отыр",
        "%(prog)s: wrong\n": "%(prog)s: қате\n",
        "Nothing was changed.": "Ештеңе өзгертілген жоқ.",
        "One vote.": ("Бір дауыс.", "Дауыс саны: {number}."),
        "{number} item": ("{number} мәселе", "{number} мәселе"),
    },
    "ru": {
        "File: {name}.": "Файл: {name}.",
        "Present": "Присутствует",
        "%(prog)s: wrong\n": "%(prog)s: ошибка\n",
        "Nothing was changed.": "Ничего не изменено.",
        "One vote.": ("{number} голос.", "{number} голоса.", "{number} голосов."),
        "{number} item": ("{number} вопрос", "{number} вопроса", "{number} вопросов"),
    },
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A made-up program with its catalogues, all translated."""
    (tmp_path / "votes.py").write_text(MESSAGES, "utf-8")
    update(tmp_path)
    for language, words in WORDS.items():
        translate(tmp_path, language, words)
    return tmp_path


def translate(source: Path, language: str, words: dict[str, str | tuple[str, ...]]) -> None:
    """Put these translations into the catalogue as a translator's editor would."""
    catalogue = read_catalogue(source, language)
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        if key in words:
            message.string = words[key]
    with catalogue_file(source, language).open("wb") as file:
        write_po(file, catalogue, width=100)


def test_the_program_says_everything_in_three_languages() -> None:
    assert findings(SOURCE) == []


def test_the_catalogues_of_the_program_are_as_the_updater_writes_them(tmp_path: Path) -> None:
    copy = tmp_path / "qacouncil"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    update(copy)
    for language in PLURAL_FORMS:
        written = catalogue_file(copy, language).read_bytes()
        assert written == catalogue_file(SOURCE, language).read_bytes(), language


def test_a_translated_source_has_no_finding(source: Path) -> None:
    assert findings(source) == []


def test_updating_twice_changes_nothing(source: Path) -> None:
    files = [catalogue_file(source, language) for language in PLURAL_FORMS]
    update(source)
    once = [file.read_bytes() for file in files]
    update(source)
    assert [file.read_bytes() for file in files] == once
    assert findings(source) == []


def test_the_file_names_no_source_line_and_is_sorted(source: Path) -> None:
    text = catalogue_file(source, "kk").read_text("utf-8")
    assert "#:" not in text
    messages = [line for line in text.splitlines() if line.startswith("msgid ") and "{" in line]
    assert messages == sorted(messages)


def test_a_new_message_is_added_empty_and_an_unsaid_one_dropped(source: Path) -> None:
    text = MESSAGES.replace("Nothing was changed.", "Nothing was lost.")
    (source / "votes.py").write_text(text, "utf-8")
    assert findings(source) == [
        "kk, ru, en: “Nothing was lost.” is missing",
        "kk, ru, en: “Nothing was changed.” is said nowhere in the source",
    ]
    update(source)
    assert findings(source) == ["kk, ru: “Nothing was lost.” is not translated"]


def test_a_message_that_gets_a_plural_is_translated_anew(source: Path) -> None:
    text = MESSAGES.replace('N_("Nothing was changed.")', 'translator.ngettext("Present", "x", 2)')
    (source / "votes.py").write_text(text.replace('gettext("Present")\n', "x\n"), "utf-8")
    assert "kk, ru, en: “Present” has another plural in the catalogue" in findings(source)
    update(source)
    assert "kk, ru: “Present” is not translated" in findings(source)


@pytest.mark.parametrize(
    ("language", "message", "translation", "finding"),
    [
        ("kk", "Present", " ", "is not translated"),
        ("kk", "File: {name}.", "Файл: {nam}.", "has other placeholders"),
        ("ru", "File: {name}.", "Файл.", "has other placeholders"),
        ("ru", "File: {name}.", "Файл: {name:>9}.", "has other placeholders"),
        ("ru", "File: {name}.", "Файл: {name.", "has a broken placeholder"),
        ("ru", "%(prog)s: wrong\n", "%(prog)d: ошибка\n", "has other placeholders"),
        ("ru", "One vote.", ("Один голос.", "{number} голоса.", "{number} голосов."), "has other"),
        ("kk", "One vote.", ("Бір дауыс.", "Дауыс."), "has other placeholders"),
        ("ru", "One vote.", ("{number} голос.", "", "{number} голосов."), "is not translated"),
    ],
)
def test_a_spoilt_translation_is_found(
    source: Path,
    language: str,
    message: str,
    translation: str | tuple[str, ...],
    finding: str,
) -> None:
    translate(source, language, {message: translation})
    said = message.replace("\n", "\\n")
    assert [line for line in findings(source) if f"{language}: “{said}” {finding}" in line]


def test_a_fuzzy_an_obsolete_and_a_lost_plural_are_found(source: Path) -> None:
    file = catalogue_file(source, "ru")
    text = file.read_text("utf-8")
    text = text.replace('msgid "Present"', '#, fuzzy\nmsgid "Present"', 1)
    text = text.replace('msgstr[2] "{number} голосов."\n', "")
    file.write_text(f'{text}\n#~ msgid "Old."\n#~ msgstr "Старое."\n', "utf-8")
    said = " ".join(findings(source))
    assert "ru: “Present” is marked as fuzzy" in said
    assert "ru: “Old.” is an obsolete leftover" in said
    assert "ru: “One vote.” is not translated" in said or "plural forms instead of 3" in said


def test_a_header_with_other_plural_forms_is_found(source: Path) -> None:
    file = catalogue_file(source, "kk")
    text = file.read_text("utf-8")
    file.write_text(text.replace("nplurals=2; plural=(n != 1);", "nplurals=1; plural=0;"), "utf-8")
    assert "kk: the header names other plural forms: nplurals=1; plural=0;" in findings(source)


def test_compiled_catalogues_lie_beside_their_sources(source: Path) -> None:
    compile_all(source)
    for language in PLURAL_FORMS:
        assert catalogue_file(source, language).with_suffix(".mo").stat().st_size > 100


def test_an_unknown_order_is_wrong_usage() -> None:
    assert main(["mend"]) == 2


def test_no_message_stands_within_an_f_string() -> None:
    """There the extraction does not see it: it would be shown untranslated."""
    asked = {"gettext", "pgettext", "ngettext", "npgettext", "N_"}
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in sorted(SOURCE.rglob("*.py"))
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in asked
    ]
    assert hidden == []
