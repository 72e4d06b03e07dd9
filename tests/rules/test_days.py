from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.rules.days import DayNote, HourNote, day_notes, hour_notes

THURSDAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("date", "holiday", "notes"),
    [
        (THURSDAY, False, ()),
        (THURSDAY - dt.timedelta(days=1), False, (DayNote.PAST,)),
        (THURSDAY + dt.timedelta(days=1), False, ()),
        (THURSDAY + dt.timedelta(days=2), False, (DayNote.WEEKEND,)),
        (THURSDAY + dt.timedelta(days=3), False, (DayNote.WEEKEND,)),
        (THURSDAY + dt.timedelta(days=3), True, (DayNote.HOLIDAY,)),
        (THURSDAY, True, (DayNote.HOLIDAY,)),
        (THURSDAY - dt.timedelta(days=5), False, (DayNote.PAST, DayNote.WEEKEND)),
    ],
)
def test_what_is_unusual_about_a_day(
    date: dt.date, holiday: bool, notes: tuple[DayNote, ...]
) -> None:
    assert day_notes(date, THURSDAY, holiday=holiday) == notes


@pytest.mark.parametrize(
    ("start", "end", "change", "notes"),
    [
        (900, None, False, ()),
        (900, 1000, False, ()),
        (900, 899, True, ()),
        (900, 1439, False, ()),
        (900, 1440, False, (HourNote.NEXT_DAY,)),
        (900, 900 + 12 * 60, False, (HourNote.NEXT_DAY,)),
        (900, 900 + 12 * 60 + 1, False, (HourNote.NEXT_DAY, HourNote.VERY_LONG)),
        (60, 60 + 12 * 60 + 1, False, (HourNote.VERY_LONG,)),
        (1380, 1500, True, (HourNote.NEXT_DAY, HourNote.CLOCKS_CHANGE)),
    ],
)
def test_what_is_unusual_about_the_hours(
    start: int, end: int | None, change: bool, notes: tuple[HourNote, ...]
) -> None:
    assert hour_notes(start, end, clocks_change=change) == notes
