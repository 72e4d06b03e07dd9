"""`qacouncil paper`: a paper of a meeting or the council, as PDF, DOCX or a page of the web."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import Connection

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.documents.gaps import gap_sentence
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.paper_words import languages_in
from qacouncil.queries.council_choice import councils, find_council
from qacouncil.queries.meeting_reference import find_meeting
from qacouncil.queries.papers import PaperWish, in_year, read_paper
from qacouncil.rules.execution import AssignmentChoice
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.papers import MEETING_PAPERS, NEEDS, Need, formats_of, languages_of
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage


def run(
    context: Context,
    *,
    file: Path,
    kind: str,
    language: str,
    output: Path,
    meeting: str | None,
    council: str | None,
    date: dt.date | None,
    since: dt.date | None,
    until: dt.date | None,
    decisions: str | None,
    empty: bool,
    copies: int,
    signed_by: str,
    assignments: str,
) -> Answer:
    """Write the file; what is not translated, or cannot be shown, is told a line each."""
    paper_kind, spoken = PaperKind(kind), PaperLanguage(language)
    paper_format = _format(paper_kind, output)
    _refuse_language(paper_kind, spoken)
    check_output(output)
    first, last = _period(paper_kind, date or context.today(), since, until)
    with reading(context, file) as connection:
        meeting_id, council_id = _whose(connection, paper_kind, meeting, council)
        wish = PaperWish(
            paper_kind,
            meeting_id,
            council_id,
            date=date or context.today(),
            since=first,
            until=last,
            decisions=tuple(filter(None, (decisions or "").replace(" ", "").split(","))),
            filled=not empty,
            copies=copies,
            signer=signed_by,
            bilingual=spoken is PaperLanguage.KK_RU,
            assignments=AssignmentChoice(assignments),
        )
        paper = read_paper(connection, wish)
    gaps = [gap for each in languages_in(spoken) for gap in paper.gaps(each)]
    write_output(output, paper.file(paper_format, spoken).content)
    told = [gap_sentence(gap, context.translator) for gap in gaps]
    return Answer(notices=list(dict.fromkeys(told)))


def _format(kind: PaperKind, output: Path) -> PaperFormat:
    """By the ending of the name. Raises UserError for another than the paper is there in."""
    there = formats_of(kind)
    ending = output.suffix.lower().removeprefix(".")
    found = next((each for each in there if each == ending), None)
    if found is None:
        raise UserError(
            N_(
                "This paper cannot be made as {name}."
                " Give the file one of these endings: {endings}."
            ),
            name=output.name,
            endings=", ".join(f".{each}" for each in there),
        )
    return found


def _refuse_language(kind: PaperKind, language: PaperLanguage) -> None:
    there = languages_of(kind)
    if language not in there:
        raise UserError(
            N_("This paper cannot be made in two languages at once. Choose one: {languages}."),
            languages=", ".join(there),
        )


def _period(
    kind: PaperKind, day: dt.date, since: dt.date | None, until: dt.date | None
) -> tuple[dt.date, dt.date]:
    """What is not said is as in the academic year of the day, or without bounds where the paper
    is of a day and not of a time. Raises UserError for no period.
    """
    first, last = in_year(academic_year(since or until or day))
    if not {Need.YEAR, Need.PERIOD} & {*NEEDS[kind]}:
        first, last = dt.date.min, dt.date.max
    first, last = since or first, until or last
    if last < first:
        raise UserError(N_("The period ends before it begins."))
    return first, last


def _whose(
    connection: Connection, kind: PaperKind, meeting: str | None, council: str | None
) -> tuple[str, str]:
    """The meeting (empty: of none) and the council of the paper."""
    council_id = None if council is None else find_council(connection, council).id
    if kind in MEETING_PAPERS:
        if meeting is None:
            raise UserError(
                N_("This is a paper of a meeting: name it with --meeting, as `list` shows it.")
            )
        named = find_meeting(connection, meeting, council_id)
        return named.id, named.council_id
    if meeting is not None:
        raise UserError(N_("This is a paper of the whole council: leave out --meeting."))
    if council_id is not None:
        return "", council_id
    there = councils(connection)
    if len(there) != 1:
        raise UserError(
            N_("The file holds several councils. Name one with --council: {codes}."),
            codes=", ".join(each.code for each in there),
        )
    return "", there[0].id
