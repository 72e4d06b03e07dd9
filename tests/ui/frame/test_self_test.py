"""The self-test finds what it is there to find."""

from __future__ import annotations

from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.i18n.translator import load_translator
from qacouncil.ui.components import COMPONENTS
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.self_test.listening import Listening
from qacouncil.ui.self_test.visible_texts import cut


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    sheet = QWidget()
    qtbot.addWidget(sheet)
    QVBoxLayout(sheet).addWidget(widget)
    sheet.show()
    return sheet


def test_a_label_without_room_is_found_and_one_with_room_is_not(qtbot: QtBot) -> None:
    assert cut(shown(qtbot, QLabel("Отырысты ашу"))) == []
    narrow = QLabel("Отырысты ашу")
    narrow.setFixedWidth(20)
    assert len(cut(shown(qtbot, narrow))) == 1


def test_words_that_wrap_need_height(qtbot: QtBot) -> None:
    low = QLabel("Отырыс әлі жоспарланған жоқ. " * 6)
    low.setWordWrap(True)
    low.setFixedSize(120, 20)
    assert len(cut(shown(qtbot, low))) == 1


def test_a_button_without_room_is_found_but_not_a_label_that_gives_way(qtbot: QtBot) -> None:
    narrow = QPushButton("Отырысты ашу")
    narrow.setFixedWidth(20)
    assert len(cut(shown(qtbot, narrow))) == 1
    gives_way = ElidedLabel()
    gives_way.setText("Отырысты ашу")
    gives_way.setFixedWidth(20)
    sheet = shown(qtbot, gives_way)
    assert cut(sheet) == []
    assert gives_way.toolTip() == "Отырысты ашу"


def test_warnings_and_missing_translations_are_heard() -> None:
    listening = Listening()
    words = load_translator("kk")
    listening.watch(words)
    words.gettext("A sentence nobody translated.")
    words.pgettext("button", "Nor this")
    words.pgettext("button", "Cancel")
    listening.begin()
    qWarning("Something is odd")
    qWarning("This plugin does not support propagateSizeHints()")
    with listening.to_errors():
        raise ZeroDivisionError
    listening.end()
    assert [each.splitlines()[-1] for each in listening.heard] == [
        "Not translated into kk: A sentence nobody translated.",
        "Not translated into kk (button): Nor this",
        "Qt: Something is odd",
        "ZeroDivisionError",
    ]


def test_every_part_of_the_program_has_its_licence_at_hand() -> None:
    for each in COMPONENTS:
        assert len(each.licence_text()) > 300, each.name
