"""Arabic letters in the shapes they take beside each other, and back."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f]")

# Alef behind lam, drawn as nothing; as signs no text can hold (binding.paragraphs marks them).
HIDDEN = {"\ufdd2": "\u0622", "\ufdd3": "\u0623", "\ufdd5": "\u0625", "\ufdd7": "\u0627"}
# Each of the four at a word's beginning, then behind another letter.
_SECOND = dict(
    zip(
        "\ufef5\ufef6\ufef7\ufef8\ufef9\ufefa\ufefb\ufefc",
        "\ufdd2\ufdd2\ufdd3\ufdd3\ufdd5\ufdd5\ufdd7\ufdd7",
        strict=True,
    )
)
_LIGATURE = re.compile("[\ufef5-\ufefc]")


def joined(text: str) -> str:
    """The text, its Arabic words in Unicode's presentation forms, which fonts draw as they are."""
    return _reshaper().reshape(text) if _ARABIC.search(text) else text


def with_hidden_letters(text: str) -> str:
    """The text in the order of the page, with the second letter of each ligature on its own.

    Readers turn what runs right to left round, sign by sign: two letters on one sign would stay in
    the wrong order. The second one is drawn as nothing, and the ligature reads back as the first.
    """
    return _LIGATURE.sub(lambda found: _SECOND[found[0]] + found[0], text)


def letters(character: str) -> str:
    """The letters that a shape stands for; any other character as it is."""
    if character in _SECOND:
        return "\u0644"
    if character in HIDDEN:
        return HIDDEN[character]
    if "\ufb50" <= character <= "\ufefc" and unicodedata.category(character) == "Lo":
        return unicodedata.normalize("NFKC", character)
    return character


@functools.cache
def _reshaper() -> ArabicReshaper:
    # Needed by so few papers that the others need not wait for it.
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415

    # Vowel signs are part of what was typed; the ligature of God's name would change its letters.
    return ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
