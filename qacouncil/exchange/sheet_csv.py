"""CSV files: encoding, separator and rows, told apart by what stands in them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.exchange.sheet import MAX_COLUMNS, MAX_ROW_LENGTH, MAX_ROWS, Sheet, SheetRow
from qacouncil.i18n.marking import N_

SEPARATORS = (";", ",", "\t", "|")
_LOOKED_AT = 100  # rows from which the separator is told
_TOLD_EVERY = 1_000  # rows

# Bytes that are Kazakh letters in KZ-1048, and in Windows-1251 letters that neither Kazakh nor
# Russian has (Ј Є Ќ Ѕ Ў Ґ Ї …).
_KAZAKH = bytes.fromhex("8d8e9d9ea1a2a3a5aaafb4babcbdbebf")


def read_csv(data: bytes, path: Path, told: Callable[[int, int], None]) -> Sheet:
    """The rows of a CSV file. Row numbers count records: one may span several lines."""
    text, encoding = decoded(data, path.name)
    first, _, rest = text.partition("\n")
    named = first.strip().lower()  # Excel's own line: "sep=;"
    if named.startswith("sep=") and len(named) == len("sep=") + 1:
        separator, text = first.strip()[-1], rest
    else:
        separator = _separator(text)
    rows = tuple(_rows(text, separator, path.name, told))
    return Sheet(name=path.stem, rows=rows, encoding=encoding, separator=separator)


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text and the name of its encoding: by its mark, else by what fits its letters."""
    for mark, encoding, said in (
        (b"\xef\xbb\xbf", "utf-8", "utf-8 with BOM"),
        (b"\xff\xfe", "utf-16-le", "utf-16 LE with BOM"),
        (b"\xfe\xff", "utf-16-be", "utf-16 BE with BOM"),
    ):
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name), said
    if b"\0" in data:
        return _unmarked_utf16(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            raise cut_off(name) from error
    encoding = "kz1048" if any(byte in _KAZAKH for byte in data) else "cp1251"
    text = _strictly(data, encoding, name)
    if any(ord(letter) < ord(" ") and letter not in "\t\r\n\f" for letter in text):
        raise _no_text(name)
    return text, encoding


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(name) from error
    if "\0" in text:
        raise _nul(name)
    return text


def _unmarked_utf16(data: bytes, name: str) -> tuple[str, str]:
    """UTF-16 without a mark: the one byte order in which the text has lines of known letters."""
    for encoding, said in (("utf-16-le", "utf-16 LE"), ("utf-16-be", "utf-16 BE")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\n" in text and all(_is_usual(letter) for letter in text):
            return text, said
    raise _nul(name)


def _is_usual(letter: str) -> bool:
    """Latin, Cyrillic, or a sign of the kind that texts have: dashes, quotes, №."""
    code = ord(letter)
    return letter in "\t\r\n\ufeff" or 0x20 <= code < 0x530 or 0x2000 <= code < 0x2200


def _separator(text: str) -> str:
    """The one that cuts the most rows into the same number of cells; empty where none cuts."""
    best, chosen = (0, 0), ""
    for separator in SEPARATORS:
        widths: Counter[int] = Counter()
        try:
            for number, row in enumerate(_records(text, separator)):
                if number == _LOOKED_AT:
                    break
                if len(row) > 1:
                    widths[len(row)] += 1
        except csv.Error:
            pass  # said when the rows are read
        if widths and (score := max((count, width) for width, count in widths.items())) > best:
            best, chosen = score, separator
    return chosen


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(_lines(text), delimiter=separator or SEPARATORS[0])


def _lines(text: str) -> list[str]:
    """Lines end with CR, LF or both; other ends, such as U+2028, are text. No empty last one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [f"{line}\n" for line in (lines if lines[-1] else lines[:-1])]


def _rows(
    text: str, separator: str, name: str, told: Callable[[int, int], None]
) -> Iterator[SheetRow]:
    lines = _lines(text)
    reader = csv.reader(lines, delimiter=separator or SEPARATORS[0])
    number = begun = 0  # begun: lines before this record
    try:
        for number, record in enumerate(reader, start=1):
            if number % _TOLD_EVERY == 0:
                told(reader.line_num, len(lines))
            if number > MAX_ROWS:
                raise too_many_rows(name)
            if sum(map(len, record)) > MAX_ROW_LENGTH:
                raise too_long(name, number)
            if reader.line_num == len(lines):
                _refuse_open_quote(lines[begun:], reader.dialect.delimiter, name, number)
            begun = reader.line_num
            if cells := _cells(record):
                if len(cells) > MAX_COLUMNS:
                    raise too_wide(name, number)
                yield SheetRow(number, cells)
    except csv.Error as error:  # a cell longer than the reader takes
        raise too_long(name, number + 1) from error


def _cells(record: list[str]) -> tuple[str | None, ...]:
    end = len(record)
    while end and not record[end - 1].strip():
        end -= 1
    return tuple(value or None for value in record[:end])


def _refuse_open_quote(lines: list[str], separator: str, name: str, row: int) -> None:
    """A quotation mark left open would swallow all rows after it into one cell."""
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        if str(error) == "unexpected end of data":
            raise UserError(
                N_(
                    "{name}, row {row}: a quotation mark is opened and never closed. Mend that row"
                    " and import the file again."
                ),
                name=name,
                row=row,
            ) from error


def too_long(name: str, row: int) -> UserError:
    return UserError(
        N_(
            "{name}, row {row}: the row is longer than a row may be. A quotation mark may be left"
            " open before it; mend that row and import the file again."
        ),
        name=name,
        row=row,
    )


def too_wide(name: str, row: int) -> UserError:
    return UserError(
        N_(
            "{name}, row {row}: more than {limit} columns. Save the table alone"
            " and import it again."
        ),
        name=name,
        row=row,
        limit=MAX_COLUMNS,
    )


def too_many_rows(name: str) -> UserError:
    return UserError(
        N_("{name} has more than {limit} rows. Save the table alone and import it again."),
        name=name,
        limit=MAX_ROWS,
    )


def cut_off(name: str) -> UserError:
    return UserError(
        N_(
            "{name} is damaged or was not copied to its end. Copy it once more,"
            " or save the table again, and import that."
        ),
        name=name,
    )


def _nul(name: str) -> UserError:
    return UserError(
        N_(
            "{name} holds NUL bytes: it is damaged or no text. Save the table again as .xlsx"
            " or as CSV in UTF-8, and import that."
        ),
        name=name,
    )


def _no_text(name: str) -> UserError:
    return UserError(
        N_(
            "{name} cannot be read as text: its encoding is not known. Save the table again"
            " as .xlsx or as CSV in UTF-8, and import that."
        ),
        name=name,
    )
