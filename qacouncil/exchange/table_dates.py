"""Dates as they stand in tables: in every usual form, in three languages."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.exchange.sheet import CellValue, date_of_serial
from qacouncil.i18n.folding import fold

FIRST_YEAR, LAST_YEAR = 1900, 2199

# The first three letters of a month, folded, in Kazakh, Russian and English.
_MONTHS = (
    "қаң янв jan", "ақп фев feb", "нау мар mar", "сәу апр apr", "мам май мая may", "мау июн jun",
    "шіл июл jul", "там авг aug", "қыр сен sep", "қаз окт oct", "қар ноя nov", "жел дек dec",
)  # fmt: skip
_YEAR_WORD = r"(?:\s*(?:жылғы|жылы|жыл|ж|года|год|г)\.?)?"
_TAIL = rf"{_YEAR_WORD}\s*,?"
_MONTH = r"(?P<word>[^\W\d_]{3,})\.?"
_NUMBERS = (
    re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})" + _YEAR_WORD),
    re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<year>\d{4})" + _YEAR_WORD),
    re.compile(r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./](?P<short>\d{2})" + _YEAR_WORD),
)
_WORDS = (
    re.compile(r"[«\"“]?(?P<day>\d{1,2})[»\"”]?[-\s]*" + _MONTH + r"[-\s]*(?P<year>\d{4})" + _TAIL),
    re.compile(r"(?P<year>\d{4})" + _TAIL + r"\s*[«\"“]?(?P<day>\d{1,2})[»\"”]?\s*" + _MONTH),
    re.compile(_MONTH + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"),
)
_TIME = re.compile(r"[\sT]0{1,2}:00(?::00(?:\.0+)?)?Z?$")
_NUMBERED = re.compile(r"(?:№|\bN[o°]?\.?)\s*$")
_GLUED = re.compile(r"\d[жг]\.?$")


class DateRemark(StrEnum):
    """How a cell became a date, where that is worth a word, or why it did not."""

    REPAIRED = "date_repaired"
    TWO_DIGIT_YEAR = "two_digit_year"
    FROM_SERIAL = "date_from_serial"
    IMPOSSIBLE = "date_impossible"
    UNREADABLE = "date_unreadable"


@dataclass(frozen=True, slots=True)
class ReadDate:
    """date: None where the cell is empty or cannot be read."""

    date: dt.date | None
    remark: DateRemark | None = None


def read_date(value: CellValue) -> ReadDate:
    """The date of a cell; day before month. A two-digit year is one of this century."""
    if value is None or isinstance(value, bool):
        return ReadDate(None, None if value is None else DateRemark.UNREADABLE)
    if isinstance(value, dt.date):
        return ReadDate(value)
    if isinstance(value, (int, float)):
        return _serial(value)
    text = _TIME.sub("", " ".join(value.split()))
    if not text or text in {"-", "–", "—"}:
        return ReadDate(None)
    if re.fullmatch(r"\d{5}", text):
        return _serial(int(text))
    for form in (*_NUMBERS, *_WORDS):
        found = form.fullmatch(text)
        if found:
            return _dated(found.groupdict(), glued=bool(_GLUED.search(text)))
    return ReadDate(None, DateRemark.UNREADABLE)


def find_date(text: str) -> tuple[ReadDate, str]:
    """The date within a text, and the text without it; a number after № is none, nor a part of one.

    Of several the last: № 01-05-2026 от 31.08.2026.
    """
    for form in (*_NUMBERS, *_WORDS):
        within = re.compile(rf"(?<![\w.-]){form.pattern}(?![\w/-]|\.\d)")
        found = [each for each in within.finditer(text) if _is_date(text, each)]
        if found:
            last = found[-1]
            rest = f"{text[: last.start()]} {text[last.end() :]}"
            return _dated(last.groupdict(), glued=False), rest
    return ReadDate(None), text


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Not right after №, and not with two kinds of signs between its numbers: 01-12/2026."""
    signs = set(re.findall(r"(?<=\d)[-./](?=\d)", found[0]))
    return len(signs) < 2 and not _NUMBERED.search(text[: found.start()])


def _serial(number: float) -> ReadDate:
    date = date_of_serial(number)
    return ReadDate(date, DateRemark.UNREADABLE if date is None else DateRemark.FROM_SERIAL)


def _dated(parts: dict[str, str | None], *, glued: bool) -> ReadDate:
    month = _month(parts.get("word")) if parts.get("word") else int(parts["month"] or 0)
    if month is None:
        return ReadDate(None, DateRemark.UNREADABLE)
    short = parts.get("short")
    year = 2000 + int(short) if short else int(parts["year"] or 0)
    try:
        date = dt.date(year, month, int(parts["day"] or 0))
    except ValueError:
        return ReadDate(None, DateRemark.IMPOSSIBLE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ReadDate(None, DateRemark.IMPOSSIBLE)
    if short:
        return ReadDate(date, DateRemark.TWO_DIGIT_YEAR)
    return ReadDate(date, DateRemark.REPAIRED if glued else None)


def _month(word: str | None) -> int | None:
    begins = fold(word or "")[:3]
    return next(
        (place for place, names in enumerate(_MONTHS, 1) if begins in fold(names).split()), None
    )
