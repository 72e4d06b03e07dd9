"""Printing papers through Qt's own dialog: the export's own pages, on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.protocol import printed_content
from qacouncil.ui.context import Ui
from qacouncil.ui.notices import error_notice
from qacouncil.ui.paper_files import MakePdf
from qacouncil.ui.screen import Paper

DOTS_PER_INCH = 300

AskForPrinter = Callable[[QPrinter, QWidget], bool]


def print_protocol(ui: Ui, window: QWidget, paper: Paper, ask: AskForPrinter | None = None) -> None:
    """Make the pages beside the window, then ask for the printer and print them."""
    ui.session.flush()
    content = ui.session.read(printed_content, paper.meeting_id)
    print_papers(ui, window, partial(protocol_pdf, content), [paper.language], ask)


def print_papers(
    ui: Ui,
    window: QWidget,
    make: MakePdf,
    languages: Sequence[Language],
    ask: AskForPrinter | None = None,
) -> None:
    """Print a paper in each of these languages, each as a job of its own on one printer."""
    work = ui.session.work(lambda: [make(load_translator(each)) for each in languages])
    work.then(lambda pdfs: print_made(ui, window, pdfs, ask))


def print_made(
    ui: Ui, window: QWidget, pdfs: Sequence[bytes], ask: AskForPrinter | None = None
) -> bool:
    """Ask for the printer and print these; whether they went there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setDocName(ui.session.file.path.stem)
    try:
        if not (ask or _ask)(printer, window):
            return False
        for pdf in pdfs:
            print_pages(pdf, printer)
    except UserError as error:
        ui.tell(error_notice(error))
        return False
    return True


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """Print the pages asked for in the printer's own range; how many there were.

    Raises UserError where the printer takes nothing.
    """
    kept = QByteArray(pdf)
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    printer.setPageMargins(printer.pageLayout().minimumMargins(), QPageLayout.Unit.Point)
    printer.setFullPage(True)
    pages = _pages(printer, document.pageCount())
    _turn(printer, document, pages[:1])
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(
            N_("The printer is not accepting documents. Check it, or choose another one.")
        )
    for place, page in enumerate(pages):
        if place:
            _turn(printer, document, [page])
            printer.newPage()
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        inches = document.pagePointSize(page) / 72
        size = QSize(
            round(inches.width() * printer.resolution()),
            round(inches.height() * printer.resolution()),
        )
        # A sheet of another size takes the page whole; it is never stretched.
        size.scale(size.boundedTo(sheet.size()), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), document.render(page, size))
    painter.end()
    document.close()
    return len(pages)


def _turn(printer: QPrinter, document: QPdfDocument, pages: Sequence[int]) -> None:
    """Lay the next sheet as the page lies: a wide table is printed on its side."""
    for page in pages:
        size = document.pagePointSize(page)
        lies = QPageLayout.Orientation.Landscape
        stands = QPageLayout.Orientation.Portrait
        printer.setPageOrientation(lies if size.width() > size.height() else stands)


def _pages(printer: QPrinter, count: int) -> list[int]:
    chosen = range(count)
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        chosen = range(printer.fromPage() - 1, min(printer.toPage(), count))
    backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return list(reversed(chosen)) if backwards else list(chosen)


def _ask(printer: QPrinter, window: QWidget) -> bool:
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return chosen
