"""What the columns of a table of disciplines hold, by their headings in any of the languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from qacouncil.i18n.folding import fold
from qacouncil.localized import Language


class DisciplineField(StrEnum):
    """What a column may hold. NAME: in a language that only its words tell."""

    CODE = "code"
    NAME = "name"
    NAME_KK = "name_kk"
    NAME_RU = "name_ru"
    NAME_EN = "name_en"
    CREDITS = "credits"
    SEMESTERS = "semesters"
    PREREQUISITES = "prerequisites"
    OUTCOMES = "outcomes"
    MODULE = "module"


_F = DisciplineField
NAMES = frozenset({_F.NAME, _F.NAME_KK, _F.NAME_RU, _F.NAME_EN})

_LETTERS = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# The first whose words, or beginnings of words, stand in the heading.
_STEMS: tuple[tuple[DisciplineField | None, tuple[str, ...]], ...] = (
    (None, ("постреквизит", "postreq", "сағат", "час", "hour", "оқытушы", "преподават")),
    (_F.PREREQUISITES, ("пререквизит", "prereq", "алдыңғы пән", "предшеств")),
    (_F.OUTCOMES, ("нәтиже", "результат", "outcome", "компетенц", "ро", "он", "lo", "plo")),
    (_F.CREDITS, ("кредит", "credit", "ects")),
    (_F.SEMESTERS, ("семестр", "semester", "term")),
    (_F.MODULE, ("модул", "module", "цикл", "cycle", "компонент", "component", "блок")),
    (_F.CODE, ("код", "code", "шифр")),
    (_F.NAME, ("атау", "наименован", "назван", "дисциплин", "пән", "title", "name", "course")),
    (_F.NAME, ("subject", "discipline", "предмет")),
)
_LANGUAGES: tuple[tuple[DisciplineField, tuple[str, ...]], ...] = (
    (_F.NAME_KK, ("қаз", "каз", "kaz", "kk", "мемлекеттік тіл", "государственн")),
    (_F.NAME_RU, ("рус", "орыс", "rus", "ru")),
    (_F.NAME_EN, ("англ", "ағыл", "eng", "en")),
)
_WHOLE = frozenset({"ро", "он", "lo", "kk", "ru", "en", "час"})


def discipline_field(heading: str) -> DisciplineField | None:
    """What a column of this heading holds; None: nobody knows, or it is not imported."""
    words = " ".join(_LETTERS.findall(fold(heading)))
    found = next((field for field, stems in _STEMS if _any(words, stems)), None)
    if found is not _F.NAME:
        return found
    told = next((field for field, stems in _LANGUAGES if _any(words, stems)), None)
    return told or _F.NAME


def language_of(text: str) -> Language:
    """The language of words by their letters: Kazakh ones, other Cyrillic ones, or none."""
    if _KAZAKH.search(text):
        return "kk"
    return "ru" if _CYRILLIC.search(text) else "en"


def _any(words: str, stems: Iterable[str]) -> bool:
    """Whether one of the stems begins a word; the shortest are whole words."""
    return any(
        f" {fold(stem)} " in f" {words} " if stem in _WHOLE else f" {fold(stem)}" in f" {words}"
        for stem in stems
    )
