"""Attendance over a year as CSV for a spreadsheet: UTF-8 with BOM, semicolons."""

from __future__ import annotations

import csv
import io

from qacouncil.exchange.neutral import neutralised
from qacouncil.i18n.attendance_words import attendance_rows
from qacouncil.i18n.translator import Translator
from qacouncil.queries.attendance_record import AttendanceRecord


def attendance_csv(translator: Translator, record: AttendanceRecord) -> bytes:
    """The file, as Excel in Kazakhstan opens it with a double click."""
    heads, rows = attendance_rows(translator, record)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (heads, *rows):
        writer.writerow([neutralised(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")
