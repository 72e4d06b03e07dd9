"""Sentences about the day and the hours of a meeting, from their codes."""

from __future__ import annotations

import datetime as dt

from qacouncil.holidays import holiday_on
from qacouncil.i18n.calendar_words import weekday_name
from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.translator import Translator
from qacouncil.rules.days import DayNote, HourNote, day_notes, hour_notes


def day_sentences(t: Translator, date: dt.date, today: dt.date) -> list[str]:
    """A sentence for each thing that is unusual about the day."""
    holiday = holiday_on(date)
    name = holiday.nearest(t.language)[0] if holiday else ""
    sentences = {
        DayNote.PAST: t.gettext("This date is in the past."),
        DayNote.WEEKEND: t.gettext("Day off: {weekday}.", weekday=weekday_name(date, t.language)),
        DayNote.HOLIDAY: t.gettext("Public holiday: {name}.", name=name),
    }
    return [sentences[each] for each in day_notes(date, today, holiday=holiday is not None)]


def hour_sentences(
    t: Translator, date: dt.date, start: int, end: int | None, timezone: str
) -> list[str]:
    """A sentence for each thing that is unusual about start and end."""
    # The Overview says only the day: it need not wait for the tz data.
    from qacouncil.time_zones import clocks_change  # noqa: PLC0415

    changes = end is not None and clocks_change(date, start, end, timezone)
    sentences = {
        HourNote.NEXT_DAY: t.gettext(
            "It ends on the next day at {time}.", time=time_of_day(end or 0)
        ),
        HourNote.VERY_LONG: t.gettext("It would last longer than 12 hours."),
        HourNote.CLOCKS_CHANGE: t.gettext("The clocks change during the meeting."),
    }
    return [sentences[each] for each in hour_notes(start, end, clocks_change=changes)]
