"""What the columns of a list of members hold, by their headings in any of the three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from qacouncil.i18n.folding import fold


class MemberField(StrEnum):
    """What a column may hold. NOTE is read for the right to vote alone."""

    NAME = "name"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    LATIN_NAME = "latin_name"
    LATIN_SURNAME = "latin_surname"
    LATIN_GIVEN = "latin_given"
    LATIN_PATRONYMIC = "latin_patronymic"
    POSITION = "position"
    DEGREE = "degree"
    UNIT = "unit"
    EMAIL = "email"
    PHONE = "phone"
    CATEGORY = "category"
    ROLE = "role"
    VOTE = "vote"
    STARTS = "from"
    ENDS = "until"
    ORDER = "order"
    ORDER_NUMBER = "order_number"
    ORDER_DATE = "order_date"
    NOTE = "note"


NAMES = frozenset({MemberField.NAME, MemberField.SURNAME, MemberField.GIVEN})

_F = MemberField
_LETTERS = re.compile(r"[^\W\d_]+|№")
_NOT_IMPORTED = ("иин", "жсн", "iin", "жеке сәйкестендіру", "individual identification")
_LATIN = ("латын", "латин", "latin", "англ", "ағылш", "english")
_FULL = (
    "фио", "ф и о", "таә", "т а ә", "аты жөні", "толық аты", "full name", "name", "фамилия имя",
    "тегі аты", "аты тегі", "surname given", "surname and", "name and surname", "имя фамилия",
    "surname first", "surname name", "first name last", "член совета", "кеңес мүшесі", "member",
)  # fmt: skip
_ORDER = ("приказ", "бұйрық", "бұйрығ", "order")
_DATE = ("дат", "күн", "date")
_NUMBER = ("№", "номер", "нөмір", "no", "number")

# The first whose words, or beginnings of words, stand in the heading one after the other.
_STEMS: tuple[tuple[MemberField, tuple[str, ...]], ...] = (
    (_F.VOTE, ("право голоса", "голос", "дауыс", "vote", "voting")),
    (_F.ROLE, ("рол", "рөл", "role", "функц", "статус", "мәртебе", "кеңестегі қызмет")),
    (_F.CATEGORY, ("категори", "санат", "category")),
    (_F.POSITION, ("должност", "лауазым", "position", "job")),
    (_F.DEGREE, ("степень", "ученая", "дәреже", "degree", "звание")),
    (_F.EMAIL, ("e mail", "email", "почта", "электрон", "пошта")),
    (_F.PHONE, ("телефон", "тел", "phone", "ұялы")),
    (_F.NOTE, ("примечан", "ескерт", "note", "remark", "comment")),
    (_F.STARTS, ("начал", "бастап", "баста", "start", "from", "since")),
    (_F.ENDS, ("оконч", "дейін", "аяқтал", "end", "until", "till", "expir")),
    (
        _F.UNIT,
        ("кафедр", "подраздел", "бөлімше", "department", "unit", "место работы", "жұмыс орн"),
    ),
    (_F.PATRONYMIC, ("отчеств", "әкесінің", "patronymic", "middle")),
    (_F.SURNAME, ("фамили", "тегі", "surname", "last name", "family")),
    (_F.GIVEN, ("имя", "аты", "given", "first name", "name")),
)  # fmt: skip
_LATIN_OF = {
    _F.NAME: _F.LATIN_NAME,
    _F.SURNAME: _F.LATIN_SURNAME,
    _F.GIVEN: _F.LATIN_GIVEN,
    _F.PATRONYMIC: _F.LATIN_PATRONYMIC,
}


@lru_cache(maxsize=1024)
def member_field(heading: str) -> MemberField | None:
    """What a column of this heading holds; None: nobody knows, or it shall not be imported."""
    words = " ".join(_LETTERS.findall(fold(heading)))
    if not words or _any(words, _NOT_IMPORTED):
        return None
    if _any(words, _ORDER):
        number, date = _any(words, _NUMBER), _any(words, _DATE)
        if number == date:
            return _F.ORDER
        return _F.ORDER_NUMBER if number else _F.ORDER_DATE
    latin = _any(words, _LATIN)
    if any(_meant(words, each) for each in _FULL) and not _any(words, ("рол", "рөл", "role")):
        found: MemberField | None = _F.NAME
    else:
        found = next(
            (field for field, stems in _STEMS if _any(words, stems)), _by_preposition(words)
        )
    return _LATIN_OF.get(found) if latin and found is not None else found


def _by_preposition(words: str) -> MemberField | None:
    """Срок полномочий с … по …; To."""
    last = words.rsplit(maxsplit=1)[-1]
    if last in (fold("с"), fold("от")):
        return _F.STARTS
    return _F.ENDS if last in (fold("по"), fold("до"), fold("to")) else None


def _any(words: str, stems: Iterable[str]) -> bool:
    """Whether one of the stems begins a word."""
    return any(f" {fold(stem)}" in f" {words}" for stem in stems)


def _meant(words: str, name: str) -> bool:
    """Whether the heading begins with the words of a full name; a single one must be all of it."""
    folded = " ".join(_LETTERS.findall(fold(name)))
    return words == folded or (" " in folded and words.startswith(folded))
