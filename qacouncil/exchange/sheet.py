"""A table that was read from a file, as plain values: whatever it was, the readers see this."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

CellValue = str | int | float | bool | dt.date | None

# More than any faculty has; where a file holds more, it is something else.
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_ROW_LENGTH = 1_000_000  # characters

# The day that spreadsheets number 0, and the days that can be meant: 1950 to 2099.
_SERIAL_START = dt.date(1899, 12, 30)
_SERIALS = range(18_264, 73_051)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty. number: as the spreadsheet shows it, from 1.

    Texts are as written, spaces and all; an empty cell is None. The cells reach to the last one
    that is not empty in this row.
    """

    number: int
    cells: tuple[CellValue, ...]
    hidden: bool = False

    def cell(self, column: int) -> CellValue:
        """The value in this column, counted from 0; None past the end."""
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a spreadsheet, or a CSV file; the value of a merge stands in all its cells.

    formulas: places (row, column, both from 1) whose value was calculated when the file was saved.
    hidden_columns: from 1. encoding and separator: of a CSV file, else empty.
    """

    name: str
    rows: tuple[SheetRow, ...]
    encoding: str = ""
    separator: str = ""
    formulas: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()


def date_of_serial(number: float) -> dt.date | None:
    """The day that a spreadsheet means by a plain number such as 46266; None where it means none.

    Only whole days between 1950 and 2099 are taken for dates.
    """
    if number != int(number) or int(number) not in _SERIALS:
        return None
    return _SERIAL_START + dt.timedelta(days=int(number))


def column_letters(column: int) -> str:
    """The letters over a column of a spreadsheet, counted from 1: A, B … Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
