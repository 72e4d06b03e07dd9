"""Choices: from a list that drops down, and side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.segmented import Segmented

LANGUAGES = [("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG")]
Chooser = Choice | Segmented


@pytest.fixture(params=[Choice, Segmented])
def chooser(request: pytest.FixtureRequest, ui: Ui, qtbot: QtBot) -> Chooser:
    made: Chooser = request.param(ui)
    qtbot.addWidget(made)
    made.set_choices(LANGUAGES)
    made.show()
    return made


def test_the_first_is_chosen_to_begin_with(chooser: Chooser) -> None:
    assert chooser.value() == "kk"


def test_new_words_keep_what_was_chosen(chooser: Chooser) -> None:
    chooser.set_value("ru")
    chooser.set_choices([(value, text.lower()) for value, text in LANGUAGES])
    assert chooser.value() == "ru"
    chooser.set_choices(LANGUAGES[2:])
    assert chooser.value() == "en"


def test_setting_it_is_not_choosing(chooser: Chooser) -> None:
    told: list[object] = []
    chooser.chosen.connect(told.append)
    chooser.set_value("en")
    chooser.set_choices(LANGUAGES)
    assert chooser.value() == "en"
    assert told == []


def test_a_key_chooses_in_the_list(ui: Ui, qtbot: QtBot) -> None:
    choice = Choice(ui)
    qtbot.addWidget(choice)
    choice.set_choices(LANGUAGES)
    told: list[object] = []
    choice.chosen.connect(told.append)
    choice.show()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told == ["ru"]
    assert choice.value() == "ru"


def test_nothing_can_be_chosen_of_nothing(ui: Ui, qtbot: QtBot) -> None:
    for made in (Choice(ui), Segmented(ui)):
        qtbot.addWidget(made)
        made.set_choices([])
        assert made.value() is None


def test_a_click_or_an_arrow_chooses_a_segment(ui: Ui, qtbot: QtBot) -> None:
    segmented = Segmented(ui)
    qtbot.addWidget(segmented)
    segmented.set_choices(LANGUAGES)
    told: list[object] = []
    segmented.chosen.connect(told.append)
    segmented.show()
    segmented.activateWindow()
    buttons = segmented.findChildren(QPushButton)
    buttons[1].click()
    buttons[1].setFocus()
    qtbot.waitUntil(buttons[1].hasFocus)
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    assert told == ["ru", "en"]
    assert [button.accessibleName() for button in buttons] == ["ҚАЗ", "РУС", "ENG"]


def test_a_segment_has_room_for_its_words_in_bold(ui: Ui, qtbot: QtBot) -> None:
    made = Segmented(ui)
    qtbot.addWidget(made)
    made.set_choices([("a", "Regulation"), ("b", "Положение"), ("c", "Құжаттар")])
    made.show()
    for button in made.findChildren(QPushButton):
        bold = QFont(button.font())
        bold.setBold(True)
        button.click()
        assert button.width() >= QFontMetrics(bold).horizontalAdvance(button.text()) + 16


def test_tab_leads_to_the_segment_that_is_chosen(ui: Ui, qtbot: QtBot) -> None:
    segmented = Segmented(ui)
    qtbot.addWidget(segmented)
    segmented.set_choices([("a", "A"), ("b", "B"), ("c", "C")])
    buttons = segmented.findChildren(QPushButton)
    buttons[1].click()
    segmented.set_value("a")
    stops = [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in buttons]
    assert stops == [True, False, False]
