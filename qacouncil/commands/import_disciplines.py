"""`qacouncil import-disciplines`: a table of disciplines, with everything found in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.import_answers import chosen_sheet, import_choices, known_codes, mapped
from qacouncil.commands.reading import reading
from qacouncil.commands.table import table as as_table
from qacouncil.exchange.discipline_findings import DisciplineCode, DisciplineRow
from qacouncil.exchange.discipline_headings import DisciplineField
from qacouncil.exchange.discipline_table import (
    DisciplineTable,
    disciplines_layout,
    entry_year_of,
    read_disciplines,
)
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.i18n.discipline_import_words import finding_sentence
from qacouncil.i18n.severity_words import severity_words
from qacouncil.i18n.translator import Translator
from qacouncil.operations.disciplines_import import import_disciplines
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.known_disciplines import known_disciplines, version_of_year
from qacouncil.queries.programme_choice import find_programme
from qacouncil.rules.numbering import academic_year
from qacouncil.storage.council_file import open_file


def run(
    context: Context,
    *,
    file: Path,
    table: Path,
    programme: str,
    council: str | None,
    entry_year: int | None,
    columns: Sequence[str],
    answers: Sequence[str],
    leave_out: str | None,
    apply: bool,
    as_json: bool,
) -> Answer:
    """Say what the table gives and what is wrong with it; commit only with `apply`.

    Code 1 where anything is still open; nothing is imported then.
    """
    choices = known_codes(import_choices(answers, leave_out), DisciplineCode)
    sheet, layout = chosen_sheet(read_sheets(table), disciplines_layout)
    layout = mapped(sheet, layout, columns, DisciplineField)
    year = entry_year or entry_year_of(sheet, layout) or int(academic_year(context.today())[:4])
    with reading(context, file) as connection:
        programme_id = _programme(connection, programme, council)
        version_id = version_of_year(connection, programme_id, year)
        known = known_disciplines(connection, version_id)
    found = read_disciplines(sheet, layout, known=known, choices=choices)
    if apply and not found.open:
        with open_file(file, actor=context.actor(), clock=context.clock) as opened:
            opened.write(import_disciplines, programme_id, year, found)
    done = apply and not found.open
    t = context.translator
    if as_json:
        told = {
            "file": table.name,
            "sheet": sheet.name,
            "heading_row": layout.heading_row,
            "columns": {layout.heading(place): each for place, each in layout.fields.items()},
            "programme": programme,
            "entry_year": year,
            "credits": found.credits,
            "disciplines": [_discipline(each) for each in found.taken],
            "findings": [_finding(t, found, each) for each in found.findings],
            "imported": done,
        }
        return Answer(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n", code=_code(found))
    return Answer(_table(t, found), [_notice(t, found, year, done=done)], code=_code(found))


def _code(found: DisciplineTable) -> int:
    return 1 if found.open else 0


def _programme(connection: Connection, code: str, council: str | None) -> str:
    council_id = find_council(connection, council).id if council is not None else None
    return find_programme(connection, code, council_id)


def _table(t: Translator, found: DisciplineTable) -> str:
    if not found.findings:
        return ""
    heads = (
        t.pgettext("column", "Row"),
        t.pgettext("column", "Column"),
        t.pgettext("column", "Kind"),
        t.pgettext("column", "Finding"),
        t.pgettext("column", "Code"),
    )
    rows = [
        (
            str(each.row),
            each.column,
            severity_words(t, each.severity),
            finding_sentence(t, each),
            each.code,
        )
        for each in found.findings
    ]
    return as_table(heads, rows)


def _notice(t: Translator, found: DisciplineTable, year: int, *, done: bool) -> str:
    values = {"number": len(found.taken), "credits": found.credits, "year": str(year)}
    if done:
        return t.gettext(
            "Imported. Disciplines: {number}, credits: {credits}, year of entry: {year}.", **values
        )
    if found.open:
        return t.gettext(
            "Nothing was imported. Still to be mended or answered: {open}. Good rows: {number}.",
            open=len(found.open),
            **values,
        )
    return t.gettext(
        "Nothing was imported yet. Disciplines: {number}, credits: {credits},"
        " year of entry: {year}. Import them with --apply.",
        **values,
    )


def _discipline(row: DisciplineRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "code": row.code,
        "kk": row.name.kk,
        "ru": row.name.ru,
        "en": row.name.en,
        "module": row.module.kk or row.module.ru or row.module.en,
        "credits": row.credits,
        "semesters": list(row.semesters),
        "prerequisites": list(row.prerequisites),
        "outcomes": list(row.outcomes),
    }


def _finding(t: Translator, found: DisciplineTable, each: RowFinding) -> dict[str, Any]:
    return {
        "row": each.row,
        "column": each.column,
        "code": str(each.code),
        "severity": str(each.severity),
        "was": each.was,
        "becomes": each.becomes,
        "of": each.of,
        "open": found.is_open(each),
        "text": finding_sentence(t, each),
    }
