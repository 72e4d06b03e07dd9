"""Fields tell once a visit, and no refresh reaches into what is being typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets import visit
from qacouncil.ui.widgets.fields import LineEdit
from qacouncil.ui.widgets.visit import REST, TEXT_LATEST, TEXT_REST
from qacouncil.ui.workspace.page_maker import WAIT
from tests.ui.typing_keys import type_text


class Form:
    """Two lines in a window, and what the first one told."""

    def __init__(self, ui: Ui, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.line, self.other = LineEdit(ui), LineEdit(ui)
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.line)
        rows.addWidget(self.other)
        self.told: list[str] = []
        self.line.left_changed.connect(lambda: self.told.append(self.line.value()))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.line.setFocus()
        qtbot.waitUntil(self.line.hasFocus)
        self.qtbot = qtbot

    def type(self, text: str) -> None:
        type_text(self.line, text)

    def leave(self) -> None:
        self.other.setFocus()


@pytest.fixture
def form(ui: Ui, qtbot: QtBot) -> Form:
    return Form(ui, qtbot)


def test_leaving_tells_of_a_change_once(form: Form) -> None:
    form.line.show_value("Ким")
    form.line.setCursorPosition(3)
    form.type("ов")
    assert form.told == []
    form.leave()
    form.line.setFocus()
    form.leave()
    assert form.told == ["Кимов"]


def test_leaving_without_a_change_tells_nothing(form: Form) -> None:
    form.line.show_value("Ким")
    form.type("x")
    QTest.keyClick(form.line, Qt.Key.Key_Backspace)
    form.leave()
    assert form.told == []


def test_a_rest_after_typing_tells_too(form: Form) -> None:
    form.type("а")
    form.qtbot.waitUntil(lambda: form.told == ["а"], timeout=REST * 10)
    form.type("б")
    form.leave()
    assert form.told == ["а", "аб"]


def test_a_refresh_waits_until_the_field_is_left(form: Form) -> None:
    form.type("Ким")
    form.line.settle()
    form.line.show_value("Ким Е. В.")
    assert form.line.text() == "Ким"
    form.leave()
    assert form.line.text() == "Ким Е. В."
    assert form.told == ["Ким"]


def test_what_is_typed_later_goes_before_a_refresh(form: Form) -> None:
    form.type("Ким")
    form.line.settle()
    form.line.show_value("Оспанов")
    form.type("ов")
    form.leave()
    assert form.line.text() == "Кимов"
    assert form.told == ["Ким", "Кимов"]


def test_a_refresh_older_than_the_last_words_is_forgotten(form: Form) -> None:
    form.type("Ким")
    form.line.settle()
    form.line.show_value("Оспанов")
    form.type("ов")
    form.line.settle()
    form.leave()
    assert form.line.text() == "Кимов"


def test_a_field_that_is_only_looked_at_is_refreshed(form: Form) -> None:
    form.line.show_value("Оспанов")
    assert form.line.text() == "Оспанов"
    form.leave()
    assert form.told == []


def test_the_same_words_do_not_move_the_cursor(form: Form) -> None:
    form.line.show_value("Оспанов")
    form.line.setCursorPosition(3)
    form.line.show_value("Оспанов")
    assert form.line.cursorPosition() == 3


def test_a_line_typed_without_a_rest_is_saved_all_the_same(
    ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit, "TEXT_REST", 3_600_000)
    monkeypatch.setattr(visit, "TEXT_LATEST", 1)
    form = Form(ui, qtbot)
    with qtbot.waitSignal(form.line.left_changed):
        form.type("on and on")


def test_no_more_than_the_last_second_waits_for_the_disk() -> None:
    assert max(REST, TEXT_REST, TEXT_LATEST) <= 600  # ms: the disk takes its time too
    # The page is at most a second behind: there are 300 ms left to make and draw it.
    assert TEXT_REST + WAIT <= 700
