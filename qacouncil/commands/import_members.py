"""`qacouncil import-members`: a list of members, with everything found in it."""

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
from qacouncil.errors import UserError
from qacouncil.exchange.member_findings import MemberCode, answers_to
from qacouncil.exchange.member_headings import MemberField
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.member_table import (
    MemberLayout,
    MemberTable,
    members_layout,
    read_members,
)
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.i18n.marking import N_
from qacouncil.i18n.member_import_words import finding_sentence
from qacouncil.i18n.severity_words import severity_words
from qacouncil.i18n.translator import Translator
from qacouncil.operations.import_members import import_members
from qacouncil.queries.council_choice import councils, find_council
from qacouncil.queries.known_members import known_members
from qacouncil.storage.council_file import open_file


def run(
    context: Context,
    *,
    file: Path,
    table: Path,
    council: str | None,
    columns: Sequence[str],
    answers: Sequence[str],
    leave_out: str | None,
    apply: bool,
    as_json: bool,
) -> Answer:
    """Say what the table gives and what is wrong with it; commit only with `apply`.

    Code 1 where anything is still open; nothing is imported then.
    """
    choices = known_codes(import_choices(answers, leave_out), MemberCode)
    sheet, layout = chosen_sheet(read_sheets(table), members_layout)
    layout = mapped(sheet, layout, columns, MemberField)
    with reading(context, file) as connection:
        council_id = _council(connection, council)
        known = known_members(connection, council_id)
    found = read_members(sheet, layout, context.today(), known=known, choices=choices)
    done = apply and not found.open and bool(found.taken)
    if done:
        with open_file(file, actor=context.actor(), clock=context.clock) as opened:
            opened.write(import_members, council_id, found.taken, found.language)
    code, t = 1 if found.open else 0, context.translator
    if as_json:
        told = _told(t, sheet, layout, found) | {"file": table.name, "imported": done}
        return Answer(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n", code=code)
    return Answer(_table(t, found), [_notice(t, found, done=done)], code=code)


def _council(connection: Connection, named: str | None) -> str:
    if named is not None:
        return find_council(connection, named).id
    there = councils(connection)
    if len(there) != 1:
        raise UserError(
            N_("The file holds several councils. Name one with --council: {codes}."),
            codes=", ".join(each.code for each in there),
        )
    return there[0].id


def _table(t: Translator, found: MemberTable) -> str:
    if not found.findings:
        return ""
    heads = (
        t.pgettext("column", "Row"),
        t.pgettext("column", "Column"),
        t.pgettext("column", "Kind"),
        t.pgettext("column", "Finding"),
        t.pgettext("column", "Code"),
        t.pgettext("column", "Answers"),
    )
    rows = [
        (
            str(each.row),
            each.column,
            severity_words(t, each.severity),
            finding_sentence(t, each),
            each.code,
            ", ".join(answers_to(each)) if found.is_open(each) else "",
        )
        for each in found.findings
    ]
    return as_table(heads, rows)


def _notice(t: Translator, found: MemberTable, *, done: bool) -> str:
    number = len(found.taken)
    if done:
        return t.gettext("Members imported: {number}.", number=number)
    if found.open:
        return t.gettext(
            "Nothing was imported. Still to be mended or answered: {open}. Good rows: {number}.",
            open=len(found.open),
            number=number,
        )
    if not number:
        return t.gettext("There is nobody to be imported.")
    return t.gettext(
        "Nothing was imported yet. Members: {number}. Import them with --apply.", number=number
    )


def _told(t: Translator, sheet: Sheet, layout: MemberLayout, found: MemberTable) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "heading_row": layout.heading_row,
        "columns": {layout.heading(place): field for place, field in layout.fields.items()},
        "language": found.language,
        "members": [_member(each) for each in found.taken],
        "findings": [_finding(t, found, each) for each in found.findings],
    }


def _member(row: MemberRow) -> dict[str, Any]:
    return {
        "row": row.number,
        "surname": row.surname,
        "given": row.given or None,
        "patronymic": row.patronymic or None,
        "position": row.position or None,
        "category": row.category,
        "external_kind": row.external_kind,
        "role": row.role,
        "vote": row.voting,
        "from": row.starts_on.isoformat() if row.starts_on else None,
        "until": row.ends_on.isoformat() if row.ends_on else None,
        "order_number": row.order_number or None,
        "order_date": row.order_date.isoformat() if row.order_date else None,
        "person": row.person_id or None,
    }


def _finding(t: Translator, found: MemberTable, each: RowFinding) -> dict[str, Any]:
    return {
        "row": each.row,
        "column": each.column,
        "code": each.code,
        "severity": each.severity,
        "was": each.was,
        "becomes": each.becomes,
        "of": each.of,
        "open": found.is_open(each),
        "answers": list(answers_to(each)),
        "text": finding_sentence(t, each),
    }
