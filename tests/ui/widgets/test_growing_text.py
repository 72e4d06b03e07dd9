"""The growing text: its height, its paragraphs, its undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import CONTROL
from qacouncil.ui.widgets import visit
from qacouncil.ui.widgets.growing_text import GrowingText, plain_paragraphs
from tests.ui.typing_keys import type_text


@pytest.fixture
def text(ui: Ui, qtbot: QtBot) -> GrowingText:
    window = QWidget()
    made = GrowingText(ui)
    rows = QVBoxLayout(window)
    rows.addWidget(made)
    rows.addWidget(QWidget(), 1)
    window.resize(400, 500)
    qtbot.addWidget(window)
    window.show()
    made.window_kept = window  # type: ignore[attr-defined]
    return made


def test_it_is_as_tall_as_its_words(text: GrowingText, qtbot: QtBot) -> None:
    assert text.height() == CONTROL
    text.set_value("one\ntwo\nthree")
    line = QFontMetrics(text.font()).lineSpacing()
    assert text.height() == pytest.approx(CONTROL + 2 * line, abs=2)
    text.set_value("words " * 60)
    assert text.height() > CONTROL + 3 * line
    tall = text.height()
    text.window().resize(250, 500)
    qtbot.waitUntil(lambda: text.height() > tall)
    text.set_value("")
    assert text.height() == CONTROL


def test_every_line_is_seen(text: GrowingText) -> None:
    text.set_value("\n".join(f"line {number}" for number in range(12)))
    text.cursor_to_end()
    assert text.viewport().rect().contains(text.cursorRect().adjusted(0, 1, 0, -1))
    assert text.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("copied", "pasted"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("one\u2029two\vthree", "one\ntwo\nthree"),
        ("\n\none\n\n\n\ntwo", "one\ntwo"),
        ("one\ttwo", "one two"),
        (" word ", "word"),
        ("№\u00a05", "№\u00a05"),
        ("two  spaces\u00a0", "two spaces"),
        ("•\tone\n\uf0b7\ttwo\no\tthree\n·  four", "– one\n– two\n– three\n– four"),
        ("1.\tone\n2.\ttwo", "1. one\n2. two"),
        ("баг\u00adдар\u00adлама \x07\ufffc\u200bjoba", "багдарлама joba"),
        ("7\x1e8", "7\u20118"),
        ("one\ttwo\t\r\nthree\tfour", "one two\nthree four"),
        ("o one", "o one"),
    ],
)
def test_what_comes_from_word_becomes_plain_paragraphs(copied: str, pasted: str) -> None:
    assert plain_paragraphs(copied) == pasted


def test_pasting_drops_formatting(text: GrowingText) -> None:
    copied = QMimeData()
    copied.setText("bold\r\nwords")
    copied.setHtml("<b>bold</b><p>words</p>")
    text.insertFromMimeData(copied)
    assert text.value() == "bold\nwords"


def test_what_is_only_html_is_pasted_as_its_words(text: GrowingText) -> None:
    copied = QMimeData()
    copied.setHtml("<p>one</p><table><tr><td>two</td><td>three</td></tr></table><li>four")
    assert text.canInsertFromMimeData(copied)
    text.insertFromMimeData(copied)
    assert text.value() == "one\ntwo\nthree\nfour"


def test_pasting_is_undone_in_one_step(text: GrowingText) -> None:
    text.set_value("before ")
    text.cursor_to_end()
    copied = QMimeData()
    copied.setText("one\r\n\r\ntwo")
    copied.setData("text/rtf", b"{\\rtf1 {\\b one}\\par two}")
    text.insertFromMimeData(copied)
    assert text.value() == "before one\ntwo"
    text.undo()
    assert text.toPlainText() == "before "


def test_another_text_has_no_undo_of_the_one_before(text: GrowingText) -> None:
    type_text(text, "gone")
    text.undo()
    text.settle()
    text.replace_text("")
    text.redo()
    assert text.value() == ""


def test_it_is_saved_though_typing_goes_on(
    ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit, "TEXT_REST", 3_600_000)
    monkeypatch.setattr(visit, "TEXT_LATEST", 1)
    text = GrowingText(ui)
    qtbot.addWidget(text)
    with qtbot.waitSignal(text.left_changed):
        type_text(text, "on and on")


def test_a_space_at_the_end_does_not_cost_the_undo(text: GrowingText) -> None:
    type_text(text, "words ")
    text.settle()
    text.clearFocus()
    text.show_text("words")
    text.undo()
    assert text.value() == ""


def test_its_undo_is_its_own(text: GrowingText, qtbot: QtBot) -> None:
    text.set_value("saved")
    text.cursor_to_end()
    type_text(text, " more")
    assert text.value() == "saved more"
    text.undo()
    assert text.value() == "saved"
    assert not text.document().isUndoAvailable()


def test_a_line_break_is_a_paragraph(text: GrowingText, qtbot: QtBot) -> None:
    type_text(text, "one")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_text(text, "two")
    assert text.toPlainText() == "one\ntwo"
    assert text.document().blockCount() == 2


def test_tab_leaves_it(text: GrowingText) -> None:
    assert text.tabChangesFocus()


def test_showing_is_not_typing(text: GrowingText, qtbot: QtBot) -> None:
    told: list[str] = []
    text.left_changed.connect(lambda: told.append(text.value()))
    text.show_text("from the file")
    text.settle()
    assert told == []
    type_text(text, "typed ")
    text.settle()
    assert told == ["typed from the file"]


def test_a_refresh_keeps_the_cursor_where_it_is(text: GrowingText, qtbot: QtBot) -> None:
    text.window().activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    type_text(text, "being typed")
    text.settle()
    text.show_text("normalised: being typed")
    assert text.value() == "being typed"
    assert text.textCursor().position() == len("being typed")
    text.clearFocus()
    assert text.value() == "normalised: being typed"
