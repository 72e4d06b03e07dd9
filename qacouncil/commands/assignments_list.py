"""`qacouncil list assignments`: how each stands on a date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from qacouncil.commands.context import Context
from qacouncil.commands.listed import Listed, Wish
from qacouncil.i18n.assignment_words import overdue_words, state_words
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.queries.council_choice import councils
from qacouncil.queries.execution import assignments_of_council
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.tracked_assignments import TrackedAssignment


def assignments(connection: Connection, context: Context, wish: Wish) -> Listed:
    """Those of adopted points, as they stand on the date or today."""
    t = context.translator
    date = context.today() if wish.date is None else wish.date
    meetings = {each.id: each for each in named_meetings(connection, wish.council_id)}
    wanted = [each.id for each in councils(connection) if wish.council_id in (None, each.id)]
    found = [
        (meetings[each.meeting_id], each)
        for council_id in wanted
        for each in assignments_of_council(connection, council_id, date, choice=wish.assignments)
    ]
    heads = (
        t.pgettext("column", "Council"),
        t.pgettext("column", "Decision"),
        t.pgettext("column", "Deadline"),
        t.pgettext("column", "State"),
        t.pgettext("column", "Responsible"),
        t.pgettext("column", "Text"),
    )
    rows = [_row(t, date, meeting, each) for meeting, each in found]
    objects = [_object(t, date, meeting, each) for meeting, each in found]
    return Listed(heads, rows, objects, t.gettext("The list is empty: there are no assignments."))


def _row(
    t: Translator, date: dt.date, meeting: NamedMeeting, each: TrackedAssignment
) -> Sequence[str]:
    late = each.stands.days_overdue(date)
    return (
        meeting.council,
        f"{meeting.written}:{each.number}",
        "–" if each.deadline is None else short_date(each.deadline, t.language),
        overdue_words(t, late) if late else state_words(t, each.state),
        "; ".join(_responsible(t, each)) or "–",
        each.text.nearest(t.language)[0],
    )


def _object(
    t: Translator, date: dt.date, meeting: NamedMeeting, each: TrackedAssignment
) -> Mapping[str, Any]:
    finished = each.stands.finished_on
    return {
        "decision": f"{meeting.reference}:{each.number}",
        "given_on": each.given_on.isoformat(),
        "state": each.state,
        "deadline": each.deadline.isoformat() if each.deadline else None,
        "first_deadline": each.first_deadline.isoformat() if each.first_deadline else None,
        "days_overdue": each.stands.days_overdue(date),
        "finished_on": finished.isoformat() if finished else None,
        "evidence": list(each.shown_by),
        "responsible": _responsible(t, each),
        "text": each.text.nearest(t.language)[0],
        "id": each.id,
        "council": meeting.council,
    }


def _responsible(t: Translator, each: TrackedAssignment) -> list[str]:
    names = [short_name(name, t.language, initials_first=True) for name in each.responsible]
    text = each.responsible_text.nearest(t.language)[0]
    return [*names, text] if text else names
