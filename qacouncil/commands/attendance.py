"""`qacouncil attendance`: who came over an academic year, as a table or as CSV."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import write_output
from qacouncil.commands.reading import reading
from qacouncil.commands.table import table
from qacouncil.errors import UserError
from qacouncil.exchange.attendance_csv import attendance_csv
from qacouncil.i18n.attendance_words import attendance_rows
from qacouncil.i18n.marking import N_
from qacouncil.queries.attendance_record import attendance_record
from qacouncil.queries.council_choice import councils, find_council
from qacouncil.rules.numbering import academic_year, parse_year

_ACADEMIC = len("2026-2027")


def run(
    context: Context, *, file: Path, year: str | None, council: str | None, output: Path | None
) -> Answer:
    """Of the year named, otherwise the present one."""
    chosen = academic_year(context.today()) if year is None else _year(year)
    t = context.translator
    with reading(context, file) as connection:
        there = councils(connection)
        if council is None and len(there) != 1:
            codes = ", ".join(each.code for each in there)
            raise UserError(
                N_("The file holds several councils. Name one with --council: {codes}."),
                codes=codes,
            )
        council_id = there[0].id if council is None else find_council(connection, council).id
        record = attendance_record(connection, council_id, chosen)
    if output is not None:
        write_output(output, attendance_csv(t, record))
        return Answer("", [t.gettext("Written: {name}.", name=output.name)])
    if not record.meetings:
        none = t.gettext("No meeting of {year} is over yet.", year=chosen)
        return Answer("", [none])
    heads, rows = attendance_rows(t, record)
    return Answer(table(heads, rows))


def _year(text: str) -> str:
    try:
        found = parse_year(text)
    except ValueError:
        found = ""
    if len(found) != _ACADEMIC:
        raise UserError(
            N_("This is not an academic year: {year}. Write it as 2026-2027."), year=text
        )
    return found
