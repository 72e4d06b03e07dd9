"""Dates and times as official papers write them."""

from __future__ import annotations

import datetime as dt

from qacouncil.localized import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def long_date(date: dt.date, language: Language) -> str:
    """2026 жылғы 22 қараша, 22 ноября 2026 года, 22 November 2026."""
    month = _MONTHS[language][date.month - 1]
    if language == "kk":
        return f"{date.year} жылғы {date.day} {month}"
    if language == "ru":
        return f"{date.day} {month} {date.year} года"
    return f"{date.day} {month} {date.year}"


def short_date(date: dt.date, language: Language) -> str:
    """22.11.2026 in Kazakh and Russian; English papers write the month out."""
    if language == "en":
        return long_date(date, language)
    return f"{date.day:02d}.{date.month:02d}.{date.year:04d}"


def time_of_day(minute: int) -> str:
    """15:00; minutes count from 00:00, so 1470 is 00:30 of the next day."""
    hours, minutes = divmod(minute % (24 * 60), 60)
    return f"{hours:02d}:{minutes:02d}"


def time_span(start: int, end: int | None) -> str:
    """15:00–16:40, or the beginning alone where the end is not known."""
    if end is None:
        return time_of_day(start)
    return f"{time_of_day(start)}–{time_of_day(end)}"
