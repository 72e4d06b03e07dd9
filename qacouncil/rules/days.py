"""What is worth a second look about the day and the hours of a meeting; nothing is forbidden."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from qacouncil.rules.attendance import DAY

_SATURDAY = 5
_LONG = 12 * 60  # minutes; a meeting that is planned to last longer is a slip of the hand


class DayNote(StrEnum):
    """What is unusual."""

    PAST = "past"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


class HourNote(StrEnum):
    """What is unusual about the end."""

    NEXT_DAY = "next_day"
    VERY_LONG = "very_long"
    CLOCKS_CHANGE = "clocks_change"


def day_notes(date: dt.date, today: dt.date, *, holiday: bool) -> tuple[DayNote, ...]:
    """Of the day of a meeting that is still to be opened. A holiday is told before the weekend."""
    found = [DayNote.PAST] if date < today else []
    if holiday:
        found.append(DayNote.HOLIDAY)
    elif date.weekday() >= _SATURDAY:
        found.append(DayNote.WEEKEND)
    return tuple(found)


def hour_notes(start: int, end: int | None, *, clocks_change: bool) -> tuple[HourNote, ...]:
    """Of start and end in minutes from 00:00 of the date; an end before the start is no note.

    clocks_change: they are put forward or back between the two.
    """
    if end is None or end < start:
        return ()
    found = [HourNote.NEXT_DAY] if end >= DAY else []
    if end - start > _LONG:
        found.append(HourNote.VERY_LONG)
    if clocks_change:
        found.append(HourNote.CLOCKS_CHANGE)
    return tuple(found)
