"""Attendance over a year as CSV for a spreadsheet: UTF-8 with BOM, semicolons."""

from __future__ import annotations

import csv
import io

from qacouncil.i18n.attendance_words import attendance_rows
from qacouncil.i18n.translator import Translator
from qacouncil.queries.attendance_record import AttendanceRecord

_FORMULA = ("=", "+", "-", "@", "\t")  # what a spreadsheet would take for a formula


def attendance_csv(translator: Translator, record: AttendanceRecord) -> bytes:
    """The file, as Excel in Kazakhstan opens it with a double click."""
    heads, rows = attendance_rows(translator, record)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (heads, *rows):
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return text.getvalue().encode("utf-8-sig")
