"""Writing a list as an XLSX file, for people to go on working with.

The few parts of the format that a list needs are written here: a list of 100,000 rows would take
openpyxl, which keeps an object for each cell's looks, most of a minute.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from qacouncil.exchange.neutral import is_formula_like
from qacouncil.exchange.sheet import CellValue, column_letters
from qacouncil.storage.whole_file import write_whole

_SERIAL_START = dt.date(1899, 12, 30)
_FIRST_DATE = dt.date(1900, 3, 1)  # before it, spreadsheets disagree on the day
_MAX_TEXT = 32_767  # characters that a spreadsheet takes in one cell
_NARROWEST, _WIDEST = 8, 60  # characters
# What a sheet's name must not hold, and what XML cannot.
_UNFIT_NAME = re.compile(r"[\\/*?:\[\]\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_NAME = 31

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# The places of the cell formats in the list below.
_HEAD, _DATE, _QUOTED, _LINES = 1, 2, 3, 4
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_PARTS = MappingProxyType(
    {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml"'
            f' ContentType="{_KIND}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2"'
            f' Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": _STYLES,
    }
)


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
    workbook = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={quoteattr(_sheet_name(name))} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in {**_PARTS, "xl/workbook.xml": workbook}.items():
            archive.writestr(_part(part), _DECLARATION + content, zipfile.ZIP_DEFLATED)
        with archive.open(_part("xl/worksheets/sheet1.xml"), "w") as stream:
            for piece in _sheet(headings, kept):
                stream.write(piece.encode())
    return buffer.getvalue()


def _part(name: str) -> zipfile.ZipInfo:
    """Without the time of writing: it would tell nothing, and make equal files differ."""
    about = zipfile.ZipInfo(name)
    about.compress_type = zipfile.ZIP_DEFLATED
    return about


def _sheet(headings: Sequence[str], rows: Sequence[Sequence[CellValue]]) -> Iterator[str]:
    yield (
        f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        "</sheetView></sheetViews>"
    )
    if widths := _widths(headings, rows):
        columns = (
            f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
            for number, width in enumerate(widths, start=1)
        )
        yield f"<cols>{''.join(columns)}</cols>"
    letters = [column_letters(each) for each in range(1, len(widths) + 1)]
    yield "<sheetData>"
    head = "".join(_text(f"{letters[at]}1", each, _HEAD) for at, each in enumerate(headings))
    yield f'<row r="1">{head}</row>'
    for number, row in enumerate(rows, start=2):
        cells = "".join(_cell(f"{letters[at]}{number}", value) for at, value in enumerate(row))
        yield f'<row r="{number}">{cells}</row>'
    yield "</sheetData></worksheet>"


def _cell(place: str, value: CellValue) -> str:
    match value:
        case None | "":
            return ""
        case str():
            quoted = is_formula_like(value)
            return _text(place, value, _QUOTED if quoted else _LINES if "\n" in value else 0)
        case bool():
            return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
        case int() | float():
            return f'<c r="{place}"><v>{value}</v></c>'
        case _ if value < _FIRST_DATE:
            return _text(place, f"{value:%d.%m.}{value.year:04}", 0)
    return f'<c r="{place}" s="{_DATE}"><v>{(value - _SERIAL_START).days}</v></c>'


def _text(place: str, value: str, style: int) -> str:
    text = escape(_UNFIT_TEXT.sub("", value)[:_MAX_TEXT])
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )


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
