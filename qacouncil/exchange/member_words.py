"""Category, role and right to vote in the words of a list of members, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from qacouncil.exchange.sheet import CellValue
from qacouncil.exchange.table_layout import cell_text
from qacouncil.i18n.folding import fold
from qacouncil.rules.terms import Category, ExternalKind, Role

_REMEMBERED = 1024  # the same few words stand in thousands of rows

Kind = tuple[Category, ExternalKind | None]

_LETTERS = re.compile(r"[^\W\d_]+|[+\-01]")
_EXTERNAL = Category.EXTERNAL
_CATEGORIES: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ((_EXTERNAL, ExternalKind.EMPLOYER), ("работодател", "жұмыс беруші", "employer")),
    ((_EXTERNAL, ExternalKind.GRADUATE), ("выпускни", "түлек", "graduate", "alumn")),
    ((_EXTERNAL, ExternalKind.EXPERT), ("эксперт", "сарапшы", "expert")),
    ((_EXTERNAL, None), ("внешн", "сырттан", "сыртқы", "external")),
    (
        (Category.STUDENT, None),
        ("студент", "обучающ", "білім алушы", "student", "магистрант", "докторант", "learner"),
    ),
    (
        (Category.TEACHER, None),
        ("преподав", "оқытушы", "педагог", "ппс", "поқ", "teach", "lecturer", "professor",
         "профессор", "faculty"),
    ),
    (
        (Category.ADMINISTRATION, None),
        ("ауп", "әбп", "администрат", "управлен", "әкімшілік", "administrat", "manage", "staff"),
    ),
)  # fmt: skip
_ROLES: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.DEPUTY_CHAIR, ("зам", "орынбасар", "deputy", "vice")),
    (Role.CHAIR, ("председател", "төраға", "төрайым", "chair")),
    (Role.SECRETARY, ("секретар", "хатшы", "secretary")),
    (Role.MEMBER, ("член", "мүше", "member")),
)
_WITHOUT = (
    "без права голоса", "без голоса", "дауыссыз", "дауыс құқығынсыз",
    "дауыс беру құқығынсыз", "құқығынсыз", "дауыс құқығы жоқ", "without vote",
    "without a vote", "without the right", "without voting", "non voting", "no vote",
)  # fmt: skip
_WITH = (
    "с правом голоса", "с голосом", "дауыс беру құқығымен", "дауыс құқығымен", "дауыс құқығы бар",
    "with vote", "with a vote", "with the right", "with voting", "voting",
)  # fmt: skip
_YES = ("имеет", "иә", "ия", "да", "yes", "y", "+", "1", "true", "бар", "есть", "истина", "шын")
_NO = ("без", "жоқ", "не", "нет", "no", "not", "n", "-", "0", "false", "ложь", "жалған")


@lru_cache(maxsize=_REMEMBERED)
def category_of(text: str) -> Kind | None:
    """The category that all the words speak of; None: none or several."""
    words = _words(text)
    found = [kind for kind, stems in _CATEGORIES if _any(words, stems)]
    if len({category for category, _ in found}) != 1:
        return None
    return found[0]  # an external expert is an expert


@lru_cache(maxsize=_REMEMBERED)
def role_of(text: str) -> Role | None:
    """The role; a deputy chair is no chair, and whoever else is a member besides. None: unclear."""
    words = _words(re.sub(r"\([^)]*\)", " ", text)) or _words(text)
    found = [role for role, stems in _ROLES if _any(words, stems)]
    if Role.DEPUTY_CHAIR in found and Role.CHAIR in found:
        found.remove(Role.CHAIR)
    if len(found) > 1 and Role.MEMBER in found:
        found.remove(Role.MEMBER)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=_REMEMBERED)
def vote_said(text: str) -> bool | None:
    """Whether words about a role, or a note, give or deny the right to vote; None: neither."""
    words = _words(text)
    if _any(words, _WITHOUT):
        return False
    return True if _any(words, _WITH) else None


def vote_of(value: CellValue) -> bool | None:
    """What a cell of the column of the right to vote says; None: nobody knows."""
    if isinstance(value, bool):
        return value
    text = cell_text(value)
    said = vote_said(text)
    if said is not None:
        return said
    words = _words(text).split()
    if any(word in words for word in map(_folded, _NO)) or text.strip() in ("–", "—"):
        return False  # "не имеет", "құқығы жоқ"
    return True if any(word in words for word in map(_folded, _YES)) else None


def _words(text: str) -> str:
    return " ".join(_LETTERS.findall(fold(text)))


def _any(words: str, stems: Iterable[str]) -> bool:
    return any(f" {_folded(stem)}" in f" {words}" for stem in stems)


@cache
def _folded(stem: str) -> str:
    return fold(stem)
