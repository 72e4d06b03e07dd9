"""`qacouncil calendar`: a meeting, or the deadlines of assignments, as a calendar file."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.exchange.ics import calendar_file
from qacouncil.exchange.ics_deadlines import deadlines_file
from qacouncil.localized import Language
from qacouncil.queries.calendar_entry import calendar_entry
from qacouncil.queries.council_choice import councils, find_council
from qacouncil.queries.execution import due_assignments
from qacouncil.queries.meeting_reference import find_meeting


def run(
    context: Context,
    *,
    file: Path,
    meeting: str | None,
    assignments: bool,
    council: str | None,
    language: Language,
    output: Path,
) -> Answer:
    """Write the file, of a cancelled meeting too: the calendar is then told so."""
    check_output(output)
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        translator, now = context.translator_for(language), context.clock()
        if assignments:
            wanted = [each.id for each in councils(connection) if council_id in (None, each.id)]
            due = [due_assignments(connection, each, context.today()) for each in wanted]
            made = deadlines_file((task for one in due for task in one.first), translator, now)
        else:
            found = find_meeting(connection, str(meeting), council_id)
            made = calendar_file(calendar_entry(connection, found.id), translator, now)
    write_output(output, made)
    return Answer()
