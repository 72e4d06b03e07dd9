"""What members are sent before a meeting, from the workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from qacouncil.documents.notice import Signer, notice_pdf
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import NO_TEXT
from qacouncil.operations.meetings import MeetingData, cancel_meeting, plan_meeting
from qacouncil.queries.notice import notice_content
from qacouncil.rules.terms import Stage
from qacouncil.ui.notice import NoticeDialog, print_notice
from qacouncil.ui.screen import Paper
from qacouncil.ui.workspace.convening import make_paper, papers_at
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork


def planned(work: AtWork) -> str:
    council = work.held.council
    meeting_id = council.do(plan_meeting, council.id, MeetingData(DAY, START + 60))
    work.screen.open(meeting_id)
    return meeting_id


def entries(work: AtWork) -> list[str]:
    return [label(work.held.ui.words) for label, _ in work.screen.head.more.entries]


def take(work: AtWork, entry: str) -> None:
    for label, act in work.screen.head.more.entries:
        if label(work.held.ui.words) == entry:
            act()


def test_what_is_sent_is_offered_while_there_is_something_to_send(work: AtWork) -> None:
    meeting_id = planned(work)
    assert entries(work)[-3:] == [
        "Save the notice…",
        "Print the notice…",
        "Save for the calendar…",
    ]
    work.held.council.do(cancel_meeting, meeting_id, NO_TEXT)
    work.screen.refresh(None)
    assert entries(work) == ["Save for the calendar…"]
    for stage in (Stage.MINUTES, Stage.SIGNED, Stage.NOT_HELD):
        assert papers_at(stage) == []


def test_the_notice_is_saved_in_three_languages(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = planned(work)
    monkeypatch.setattr(NoticeDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(NoticeDialog, "languages", property(lambda _dialog: ["kk", "ru", "en"]))
    monkeypatch.setattr(NoticeDialog, "chosen", property(lambda _dialog: Signer.CHAIR))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    take(work, "Save the notice…")
    work.bot.waitUntil(lambda: bool(work.held.told))
    found = sorted(tmp_path.glob("*.pdf"))
    assert [each.name for each in found] == [
        f"notice 2026-11-26 {each}.pdf" for each in ("en", "kk", "ru")
    ]
    ui = work.held.ui
    content = ui.session.read(notice_content, meeting_id, DAY)
    assert found[1].read_bytes() == notice_pdf(content, load_translator("kk"), Signer.CHAIR)
    assert work.held.told[0].sentence(ui.words).startswith("Exported: ")


def test_the_dialog_names_who_may_sign(work: AtWork) -> None:
    meeting_id = planned(work)
    ui = work.held.ui
    content = ui.session.read(notice_content, meeting_id, DAY)
    dialog = NoticeDialog(ui, work.screen, content, "kk")
    texts = [dialog.signer.itemText(index) for index in range(dialog.signer.count())]
    assert texts == ["Secretary: Ibrayeva S.\u00a0T.", "Chair: Seiitkali A.\u00a0M."]
    assert (dialog.chosen, dialog.languages) == (Signer.SECRETARY, ["kk"])
    dialog.boxes["kk"].setChecked(False)
    assert not dialog.verb.isEnabled()
    dialog.deleteLater()


def test_the_notice_is_printed_once_for_each_language(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = planned(work)
    monkeypatch.setattr(NoticeDialog, "exec", lambda _dialog: 1)
    printed: list[bytes] = []
    monkeypatch.setattr(
        "qacouncil.ui.printing.print_pages", lambda pdf, _printer: printed.append(pdf)
    )
    monkeypatch.setattr(NoticeDialog, "languages", property(lambda _dialog: ["kk", "ru"]))

    def to_file(printer: QPrinter, _window: object) -> bool:
        printer.setOutputFileName(str(tmp_path / "out.pdf"))
        return True

    print_notice(work.held.ui, work.screen, Paper(meeting_id, "kk"), to_file)
    work.bot.waitUntil(lambda: len(printed) == 2)
    assert all(each.startswith(b"%PDF") for each in printed)


def test_the_calendar_file_is_saved(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = planned(work)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "m"), ""))
    make_paper(work.held.ui, work.screen, "calendar", Paper(meeting_id, "kk"))
    work.bot.waitUntil(lambda: bool(work.held.told))
    (event,) = Calendar.from_ical((tmp_path / "m.ics").read_bytes()).walk("VEVENT")
    assert str(event["uid"]).startswith(meeting_id)


def test_nothing_is_saved_where_nowhere_was_chosen(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = planned(work)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(NoticeDialog, "exec", lambda _dialog: 1)
    asked: list[object] = []
    for module in ("calendar_files", "notice"):
        place = f"qacouncil.ui.{module}.tell_saved"
        monkeypatch.setattr(place, lambda *what: asked.append(what))
    for name in ("calendar", "notice"):
        make_paper(work.held.ui, work.screen, name, Paper(meeting_id, "kk"))
    work.bot.waitUntil(lambda: not work.held.ui.session.busy)
    assert asked == []
