"""What stands in a table of disciplines, read as it is meant: credits, semesters, outcomes.

Each gives None for what cannot be read: nothing is guessed.
"""

from __future__ import annotations

import re

from qacouncil.rules.discipline_code import read_discipline_code

MOST_CREDITS = 1000
LAST_SEMESTER = 16
LAST_OUTCOME = 99

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
# 6; 6,0; 6.00; 6 кредит; 6 ECTS (180 сағат)
_CREDITS = re.compile(r"(\d{1,4})(?:[.,]0+)?(?!\d|[.,]\d)\D*(?:\(.*\))?")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# Cyrillic letters that stand for Roman figures.
_LIKE_ROMAN = str.maketrans("ІХУ", "IXV")
_FIGURE = r"(?:\d{1,2}|[IVX]{1,4})"
_SEMESTER_WORD = re.compile(r"-?(?:СЕМЕСТР\w*|СЕМ\b\.?|SEMESTERS?|SEM\b\.?|TERMS?)|-(?:Й|ШІ|ШЫ)\b")
_SEMESTERS = re.compile(rf"{_FIGURE}(?:-{_FIGURE})?")
# ОН9; РО 9; LO9; ON-9; 9 – the letters may be any, the number counts.
_OUTCOME = r"(?:[^\W\d_]{1,4}[ .№-]?)?(\d{1,3})"
_OUTCOMES = re.compile(rf"{_OUTCOME}(?: ?- ?{_OUTCOME})?")
_BETWEEN = re.compile(r"[,;/\n+&]|\s(?:и|және|and)\s")
_NONE = frozenset({"", "-", "нет", "жоқ", "none", "no", "0", "не требуется", "қажет емес"})
_CODE_IN_WORDS = re.compile(r"[^\W\d_]{2,6}[ -]?\d{3,5}(?!\d)")


def read_credits(text: str) -> int | None:
    """`6`, `6,0`, `6 кредит`: 6. Only whole credits from 1 are credits."""
    found = _CREDITS.fullmatch(text.strip())
    number = int(found[1]) if found else 0
    return number if 1 <= number <= MOST_CREDITS else None


def read_semesters(text: str) -> tuple[int, ...] | None:
    """`III`: 3; `1 семестр`: 1; `1-2`: 1 and 2; ascending. Empty for an empty cell."""
    meant = _DASHES.sub("-", text).upper().translate(_LIKE_ROMAN)
    found: set[int] = set()
    for part in re.split(r"[,;/\n]", _SEMESTER_WORD.sub(" ", meant)):
        part = re.sub(r"\s*-\s*", "-", part).strip().strip(".")  # noqa: PLW2901
        if not part:
            continue
        if not _SEMESTERS.fullmatch(part):
            return None
        ends = [_figure(each) for each in part.split("-")]
        if not all(1 <= each <= LAST_SEMESTER for each in ends) or ends[0] > ends[-1]:
            return None
        found.update(range(ends[0], ends[-1] + 1))
    return tuple(sorted(found))


def read_outcomes(text: str) -> tuple[int, ...] | None:
    """`ОН1, ОН2`: 1 and 2; `ОН9-ОН11`: three; ascending. Empty for an empty cell."""
    found: set[int] = set()
    for part in _parts(text):
        match = _OUTCOMES.fullmatch(part)
        if match is None:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= LAST_OUTCOME:
            return None
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def read_prerequisites(text: str) -> tuple[str, ...]:
    """The prerequisites as written, each once: the codes, or what stands there instead of one."""
    found: list[str] = []
    for part in _parts(text):
        codes = _CODE_IN_WORDS.findall(part)
        found += codes if codes and not _is_code(part) else [part]
    return tuple(dict.fromkeys(found))


def has_stray_signs(code: str) -> bool:
    """Whether a code is right but for spaces and hyphens in it: `TST 3304`."""
    return re.sub(r"[\s\u00a0\u00ad\u200b\u2010-\u2015-]", "", code) == read_discipline_code(code)


def _parts(text: str) -> list[str]:
    parts = [" ".join(part.split()) for part in _BETWEEN.split(_DASHES.sub("-", text))]
    return [part for part in parts if part.casefold() not in _NONE]


def _is_code(text: str) -> bool:
    """Whether it is one code and nothing else, however it is spaced."""
    return _CODE_IN_WORDS.fullmatch(text) is not None


def _figure(text: str) -> int:
    """A number or a Roman figure; 0 for what is none."""
    if text.isdecimal():
        return int(text)
    return _ROMAN.index(text) + 1 if text in _ROMAN else 0
