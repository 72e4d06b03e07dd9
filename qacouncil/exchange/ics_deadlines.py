"""The deadlines of open assignments as a calendar file: an entry of a whole day for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from icalendar import Calendar, Event

from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.queries.execution import DueAssignment
from qacouncil.queries.tracked_assignments import TrackedAssignment


def deadlines_file(due: Iterable[DueAssignment], translator: Translator, now: dt.datetime) -> bytes:
    """The file in the translator's language; `now` is when it was made, UTC.

    An entry keeps its UID for good and moves with its deadline, back as well: SEQUENCE is when the
    file was made, for a step that is removed leaves none to count.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//QACouncil//QACouncil//EN")
    calendar.add("version", "2.0")
    for each in due:
        calendar.add_component(_event(each, translator, now))
    return bytes(calendar.to_ical())


def _event(due: DueAssignment, t: Translator, now: dt.datetime) -> Event:
    task = due.task
    event = Event()
    event.add("uid", f"{task.id}@qacouncil")
    event.add("sequence", int(now.timestamp()) // 60)  # minutes: 31 bits hold them
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("dtstart", due.deadline)
    event.add("dtend", due.deadline + dt.timedelta(days=1))
    event.add("summary", t.pgettext("calendar", "Deadline: {text}", text=_text(task, t)))
    event.add("description", "\n".join(_description(task, t)))
    event.add("transp", "TRANSPARENT")  # nobody is busy all day
    return event


def _description(task: TrackedAssignment, t: Translator) -> list[str]:
    minutes = t.pgettext(
        "calendar",
        "Minutes: {number}, point: {point}",
        number=task.written_minutes or "–",
        point=task.number,
    )
    names = [short_name(each, t.language, initials_first=True) for each in task.responsible]
    words = task.responsible_text.nearest(t.language)[0]
    who = ", ".join([*names, words] if words else names)
    return [minutes, t.pgettext("calendar", "Responsible: {who}", who=who)] if who else [minutes]


def _text(task: TrackedAssignment, t: Translator) -> str:
    return " ".join(task.text.nearest(t.language)[0].split())
