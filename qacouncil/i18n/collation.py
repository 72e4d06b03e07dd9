"""Order of names by the language's alphabet, without Qt and without the system's locales."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from qacouncil.localized import Language

# First what decides least of a name, then digits, then letters.
_SIGNS = " _-,;:!?.'’\"«»()[]@*/&%№"
_DIGITS = "0123456789"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
# Russian has no place of its own for Kazakh letters: each follows the letter it looks like.
_RUSSIAN = "аәбвгғдежзиійкқлмнңоөпрстуүұфхһцчшщъыьэюя"

_UNKNOWN = 1000

Key = tuple[tuple[int, ...], tuple[str, ...], str]


def collation_key(language: Language) -> Callable[[str], Key]:
    """A sort key for texts; letters of the other script come after the language's own.

    Case and accents (and in Russian ё beside е) decide only where all else is equal.
    """
    order = _order(language)

    def key(text: str) -> Key:
        letters = unicodedata.normalize("NFC", text)
        return (
            tuple(_rank(letter, order) for letter in letters.lower()),
            tuple(unicodedata.normalize("NFD", letter) for letter in letters.lower()),
            letters.swapcase(),
        )

    return key


def _order(language: Language) -> dict[str, int]:
    scripts = {
        "kk": _KAZAKH + _LATIN,
        "ru": _RUSSIAN + _LATIN,
        "en": _LATIN + _RUSSIAN,
    }[language]
    return {letter: rank for rank, letter in enumerate(_SIGNS + _DIGITS + scripts)}


def _rank(letter: str, order: dict[str, int]) -> int:
    if letter in order:
        return order[letter]
    base = unicodedata.normalize("NFD", letter)[0]  # é counts as e, and ё as е in Russian
    return order.get(base, _UNKNOWN + ord(letter))


def collation_bytes(language: Language, letters: int) -> Callable[[str], bytes]:
    """As `collation_key`, for a file to sort by: of the first letters, their order alone."""
    order = _order(language)
    known = {letter: bytes([rank]) for letter, rank in order.items()}

    def key(text: str) -> bytes:
        written = unicodedata.normalize("NFC", text[: letters * 2]).lower()[:letters]
        return b"".join(known.get(letter) or _rank_bytes(letter, order) for letter in written)

    return key


def _rank_bytes(letter: str, order: dict[str, int]) -> bytes:
    rank = _rank(letter, order)
    return bytes([rank]) if rank < _UNKNOWN else b"\xff" + ord(letter).to_bytes(3, "big")
