"""Prints a protocol to a file instead of paper, and counts its pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.i18n.translator import load_translator
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.protocol import protocol_content
from qacouncil.ui.printing import DOTS_PER_INCH, print_pages
from qacouncil.ui.session import Session


def printed_amiss(session: Session, folder: Path) -> list[str]:
    """What is wrong with the pages of the first meeting and their print; empty: all is well."""
    first = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    pdf = protocol_pdf(session.read(protocol_content, first), load_translator("kk"))
    beside = session.pages.make(session.file.path, first, "kk")
    if beside is None or beside[0] != pdf:
        return ["the process beside the window makes other pages, or none"]
    paper = folder / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    pages = print_pages(pdf, printer)
    document = QPdfDocument()
    document.load(str(paper))
    there = document.pageCount()
    document.close()
    return [] if pages == there > 0 else [f"printed pages: {there}, of the protocol: {pages}"]
