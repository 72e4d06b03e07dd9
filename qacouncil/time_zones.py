"""Time zones by the tz data, never by a fixed offset.

Kazakhstan has been on UTC+5 since 2024-03-01; an earlier meeting in Almaty was at UTC+6.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

USUAL = "Asia/Almaty"

# Kazakhstan's zones, as zone.tab of the tz data lists them (a test holds it); the capital's first.
KAZAKHSTAN = (
    "Asia/Almaty",
    "Asia/Qyzylorda",
    "Asia/Qostanay",
    "Asia/Aqtobe",
    "Asia/Aqtau",
    "Asia/Atyrau",
    "Asia/Oral",
)


def is_zone(name: str) -> bool:
    """Whether the tz data knows a zone by this name."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # ZoneInfoNotFoundError is a KeyError
        return False
    return True


def zone(name: str) -> ZoneInfo:
    """The zone; for a name the tz data does not know, that of Almaty."""
    return ZoneInfo(name if is_zone(name) else USUAL)


def wall_clock(date: dt.date, minute: int, name: str) -> dt.datetime:
    """The moment of a minute counted from 00:00 of a date, as the clock on the wall shows it."""
    naive = dt.datetime.combine(date, dt.time()) + dt.timedelta(minutes=minute)
    return naive.replace(tzinfo=zone(name))


def offset_words(date: dt.date, name: str) -> str:
    """UTC+5, or UTC+5:30, as it is at noon of the date."""
    offset = wall_clock(date, 12 * 60, name).utcoffset() or dt.timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def clocks_change(date: dt.date, start: int, end: int, name: str) -> bool:
    """Whether the clocks are put forward or back between two minutes of a meeting."""
    before, after = wall_clock(date, start, name), wall_clock(date, end, name)
    return before.utcoffset() != after.utcoffset()
