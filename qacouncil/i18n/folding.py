"""Folding for search: what is typed on any of the three layouts finds what is written.

Only for matching: nothing that is stored is ever changed by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from qacouncil.i18n.transliteration import to_latin

# Kazakh letters as a Russian keyboard types them, ё, and Latin letters that look Cyrillic.
_ALIKE = str.maketrans("әғқңөұүһіё" + "əaceoptxykmih", "агкноуухие" + "аасеортхукмих")
# Capitals that look alike though their small letters do not; only within a Cyrillic word.
_CAPITALS = str.maketrans("HBI", "НВІ")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_NUMBER_SIGN = re.compile(r"(?:№|\bn[o°]?\b\.?|\bn(?=\d)|#)\s*(?=\d)")
_DASHES = re.compile(r"[‐‑‒–—−]")

# The keys in the order of the Latin layout, as each layout names them.
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_DIGIT_KEYS = "2345890-="
_KAZAKH_KEYS = "әіңғүұқөһ"
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS + _DIGIT_KEYS, _CYRILLIC_KEYS + _KAZAKH_KEYS)
_TO_LATIN = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)


def fold(text: str) -> str:
    """The text with everything levelled that must not matter for a search.

    Case, composed letters, ё/е, Kazakh letters and their Russian stand-ins, Latin and Cyrillic
    look-alikes, № and N, dashes, kinds and runs of spaces.
    """
    text = _WORD.sub(_cyrillic_capitals, unicodedata.normalize("NFC", text)).casefold()
    text = _NUMBER_SIGN.sub("№", _DASHES.sub("-", text))
    return " ".join(text.translate(_ALIKE).split())


def readings(typed: str) -> tuple[str, ...]:
    """What may have been meant, folded, the likeliest first.

    As typed; as the same keys on the Kazakh and Russian layouts; as the same keys on the Latin.
    """
    lowered = unicodedata.normalize("NFC", typed).casefold()
    meant = [lowered]
    if not lowered.replace(" ", "").isdecimal():
        meant += [lowered.translate(_TO_CYRILLIC), lowered.translate(_TO_LATIN)]
    return tuple(dict.fromkeys(reading for reading in map(fold, meant) if reading))


def spellings(name: str) -> tuple[list[str], list[str]]:
    """The folded words of a name, as it is written and in Latin letters by the rule."""
    return fold(name).split(), fold(to_latin(name)).split()


def name_matches(typed: str, name: str) -> int | None:
    """How well what was typed begins the words of a name; less is better, None: not at all.

    Words in any order: "ка да" finds Қайырбек Дана. A Latin spelling by the rule counts too.
    """
    return rank_of(readings(typed), spellings(name))


def rank_of(meant: Iterable[str], spellings: Iterable[list[str]]) -> int | None:
    """As `name_matches`, of readings and spellings that are known: among thousands of names."""
    for rank, reading in enumerate(meant):
        wanted = reading.split()
        for words in spellings:
            if all(any(word.startswith(part) for word in words) for part in wanted):
                first = words[0].startswith(wanted[0])
                return rank * 2 + (0 if first else 1)
    return None


def text_matches(typed: str, text: str) -> bool:
    """Whether each word of a filter occurs in the text, folded."""
    folded = fold(text)
    return all(part in folded for part in fold(typed).split())


def _cyrillic_capitals(word: re.Match[str]) -> str:
    text = word[0]
    return text.translate(_CAPITALS) if _CYRILLIC.search(text) else text
