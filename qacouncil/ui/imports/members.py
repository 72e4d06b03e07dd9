"""Members of the council from a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.member_findings import answers_to, takes_date
from qacouncil.exchange.member_headings import NAMES, MemberField, member_field
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.member_table import MemberTable, members_layout, read_members
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.table_layout import layout_at
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.member_import_words import answer_words, field_words, finding_sentence
from qacouncil.i18n.member_words import category_words, role_words
from qacouncil.i18n.translator import Translator
from qacouncil.operations.import_members import import_members
from qacouncil.queries.known_members import KnownMember, known_members
from qacouncil.ui.context import Ui
from qacouncil.ui.imports.kind import Layout, Preview, Told
from qacouncil.ui.said import today
from qacouncil.ui.session import Session, Writing
from qacouncil.ui.widgets.table import Column


class MembersImport:
    """Whom the file knows is read once, when the import begins."""

    def __init__(self, session: Session, day: dt.date) -> None:
        self._session, self._day = session, day
        self._known: tuple[KnownMember, ...] = session.read(known_members, session.council_id)

    def question(self, t: Translator) -> str:
        return t.gettext("Import members")

    def fields(self) -> Sequence[StrEnum]:
        return tuple(MemberField)

    def field_words(self, t: Translator, field: StrEnum) -> str:
        return field_words(t, MemberField(field))

    def layout(self, sheet: Sheet) -> Layout:
        return members_layout(sheet)

    def layout_at(self, sheet: Sheet, heading_row: int) -> Layout:
        return layout_at(sheet, heading_row, member_field)

    def lacking(self, t: Translator, layout: Layout) -> str:
        if NAMES & set(layout.fields.values()):
            return ""
        return t.gettext("Say which column holds the surnames.")

    def read(self, sheet: Sheet, layout: Layout, choices: ImportChoices, told: Told) -> Preview:
        table = read_members(
            sheet, layout, self._day, known=self._known, choices=choices, told=told
        )
        return Preview(table.rows, table.open, len(table.taken), table)

    def columns(self, ui: Ui) -> Sequence[Column]:
        def date(value: dt.date | None) -> str:
            return short_date(value, ui.language) if value else ""

        def category(row: MemberRow) -> str:
            if row.category is None:
                return ""
            return category_words(ui.words, row.category, row.external_kind)

        def vote(row: MemberRow) -> str:
            if row.voting is None:
                return ""
            return ui.words.gettext("yes") if row.voting else ui.words.gettext("no")

        return (
            Column(
                "name",
                lambda t: t.pgettext("table", "Surname, name, patronymic"),
                _name,
                stretch=True,
                bold=True,
            ),
            Column(
                "position",
                lambda t: t.pgettext("column", "Position"),
                lambda row: row.position,
                stretch=True,
            ),
            Column("category", lambda t: t.pgettext("column", "Category"), category, width=150),
            Column(
                "role",
                lambda t: t.pgettext("column", "Role"),
                lambda row: role_words(ui.words, row.role) if row.role else "",
                width=130,
            ),
            Column("vote", lambda t: t.pgettext("column", "Vote"), vote, width=160),
            Column(
                "from",
                lambda t: t.pgettext("column", "From"),
                lambda row: date(row.starts_on),
                width=150,
                sort=lambda row: row.starts_on or dt.date.min,
            ),
            Column(
                "until",
                lambda t: t.pgettext("column", "Until"),
                lambda row: date(row.ends_on),
                width=150,
                sort=lambda row: row.ends_on or dt.date.max,
            ),
        )

    def columns_first_left_out(self) -> Sequence[str]:
        return ("position",)

    def sentence(self, t: Translator, finding: RowFinding) -> str:
        return finding_sentence(t, finding)

    def answers(self, finding: RowFinding) -> Sequence[str]:
        return answers_to(finding)

    def answer_words(self, t: Translator, finding: RowFinding, answer: str) -> str:
        return answer_words(t, finding, answer)

    def takes_date(self, finding: RowFinding) -> bool:
        return takes_date(finding)

    def write(self, preview: Preview, told: Told) -> Writing:
        table: MemberTable = preview.content
        session = self._session
        return session.write(import_members, session.council_id, table.taken, table.language, told)

    def verb(self, t: Translator, number: int) -> str:
        return t.npgettext(
            "button", "Import {number} member", "Import {number} members", number, number=number
        )

    def done(self, t: Translator, number: int) -> str:
        return t.gettext("Members imported: {number}.", number=number)


def members_import(ui: Ui) -> MembersImport:
    """Into the council that is open, as of today."""
    return MembersImport(ui.session, today(ui))


def _name(row: MemberRow) -> str:
    return " ".join(part for part in (row.surname, row.given, row.patronymic) if part) or row.name
