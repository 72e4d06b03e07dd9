"""The program and the demo use the field's terms: no word that docs/glossary.csv advises against.

tests/i18n/avoided_words.csv names them. A star stands for any ending; between words stands any
space. `except` names wider phrases in which the word is right, parted by "|".
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogue_texts import LANGUAGES, catalogue_texts

ROOT = Path(__file__).resolve().parents[2]
DEMO = sorted((ROOT / "resources" / "demo").glob("*.json"))
AVOIDED = list(
    csv.DictReader((ROOT / "tests" / "i18n" / "avoided_words.csv").read_text("utf-8").splitlines())
)


def pattern(words: str) -> re.Pattern[str]:
    """Whole words, a star at their ends for any ending."""
    parts = (re.escape(word).replace(r"\*", r"\w*") for word in words.split())
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)")


def folded(text: str) -> str:
    """As it is searched: one case, one form of each letter, no marks of menu keys."""
    return unicodedata.normalize("NFC", text).replace("&", "").casefold()


def avoided_in(text: str, language: str) -> list[str]:
    """Which avoided words a text holds, with what to write instead."""
    found = []
    for row in AVOIDED:
        if row["language"] != language:
            continue
        rest = folded(text)
        for right in filter(None, row["except"].split("|")):
            rest = pattern(folded(right)).sub("", rest)
        if pattern(folded(row["avoided"])).search(rest):
            found.append(f"{row['avoided']} → {row['instead'] or '(nothing)'}")
    return found


def demo_texts(node: object, language: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a demo file under its language."""
    if isinstance(node, str):
        if language:
            yield language, node
    elif isinstance(node, list):
        for part in node:
            yield from demo_texts(part, language)
    elif isinstance(node, dict):
        for key, part in node.items():
            yield from demo_texts(part, key if key in LANGUAGES else language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_uses_the_terms_of_the_glossary(language: str) -> None:
    found = [
        (text, words)
        for _context, _id, text in catalogue_texts(language)
        if (words := avoided_in(text, language))
    ]
    assert found == []


@pytest.mark.parametrize("file", DEMO, ids=lambda file: file.stem)
def test_the_demo_uses_the_terms_of_the_glossary(file: Path) -> None:
    found = [
        (text, words)
        for language, text in demo_texts(json.loads(file.read_text("utf-8")))
        if (words := avoided_in(text, language))
    ]
    assert found == []


def test_every_row_is_of_use() -> None:
    """Each avoided word would be found in itself, and is not what to write instead."""
    for row in AVOIDED:
        bare = row["avoided"].replace("*", "")
        assert row["language"] in LANGUAGES
        assert avoided_in(bare, row["language"]), row
        assert not avoided_in(row["instead"], row["language"]), row


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Келесі жиналыстың күні", "kk", 1),
        ("Шешім бір\u00a0ауыздан қабылданды", "kk", 1),
        ("Шешім бірауыздан қабылданды", "kk", 0),
        ("кеңестің ережесі", "kk", 0),
        ("үлгілік Ережелер", "kk", 1),
        ("Сөз сөйлеуші: Ким А.", "kk", 0),
        ("Сөйлеуші: Ким А.", "kk", 1),
        ("студенттер олимпиадасында студенттер", "kk", 1),
        ("Закрытое\nголосование", "ru", 1),
        ("Повестка дня пуста", "ru", 0),
        ("вопрос повестки", "ru", 1),
        ("вузовский компонент", "ru", 0),
        ("&Export protocol…", "en", 1),
    ],
)
def test_endings_spaces_and_exceptions_are_known(text: str, language: str, number: int) -> None:
    assert len(avoided_in(text, language)) == number


def test_no_term_of_the_glossary_is_itself_avoided() -> None:
    with (ROOT / "docs" / "glossary.csv").open(encoding="utf-8") as file:
        terms = list(csv.DictReader(file))
    assert len(terms) > 300
    found = [
        (term["key"], words)
        for term in terms
        for language in LANGUAGES
        if (words := avoided_in(term[language], language))
    ]
    assert found == []
