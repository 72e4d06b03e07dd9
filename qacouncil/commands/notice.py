"""`qacouncil notice`: the notice of a meeting as a PDF."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.documents.gaps import gap_sentence, notice_gaps
from qacouncil.documents.notice import Signer, notice_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Language
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import find_meeting
from qacouncil.queries.notice import notice_content
from qacouncil.rules.terms import Stage


def run(
    context: Context,
    *,
    file: Path,
    meeting: str,
    council: str | None,
    language: Language,
    signed_by: str,
    output: Path,
) -> Answer:
    """Write the PDF; what is not translated, or cannot be shown, is told a line each."""
    check_output(output)
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        named = find_meeting(connection, meeting, council_id)
        if named.stage is Stage.CANCELLED:
            raise UserError(
                N_("The meeting {reference} was cancelled: there is nothing to give notice of."),
                reference=named.reference,
            )
        content = notice_content(connection, named.id, context.today())
    gaps = [gap_sentence(gap, context.translator) for gap in notice_gaps(content, language)]
    pdf = notice_pdf(content, context.translator_for(language), Signer(signed_by))
    write_output(output, pdf)
    return Answer(notices=list(dict.fromkeys(gaps)))
