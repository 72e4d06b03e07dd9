"""`qacouncil protocol`: the minutes of a meeting as a PDF."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.documents.gaps import gap_sentence, protocol_gaps
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Language
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import find_meeting
from qacouncil.queries.protocol import printed_content
from qacouncil.rules.terms import Stage


def run(
    context: Context,
    *,
    file: Path,
    meeting: str,
    council: str | None,
    language: Language,
    output: Path,
) -> Answer:
    """Write the PDF; what is not translated, or cannot be shown, is told a line each."""
    check_output(output)
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        named = find_meeting(connection, meeting, council_id)
        if named.stage is Stage.CANCELLED:
            raise UserError(
                N_("The meeting {reference} was cancelled: it has no minutes."),
                reference=named.written,
            )
        if named.stage in (Stage.PLAN, Stage.CONVENE):
            raise UserError(
                N_("The meeting {reference} has not been opened yet: it has no minutes."),
                reference=named.written,
            )
        content = printed_content(connection, named.id)
    gaps = [gap_sentence(gap, context.translator) for gap in protocol_gaps(content, language)]
    write_output(output, protocol_pdf(content, context.translator_for(language)))
    return Answer(notices=list(dict.fromkeys(gaps)))
