"""Where a word may be divided at the end of a line.

At least three letters stay on each side. Words with a capital letter or a digit (names, codes) are
never divided; neither are English words, as in the specimens, nor those of other scripts.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from qacouncil.localized import Language

if TYPE_CHECKING:
    import pyphen

_LEAST = 3

_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_CONSONANTS = frozenset("бвгғджзйкқлмнңпрстфхһцчшщ")
_KAZAKH_ONLY = frozenset("әғқңөұүһі")

_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]+")


class Hyphenator:
    """Division points of words; keeps what it has worked out."""

    def __init__(self) -> None:
        self._points: dict[tuple[str, Language], tuple[int, ...]] = {}

    def points(self, token: str, language: Language) -> tuple[int, ...]:
        """Places in the token (a word with the signs around it) before which it may be divided.

        A place just after a hyphen that was typed needs no other one.
        """
        key = (token, language)
        found = self._points.get(key)
        if found is None:
            found = self._points[key] = self._find(token, language)
        return found

    def _find(self, token: str, language: Language) -> tuple[int, ...]:
        words = list(_LETTERS.finditer(token))
        if len(words) != 1 or token != token.lower() or any(c.isdigit() for c in token):
            return ()
        points: list[int] = []
        position = words[0].start()
        for part in words[0].group().split("-"):
            if position > words[0].start():
                points.append(position)
            points += [position + point for point in self._syllables(part, language)]
            position += len(part) + 1
        first, last = words[0].start() + _LEAST, words[0].end() - _LEAST
        return tuple(point for point in points if first <= point <= last)

    def _syllables(self, word: str, language: Language) -> list[int]:
        if not _CYRILLIC.fullmatch(word):
            return []
        if language == "kk" or not _KAZAKH_ONLY.isdisjoint(word):
            points = kazakh_points(word)
        else:
            points = [int(point) for point in self._russian.positions(word)]
        return [point for point in points if _LEAST <= point <= len(word) - _LEAST]

    @functools.cached_property
    def _russian(self) -> pyphen.Pyphen:
        # Reading the patterns takes as long as a short protocol: only where they are used.
        import pyphen  # noqa: PLC0415

        return pyphen.Pyphen(lang="ru_RU", left=_LEAST, right=_LEAST)


def kazakh_points(word: str) -> list[int]:
    """Division points of a Kazakh word in small letters: before a consonant preceding a vowel.

    `у` is a consonant after a vowel (тау, сауал) and a vowel elsewhere (оқу, туралы).
    """
    return [
        place
        for place in range(1, len(word) - 1)
        if _is_consonant(word, place)
        and word[place + 1] in _VOWELS
        and not _is_consonant(word, place + 1)
        and not _VOWELS.isdisjoint(word[:place])
    ]


def _is_consonant(word: str, place: int) -> bool:
    letter = word[place]
    if letter == "у":
        return place > 0 and word[place - 1] in _VOWELS
    return letter in _CONSONANTS
