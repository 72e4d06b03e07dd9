"""Dates and times as they are typed into a field: in haste, with any separator or none."""

from __future__ import annotations

import datetime as dt
import re

from qacouncil.i18n.typed_date import typed_date

_SEPARATOR = re.compile(r"[.,/ -]+")
_BARE_DATE = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})[:.,-]?([0-9]{2})")


def date_as_typed(text: str) -> dt.date | None:
    """The date of "5.12.2026", "05/12/26", "05122026" or "2026-12-05"; None for anything else."""
    text = text.strip()
    bare = _BARE_DATE.fullmatch(text)
    parts = list(bare.groups()) if bare else _SEPARATOR.split(text)
    if len(parts) != 3:
        return None
    if len(parts[2]) == 2 and len(parts[0]) <= 2:
        parts[2] = f"20{parts[2]}"  # minutes are of this century
    joined = "-".join(parts) if len(parts[0]) == 4 else ".".join(parts)
    try:
        return typed_date(joined)
    except ValueError:
        return None


def date_as_shown(date: dt.date | None) -> str:
    """05.12.2026 in every language: a field shows what it takes."""
    return "" if date is None else f"{date.day:02d}.{date.month:02d}.{date.year:04d}"


def minute_as_typed(text: str) -> int | None:
    """Minutes from 00:00 of "15:20", "9.05" or "1520"; None for anything else."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2])
    return hour * 60 + minute if hour < 24 and minute < 60 else None
