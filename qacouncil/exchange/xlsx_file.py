"""Writing a list as an XLSX file, for people to go on working with."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from qacouncil.exchange.neutral import is_formula_like
from qacouncil.exchange.sheet import CellValue
from qacouncil.storage.whole_file import write_whole

_FIRST_DATE = dt.date(1900, 3, 1)  # before it, spreadsheets disagree on the day
_MAX_TEXT = 32_767  # characters that a spreadsheet takes in one cell
_NARROWEST, _WIDEST = 8, 60  # characters
# What a sheet's name must not hold, and what XML cannot.
_UNFIT_NAME = re.compile(r"[\\/*?:\[\]\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_NAME = 31

# Written row by row; a text stays a text, whatever it looks like.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "dd.mm.yyyy",
}
# Without the time of writing: it would tell nothing, and make equal files differ.
_ALWAYS = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def write_xlsx(
    path: Path, name: str, headings: Sequence[str], rows: Iterable[Sequence[CellValue]]
) -> None:
    """Write the rows under a bold heading row that stays in sight. name: of the sheet.

    Dates are dates and numbers numbers; texts stay texts, whatever they begin with. An existing
    file is replaced, or stays as it was. Raises UserError where the disk refuses.
    """
    write_whole(path, xlsx_bytes(name, headings, rows))


def xlsx_bytes(name: str, headings: Sequence[str], rows: Iterable[Sequence[CellValue]]) -> bytes:
    """The file's content; the same list gives the same bytes."""
    kept = [tuple(row) for row in rows]
    buffer = io.BytesIO()
    workbook = Workbook(buffer, _OPTIONS)
    workbook.set_properties({"created": _ALWAYS})
    sheet = workbook.add_worksheet(_sheet_name(name))
    sheet.freeze_panes(1, 0)
    for column, width in enumerate(_widths(headings, kept)):
        sheet.set_column(column, column, width)
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, _fit(heading), head)
    lines = workbook.add_format({"text_wrap": True, "valign": "top"})
    quoted = workbook.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    for number, row in enumerate(kept, start=1):
        for column, value in enumerate(row):
            _write(sheet, number, column, value, lines, quoted)
    workbook.close()
    return buffer.getvalue()


def _write(
    sheet: Worksheet, row: int, column: int, value: CellValue, lines: Format, quoted: Format
) -> None:
    match value:
        case None | "":
            return
        case str() if is_formula_like(value):
            sheet.write_string(row, column, _fit(value), quoted)
        case str():
            sheet.write_string(row, column, _fit(value), lines if "\n" in value else None)
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case _ if value < _FIRST_DATE:
            sheet.write_string(row, column, f"{value:%d.%m.}{value.year:04}")
        case _:
            sheet.write_datetime(row, column, value)


def _fit(text: str) -> str:
    return _UNFIT_TEXT.sub("", text)[:_MAX_TEXT]


def _sheet_name(name: str) -> str:
    fit = _UNFIT_NAME.sub(" ", name).strip(" '")[:_MAX_NAME].strip(" '")
    return fit or "1"


def _widths(headings: Sequence[str], rows: Sequence[Sequence[CellValue]]) -> list[int]:
    """In characters: as wide as the longest line, within limits."""
    widths = [_NARROWEST] * max([len(headings), *(len(row) for row in rows)], default=0)
    for row in (headings, *rows):
        for column, value in enumerate(row):
            if widths[column] < _WIDEST and value is not None:
                widths[column] = max(widths[column], min(_length(value) + 2, _WIDEST))
    return widths


def _length(value: CellValue) -> int:
    if isinstance(value, dt.date):
        return len("00.00.0000")
    return max(len(line) for line in str(value).split("\n"))
