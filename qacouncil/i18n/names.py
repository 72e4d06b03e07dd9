"""Names of persons in short form: with initials, in the spelling of the language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from qacouncil.i18n.transliteration import has_cyrillic, to_latin
from qacouncil.localized import Language


class Name(Protocol):
    """A name as stored: Cyrillic in the first three, Latin spelling where somebody gave it."""

    @property
    def surname(self) -> str: ...
    @property
    def given(self) -> str: ...
    @property
    def patronymic(self) -> str: ...
    @property
    def latin_surname(self) -> str: ...
    @property
    def latin_given(self) -> str: ...
    @property
    def latin_patronymic(self) -> str: ...


def short_name(name: Name, language: Language, *, initials_first: bool) -> str:
    """А. Б. Сапарова, or Сапарова А. Б.; without initials where there is only a surname."""
    surname = spelled_surname(name, language)
    initials = _initials(name, language)
    if initials_first:
        return " ".join(part for part in (*initials, surname) if part)
    # In a narrow column the name breaks after the surname, never between the initials.
    return " ".join(part for part in (surname, "\u00a0".join(initials)) if part)


def spelled_surname(name: Name, language: Language) -> str:
    """The surname in the language's letters; by rule where no Latin spelling is stored."""
    if language == "en":
        return name.latin_surname.strip() or to_latin(name.surname.strip())
    return name.surname.strip() or name.latin_surname.strip()


def is_spelled_by_rule(name: Name) -> bool:
    """Whether the Latin surname in English papers is made by rule, not given by the person."""
    return not name.latin_surname.strip() and has_cyrillic(name.surname)


def _initials(name: Name, language: Language) -> list[str]:
    pairs = ((name.given, name.latin_given), (name.patronymic, name.latin_patronymic))
    found = [_initial(cyrillic.strip(), latin.strip(), language) for cyrillic, latin in pairs]
    return [initial for initial in found if initial]


def _initial(cyrillic: str, latin: str, language: Language) -> str:
    """The first letter with a full stop; two or more Latin letters that stand for one: Ye., Zh.

    A hyphenated name keeps both: Жан-Поль – Ж.-П.
    """
    if language != "en":
        return _joined(part[0].upper() for part in _parts(cyrillic or latin))
    by_rule = [to_latin(part[0].upper()).capitalize() for part in _parts(cyrillic)]
    if not latin:
        return _joined(by_rule)
    letters = []
    for number, part in enumerate(_parts(latin)):
        rule = by_rule[number] if number < len(by_rule) else ""
        letters.append(rule if rule and part.startswith(rule) else part[0].upper())
    return _joined(letters)


def _parts(name: str) -> list[str]:
    first_word = name.split(maxsplit=1)[0] if name else ""
    return [part for part in first_word.split("-") if part and part[0].isalpha()]


def _joined(letters: Iterable[str]) -> str:
    return "-".join(f"{letter}." for letter in letters)
