"""Phrases: what is known is put in, what is not waits by its name in the language."""

from __future__ import annotations

import re

import pytest

from qacouncil.i18n.area_words import AREAS
from qacouncil.i18n.phrase_text import PLACEHOLDERS, fill, open_places
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.queries.phrases import Phrase, matching, shipped_phrases
from qacouncil.rules.terms import PhrasePart

HEARD, RESOLVED = PhrasePart


def test_known_places_are_filled_and_the_others_named() -> None:
    text = "Бағдарлама: {programme}. Баяндамашы: {speaker}. {x}"
    filled = fill(text, "kk", {"speaker": "А. Серік"})
    assert filled == "Бағдарлама: {бағдарлама}. Баяндамашы: А. Серік. {x}"
    (place,) = open_places(filled)
    assert filled[slice(*place)] == "{бағдарлама}"


def test_a_name_in_any_language_is_a_place() -> None:
    assert fill("{Докладчик} {оқу жылы}", "en", {"year": "2026-2027"}) == "{speaker} 2026-2027"
    assert open_places("{a} {} {\n}") == []


def phrases() -> list[Phrase]:
    def made(area: str, part: PhrasePart, kk: str, ru: str = "") -> Phrase:
        return Phrase("", part, area, Localized(kk, ru))

    return [
        made("A04", RESOLVED, "Ақпарат назарға алынсын."),
        made("A01", RESOLVED, "Бағдарлама бекітілсін.", "Утвердить программу."),
        made("A01", HEARD, "Бағдарлама таныстырылды."),
        made("A03", RESOLVED, "Бағалау саясаты бекітілсін."),
    ]


def found(typed: str, area: str = "A01", language: Language = "kk") -> list[str]:
    return [each.area for each in matching(phrases(), RESOLVED, area, language, typed)]


@pytest.mark.parametrize(
    ("typed", "areas"),
    [
        ("", ["A01", "A04", "A03"]),  # the item's area first, then as listed
        ("ба", ["A01", "A03"]),
        ("бе", ["A01", "A03"]),  # the beginning of a later word
        ("са бе", ["A03"]),
        ("ак", ["A04"]),  # typed on a Russian keyboard: ақпарат
        ("fr", ["A04"]),  # the same keys, Latin layout left on
        ("жж", []),
    ],
)
def test_two_letters_find_a_phrase(typed: str, areas: list[str]) -> None:
    assert found(typed) == areas


def test_only_phrases_with_words_in_the_language_are_found() -> None:
    assert found("", language="ru") == ["A01"]


def test_the_shipped_set_serves_every_area_in_every_language() -> None:
    shipped = shipped_phrases()
    assert len(shipped) >= 40
    for area in AREAS:
        for part in PhrasePart:
            assert [each for each in shipped if (each.area, each.part) == (area, part)], area
    for each in shipped:
        assert each.area in AREAS
        assert all(each.text.text(language).strip() for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_of_a_shipped_phrase_needs_an_ending(language: Language) -> None:
    """After a colon, a dash, in brackets or quotes: what is put in stays in the nominative."""
    for each in shipped_phrases():
        text = each.text.text(language)
        assert text.endswith(".")
        names = re.findall(r"\{(\w+)\}", text)
        assert set(names) <= set(PLACEHOLDERS)
        assert names == re.findall(r"\{(\w+)\}", each.text.kk)
        assert len(re.findall(r"(?:[:–,] |[(«“])\{\w+\}(?=[.,;)»”])", text)) == len(names), text


def test_what_is_resolved_in_kazakh_is_an_order() -> None:
    for each in shipped_phrases():
        first = each.text.kk.split(".")[0].split(":")[0]
        if each.part is RESOLVED:
            assert re.search(r"(сын|сін)( \(|$)", first), first
