"""The live page: the export's own bytes, made beside the window, following what is typed."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qacouncil.documents.protocol import protocol_pdf, protocol_with_places
from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language, Localized
from qacouncil.operations.agenda import add_item, write_heard
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.queries.protocol import protocol_content
from qacouncil.ui.context import Ui
from qacouncil.ui.workspace import page_maker
from qacouncil.ui.workspace.page_view import PageDialog, PageView
from tests.ui.workspace.held_meeting import DAY, START, Held, follow, held_meeting


@pytest.fixture
def held(tmp_path: Path, ui: Ui) -> Iterator[Held]:
    with held_meeting(tmp_path / "council.qac", ui) as there:
        yield there


@pytest.fixture
def page(held: Held, qtbot: QtBot) -> PageView:
    made = PageView(held.ui)
    qtbot.addWidget(made)
    made.resize(364, 300)
    follow(held, made)
    made.show()
    qtbot.waitExposed(made)
    made.show_meeting(held.meeting_id, "kk")
    made.show_item(3)
    qtbot.waitUntil(lambda: made.pages is not None)
    return made


def exported(held: Held, language: Language) -> bytes:
    content = held.ui.session.read(protocol_content, held.meeting_id)
    return protocol_pdf(content, load_translator(language))


def test_the_page_is_the_export_in_the_language_typed(
    held: Held, page: PageView, qtbot: QtBot
) -> None:
    assert page.pages is not None
    assert page.pages.pdf == exported(held, "kk")
    page.set_language("ru")
    qtbot.waitUntil(lambda: page.pages is not None and page.pages.language == "ru")
    assert page.pages.pdf == exported(held, "ru")
    assert page.languages.value() == "ru"
    with qtbot.waitSignal(page.language_chosen) as chosen:
        page.languages.chosen.emit("en")
    assert chosen.args == ["en"]


def test_it_follows_what_is_written_beside_the_window(
    held: Held, page: PageView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def noted(*args: Any) -> Any:
        threads.append(threading.get_ident())
        return protocol_with_places(*args)

    monkeypatch.setattr(page_maker, "protocol_with_places", noted)
    for number in range(5):
        held.ui.session.write(write_heard, held.items[0], Localized(kk=f"Сөз {number}."))
    qtbot.waitUntil(lambda: not held.ui.session.unsaved)
    last = exported(held, "kk")
    qtbot.waitUntil(lambda: page.pages is not None and page.pages.pdf == last)
    assert threads
    assert threading.get_ident() not in threads
    assert len(threads) < 5


def test_it_scrolls_to_the_item_and_stays_there(held: Held, page: PageView, qtbot: QtBot) -> None:
    held.ui.session.write(write_heard, held.items[0], Localized(kk="Ұзақ сөз. " * 900))
    sheet = page.sheet
    qtbot.waitUntil(lambda: sheet.page_count > 3)
    page.show_item(1)
    first = sheet.verticalScrollBar().value()
    page.show_item(3)
    assert sheet.verticalScrollBar().value() > first
    assert sheet.stretches()[0].page > 1
    place = sheet.verticalScrollBar().value()
    held.ui.session.write(write_heard, held.item_id, Localized(kk="Ұзақ сөз. " * 60))
    before = page.pages
    qtbot.waitUntil(lambda: page.pages is not before)
    assert sheet.verticalScrollBar().value() == place
    assert f"page {sheet.page_in_sight()} / {sheet.page_count}" == page._number.text()
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Home)
    assert page._number.text() == f"page 1 / {sheet.page_count}"
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    assert page._number.text() == f"page 2 / {sheet.page_count}"


def test_without_an_item_it_shows_the_beginning(held: Held, page: PageView, qtbot: QtBot) -> None:
    held.ui.session.write(write_heard, held.items[0], Localized(kk="Ұзақ сөз. " * 900))
    qtbot.waitUntil(lambda: page.sheet.page_count > 3)
    page.show_item(3)
    assert page.sheet.verticalScrollBar().value() > 0
    page.show_item(None)
    assert page.sheet.verticalScrollBar().value() == 0


def test_the_item_has_a_line_in_its_margin(held: Held, page: PageView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.sheet.is_drawn)
    accent = held.ui.theme.color("accent").rgb()

    def line() -> int:
        picture = page.sheet.viewport().grab().toImage()
        width, height = picture.width(), picture.height()
        at = [(x, y) for y in range(height) for x in range(width)]
        return sum(picture.pixel(x, y) == accent for x, y in at)

    marked = line()
    assert marked > 20
    page.show_item(None)
    assert line() < marked // 4


def test_f9_shows_it_large_and_zooms(held: Held, page: PageView, qtbot: QtBot) -> None:
    seen: list[float] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PageDialog)
        assert dialog.sheet.page_count == page.sheet.page_count
        assert dialog.sheet.stretches() == page.sheet.stretches()
        dialog.larger.click()
        seen.append(dialog.sheet.zoom_factor)
        dialog.smaller.click()
        dialog.smaller.click()
        seen.append(dialog.sheet.zoom_factor)
        held.ui.languages.switch("ru")
        assert dialog.verb.text() == "Закрыть"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    page.show_large()
    assert seen == [pytest.approx(1.25), pytest.approx(0.8)]


def planned_beside(held: Held) -> str:
    """Another meeting, of one item."""
    data = MeetingData(DAY + dt.timedelta(days=7), START)
    meeting_id = held.council.do(plan_meeting, held.council.id, data)
    held.council.do(add_item, meeting_id, Localized(kk="Басқа мәселе"), "A04")
    return meeting_id


def test_hidden_it_forgets_what_it_was_of(held: Held, page: PageView, qtbot: QtBot) -> None:
    other = planned_beside(held)
    page.hide()
    page.show_meeting(other, "kk")
    # Written while nobody follows: another screen is shown.
    held.council.do(write_heard, held.items[0], Localized(kk="Жаңа сөз."))
    page.show_meeting(held.meeting_id, "kk")
    page.show()
    last = exported(held, "kk")
    qtbot.waitUntil(lambda: page.pages is not None and page.pages.pdf == last)


def test_the_pages_of_another_meeting_are_not_shown(
    held: Held, page: PageView, qtbot: QtBot
) -> None:
    other = planned_beside(held)
    page._refused(UserError("no"))
    page.hide()
    page.show_meeting(other, "kk")
    page.show()
    assert page.pages is None
    assert page.sheet.page_count == 0
    assert page._number.text() == ""
    assert not page._trouble.isVisible()
    page.show_meeting(other, "kk")
    qtbot.waitUntil(lambda: page.pages is not None)
    page.show_meeting(other, "kk")
    assert page.pages is not None
    assert page.pages.meeting_id == other
    assert page.sheet.page_count > 0
