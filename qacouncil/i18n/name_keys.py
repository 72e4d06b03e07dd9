"""Names folded for the question whether two entries are one person."""

from __future__ import annotations

import re

from qacouncil.i18n.folding import fold
from qacouncil.i18n.names import Name
from qacouncil.i18n.transliteration import has_cyrillic, to_latin
from qacouncil.rules.duplicates import NameKey

_INITIALS = re.compile(r"^(?:\w{1,4}\.[ -]?)+$")
_NOT_LETTERS = re.compile(r"[^\w]|_")
_SIGNS = re.compile("[ъь]")


def name_keys(name: Name) -> tuple[NameKey, ...]:
    """As written, and in Latin letters as stored and by the rule of passports; each once.

    «Сапарова Ә. Б.» and «Saparova A.» are thus found beside «Сапарова Әсел Болатқызы».
    """
    written = (name.surname, name.given, name.patronymic)
    latin = (name.latin_surname, name.latin_given, name.latin_patronymic)
    ways = [written] if written[0].strip() else []
    if latin[0].strip():
        ways.append(latin)
    if has_cyrillic(name.surname):
        ways.append((to_latin(name.surname), to_latin(name.given), to_latin(name.patronymic)))
    return tuple(dict.fromkeys(_key(*way) for way in ways))


def part_key(part: str) -> str:
    """One part of a name, folded; an initial keeps its stop."""
    # Passports double an s between vowels, people often do not: Assel, Asel.
    folded = _SIGNS.sub("", fold(part)).replace("ss", "s")
    letters = _NOT_LETTERS.sub("", folded)
    initial = len(letters) == 1 or (letters and _INITIALS.match(folded))
    return f"{letters}." if initial else letters


def _key(surname: str, given: str, patronymic: str) -> NameKey:
    """«Е. В.» or «Елена Викторовна» in one field are two parts."""
    parts = given.replace(".", ". ").split()
    if len(parts) == 2 and not patronymic.strip():
        given, patronymic = parts
    return NameKey(part_key(surname).rstrip("."), part_key(given), part_key(patronymic))
