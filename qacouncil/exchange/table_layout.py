"""Where the headings of a table stand, and what each of its columns holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

from qacouncil.exchange.sheet import CellValue, Sheet, column_letters

Field = TypeVar("Field", bound=StrEnum)
Recognise = Callable[[str], Field | None]

_LOOKED_AT = 40  # rows: headings stand at the top
_LEAST = 2  # recognised headings: one alone may be a word of a title


@dataclass(frozen=True, slots=True)
class TableLayout(Generic[Field]):
    """heading_row: as in the file, 0 where there is none. fields: by place of the column, from 0.

    headings: the words of every column, empty where there are none.
    """

    heading_row: int
    headings: tuple[str, ...]
    fields: Mapping[int, Field]

    def heading(self, column: int) -> str:
        """The words of a column; its letter in a spreadsheet where it has none."""
        words = self.headings[column] if column < len(self.headings) else ""
        return words or column_letters(column + 1)

    def place(self, field: Field) -> int | None:
        """The first column that holds this."""
        return next((place for place, each in self.fields.items() if each == field), None)

    def mapped(self, column: int, field: Field | None) -> TableLayout[Field]:
        """With this column holding that, or nothing; no two columns hold the same."""
        kept = {
            place: each for place, each in self.fields.items() if place != column and each != field
        }
        if field is not None:
            kept[column] = field
        return TableLayout(self.heading_row, self.headings, MappingProxyType(kept))


def find_layout(sheet: Sheet, recognise: Recognise[Field]) -> TableLayout[Field]:
    """By the row of the upper ones in which most headings are recognised."""
    best: TableLayout[Field] = layout_at(sheet, 0, recognise)
    for row in sheet.rows[:_LOOKED_AT]:
        found = layout_at(sheet, row.number, recognise)
        if len(found.fields) >= _LEAST and len(found.fields) > len(best.fields):
            best = found
    return best


def best_sheet(sheets: Sequence[Sheet], layouts: Sequence[TableLayout[Field]]) -> int:
    """The place of the one with the most recognised headings; visible ones go first."""
    return max(
        range(len(sheets)), key=lambda place: (not sheets[place].hidden, len(layouts[place].fields))
    )


def layout_at(sheet: Sheet, heading_row: int, recognise: Recognise[Field]) -> TableLayout[Field]:
    """With the headings in this row; 0: there are none."""
    cells: tuple[CellValue, ...] = next(
        (row.cells for row in sheet.rows if row.number == heading_row), ()
    )
    headings = [" ".join(str(cell).split()) if isinstance(cell, str) else "" for cell in cells]
    fields: dict[int, Field] = {}
    for place, heading in enumerate(headings):
        field = recognise(heading) if heading else None
        if field is not None and field not in fields.values():
            fields[place] = field
    width = max((len(row.cells) for row in sheet.rows), default=0)
    headings += [""] * (width - len(headings))
    return TableLayout(heading_row, tuple(headings), MappingProxyType(fields))


def cell_text(value: CellValue) -> str:
    """A cell as text; whole numbers without a fraction, dates as 2026-09-01."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
