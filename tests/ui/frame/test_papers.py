"""Export, print and copies of the file from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.queries.papers import PaperWish, read_paper
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from qacouncil.ui import notices
from qacouncil.ui.context import Place
from qacouncil.ui.documents.screen import DocumentsScreen
from qacouncil.ui.export import ExportDialog, export_protocol
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.printing import print_pages, print_protocol
from qacouncil.ui.screen import Paper
from tests.ui.conftest import NOW


def paper_of(window: MainWindow, language: Language = "kk") -> Paper:
    session = window.ui.session
    first = session.read(meetings_list, council_id=session.council_id)[0].meeting.id
    return Paper(first, language)


def choose(monkeypatch: pytest.MonkeyPatch, *languages: Language) -> None:
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(ExportDialog, "languages", property(lambda _dialog: list(languages)))


def test_three_protocols_go_into_a_folder_beside_what_is_there(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    choose(monkeypatch, "kk", "ru", "en")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    opened_outside: list[Path] = []
    monkeypatch.setattr(
        "qacouncil.ui.paper_files.open_outside", lambda *paths: opened_outside.extend(paths)
    )
    for times in (1, 2):
        export_protocol(opened.ui, opened, paper_of(opened))
        wanted = 3 * times
        qtbot.waitUntil(lambda: len(list(folder.iterdir())) == wanted)  # noqa: B023 - at once
        qtbot.waitUntil(lambda: not opened.ui.session.busy)
    assert all(each.read_bytes().startswith(b"%PDF") for each in folder.iterdir())
    assert sum(" (2)" in each.name for each in folder.iterdir()) == 3
    opened.notices.first.second_action.click()
    opened.notices.first.action.click()
    assert opened_outside[0] == folder
    assert {each.parent for each in opened_outside[1:]} == {folder}
    assert len(opened_outside) == 4


def test_one_protocol_is_exactly_what_the_command_makes(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "ru")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "p"), ""))
    paper = paper_of(opened)
    export_protocol(opened.ui, opened, paper)
    qtbot.waitUntil((tmp_path / "p.pdf").exists)
    content = opened.ui.session.read(protocol_content, paper.meeting_id)
    assert (tmp_path / "p.pdf").read_bytes() == protocol_pdf(content, load_translator("ru"))


def test_a_folder_that_refuses_is_told(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "kk")
    there_is_none = tmp_path / "none" / "p.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there_is_none), ""))
    export_protocol(opened.ui, opened, paper_of(opened))
    qtbot.waitUntil(opened.notices.isVisible)
    assert "no folder" in opened.notices.first.words.text()


def test_the_dialog_says_what_each_language_lacks(opened: MainWindow) -> None:
    paper = paper_of(opened, "ru")
    content = opened.ui.session.read(protocol_content, paper.meeting_id)
    dialog = ExportDialog(opened.ui, opened, content, paper)
    assert dialog.languages == ["ru"]
    dialog.deleteLater()


@pytest.mark.parametrize(("first", "last", "pages"), [(0, 0, 0), (1, 1, 1)])
def test_every_page_asked_for_is_printed(
    opened: MainWindow, tmp_path: Path, first: int, last: int, pages: int
) -> None:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415

    content = opened.ui.session.read(protocol_content, paper_of(opened).meeting_id)
    pdf = protocol_pdf(content, load_translator("kk"))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    if first:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(first, last)
    printed = print_pages(pdf, printer)
    made = QPdfDocument()
    made.load(str(tmp_path / "printed.pdf"))
    assert made.pageCount() == printed == (pages or pdf.count(b"/Type /Page\n"))
    size = made.pagePointSize(0)
    assert (round(size.width() / 10), round(size.height() / 10)) == (60, 84)


@pytest.mark.no_qt_log  # Qt says it, too
def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    def choose_a_bad_one(printer: QPrinter, _window: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "none" / "p.pdf"))
        return True

    print_protocol(opened.ui, opened, paper_of(opened), choose_a_bad_one)
    qtbot.waitUntil(opened.notices.isVisible)
    assert "printer" in opened.notices.first.words.text()


def test_print_and_export_are_there_only_where_there_is_a_paper(opened: MainWindow) -> None:
    assert opened.acts.paper() is None
    opened.go(Place("meeting", paper_of(opened).meeting_id))
    paper = opened.acts.paper()
    assert paper is not None
    assert paper.meeting_id == paper_of(opened).meeting_id


def test_ctrl_p_leads_from_a_meeting_to_its_papers_and_prints_there(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    meeting_id = paper_of(opened).meeting_id
    opened.go(Place("meeting", meeting_id))
    qtbot.keyClick(opened, Qt.Key.Key_P, control)
    documents = opened.stack.shown
    assert isinstance(documents, DocumentsScreen)
    qtbot.waitUntil(documents.form.print.isEnabled)
    wanted = documents.form.wanted()
    assert wanted is not None
    assert (wanted.wish.kind, wanted.wish.meeting_id) == ("protocol", meeting_id)
    printed: list[list[bytes]] = []
    monkeypatch.setattr(
        "qacouncil.ui.documents.giving_out.print_made",
        lambda _ui, _window, pdfs, _ask: printed.append(pdfs),
    )
    qtbot.keyClick(opened, Qt.Key.Key_P, control)
    qtbot.waitUntil(lambda: len(printed) == 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "p"), ""))
    qtbot.keyClick(opened, Qt.Key.Key_E, control)
    qtbot.waitUntil((tmp_path / "p.pdf").exists)
    assert [(tmp_path / "p.pdf").read_bytes()] == printed[0]
    qtbot.waitUntil(lambda: not opened.ui.session.busy)


def test_a_page_that_lies_is_printed_lying(opened: MainWindow, tmp_path: Path) -> None:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415

    session = opened.ui.session
    wish = PaperWish(PaperKind.CONTROL_SHEET, council_id=session.council_id, date=NOW.date())
    pdf = session.read(read_paper, wish).file(PaperFormat.PDF, PaperLanguage.KK).content
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(pdf, printer) > 1
    made = QPdfDocument()
    made.load(str(tmp_path / "printed.pdf"))
    sizes = [made.pagePointSize(page) for page in range(made.pageCount())]
    assert all(round(size.width() / 10) == 84 for size in sizes), sizes


def test_a_copy_holds_everything_and_is_told(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    opened.files.save_copy()
    qtbot.waitUntil(opened.notices.isVisible)
    assert "copy.qac" in opened.notices.first.words.text()
    copy = opened.files.councils.open(tmp_path / "copy.qac")
    assert copy.council_id == opened.ui.session.council_id
    copy.close()
    assert notices.copy_notice(target).label is not None
