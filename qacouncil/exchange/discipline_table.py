"""A table of disciplines as a university keeps it: the disciplines it gives, and what is wrong.

Codes are repaired with a word about it, in prerequisites too (M4). A section row names the module
of the disciplines below it; total rows are compared with what they add up. An error, or a question
without an answer, keeps everything back until it is mended or the row is left out (M1).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from qacouncil.errors import UserError
from qacouncil.exchange.discipline_findings import (
    Answer,
    DisciplineCode,
    DisciplineRow,
    answers_to,
    severity_of,
)
from qacouncil.exchange.discipline_headings import NAMES, DisciplineField, discipline_field
from qacouncil.exchange.discipline_links import linked
from qacouncil.exchange.discipline_reader import Read, RowReader, Section, Total, in_own_language
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.table_layout import TableLayout, cell_text, find_layout
from qacouncil.i18n.marking import N_
from qacouncil.queries.known_disciplines import KnownDiscipline

LARGEST = 20_000  # rows: far more disciplines than any programme has
_STEP = 250  # rows between two words on how far it is
# 2026 жылғы қабылдау; 2026 год набора; набор 2026 года; year of entry 2026
_ENTRY = r"қабылда|түс|набор|пр[иi][её]м|поступ|entry|intake|admission"
_ENTRY_YEAR = re.compile(
    rf"(?<!\d)(20\d\d)(?!\d)[^\d]{{0,12}}(?:{_ENTRY})|(?:{_ENTRY})[^\d]{{0,12}}(20\d\d)(?!\d)"
)
_NEEDED = (DisciplineField.CODE, DisciplineField.CREDITS)

Told = Callable[[int, int], None]
DisciplineLayout = TableLayout[DisciplineField]


@dataclass(frozen=True, slots=True)
class DisciplineTable:
    """rows: every discipline, those left out too. about: what is said of other rows.

    fields: what the table has columns for; the rest of a known discipline stays as it is.
    """

    rows: tuple[DisciplineRow, ...]
    about: tuple[RowFinding, ...]
    fields: frozenset[DisciplineField]
    choices: ImportChoices

    @property
    def taken(self) -> tuple[DisciplineRow, ...]:
        """The disciplines that the good rows give (M1)."""
        return tuple(row for row in self.rows if not (row.left_out or row.is_wrong))

    @property
    def credits(self) -> int:
        """Of all disciplines that the good rows give."""
        return sum(row.credits for row in self.taken)

    @property
    def outcomes(self) -> tuple[int, ...]:
        """The numbers of the learning outcomes that are named, ascending."""
        return tuple(sorted({each for row in self.taken for each in row.outcomes}))

    @property
    def findings(self) -> tuple[RowFinding, ...]:
        """All of them, in the order of the rows."""
        found = [*(each for row in self.rows for each in row.findings), *self.about]
        return tuple(sorted(found, key=lambda each: each.row))

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
        return self.choices.answer(finding.row, finding.code) not in answers_to(finding)


def disciplines_layout(sheet: Sheet) -> DisciplineLayout:
    """Where the headings stand and what they say."""
    return find_layout(sheet, discipline_field)


def lacks_columns(layout: DisciplineLayout) -> bool:
    """Whether codes, names or credits have no column."""
    fields = set(layout.fields.values())
    return not fields.issuperset(_NEEDED) or not fields & NAMES


def entry_year_of(sheet: Sheet, layout: DisciplineLayout) -> int | None:
    """The year of entry that stands above the headings; None where there is none, or several."""
    above = (
        cell_text(cell)
        for row in sheet.rows
        if row.number < layout.heading_row
        for cell in row.cells
    )
    found = {
        int(match[1] or match[2])
        for text in above
        for match in _ENTRY_YEAR.finditer(text.casefold())
    }
    return found.pop() if len(found) == 1 else None


def read_disciplines(
    sheet: Sheet,
    layout: DisciplineLayout,
    *,
    known: Mapping[str, KnownDiscipline] | None = None,
    choices: ImportChoices | None = None,
    told: Told | None = None,
) -> DisciplineTable:
    """The disciplines of a sheet, with every finding; `told` may raise Cancelled.

    known: what the version has already. Raises UserError where no column holds codes, names or
    credits, or where there are far too many rows.
    """
    known, choices = known or {}, choices or ImportChoices()
    fields = frozenset(layout.fields.values())
    if lacks_columns(layout):
        raise UserError(N_("Say which columns hold the codes, the names and the credits."))
    filled = [row for row in sheet.rows if row.number > layout.heading_row]
    if len(filled) > LARGEST:
        raise UserError(
            N_("The sheet “{name}” has {number} rows; {limit} is the most. Divide it."),
            name=sheet.name,
            number=len(filled),
            limit=LARGEST,
        )
    reader = RowReader(sheet, layout)
    read: list[Read] = []
    for place, row in enumerate(filled):
        if told is not None and place % _STEP == 0:
            told(place, len(filled))
        read.append(reader.read(row))
    rows, about = _in_sections(read, layout)
    rows = [_decided(row, choices) for row in rows]
    rows = _without_duplicates(rows, layout)
    rows = linked(rows, known, layout)
    rows = [_beside_known(row, known, fields, choices) for row in rows]
    return DisciplineTable(tuple(rows), tuple(about), fields, choices)


def _in_sections(
    read: Sequence[Read], layout: DisciplineLayout
) -> tuple[list[DisciplineRow], list[RowFinding]]:
    """Each discipline with the module above it, and totals that say another sum.

    A row with words and credits alone is a section where the credits are those of the rows below
    it, or is followed at once by others; else it is a discipline that lost its code.
    """
    rows: list[DisciplineRow] = []
    about: list[RowFinding] = []
    section: Section | None = None
    whole = part = 0
    for place, each in enumerate(read):
        if isinstance(each, Section):
            if each.credits and each.credits != _below(read, place):
                rows.append(_lost_code(each, layout))
                continue
            section, part = each, 0
        elif isinstance(each, Total):
            if each.credits and each.credits not in (whole, part):
                code = DisciplineCode.TOTAL_DIFFERS
                was, becomes = str(each.credits), str(whole)
                severity = severity_of(code)
                about.append(RowFinding(each.number, code, severity, each.column, was, becomes))
        elif each is not None:
            whole, part = whole + each.credits, part + each.credits
            if section is not None and not each.module:
                each = replace(each, module=in_own_language(section.text))  # noqa: PLW2901
            rows.append(each)
    return rows, about


def _below(read: Sequence[Read], place: int) -> int:
    """The credits of the disciplines from here to the next section or total."""
    found = 0
    for each in read[place + 1 :]:
        if isinstance(each, Section | Total):
            break
        found += each.credits if each is not None else 0
    return found


def _lost_code(section: Section, layout: DisciplineLayout) -> DisciplineRow:
    code = DisciplineCode.CODE_MISSING
    place = layout.place(DisciplineField.CODE)
    column = "" if place is None else layout.heading(place)
    found = RowFinding(section.number, code, severity_of(code), column)
    name = in_own_language(section.text)
    return DisciplineRow(section.number, "", name, section.credits, findings=(found,))


def _decided(row: DisciplineRow, choices: ImportChoices) -> DisciplineRow:
    hidden = any(each.code is DisciplineCode.HIDDEN_ROW for each in row.findings)
    answer = choices.answer(row.number, DisciplineCode.HIDDEN_ROW)
    out = row.number in choices.left_out or (hidden and answer == Answer.LEAVE_OUT)
    return replace(row, left_out=out)


def _without_duplicates(
    rows: Sequence[DisciplineRow], layout: DisciplineLayout
) -> list[DisciplineRow]:
    place = layout.place(DisciplineField.CODE)
    column = "" if place is None else layout.heading(place)
    first: dict[str, int] = {}
    found: defaultdict[int, list[RowFinding]] = defaultdict(list)
    for row in rows:
        if row.left_out or not row.code:
            continue
        of = first.setdefault(row.code, row.number)
        if of != row.number:
            code = DisciplineCode.DUPLICATE_CODE
            severity = severity_of(code)
            found[row.number].append(
                RowFinding(row.number, code, severity, column, was=row.code, of=of)
            )
    return [replace(row, findings=(*row.findings, *found[row.number])) for row in rows]


def _beside_known(
    row: DisciplineRow,
    known: Mapping[str, KnownDiscipline],
    fields: frozenset[DisciplineField],
    choices: ImportChoices,
) -> DisciplineRow:
    """Asked about where the version has its code with something else; kept where that is said."""
    there = known.get(row.code)
    if there is None or row.left_out or updated(there, row, fields) == there:
        return row
    code = DisciplineCode.IN_VERSION
    found = RowFinding(row.number, code, severity_of(code), was=row.code)
    kept = choices.answer(row.number, code) == Answer.KEEP
    return replace(row, findings=(*row.findings, found), left_out=kept)


def updated(
    there: KnownDiscipline, row: DisciplineRow, fields: frozenset[DisciplineField]
) -> KnownDiscipline:
    """A known discipline as the table makes it: what the table does not have stays as it is."""

    def has(field: DisciplineField) -> bool:
        return field in fields

    return replace(
        there,
        name=row.name.over(there.name),
        module=row.module.over(there.module) if row.module else there.module,
        credits=row.credits,
        semesters=row.semesters if has(DisciplineField.SEMESTERS) else there.semesters,
        prerequisites=(
            tuple(sorted(row.prerequisites))
            if has(DisciplineField.PREREQUISITES)
            else there.prerequisites
        ),
        outcomes=row.outcomes if has(DisciplineField.OUTCOMES) else there.outcomes,
    )
