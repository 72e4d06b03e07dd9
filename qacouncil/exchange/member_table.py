"""A list of members as a university keeps it: the members it gives, and what there is to ask.

Nothing is guessed: what is not in the file, nor answered, stays empty. An error, or a question
without an answer, keeps everything back until it is mended or the row is left out (M1). Rows that
repeat others are asked about (M2), so are hidden ones (M3). Words of two alphabets stay as written,
with the repair offered (M4). 01.09.26 is of this century, 01/09/2026 in September (M5).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qacouncil.errors import UserError
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.member_duplicates import among_known, among_rows, with_chairs
from qacouncil.exchange.member_findings import (
    Answer,
    MemberCode,
    answers_to,
    severity_of,
    takes_date,
)
from qacouncil.exchange.member_headings import NAMES, MemberField, member_field
from qacouncil.exchange.member_reader import RowReader
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.row_cells import holds_personal_number
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.exchange.sheet import Sheet, SheetRow
from qacouncil.exchange.table_layout import TableLayout, find_layout
from qacouncil.i18n.marking import N_
from qacouncil.i18n.transliteration import has_cyrillic
from qacouncil.localized import Language
from qacouncil.queries.known_members import KnownMember

LARGEST = 20_000  # members: more than all councils of a university have
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_STEP = 500  # rows between two words on how far it is

Told = Callable[[int, int], None]
MemberLayout = TableLayout[MemberField]


@dataclass(frozen=True, slots=True)
class MemberTable:
    """rows: every row that may be a member, and those left out with a word about them.

    language: of positions and units in the table.
    """

    rows: tuple[MemberRow, ...]
    choices: ImportChoices
    language: Language

    @property
    def taken(self) -> tuple[MemberRow, ...]:
        """The members that the good rows give (M1)."""
        return tuple(row for row in self.rows if not (row.left_out or row.is_wrong))

    @property
    def findings(self) -> tuple[RowFinding, ...]:
        """All of them, in the order of the rows."""
        return tuple(each for row in self.rows for each in row.findings)

    @property
    def open(self) -> tuple[RowFinding, ...]:
        """The errors and the questions without an answer, which keep everything from being done."""
        return tuple(each for each in self.findings if self.is_open(each))

    def is_open(self, finding: RowFinding) -> bool:
        """Whether it has to be mended or answered still; a row left out asks nothing."""
        if finding.row in self.choices.left_out or finding.severity is Severity.WARNING:
            return False
        if finding.severity is Severity.ERROR:
            return True
        return not is_answer(finding, self.choices.answer(finding.row, finding.code))


def is_answer(finding: RowFinding, answer: str) -> bool:
    """Whether the words answer the finding: one of its answers, or a date where one is asked."""
    if answer in answers_to(finding):
        return True
    if not takes_date(finding):
        return False
    try:
        dt.date.fromisoformat(answer)
    except ValueError:
        return False
    return True


def members_layout(sheet: Sheet) -> MemberLayout:
    """Where the headings stand and what they say."""
    return find_layout(sheet, member_field)


def words_language(layout: MemberLayout) -> Language:
    """The language of a table, by its headings: the one its positions are taken to be in."""
    words = "".join(layout.headings)
    if _KAZAKH.search(words):
        return "kk"
    return "ru" if has_cyrillic(words) else "en"


def read_members(
    sheet: Sheet,
    layout: MemberLayout,
    today: dt.date,
    *,
    known: Sequence[KnownMember] = (),
    choices: ImportChoices | None = None,
    language: Language | None = None,
    told: Told | None = None,
) -> MemberTable:
    """The members of a sheet, with every finding; `told` may raise Cancelled.

    known: whom the council file has. language: of the positions, by the headings unless given.
    Raises UserError where no column holds names, or where there are far too many rows.
    """
    choices = choices or ImportChoices()
    if not NAMES & set(layout.fields.values()):
        raise UserError(N_("Say which column holds the surnames."))
    filled = [row for row in sheet.rows if row.number > layout.heading_row]
    if len(filled) > LARGEST:
        raise UserError(
            N_("The sheet “{name}” has {number} rows; {limit} members is the most. Divide it."),
            name=sheet.name,
            number=len(filled),
            limit=LARGEST,
        )
    layout, personal = _without_personal_columns(filled, layout)
    reader = RowReader(layout, choices, today)
    rows: list[MemberRow] = []
    for place, row in enumerate(filled):
        if told is not None and place % _STEP == 0:
            told(place, len(filled))
        found = reader.read(row)
        if found is not None:
            rows.append(_calculated(sheet, layout, _decided(found, choices)))
    rows = among_rows(rows, choices)
    spoken = language or words_language(layout)
    rows = among_known(rows, known, choices, spoken)
    rows = with_chairs(rows, known, choices)
    return MemberTable(tuple(_with_personal(rows, personal)), choices, spoken)


def _decided(row: MemberRow, choices: ImportChoices) -> MemberRow:
    """Left out where the person said so, of the row itself or of all hidden ones."""
    hidden = any(each.code is MemberCode.HIDDEN_ROW for each in row.findings)
    asked_out = hidden and choices.answer(row.number, MemberCode.HIDDEN_ROW) == Answer.LEAVE_OUT
    if row.number in choices.left_out or asked_out:
        return replace(row, left_out=True)
    return row


def _calculated(sheet: Sheet, layout: MemberLayout, row: MemberRow) -> MemberRow:
    """Told once a row where a value was calculated by the spreadsheet."""
    place = next((each for each in layout.fields if (row.number, each + 1) in sheet.formulas), None)
    if place is None:
        return row
    code, column = MemberCode.FORMULA, layout.heading(place)
    found = RowFinding(row.number, code, severity_of(code), column)
    return replace(row, findings=(*row.findings, found))


def _without_personal_columns(
    rows: Sequence[SheetRow], layout: MemberLayout
) -> tuple[MemberLayout, list[RowFinding]]:
    """The layout without the columns of IINs; a column of names only loses the digits."""
    width = max((len(row.cells) for row in rows), default=0)
    found: dict[int, int] = {}
    for row in rows:
        for column in range(min(width, len(row.cells))):
            if column not in found and holds_personal_number(row.cells[column]):
                found[column] = row.number
    code = MemberCode.PERSONAL_NUMBER
    told = [
        RowFinding(number, code, severity_of(code), layout.heading(column))
        for column, number in found.items()
    ]
    for column in found:
        if layout.fields.get(column) not in NAMES:
            layout = layout.mapped(column, None)
    return layout, told


def _with_personal(rows: list[MemberRow], personal: list[RowFinding]) -> list[MemberRow]:
    """The warnings about columns, at the rows they were first seen in."""
    by_number = {row.number: row for row in rows}
    for each in personal:
        row = by_number.get(each.row, MemberRow(each.row, left_out=True))
        by_number[each.row] = replace(row, findings=(*row.findings, each))
    return [by_number[number] for number in sorted(by_number)]
