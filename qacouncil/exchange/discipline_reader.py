"""Reads the rows of a table of disciplines: which are disciplines, sections, totals."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qacouncil.exchange.discipline_findings import DisciplineCode, DisciplineRow, severity_of
from qacouncil.exchange.discipline_headings import NAMES, DisciplineField, language_of
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.exchange.sheet import Sheet, SheetRow
from qacouncil.exchange.table_layout import TableLayout, cell_text
from qacouncil.i18n.folding import fold
from qacouncil.localized import NO_TEXT, Language, Localized
from qacouncil.rules.discipline_cells import (
    has_stray_signs,
    read_credits,
    read_outcomes,
    read_prerequisites,
    read_semesters,
)
from qacouncil.rules.discipline_code import LONGEST_CODE, read_discipline_code

_F, _C = DisciplineField, DisciplineCode
_TOTALS = tuple(
    map(fold, ("барлығы", "жиыны", "жалпы", "қорытынды", "итого", "всего", "total", "sum"))
)
_DETAILS = (_F.SEMESTERS, _F.PREREQUISITES, _F.OUTCOMES)
_SIGNATURE = re.compile(r"_{3,}|\.{6,}")


@dataclass(frozen=True, slots=True)
class Section:
    """A row that names the module of those below it. credits: as stated beside it, or 0."""

    number: int
    text: str
    credits: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """A row that adds up. credits: as stated; 0 where nothing that can be read stands there."""

    number: int
    column: str
    credits: int = 0


Read = DisciplineRow | Section | Total | None


class RowReader:
    """Reads one row after the other by the same layout; None: headings, numbers, a signature."""

    def __init__(self, sheet: Sheet, layout: TableLayout[DisciplineField]) -> None:
        self._layout = layout
        self._formulas = sheet.formulas
        named = {field for field in layout.fields.values() if field in NAMES}
        self._names = [field for field in DisciplineField if field in named]

    def read(self, row: SheetRow) -> Read:
        """What the row is."""
        reading = _Reading(self._layout, row)
        texts = [text for cell in row.cells if (text := " ".join(cell_text(cell).split()))]
        letters = [text for text in texts if any(sign.isalpha() for sign in text)]
        if not letters or _SIGNATURE.search("".join(letters)) or reading.is_heading():
            return None
        credits_ = read_credits(reading.text(_F.CREDITS)) or 0
        code = reading.text(_F.CODE)
        if fold(letters[0]).startswith(_TOTALS) and not _looks_like_code(code):
            return Total(row.number, reading.heading(_F.CREDITS), credits_)
        if len(set(texts)) == 1 and not _looks_like_code(letters[0]):
            return Section(row.number, letters[0])
        bare = not _looks_like_code(code) and not any(map(reading.text, _DETAILS))
        if bare and len(set(letters)) == 1:
            return Section(row.number, letters[0], credits_)
        return self._discipline(row, reading)

    def _discipline(self, row: SheetRow, reading: _Reading) -> DisciplineRow:
        if row.hidden:
            reading.note(_C.HIDDEN_ROW, None)
        module = reading.text(_F.MODULE)
        made = DisciplineRow(
            number=row.number,
            code=_code(reading),
            name=self._name(reading),
            credits=_credits(reading),
            module=in_own_language(module) if module else NO_TEXT,
            semesters=_semesters(reading),
            prerequisites=read_prerequisites(reading.lines(_F.PREREQUISITES)),
            outcomes=_outcomes(reading),
        )
        for place, field in self._layout.fields.items():
            if (row.number, place + 1) in self._formulas:
                reading.note(_C.FORMULA, field, reading.text(field))
                break
        return replace(made, findings=tuple(reading.findings))

    def _name(self, reading: _Reading) -> Localized:
        texts: dict[Language, str] = {}
        for field in self._names:
            text = reading.text(field)
            if field is _F.NAME:
                if text:
                    texts.setdefault(self._language(text), text)
            elif text:
                language: Language = "kk" if field is _F.NAME_KK else "en"
                texts["ru" if field is _F.NAME_RU else language] = text
        if not texts:
            reading.note(_C.NAME_MISSING, self._names[0] if self._names else None)
        return Localized(**texts)

    def _language(self, text: str) -> Language:
        """By the letters; a Kazakh heading over words that any Cyrillic language may have."""
        told = language_of(text)
        place = self._layout.place(_F.NAME)
        over = language_of(self._layout.heading(place)) if place is not None else told
        return "kk" if told == "ru" and over == "kk" else told


class _Reading:
    """The cells of one row by what they hold, and what was found in them."""

    def __init__(self, layout: TableLayout[DisciplineField], row: SheetRow) -> None:
        self._layout, self._row = layout, row
        self._cells = {field: cell_text(row.cell(place)) for place, field in layout.fields.items()}
        self.findings: list[RowFinding] = []

    def text(self, field: DisciplineField) -> str:
        """With single spaces."""
        return " ".join(self._cells.get(field, "").split())

    def lines(self, field: DisciplineField) -> str:
        """With its line breaks."""
        return self._cells.get(field, "").strip()

    def heading(self, field: DisciplineField) -> str:
        place = self._layout.place(field)
        return "" if place is None else self._layout.heading(place)

    def note(
        self, code: DisciplineCode, field: DisciplineField | None, was: str = "", becomes: str = ""
    ) -> None:
        column = "" if field is None else self.heading(field)
        found = RowFinding(self._row.number, code, severity_of(code), column, was, becomes)
        self.findings.append(found)

    def is_heading(self) -> bool:
        """The headings once more, as at the top of a new page."""
        return bool(self._cells) and all(
            self.text(field) == self.heading(field) for field in self._cells
        )


def in_own_language(text: str) -> Localized:
    """The words in the language that their letters tell."""
    return Localized(**{language_of(text): text})


def _code(reading: _Reading) -> str:
    written = reading.text(_F.CODE)
    code = read_discipline_code(written)
    if not code:
        reading.note(_C.CODE_MISSING, _F.CODE)
    elif len(code) > LONGEST_CODE:
        reading.note(_C.CODE_TOO_LONG, _F.CODE, written)
    elif code != written:
        found = _C.SPACE_IN_CODE if has_stray_signs(written) else _C.CODE_REPAIRED
        reading.note(found, _F.CODE, written, code)
    return code


def _credits(reading: _Reading) -> int:
    written = reading.text(_F.CREDITS)
    number = read_credits(written)
    if number is None:
        found = _C.CREDITS_UNREADABLE if written else _C.CREDITS_MISSING
        reading.note(found, _F.CREDITS, written)
    return number or 0


def _semesters(reading: _Reading) -> tuple[int, ...]:
    numbers = read_semesters(reading.lines(_F.SEMESTERS))
    if numbers is None:
        reading.note(_C.SEMESTER_UNREADABLE, _F.SEMESTERS, reading.text(_F.SEMESTERS))
    elif not numbers:
        reading.note(_C.SEMESTER_MISSING, _F.SEMESTERS)
    return numbers or ()


def _outcomes(reading: _Reading) -> tuple[int, ...]:
    numbers = read_outcomes(reading.lines(_F.OUTCOMES))
    if numbers is None:
        reading.note(_C.OUTCOME_UNREADABLE, _F.OUTCOMES, reading.text(_F.OUTCOMES))
    return numbers or ()


def _looks_like_code(text: str) -> bool:
    return any(sign.isdigit() for sign in text) and " " not in text
