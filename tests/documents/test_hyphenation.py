from __future__ import annotations

import itertools

import pytest

from qacouncil.documents.hyphenation import Hyphenator, kazakh_points
from qacouncil.localized import Language


def divided(word: str, language: Language) -> str:
    """The word with | wherever it may be divided."""
    points = Hyphenator().points(word, language)
    return "".join(f"|{c}" if place in points else c for place, c in enumerate(word))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("kk", "бағ|дар|ла|маға"),
        ("kk", "база|сында"),
        ("kk", "ұсы|ны|лады"),
        ("kk", "кри|те|рий|ле|рін"),
        ("kk", "үйре|туді"),
        ("kk", "сауал|нама"),  # у is a consonant after a vowel
        ("kk", "туралы"),
        ("kk", "«бекі|тіл|сін»,"),
        ("kk", "оқу-|әдіс|те|ме|лік"),
        ("ru", "утвер|дить"),
        ("ru", "про|стым"),
        ("ru", "подъ|езд"),
        ("ru", "отчёт|ность"),
        ("ru", "өті|ніш|тің"),  # a Kazakh word in a Russian text
    ],
)
def test_words_are_divided_by_syllables(language: Language, expected: str) -> None:
    assert divided(expected.replace("|", ""), language) == expected


@pytest.mark.parametrize(
    "word", ["Бағдарламаға", "КЕҢЕСТІҢ", "6B06101", "2026-2027", "1-қосымшаға", "нарт", "", "—"]
)
def test_names_codes_and_short_words_are_not_divided(word: str) -> None:
    assert Hyphenator().points(word, "kk") == ()


def test_english_and_other_scripts_are_not_divided() -> None:
    assert Hyphenator().points("programme", "en") == ()
    assert Hyphenator().points("programme", "ru") == ()
    assert Hyphenator().points("αποτελεσματα", "kk") == ()


def test_every_part_of_a_kazakh_word_has_a_vowel() -> None:
    for word in ("встреча", "электрондық", "инфрақұрылымын", "стратегиясының"):
        places = [0, *kazakh_points(word), len(word)]
        parts = [word[a:b] for a, b in itertools.pairwise(places)]
        assert all(set(part) & set("аәеёиоөуұүыіэюя") for part in parts), parts
