"""The cells of one worksheet of an XLSX file, as the reader of its XML meets them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.exchange.sheet import (
    MAX_COLUMNS,
    MAX_ROW_LENGTH,
    MAX_ROWS,
    CellValue,
    Sheet,
    SheetRow,
)
from qacouncil.exchange.sheet_csv import cut_off, too_long, too_many_rows, too_wide
from qacouncil.i18n.marking import N_

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
# Excel writes signs that XML cannot hold so: _x000D_.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


# The number formats of dates and times that every spreadsheet program has built in.
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
# What a number format shows as it stands: "text", \\x, _x, *x, [Red]. [h] counts hours.
_LITERAL = re.compile(r'"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTERS = frozenset("dmyhs")
_AFTER_29_FEBRUARY = 61
_LAST_ROW = 1_048_576  # of any spreadsheet
_MAX_MERGED = 2_000_000  # cells
_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Formats:
    """Which cell formats show their number as a date; dates are counted from 1900 or 1904."""

    dates: frozenset[int]
    epoch_1904: bool

    @staticmethod
    def of(cells: Sequence[int], codes: Mapping[int, str], *, epoch_1904: bool) -> Formats:
        """cells: the number format of each cell format; codes: those not built in."""
        dates = {index for index, number in enumerate(cells) if _is_date(number, codes)}
        return Formats(frozenset(dates), epoch_1904)

    def value(self, number: float) -> CellValue:
        """The day of a date, the time of day as text; the number where no date can be meant."""
        if 0 <= number < 1:
            hours, minutes = divmod(int(number * _MINUTES + 0.5), 60)
            return f"{hours:02}:{minutes:02}"
        start = dt.date(1904, 1, 1) if self.epoch_1904 else dt.date(1899, 12, 30)
        if not self.epoch_1904 and number < _AFTER_29_FEBRUARY:
            start += dt.timedelta(days=1)  # spreadsheets believe that 1900 was a leap year
        try:
            return start + dt.timedelta(days=int(number)) if number >= 0 else number
        except OverflowError:
            return number


def _is_date(number: int, codes: Mapping[int, str]) -> bool:
    if (code := codes.get(number)) is None:
        return number in _BUILT_IN_DATES
    shown = _LITERAL.sub("", code.split(";", 1)[0]).lower()
    return shown != "general" and not _DATE_LETTERS.isdisjoint(shown)


class CellReader:
    """Takes the elements of a worksheet one by one and makes its rows of them."""

    def __init__(self, name: str, strings: Sequence[str], formats: Formats) -> None:
        self._name, self._strings, self._formats = name, strings, formats
        self._rows: dict[int, tuple[dict[int, CellValue], bool]] = {}
        self._merges: list[tuple[int, int, int, int]] = []
        self._formulas: set[tuple[int, int]] = set()
        self._hidden_columns: set[int] = set()
        self._row = self._column = self._length = 0
        self._row_hidden = False
        self._cells: dict[int, CellValue] = {}
        self._kind = ""
        self._is_date = False
        self._taking = self._aside = False
        self._pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "c":
                self._start_cell(attributes)
            case "v":
                self._taking = True
            case "t":
                self._taking = not self._aside
            case "f":
                self._formulas.add((self._row, self._column))
            case "rPh":
                self._aside = True
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                if not 1 <= self._row <= _LAST_ROW:
                    raise cut_off(self._name)
                self._row_hidden = attributes.get("hidden") in ("1", "true")
                self._column = self._length = 0
                self._cells = {}
            case "col" if attributes.get("hidden") in ("1", "true"):
                last = min(int(attributes["max"]), MAX_COLUMNS)
                self._hidden_columns.update(range(int(attributes["min"]), last + 1))
            case "mergeCell":
                self._merges.append(_area(attributes.get("ref", "")))

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._taking = False
            case "rPh":
                self._aside = False
            case "c":
                self._end_cell()
            case "row" if self._cells:
                if self._row in self._rows:
                    raise cut_off(self._name)
                if len(self._rows) >= MAX_ROWS:
                    raise too_many_rows(self._name)
                self._rows[self._row] = (self._cells, self._row_hidden)

    def text(self, piece: str) -> None:
        if self._taking:
            self._pieces.append(piece)

    def sheet(self, name: str, *, hidden: bool) -> Sheet:
        """What was read, with the value of each merge in all its cells that lie in the table."""
        width = max((max(cells) for cells, _ in self._rows.values()), default=0)
        self._fill_merges(width)
        rows = tuple(
            SheetRow(number, tuple(cells.get(each) for each in range(1, max(cells) + 1)), gone)
            for number, (cells, gone) in sorted(self._rows.items())
        )
        return Sheet(
            name=name,
            rows=rows,
            formulas=frozenset(self._formulas),
            hidden=hidden,
            hidden_columns=frozenset(self._hidden_columns),
        )

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column += 1
        if address := attributes.get("r"):
            found = _ADDRESS.fullmatch(address)
            if found is None:
                raise cut_off(self._name)
            self._column = _column(found[1])
        self._kind = attributes.get("t", "n")
        self._is_date = int(attributes.get("s", "0")) in self._formats.dates
        self._pieces = []

    def _end_cell(self) -> None:
        text = "".join(self._pieces)
        if not text:
            return
        value = self._value(text)
        if value is None:
            return
        if self._column > MAX_COLUMNS:
            raise too_wide(self._name, self._row)
        if isinstance(value, str):
            self._length += len(value)
            if self._length > MAX_ROW_LENGTH:
                raise too_long(self._name, self._row)
        self._cells[self._column] = value

    def _value(self, text: str) -> CellValue:
        match self._kind:
            case "s":
                index = int(text)
                if not 0 <= index < len(self._strings):
                    raise cut_off(self._name)
                return self._strings[index] or None
            case "n":
                number = _number(text)
                return self._formats.value(number) if self._is_date else number
            case "b":
                return text.strip() in ("1", "true")
            case "d":
                return dt.date.fromisoformat(text[:10])
            case _:  # inlineStr, str; e: an error such as #REF! stays to be seen
                return unescaped(text)

    def _fill_merges(self, width: int) -> None:
        """Merges never overlap: more cells than the table has are a fault, and would take ages."""
        numbers = sorted(self._rows)
        whole = width * len(numbers)
        filled = 0
        for top, first, bottom, last in self._merges:
            above = self._rows.get(top)
            if above is None or (value := above[0].get(first)) is None:
                continue
            columns = range(first, min(last, width) + 1)
            within = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]
            filled += len(within) * len(columns)
            if filled > whole:
                raise cut_off(self._name)
            if filled > _MAX_MERGED:
                raise UserError(
                    N_(
                        "{name} has merges over more cells than a table has. Save the table alone,"
                        " without merges, and import it again."
                    ),
                    name=self._name,
                )
            for number in within:
                self._rows[number][0].update(dict.fromkeys(columns, value))


def unescaped(text: str) -> str:
    """Text as it was typed: line ends as LF, and signs that XML cannot hold put back."""
    if "_x" in text:
        text = _ESCAPED.sub(_escaped_sign, text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _escaped_sign(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    is_sign = chr(code) in "\t\r\n" or (code >= 0x20 and not 0xD800 <= code < 0xE000)
    return chr(code) if is_sign else ""


def _number(text: str) -> int | float:
    number = float(text)
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _column(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def _area(reference: str) -> tuple[int, int, int, int]:
    """Top, first column, bottom, last column of a reference such as A1:I1."""
    first, _, last = reference.partition(":")
    found, end = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last or first)
    if found is None or end is None:
        raise ValueError(reference)
    return int(found[2]), _column(found[1]), int(end[2]), _column(end[1])
