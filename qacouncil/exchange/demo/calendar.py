"""The dates of the demo: working days, and when its meetings are held."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from qacouncil.rules.numbering import academic_year, academic_year_bounds

TIMEZONE = "Asia/Almaty"

# State holidays and other days off that fall on a fixed date (month, day).
_HOLIDAYS = frozenset(
    {
        (1, 1),
        (1, 2),
        (1, 7),
        (3, 8),
        (3, 21),
        (3, 22),
        (3, 23),
        (5, 1),
        (5, 7),
        (5, 9),
        (7, 6),
        (8, 30),
        (10, 25),
        (12, 16),
    }
)
_DAY = dt.timedelta(days=1)
_THURSDAY = 3

# Days (month, day) near which a council of the decade meets: twelve in an academic year. The third
# and the tenth are extraordinary meetings.
_SLOTS = (
    (9, 14),
    (10, 12),
    (11, 2),
    (11, 23),
    (12, 14),
    (1, 25),
    (2, 15),
    (3, 14),
    (4, 5),
    (4, 26),
    (5, 24),
    (6, 14),
)
EXTRAORDINARY_SLOTS = frozenset({2, 9})


def is_working_day(date: dt.date) -> bool:
    """Monday to Friday and not a fixed holiday."""
    return date.weekday() < 5 and (date.month, date.day) not in _HOLIDAYS


def working_day_before(date: dt.date) -> dt.date:
    """The date itself, or the nearest working day before it."""
    if (date.month, date.day) >= (12, 25):
        date = date.replace(day=24)  # nobody is there between the years
    while not is_working_day(date):
        date -= _DAY
    return date


def working_day_after(date: dt.date) -> dt.date:
    """The date itself, or the nearest working day after it."""
    while not is_working_day(date):
        date += _DAY
    return date


def year_start(date: dt.date) -> dt.date:
    """The first day of the academic year of a date."""
    return academic_year_bounds(academic_year(date))[0]


def next_year(year: str) -> str:
    """The academic year after '2026-2027': '2027-2028'."""
    return academic_year(academic_year_bounds(year)[1] + _DAY)


def small_dates(today: dt.date) -> list[dt.date]:
    """Four dates before `today`, four, three or two weeks apart, in one academic year.

    They lie in the academic year of `today`, or, where it is too young, at the end of the last.
    """
    start = year_start(today)
    last = min(_thursday(today - 4 * _DAY), _thursday(dt.date(start.year + 1, 6, 18)))
    for weeks in (4, 3, 2):
        if last - 3 * weeks * 7 * _DAY >= start + 2 * _DAY:
            return _series(last, weeks)
    return _series(_thursday(dt.date(start.year, 6, 18)), 4)


def _series(last: dt.date, weeks: int) -> list[dt.date]:
    return [working_day_before(last - weeks * 7 * back * _DAY) for back in (3, 2, 1, 0)]


def _thursday(date: dt.date) -> dt.date:
    """The last Thursday not after the date."""
    return date - (date.weekday() - _THURSDAY) % 7 * _DAY


def decade_dates(today: dt.date, count: int, shift: int) -> list[tuple[dt.date, int]]:
    """The last `count` dates before `today`, each with its place 0-11 in the academic year.

    shift: days by which this council meets later than others, so that twenty do not meet at once.
    """
    found: list[tuple[dt.date, int]] = []
    first_year = year_start(today).year
    for start in range(first_year, first_year - count // len(_SLOTS) - 2, -1):
        for slot in reversed(range(len(_SLOTS))):
            month, day = _SLOTS[slot]
            year = start if month >= 9 else start + 1
            date = working_day_before(dt.date(year, month, day) + shift * _DAY)
            if date < today and len(found) < count:
                found.append((date, slot))
    return found[::-1]


def utc_of(date: dt.date, clock: str) -> str:
    """A time of day in Kazakhstan as UTC, '2026-11-19T10:00:00Z'."""
    hour, minute = clock.split(":")
    local = dt.datetime(
        date.year, date.month, date.day, int(hour), int(minute), tzinfo=ZoneInfo(TIMEZONE)
    )
    return local.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
