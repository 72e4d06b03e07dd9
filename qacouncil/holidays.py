"""Public holidays of Kazakhstan on fixed dates, from resources/reference/holidays.json."""

from __future__ import annotations

import datetime as dt
from functools import cache

import msgspec

from qacouncil.localized import Localized
from qacouncil.paths import resource


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    kk: str
    ru: str
    en: str


class _Holiday(msgspec.Struct, forbid_unknown_fields=True):
    """since: the first year in which it was one; 0: in all that matter here."""

    month: int
    day: int
    name: _Words
    since: int = 0


class _Holidays(msgspec.Struct, forbid_unknown_fields=True):
    source: _Words
    left_out: str
    fixed: list[_Holiday]


def holiday_on(date: dt.date) -> Localized | None:
    """The name of the holiday on a date; None on any other day, and for one that moves."""
    for each in _holidays().fixed:
        if (each.month, each.day) == (date.month, date.day) and date.year >= each.since:
            return Localized(each.name.kk, each.name.ru, each.name.en)
    return None


@cache
def _holidays() -> _Holidays:
    return msgspec.json.decode(resource("reference/holidays.json").read_bytes(), type=_Holidays)
