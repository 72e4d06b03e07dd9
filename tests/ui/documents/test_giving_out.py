"""Papers are saved whole, printed, and kept as given out; what the disk refuses has a way on."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from qacouncil.queries.issued_papers import issued_content
from qacouncil.queries.papers import kinds_of_meeting
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from qacouncil.storage import whole_file
from qacouncil.ui.documents import all_papers
from qacouncil.ui.documents.giving_out import make, print_paper
from tests.ui.documents.conftest import Desk

PDF, DOCX = PaperFormat.PDF, PaperFormat.DOCX


def save(desk: Desk, paper_format: PaperFormat = PDF) -> None:
    desk.screen.form.save[paper_format].click()
    desk.rest()


def test_a_paper_of_signed_minutes_is_kept_once(desk: Desk, saved_to: list[Path]) -> None:
    folder = saved_to[0].parent
    saved_to += [folder / "again", folder / "word"]
    desk.choose(PaperKind.PROTOCOL)
    save(desk)
    save(desk)
    save(desk, DOCX)
    written = [folder / "paper.pdf", folder / "again.pdf", folder / "word.docx"]
    first, second, word = (each.read_bytes() for each in written)
    assert first == second
    kept = {each.format: each for each in desk.issued()}
    assert len(desk.issued()) == 2
    for each, content in ((PDF, first), (DOCX, word)):
        row = kept[each]
        assert row.meeting_id == desk.signed
        assert (row.kind, row.language, row.revision) == (PaperKind.PROTOCOL, PaperLanguage.KK, 1)
        assert row.sha256 == hashlib.sha256(content).hexdigest()
        assert row.title
        assert desk.opened.ui.session.read(issued_content, row.id)[1] == content
    assert "paper.pdf" in desk.told[0].sentence(desk.opened.ui.words)


def test_a_draft_is_saved_and_not_kept(desk: Desk, saved_to: list[Path]) -> None:
    folder = saved_to[0].parent
    desk.choose(PaperKind.NOTICE, desk.planned)
    assert desk.screen.form.kept.text().startswith("A draft")
    save(desk)
    assert (folder / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert desk.issued() == ()


def test_a_paper_of_the_council_is_kept_without_a_meeting(desk: Desk, saved_to: list[Path]) -> None:
    del saved_to
    desk.choose(PaperKind.MEMBERS)
    save(desk)
    (row,) = desk.issued()
    assert (row.kind, row.meeting_id, row.revision) == (PaperKind.MEMBERS, None, None)


@pytest.mark.parametrize("failure", [errno.ENOSPC, errno.EACCES])
def test_what_the_disk_refuses_is_said_and_saved_elsewhere(
    desk: Desk, saved_to: list[Path], monkeypatch: pytest.MonkeyPatch, failure: int
) -> None:
    folder = saved_to[0].parent / "papers"
    folder.mkdir()
    saved_to[:] = [folder / "full", folder / "room"]
    there = folder / "full.pdf"
    there.write_bytes(b"what was there")
    put_over = whole_file.put_over

    def refuse(part: Path, path: Path) -> None:
        if path == there:
            raise OSError(failure, "refused")
        put_over(part, path)

    monkeypatch.setattr(whole_file, "put_over", refuse)
    desk.choose(PaperKind.PROTOCOL)
    save(desk)
    assert [each.name for each in folder.iterdir()] == ["full.pdf"], "no part of a file is left"
    assert there.read_bytes() == b"what was there"
    assert desk.issued() == ()
    notice = desk.told[-1]
    words = desk.opened.ui.words
    assert notice.kind == "error"
    assert "full.pdf" in notice.sentence(words)
    assert notice.label is not None
    assert notice.action is not None
    assert notice.label(words) == "Save elsewhere"
    notice.action()
    desk.rest()
    assert (folder / "room.pdf").read_bytes().startswith(b"%PDF")
    assert len(desk.issued()) == 1


def test_a_printed_paper_is_kept(desk: Desk, tmp_path: Path) -> None:
    desk.choose(PaperKind.PROTOCOL)
    order = desk.screen.order(PDF)
    assert order is not None

    def to_file(printer: QPrinter, _window: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    print_paper(desk.opened.ui, desk.screen, order, lambda _printer, _window: False)
    desk.rest()
    assert desk.issued() == (), "it was not printed"
    print_paper(desk.opened.ui, desk.screen, order, to_file)
    desk.rest()
    (row,) = desk.issued()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert row.format is PDF


def test_all_papers_of_a_meeting_into_a_folder(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.choose(PaperKind.PROTOCOL)
    for times in (1, 2):
        desk.screen.form.all.click()
        assert not desk.screen.form.all.isEnabled()
        desk.bot.waitUntil(lambda: not desk.screen.all.running)
        desk.rest()
        written = len(desk.screen.all.paths)
        assert len(list(folder.iterdir())) == times * written, "nothing there is replaced"
    assert written >= 9
    assert desk.screen.form.all.isEnabled()
    assert all(each.read_bytes().startswith(b"%PDF") for each in folder.iterdir())
    kinds = {each.kind for each in desk.issued()}
    assert {PaperKind.PROTOCOL, PaperKind.EXTRACT, PaperKind.NOTICE} <= kinds
    assert kinds <= set(kinds_of_meeting())
    assert len(desk.issued()) == written, "the same bytes are kept once"
    said = desk.told[-1].sentence(desk.opened.ui.words)
    assert said == f"Papers saved: {written}"


def test_all_papers_can_be_stopped(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.choose(PaperKind.PROTOCOL)

    def make_and_stop(*args: object) -> object:
        desk.screen.form.progress.cancelled.emit()
        return make(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(all_papers, "make", make_and_stop)
    desk.screen.form.all.click()
    desk.bot.waitUntil(lambda: not desk.screen.all.running)
    desk.rest()
    assert len(list(folder.iterdir())) == len(desk.screen.all.paths) == 1


def test_all_papers_where_the_disk_is_full(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.choose(PaperKind.PROTOCOL)
    put_over = whole_file.put_over

    def refuse(part: Path, path: Path) -> None:
        if len([each for each in folder.iterdir() if each.suffix == ".pdf"]) >= 2:
            raise OSError(errno.ENOSPC, "no room")
        put_over(part, path)

    monkeypatch.setattr(whole_file, "put_over", refuse)
    desk.screen.form.all.click()
    desk.bot.waitUntil(lambda: not desk.screen.all.running)
    desk.rest()
    assert len(list(folder.iterdir())) == 2
    assert "disk is full" in desk.told[-1].sentence(desk.opened.ui.words)
    assert desk.screen.form.all.isEnabled()


def test_a_file_that_is_closed_meanwhile_waits_for_one_paper_alone(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.choose(PaperKind.PROTOCOL)
    session = desk.opened.ui.session

    def make_and_close(*args: object) -> object:
        desk.opened.ui.open_session = None
        return make(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(all_papers, "make", make_and_close)
    desk.screen.form.all.click()
    desk.bot.waitUntil(lambda: not desk.screen.all.running)
    desk.opened.ui.open_session = session
    assert len(list(folder.iterdir())) == 1
