"""A meeting as a calendar file (iCalendar, RFC 5545), to be opened by any calendar.

The entry keeps its UID for good, so that a calendar changes the one it has instead of adding a
second; SEQUENCE rises with each change, and a cancelled meeting is told as such.
"""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar, Event, Timezone

from qacouncil.i18n.translator import Translator
from qacouncil.localized import Localized
from qacouncil.queries.calendar_entry import CalendarEntry
from qacouncil.rules.terms import MeetingKind, Stage
from qacouncil.time_zones import wall_clock, zone

ENDING = ".ics"


def calendar_file(entry: CalendarEntry, translator: Translator, now: dt.datetime) -> bytes:
    """The file in the translator's language; `now` is when it was made, UTC."""
    calendar = Calendar()
    calendar.add("prodid", "-//QACouncil//QACouncil//EN")
    calendar.add("version", "2.0")
    calendar.add_component(_zone(entry))
    calendar.add_component(_event(entry, translator, now))
    return bytes(calendar.to_ical())


def uid(meeting_id: str) -> str:
    """What the entry of a meeting is known by in every calendar."""
    return f"{meeting_id}@qacouncil"


def _zone(entry: CalendarEntry) -> Timezone:
    """The zone with its changes in the years around the meeting, by the tz data."""
    its = zone(entry.timezone)
    year = entry.date.year
    return Timezone.from_tzinfo(
        its, its.key, first_date=dt.date(year - 1, 1, 1), last_date=dt.date(year + 2, 1, 1)
    )


def _event(entry: CalendarEntry, translator: Translator, now: dt.datetime) -> Event:
    event = Event()
    event.add("uid", uid(entry.meeting_id))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", wall_clock(entry.date, entry.start, entry.timezone))
    if entry.end is not None:
        event.add("dtend", wall_clock(entry.date, entry.end, entry.timezone))
    event.add("summary", _summary(entry, translator))
    place = _text(entry.place, translator)
    if place:
        event.add("location", place)
    described = _description(entry, translator)
    if described:
        event.add("description", described)
    event.add("status", _status(entry.stage))
    return event


def _status(stage: Stage) -> str:
    if stage is Stage.CANCELLED:
        return "CANCELLED"
    return "TENTATIVE" if stage is Stage.PLAN else "CONFIRMED"


def _summary(entry: CalendarEntry, translator: Translator) -> str:
    council = _text(entry.council, translator)
    if entry.kind is MeetingKind.EXTRAORDINARY:
        return translator.pgettext("calendar", "{council}: extraordinary meeting", council=council)
    return translator.pgettext("calendar", "{council}: meeting", council=council)


def _description(entry: CalendarEntry, translator: Translator) -> str:
    """The agenda, a line an item."""
    lines = [
        f"{number}. {_text(title, translator)}" for number, title in enumerate(entry.titles, 1)
    ]
    return "\n".join([translator.pgettext("calendar", "Agenda:"), *lines]) if lines else ""


def _text(text: Localized, translator: Translator) -> str:
    return " ".join(text.nearest(translator.language)[0].split())
