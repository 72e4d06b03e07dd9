"""Tables in files as people send them: what a file is, is read off its bytes, not its name."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

from qacouncil.errors import UserError
from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.sheet_csv import read_csv
from qacouncil.exchange.sheet_xlsx import read_xlsx
from qacouncil.i18n.marking import N_
from qacouncil.storage.failures import file_error

MAX_FILE = 64 * 1024 * 1024
_MEBIBYTE = 1024 * 1024

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A document with a password is such an old file with a stream of this name.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    *(b"%PDF", b"SQLite format 3\0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc"),
    *(b"{\\rtf", b"\x1f\x8b", b"MZ"),
)
_PAGES = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")


def read_sheets(path: Path, told: Callable[[int, int], None] | None = None) -> tuple[Sheet, ...]:
    """The sheets of an XLSX or CSV file, empty ones left out; nothing outside the file is read.

    told: called while reading with how far it is, and the whole; may raise Cancelled.
    Raises UserError, with one sentence that says what is wrong and what to do.
    """
    data = _content(path)
    told = told or _silence
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        sheets = read_xlsx(data, path.name, told)
    else:
        _refuse_other_kinds(data, path)
        sheets = (read_csv(data, path, told),)
    filled = tuple(each for each in sheets if each.rows)
    if not filled:
        raise UserError(
            N_("There is no table in {name}: nothing is written in it."), name=path.name
        )
    return filled


def _content(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserError(N_("{name} is not a file: choose a table."), name=path.name)
        if about.st_size > MAX_FILE:
            raise UserError(
                N_(
                    "{name} is too large for a table: {size} MB, where {limit} MB is the most."
                    " Save the table alone, without pictures."
                ),
                name=path.name,
                size=about.st_size // _MEBIBYTE,
                limit=MAX_FILE // _MEBIBYTE,
            )
        data = path.read_bytes()
    except OSError as error:
        raise file_error(error, path, reading=True) from error
    if not data:
        raise UserError(N_("{name} is empty. Choose another file."), name=path.name)
    return data


def _refuse_other_kinds(data: bytes, path: Path) -> None:
    if data.startswith(_OLD_OFFICE):
        raise UserError(
            N_("{name} is protected by a password. Save it without one and import it again.")
            if _ENCRYPTED in data
            else N_(
                "{name} is an old .xls file or protected by a password. Open it in a spreadsheet"
                " program, save it as .xlsx without a password and import it again."
            ),
            name=path.name,
        )
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGES):
        raise UserError(
            N_(
                "{name} is a web page under another name. Open it in a spreadsheet program,"
                " save it as .xlsx and import it again."
            ),
            name=path.name,
        )
    if data.startswith(_OTHERS):
        raise UserError(
            N_("{name} is not a spreadsheet. Tables are imported from .xlsx and .csv files."),
            name=path.name,
        )
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        raise UserError(
            N_(
                "{name} is damaged or not a spreadsheet. Open it in a spreadsheet program,"
                " save it as .xlsx and import it again."
            ),
            name=path.name,
        )


def _silence(done: int, whole: int) -> None:
    """Nobody wants to be told."""
