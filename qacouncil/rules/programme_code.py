"""The code of an educational programme: which kind it is, and what follows from it.

`6B06101` is a code of the register of educational programmes: 6B, 7M, 7R or 8D and five digits, in
Latin letters. Before 2019 codes were `5B070400`, `6M070400`, `6D070400`. A university may use codes
of its own. Only Latin letters are right: Cyrillic ones that look alike make another code, which
nobody finds again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import ProgrammeLevel

# Cyrillic capitals as Latin ones: those that look alike, and Д, which stands for D by its sound.
_LATIN = str.maketrans("АВСДЕНКМОРТХУІЅЈ", "ABCDEHKMOPTXYISJ")
_LOOSE = re.compile(r"[\s\u00a0\u00ad\u200b\u2010-\u2015_-]")
_NATIONAL = re.compile(r"(6B|7M|7R|8D)\d{5}")
_OLDER = re.compile(r"[56]([BMD])\d{6}")
_LETTERS: Mapping[str, ProgrammeLevel] = MappingProxyType(
    {
        "B": ProgrammeLevel.BACHELOR,
        "M": ProgrammeLevel.MASTER,
        "R": ProgrammeLevel.RESIDENCY,
        "D": ProgrammeLevel.DOCTORATE,
    }
)


class CodeKind(StrEnum):
    """What a code is."""

    NATIONAL = "national"  # of the register: 6B06101
    OLDER = "older"  # of the classifier before it: 5B070400
    IN_HOUSE = "in_house"  # the university's own; worth a word, for it may be a slip


@dataclass(frozen=True, slots=True)
class ProgrammeCode:
    """A code as read. written: as typed, without spaces around it; code: as it should be.

    level: None where the code does not say it.
    """

    written: str
    code: str
    kind: CodeKind
    level: ProgrammeLevel | None

    @property
    def is_repaired(self) -> bool:
        """Whether it should be written otherwise than it is."""
        return self.code != self.written


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """What usually goes with a level: of the national and the European framework, credits."""

    nqf: int
    eqf: int
    credits: int
    least: int
    most: int


# Credits: 240 and 180 for the whole of a bachelor's and a doctoral programme, 60 to 120 for a
# master's; a residency has 70 a year for two to four years.
_FACTS: Mapping[ProgrammeLevel, LevelFacts] = MappingProxyType(
    {
        ProgrammeLevel.BACHELOR: LevelFacts(6, 6, 240, 240, 240),
        ProgrammeLevel.MASTER: LevelFacts(7, 7, 120, 60, 120),
        ProgrammeLevel.RESIDENCY: LevelFacts(7, 7, 140, 140, 280),
        ProgrammeLevel.DOCTORATE: LevelFacts(8, 8, 180, 180, 180),
    }
)


def read_programme_code(text: str) -> ProgrammeCode:
    """What a typed code is. Look-alike letters, spaces, hyphens and small letters are repaired.

    A code of the university's own is repaired only where it mixes two alphabets and Latin letters
    can stand for all of it.
    """
    written = text.strip()
    meant = _LOOSE.sub("", written).upper().translate(_LATIN)
    if _NATIONAL.fullmatch(meant):
        return ProgrammeCode(written, meant, CodeKind.NATIONAL, _LETTERS[meant[1]])
    older = _OLDER.fullmatch(meant)
    if older:
        return ProgrammeCode(written, meant, CodeKind.OLDER, _LETTERS[older[1]])
    return ProgrammeCode(written, in_latin(written), CodeKind.IN_HOUSE, None)


def in_latin(code: str) -> str:
    """A code that mixes two alphabets, in Latin letters alone; any other as it is."""
    latin = code.translate(_LATIN)
    mixed = latin != code and any(sign.isascii() and sign.isalpha() for sign in code)
    return latin if mixed and latin.isascii() else code


def level_facts(level: ProgrammeLevel) -> LevelFacts:
    """What usually goes with a level."""
    return _FACTS[level]


def credits_are_usual(level: ProgrammeLevel, credits: int) -> bool:  # noqa: A002 - the field's word
    """Whether a programme of this level usually has so many credits."""
    facts = level_facts(level)
    return facts.least <= credits <= facts.most
