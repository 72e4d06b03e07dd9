"""The screen of documents: what is wished for is shown, or it is said why not and what to do."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from qacouncil.operations.meetings import close_meeting, open_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.queries.papers import kinds_of_council, kinds_of_meeting, read_paper
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from qacouncil.ui.context import Place
from qacouncil.ui.documents.preview_maker import Preview
from qacouncil.ui.documents.screen import DocumentsScreen
from tests.council_builder import DAY
from tests.ui.documents.conftest import Desk


@pytest.mark.parametrize("kind", [*kinds_of_meeting(), *kinds_of_council()])
def test_every_paper_is_shown_or_says_why_not(desk: Desk, kind: PaperKind) -> None:
    made: list[Preview] = []
    desk.screen.maker.made.connect(made.append)
    desk.choose(kind, language=PaperLanguage.RU)
    form = desk.screen.form
    assert form.kind is kind
    if not made:
        assert form.refusal.words.text()
        assert not form.save[PaperFormat.PDF].isEnabled()
        assert desk.screen.preview.sheet.page_count == 0
        return
    (shown,) = made[-1:]
    paper = desk.opened.ui.session.read(read_paper, shown.wanted.wish)
    assert shown.pdf == paper.file(PaperFormat.PDF, PaperLanguage.RU).content
    assert desk.screen.preview.sheet.page_count > 0
    assert form.save[PaperFormat.PDF].isEnabled()
    assert not form.refusal.isVisible()


def test_an_extract_needs_signed_minutes_and_leads_to_the_meeting(desk: Desk) -> None:
    desk.choose(PaperKind.EXTRACT, desk.planned)
    form = desk.screen.form
    assert "signed minutes" in form.refusal.words.text()
    assert not form.print.isEnabled()
    form.mend.click()
    assert desk.opened.gone == [Place("meeting", desk.planned)]
    desk.opened.ui.languages.switch("ru")
    assert "подписанного протокола" in form.refusal.words.text()


def test_an_extract_of_the_decisions_marked(desk: Desk) -> None:
    desk.choose(PaperKind.EXTRACT)
    points = desk.screen.form.needs.points
    assert list(points.boxes) == ["1.1"]
    points.boxes["1.1"].click()
    wanted = desk.screen.form.wanted()
    assert wanted is not None
    assert wanted.wish.decisions == ("1.1",)
    desk.choose(PaperKind.PROTOCOL)
    assert not desk.screen.form.needs.lists_points
    other = desk.screen.form.wanted()
    assert other is not None
    assert other.wish.decisions == ()


def test_what_is_marked_of_one_meeting_is_not_marked_of_another(desk: Desk) -> None:
    there = desk.opened.council
    other = there.held(DAY + dt.timedelta(days=1))
    there.do(close_meeting, other)
    there.do(sign_minutes, other)
    desk.screen.refresh(None)
    desk.choose(PaperKind.EXTRACT)
    needs = desk.screen.form.needs
    needs.points.boxes["1.1"].click()
    desk.screen.refresh(None)
    assert needs.points.value() == ["1.1"], "what is written elsewhere changes nothing here"
    desk.choose(PaperKind.EXTRACT, other)
    assert needs.points.value() == []


def test_the_latest_wish_wins(desk: Desk) -> None:
    made: list[Preview] = []
    desk.screen.maker.made.connect(made.append)
    for kind in (PaperKind.NOTICE, PaperKind.PROTOCOL, PaperKind.NOTICE):
        desk.screen.list.choose(kind)
        QApplication.processEvents()
    desk.rest()
    assert [each.wanted.wish.kind for each in made] == [PaperKind.NOTICE]
    desk.screen.list.choose(PaperKind.PROTOCOL)
    desk.bot.waitUntil(lambda: desk.opened.ui.session.busy)  # it is being made
    desk.screen.list.choose(PaperKind.NOTICE)
    desk.rest()
    assert {each.wanted.wish.kind for each in made} == {PaperKind.NOTICE}
    assert desk.screen.form.kind is PaperKind.NOTICE


def test_what_a_paper_lacks_in_its_language_is_told_beforehand(desk: Desk) -> None:
    desk.choose(PaperKind.PROTOCOL, language=PaperLanguage.EN)
    form = desk.screen.form
    assert form.lacks.isVisible()
    assert form.lacks.text().startswith("Points to note: "), "spellings by rule too"
    desk.choose(PaperKind.PROTOCOL, language=PaperLanguage.RU)
    assert form.lacks.text().startswith("Places without a translation: ")
    assert "University: not translated" in form.lacks.toolTip()
    assert any("Faculty" in each for each in form.lacking())
    desk.choose(PaperKind.PROTOCOL, language=PaperLanguage.KK)
    assert not form.lacks.isVisible()


def test_minutes_in_both_languages_at_once(desk: Desk) -> None:
    made: list[Preview] = []
    desk.screen.maker.made.connect(made.append)
    desk.choose(PaperKind.PROTOCOL, language=PaperLanguage.KK_RU)
    assert made[-1].wanted.wish.bilingual
    assert set(made[-1].gaps) == {"kk", "ru"}
    desk.choose(PaperKind.NOTICE)
    assert desk.screen.form.language.value() is not PaperLanguage.KK_RU


def test_a_date_that_is_none_is_said_at_its_field(desk: Desk) -> None:
    desk.choose(PaperKind.MEMBERS)
    needs = desk.screen.form.needs
    needs.date.setText("31.02.2026")
    needs.date.left_changed.emit()
    desk.rest()
    assert "not a date" in needs.fields["date"].error
    assert not desk.screen.form.save[PaperFormat.PDF].isEnabled()
    assert desk.screen.preview.sheet.page_count == 0


def test_last_choices_are_there_the_next_time(desk: Desk) -> None:
    desk.choose(PaperKind.NOTICE)
    languages = desk.screen.form.language
    languages.findChildren(type(desk.screen.form.print))[1].click()
    again = DocumentsScreen(desk.opened.ui)
    assert again.form.kind is PaperKind.NOTICE
    assert again.form.language.value() is PaperLanguage.RU
    again.deleteLater()


def test_by_keys_alone(desk: Desk, saved_to: list[object]) -> None:
    desk.choose(PaperKind.PROTOCOL)
    desk.screen.window().activateWindow()
    table = desk.screen.list.table
    table.setFocus()
    desk.bot.keyClick(table, Qt.Key.Key_Down)
    assert desk.screen.form.kind == "extract"
    desk.bot.keyClick(table, Qt.Key.Key_Down)
    assert desk.screen.form.kind == "notice"
    desk.bot.keyClick(table, Qt.Key.Key_Return)
    assert desk.screen.form.needs.meeting.hasFocus()
    desk.rest()
    desk.screen.save_paper()
    desk.rest()
    assert saved_to == []


def test_a_meeting_held_meanwhile_is_read_anew(desk: Desk) -> None:
    desk.choose(PaperKind.PROTOCOL, desk.planned)
    assert desk.screen.form.refusal.isVisible()
    meeting = desk.screen.form.needs.meeting
    before = meeting.count()
    session = desk.opened.ui.session
    session.write(open_meeting, desk.planned)
    desk.rest()
    assert meeting.count() == before
    assert not desk.screen.form.refusal.isVisible(), desk.screen.form.refusal.words.text()


def test_a_screen_that_is_gone_takes_no_answer(desk: Desk) -> None:
    desk.screen.list.choose(PaperKind.NOTICE)
    gone = DocumentsScreen(desk.opened.ui)
    gone.show()
    gone.open("")
    desk.bot.waitUntil(lambda: desk.opened.ui.session.busy)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    desk.rest()


def test_no_keys_are_told_where_nothing_was_given_out(desk: Desk) -> None:
    assert "Ctrl+E" in dict(desk.screen.keys())
    desk.screen.look_at(0, "issued")
    assert desk.screen.keys() == []
