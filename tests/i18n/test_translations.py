"""What an editor looks for in the Kazakh and Russian messages, and a machine can find."""

from __future__ import annotations

import re

import pytest

from tests.catalogue_texts import catalogue_texts

# The same in Kazakh and Russian, and rightly so: the only words that may be.
EQUAL = {
    # Terms of the field that both languages have.
    "Кафедра",
    "Матрица",
    "Семестр",
    "бакалавриат",
    "докторантура",
    "магистратура",
    "резидентура",
    "семестр {number}: {credits}",
    "&Файл",
    "Материал",
    "(онлайн)",
    "БЮЛЛЕТЕНЬ",
    "Кандидат:",
    "Код",
    "Кворум",
    "Кворум:",
    "Логотип",
    "Модуль",
    "Мониторинг",
    "Ред.",
    "Редакция",
    "{title}\nРедакция: {revision}\nSHA-256: {digits}",
    "Стандарт",
    "Телефон",
    "Алматы",
    "Атырау",
    "Университет",
    "Файл: {name}",
    "Факультет",
    "аргумент %(argument_name)s: %(message)s",
    "карточка",
    "комиссия",
    "комитет",
    "онлайн",
    "фокус",
    "{description} (онлайн)",
    "{minutes}\u00a0мин",
    "{number}\u00a0КБ",
    "{number}\u00a0МБ",
}
# What a machine writes and reads: formats, options, quoted fields and file names.
CODE = re.compile(r"`[^`]*`|--[a-z]+|\"(?:format|qacouncil)\"")
# An ordinal is written with a hyphen before its noun: «{item}-мәселе».
ORDINAL = re.compile(
    r"(?<=\})-(?=(?:мәселе|тармақ|қосымша|редакция|дауыс беру|жол)"
    r"(?:[^\w]|тың|ты|ға|дың|да|дағы|дағыдай|$))"
)
GLUED = re.compile(r"\w[-’']?\{|\}[-’']?\w")
LETTERS = re.compile(r"[^\W\d_]")


def without_placeholders(text: str) -> str:
    return re.sub(r"\{[^}]*\}|%\(\w+\)\w|%\w", "", text)


def test_every_message_is_translated_into_kazakh() -> None:
    russian = {(context, key): text for context, key, text in catalogue_texts("ru")}
    equal = {
        text
        for context, key, text in catalogue_texts("kk")
        if text == russian[context, key] and LETTERS.search(without_placeholders(text))
    }
    assert equal == EQUAL


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_translation_is_left_in_english(language: str) -> None:
    words = re.compile(r"[A-Za-z]{3,}")
    known = {"QACouncil", "Qt", "python", "bidi", "LGPL", "MIT", "JSON", "UTF", "PDF", "SQLite"}
    found = [
        text
        for _context, key, text in catalogue_texts(language)
        if text == key and set(words.findall(without_placeholders(text))) - known
    ]
    assert found == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_ending_is_glued_to_what_is_inserted(language: str) -> None:
    found = [
        text
        for _context, _key, text in catalogue_texts(language)
        if GLUED.search(ORDINAL.sub(" ", text))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("{name}-ға", True),
        ("{name}ның", True),
        ("от{name}", True),
        ("{number}’де", True),
        ("{item}-мәселе, атауы", False),
        ("{number}-тармақты кім орындайды?", False),
        ("{number}-мәселеге", True),
        ("«{name}»: {number}", False),
        ("{low}–{high}", False),
    ],
)
def test_a_glued_ending_is_known(text: str, glued: bool) -> None:
    assert bool(GLUED.search(ORDINAL.sub(" ", text))) is glued


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_signs_are_those_of_print(language: str) -> None:
    """«…», an en dash, № with a no-break space (on paper the typesetter binds it), one space."""
    found = []
    for context, _key, text in catalogue_texts(language):
        plain = CODE.sub("x", text)
        if (
            re.search(r"[\"“”„]|  | -- |\w - \w|N\s?\d", plain)
            or ("№ " in plain and not context.startswith("paper"))
            or re.search(r"\s[,;:.!?…](?!\w)", plain)
            or "..." in plain
        ):
            found.append(text)
    assert found == []
