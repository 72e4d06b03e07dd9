"""`qacouncil list`: meetings, members, decisions or assignments, as a table or as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from qacouncil.commands.assignments_list import assignments
from qacouncil.commands.context import Answer, Context
from qacouncil.commands.listed import Listed, Wish
from qacouncil.commands.reading import reading
from qacouncil.commands.table import table
from qacouncil.i18n.dates import short_date, time_of_day
from qacouncil.i18n.names import short_name
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.council_choice import councils, find_council
from qacouncil.queries.decisions_list import AssignmentLine, DecisionLine, decisions_list
from qacouncil.queries.meetings_list import MeetingLine, meetings_list
from qacouncil.queries.members_list import MemberLine, members_list
from qacouncil.rules.execution import AssignmentChoice


def run(
    context: Context,
    *,
    file: Path,
    subject: str,
    date: dt.date | None,
    council: str | None,
    as_json: bool,
    state: str,
) -> Answer:
    """The list of a subject: `meetings`, `members`, `decisions` or `assignments`."""
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        several = council_id is None and len(councils(connection)) > 1
        listed = _LISTS[subject](
            connection, context, Wish(council_id, date, AssignmentChoice(state))
        )
    if as_json:
        return Answer(json.dumps(listed.objects, ensure_ascii=False, indent=2) + "\n")
    if not listed.rows:
        return Answer(f"{listed.none}\n")
    first = 0 if several else 1
    return Answer(table(listed.heads[first:], [row[first:] for row in listed.rows]))


def _meetings(connection: Connection, context: Context, wish: Wish) -> Listed:
    lines = meetings_list(connection, until=wish.date, council_id=wish.council_id)
    t = context.translator
    heads = (
        t.pgettext("column", "Council"),
        t.pgettext("column", "Meeting"),
        t.pgettext("column", "Date"),
        t.pgettext("column", "Time"),
        t.pgettext("column", "Stage"),
        t.pgettext("column", "Kind"),
        t.pgettext("column", "Form"),
        t.pgettext("column", "Items"),
    )
    none = t.gettext("The list is empty: there are no meetings.")
    return Listed(heads, [_meeting_row(t, each) for each in lines], _each(_meeting, lines), none)


def _meeting_row(t: Translator, line: MeetingLine) -> Sequence[str]:
    return (
        line.meeting.council,
        line.meeting.written,
        short_date(line.meeting.date, t.language),
        time_of_day(line.start),
        term_words(t, line.meeting.stage),
        term_words(t, line.kind),
        term_words(t, line.form),
        str(line.items),
    )


def _meeting(line: MeetingLine) -> Mapping[str, Any]:
    return {
        "reference": line.meeting.reference,
        "date": line.meeting.date.isoformat(),
        "stage": line.meeting.stage,
        "id": line.meeting.id,
        "council": line.meeting.council,
        "number": line.meeting.number,
        "number_prefix": line.meeting.prefix,
        "proposed": line.meeting.proposed,
        "start": time_of_day(line.start),
        "kind": line.kind,
        "form": line.form,
        "items": line.items,
    }


def _members(connection: Connection, context: Context, wish: Wish) -> Listed:
    t = context.translator
    date = context.today() if wish.date is None else wish.date
    lines = members_list(connection, date, t.language, council_id=wish.council_id)
    heads = (
        t.pgettext("column", "Council"),
        t.pgettext("column", "Name"),
        t.pgettext("column", "Role"),
        t.pgettext("column", "Category"),
        t.pgettext("column", "Vote"),
        t.pgettext("column", "From"),
        t.pgettext("column", "Until"),
        t.pgettext("column", "Position"),
    )
    none = t.gettext(
        "The list is empty: there are no members on this date ({date}).",
        date=short_date(date, t.language),
    )
    return Listed(heads, [_member_row(t, each) for each in lines], _each(_member, lines), none)


def _member_row(t: Translator, line: MemberLine) -> Sequence[str]:
    return (
        line.council,
        short_name(line.name, t.language, initials_first=False),
        term_words(t, line.role),
        term_words(t, line.category),
        t.gettext("yes") if line.voting else t.gettext("no"),
        short_date(line.first_day, t.language),
        "–" if line.last_day is None else short_date(line.last_day, t.language),
        line.position.nearest(t.language)[0],
    )


def _member(line: MemberLine) -> Mapping[str, Any]:
    return {
        "surname": line.name.surname,
        "given": line.name.given,
        "patronymic": line.name.patronymic,
        "role": line.role,
        "category": line.category,
        "voting": line.voting,
        "from": line.first_day.isoformat(),
        "until": line.last_day.isoformat() if line.last_day else None,
        "council": line.council,
        "person": line.person_id,
        "mandate": line.mandate_id,
    }


def _decisions(connection: Connection, context: Context, wish: Wish) -> Listed:
    t = context.translator
    lines = decisions_list(connection, until=wish.date, council_id=wish.council_id)
    heads = (
        t.pgettext("column", "Council"),
        t.pgettext("column", "Decision"),
        t.pgettext("column", "Date"),
        t.pgettext("column", "Outcome"),
        t.pgettext("column", "Deadline"),
        t.pgettext("column", "Responsible"),
        t.pgettext("column", "Text"),
    )
    none = t.gettext("The list is empty: there are no decisions.")
    objects = [_decision(t, each) for each in lines]
    return Listed(heads, [_decision_row(t, each) for each in lines], objects, none)


def _decision_row(t: Translator, line: DecisionLine) -> Sequence[str]:
    deadlines = [task.deadline for task in line.assignments if task.deadline]
    return (
        line.meeting.council,
        line.written,
        short_date(line.meeting.date, t.language),
        t.gettext("no vote result") if line.outcome is None else term_words(t, line.outcome),
        "; ".join(short_date(each, t.language) for each in dict.fromkeys(deadlines)) or "–",
        "; ".join(name for task in line.assignments for name in _responsible(t, task)) or "–",
        line.text.nearest(t.language)[0],
    )


def _decision(t: Translator, line: DecisionLine) -> Mapping[str, Any]:
    return {
        "reference": line.reference,
        "date": line.meeting.date.isoformat(),
        "outcome": line.outcome,
        "text": line.text.nearest(t.language)[0],
        "assignments": [
            {
                "responsible": _responsible(t, task),
                "deadline": task.deadline.isoformat() if task.deadline else None,
            }
            for task in line.assignments
        ],
        "meeting": line.meeting.reference,
        "number": line.number,
        "id": line.id,
        "council": line.meeting.council,
    }


def _responsible(t: Translator, task: AssignmentLine) -> list[str]:
    names = [short_name(each, t.language, initials_first=True) for each in task.responsible]
    text = task.responsible_text.nearest(t.language)[0]
    return [*names, text] if text else names


def _each(
    shape: Callable[[Any], Mapping[str, Any]], lines: Sequence[Any]
) -> list[Mapping[str, Any]]:
    return [shape(line) for line in lines]


_LISTS: Mapping[str, Callable[[Connection, Context, Wish], Listed]] = MappingProxyType(
    {
        "meetings": _meetings,
        "members": _members,
        "decisions": _decisions,
        "assignments": assignments,
    }
)
