"""Disciplines of a version of a programme from a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from qacouncil.exchange.discipline_findings import DisciplineRow, answers_to
from qacouncil.exchange.discipline_headings import DisciplineField, discipline_field
from qacouncil.exchange.discipline_table import (
    DisciplineTable,
    disciplines_layout,
    lacks_columns,
    read_disciplines,
)
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.table_layout import layout_at
from qacouncil.i18n.discipline_import_words import answer_words, field_words, finding_sentence
from qacouncil.i18n.translator import Translator
from qacouncil.localized import NO_TEXT
from qacouncil.operations.disciplines_import import import_disciplines
from qacouncil.queries.known_disciplines import known_disciplines, version_of_year
from qacouncil.ui.context import Ui
from qacouncil.ui.imports.kind import Layout, Preview, Told
from qacouncil.ui.session import Session, Writing
from qacouncil.ui.widgets.table import Column


class DisciplinesImport:
    """Into the version of a year of entry, which is begun with the import where there is none.

    What the version has already is read once, when the import begins.
    """

    def __init__(self, session: Session, programme_id: str, entry_year: int) -> None:
        self._session, self._programme, self._year = session, programme_id, entry_year
        version_id = session.read(version_of_year, programme_id, entry_year)
        self._known = session.read(known_disciplines, version_id)

    def question(self, t: Translator) -> str:
        return t.gettext("Import disciplines, year of entry: {year}", year=str(self._year))

    def fields(self) -> Sequence[StrEnum]:
        return tuple(DisciplineField)

    def field_words(self, t: Translator, field: StrEnum) -> str:
        return field_words(t, DisciplineField(field))

    def layout(self, sheet: Sheet) -> Layout:
        return disciplines_layout(sheet)

    def layout_at(self, sheet: Sheet, heading_row: int) -> Layout:
        return layout_at(sheet, heading_row, discipline_field)

    def lacking(self, t: Translator, layout: Layout) -> str:
        if not lacks_columns(layout):
            return ""
        return t.gettext("Say which columns hold the codes, the names and the credits.")

    def read(self, sheet: Sheet, layout: Layout, choices: ImportChoices, told: Told) -> Preview:
        table = read_disciplines(sheet, layout, known=self._known, choices=choices, told=told)
        others = [
            DisciplineRow(each.row, "", NO_TEXT, 0, left_out=True, findings=(each,))
            for each in table.about
        ]
        rows = sorted((*table.rows, *others), key=lambda row: row.number)
        return Preview(rows, table.open, len(table.taken), table)

    def columns(self, ui: Ui) -> Sequence[Column]:
        return (
            Column(
                "code",
                lambda t: t.pgettext("column", "Code"),
                lambda row: row.code,
                width=110,
                bold=True,
            ),
            Column(
                "name",
                lambda t: t.pgettext("column", "Discipline"),
                lambda row: row.name.nearest(ui.language)[0],
                stretch=True,
            ),
            Column(
                "module",
                lambda t: t.pgettext("column", "Module"),
                lambda row: row.module.nearest(ui.language)[0],
                width=150,
            ),
            Column(
                "credits",
                lambda t: t.pgettext("column", "Credits"),
                lambda row: str(row.credits or ""),
                width=105,
                right=True,
                sort=lambda row: row.credits,
            ),
            Column(
                "semesters",
                lambda t: t.pgettext("column", "Semesters"),
                lambda row: ", ".join(map(str, row.semesters)),
                width=115,
                sort=lambda row: row.semesters,
            ),
            Column(
                "prerequisites",
                lambda t: t.pgettext("column", "Prerequisites"),
                lambda row: ", ".join(row.prerequisites),
                width=140,
            ),
            Column(
                "outcomes",
                lambda t: t.pgettext("column", "Outcomes"),
                lambda row: ", ".join(map(str, row.outcomes)),
                width=125,
                sort=lambda row: row.outcomes,
            ),
        )

    def columns_first_left_out(self) -> Sequence[str]:
        return ("module", "prerequisites")

    def sentence(self, t: Translator, finding: RowFinding) -> str:
        return finding_sentence(t, finding)

    def answers(self, finding: RowFinding) -> Sequence[str]:
        return answers_to(finding)

    def answer_words(self, t: Translator, finding: RowFinding, answer: str) -> str:
        del finding
        return answer_words(t, answer)

    def takes_date(self, finding: RowFinding) -> bool:
        del finding
        return False

    def write(self, preview: Preview, told: Told) -> Writing:
        table: DisciplineTable = preview.content
        return self._session.write(import_disciplines, self._programme, self._year, table, told)

    def verb(self, t: Translator, number: int) -> str:
        return t.npgettext(
            "button",
            "Import {number} discipline",
            "Import {number} disciplines",
            number,
            number=number,
        )

    def done(self, t: Translator, number: int) -> str:
        return t.gettext("Disciplines imported: {number}.", number=number)
