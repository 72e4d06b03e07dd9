"""Numbers of meetings: 2026-2027/4 in an academic year, 2026/4 in a calendar year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.rules.terms import Numbering

ACADEMIC_YEAR_BEGINS = (9, 1)  # month, day: 1 September

# A hyphen is what is written; an en dash, a no-break or other hyphen is what people paste.
_HYPHEN = "[-\u2010\u2011\u2012\u2013\u2212]"
_ACADEMIC = re.compile(rf"([0-9]{{4}})\s*{_HYPHEN}\s*([0-9]{{4}})")
_CALENDAR = re.compile(r"[0-9]{4}")
_NUMBER = re.compile(r"[0-9]{1,6}")
_SIGN = re.compile(r"^(?:№|N[o0]?\.?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a meeting is called by: the numbering year as written, and the number in it."""

    year: str
    number: int

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


def academic_year(date: dt.date) -> str:
    """The academic year of a date, '2026-2027'. It begins on 1 September."""
    first = date.year if (date.month, date.day) >= ACADEMIC_YEAR_BEGINS else date.year - 1
    return f"{first:04}-{first + 1:04}"


def academic_year_bounds(year: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of an academic year as `academic_year` writes it."""
    first = int(year[:4])
    month, day = ACADEMIC_YEAR_BEGINS
    return dt.date(first, month, day), dt.date(first + 1, month, day) - dt.timedelta(days=1)


def numbering_year(numbering: Numbering, date: dt.date) -> str:
    """The year within which a meeting of this date is numbered."""
    if numbering is Numbering.ACADEMIC_YEAR:
        return academic_year(date)
    return f"{date.year:04}"


def parse_year(text: str) -> str:
    """A year as typed, '2026–2027' or '2026', in the form that is stored.

    Raises ValueError for anything else, also for years that do not follow each other.
    """
    typed = text.strip()
    if _CALENDAR.fullmatch(typed):
        return typed
    years = _ACADEMIC.fullmatch(typed)
    if years is None or int(years[2]) != int(years[1]) + 1:
        raise ValueError(f"not a year: {text!r}")
    return f"{years[1]}-{years[2]}"


def parse_reference(text: str, prefix: str = "") -> Reference:
    """A reference as typed: '2026-2027/4', '2026–2027 / 4', '№ 2026/4', '2026/АСК-4'.

    prefix: what the council writes before its numbers; it may stand there, or before the year, or
    be left out. Raises ValueError where the text is no reference.
    """
    typed = text.strip()
    typed = _SIGN.sub("", typed, count=1)
    typed = typed.removeprefix(prefix).lstrip()
    year, slash, number = typed.partition("/")
    digits = _SIGN.sub("", number.strip(), count=1).removeprefix(prefix).lstrip()
    if not slash or not _NUMBER.fullmatch(digits) or int(digits) == 0:
        raise ValueError(f"not a reference: {text!r}")
    return Reference(parse_year(year), int(digits))


def next_number(taken: Iterable[int]) -> int:
    """The number proposed for the next meeting of a year, given those taken in it.

    One more than the highest: a gap is left, for it may belong to a paper outside the program.
    """
    return max((0, *taken)) + 1
