"""`qacouncil calendar`: a meeting as a calendar file."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.exchange.ics import calendar_file
from qacouncil.localized import Language
from qacouncil.queries.calendar_entry import calendar_entry
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import find_meeting


def run(
    context: Context,
    *,
    file: Path,
    meeting: str,
    council: str | None,
    language: Language,
    output: Path,
) -> Answer:
    """Write the file, of a cancelled meeting too: the calendar is then told so."""
    check_output(output)
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        entry = calendar_entry(connection, find_meeting(connection, meeting, council_id).id)
    made = calendar_file(entry, context.translator_for(language), context.clock())
    write_output(output, made)
    return Answer()
