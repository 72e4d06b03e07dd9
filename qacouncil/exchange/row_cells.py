"""The cells of one row by what they hold, and what is worth a word about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Generic, TypeVar

from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.exchange.sheet import CellValue, SheetRow
from qacouncil.exchange.table_layout import TableLayout, cell_text
from qacouncil.rules.personal_number import personal_numbers

Field = TypeVar("Field", bound=StrEnum)
Code = TypeVar("Code", bound=StrEnum)

_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)", re.ASCII)


class RowCells(Generic[Field, Code]):
    """Findings of a kind are told once a row, of the first column they are in."""

    def __init__(
        self, layout: TableLayout[Field], row: SheetRow, severity_of: Callable[[Code], Severity]
    ) -> None:
        self.layout, self.row = layout, row
        self._severity_of = severity_of
        self._cells = {field: row.cell(place) for place, field in layout.fields.items()}
        self._found: dict[Code, RowFinding] = {}

    def value(self, field: Field) -> CellValue:
        """The cell as it is in the file; None where there is no such column."""
        return self._cells.get(field)

    def raw(self, field: Field) -> str:
        """The cell as text, spaces and all."""
        return cell_text(self._cells.get(field))

    def has(self, field: Field) -> bool:
        """Whether anything is written there."""
        return bool(self.raw(field).strip())

    def filled(self) -> set[Field]:
        """What is known of columns in which anything is written."""
        return {field for field in self._cells if self.has(field)}

    def note(self, code: Code, field: Field | None, was: str = "", becomes: str = "") -> None:
        """A finding about this column, or about the row."""
        if code in self._found:
            return
        place = self.layout.place(field) if field is not None else None
        column = "" if place is None else self.layout.heading(place)
        severity = self._severity_of(code)
        self._found[code] = RowFinding(self.row.number, code, severity, column, was, becomes)

    def findings(self) -> tuple[RowFinding, ...]:
        return tuple(self._found.values())

    def is_heading(self) -> bool:
        """The headings once more, as at the top of a new page."""
        texts = {place: cell_text(self.row.cell(place)).split() for place in self.layout.fields}
        return bool(texts) and all(
            words == self.layout.headings[place].split() for place, words in texts.items()
        )


def one_line(text: str) -> str:
    """With single spaces, and without any IIN or BIN in it."""
    return " ".join(_TWELVE.sub(_unless_personal, text).split())


def holds_personal_number(value: CellValue) -> bool:
    """Whether something in a cell holds as an IIN or BIN."""
    return bool(personal_numbers(cell_text(value)))


def _unless_personal(match: re.Match[str]) -> str:
    return "" if personal_numbers(match[0]) else match[0]
