"""Cyrillic names in Latin letters, as Kazakhstan's passports spell them.

The rule gives the usual spelling only; what a person's own passport says goes before it.
"""

from __future__ import annotations

_LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo",
    "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
    "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip

_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_SIGNS = frozenset("ъь")


def has_cyrillic(text: str) -> bool:
    return any(character in _LETTERS for character in text.lower())


def to_latin(text: str) -> str:
    """The text with its Cyrillic letters in Latin; everything else as it is.

    Тұрсынова – Tursynova, Есімова – Yessimova, Оразбаев – Orazbayev, Байзақов – Baizakov.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a foreign letter changed its length; keep places together
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return "".join(
        _cased(_latin(lowered, place), text, place) if lowered[place] in _LETTERS else character
        for place, character in enumerate(text)
    )


def _latin(word: str, place: int) -> str:
    letter = word[place]
    before = word[place - 1] if place else ""
    after = word[place + 1] if place + 1 < len(word) else ""
    # е is [ye] where no consonant stands before it: Есімова, Оразбаев, Афанасьев.
    if letter == "е" and (before in _VOWELS or before in _SIGNS or not before.isalpha()):
        return "ye"
    # A single с between vowels is doubled, so that it is not read as [z]: Жүнісова – Zhunissova.
    if letter == "с" and before in _VOWELS and after in _VOWELS:
        return "ss"
    # The ending -ий: Дмитрий – Dmitriy.
    if letter == "й" and before in {"и", "ы"}:
        return "y"
    return _LETTERS[letter]


def _cased(latin: str, text: str, place: int) -> str:
    if not text[place].isupper():
        return latin
    neighbours = text[place + 1 : place + 2] or text[max(place - 1, 0) : place]
    return latin.upper() if neighbours.isupper() else latin.capitalize()
