"""The empty list shows all of its words."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.empty import EmptyList


def test_no_line_is_cut(ui: Ui, qtbot: QtBot) -> None:
    empty = EmptyList(ui, "decisions")
    qtbot.addWidget(empty)
    empty.set_texts("No decisions yet", "words of the sentence " * 8, "Open meeting")
    empty.show()
    for text in empty.findChildren(QLabel):
        if text.text():
            assert text.height() >= text.heightForWidth(text.width())


def test_the_action_is_asked_for(ui: Ui, qtbot: QtBot) -> None:
    empty = EmptyList(ui, "decisions")
    qtbot.addWidget(empty)
    empty.set_texts("No decisions yet", "What for", "Open meeting")
    with qtbot.waitSignal(empty.acted):
        empty.action.click()
    empty.set_texts("No decisions yet", "What for")
    assert empty.action.isHidden()
