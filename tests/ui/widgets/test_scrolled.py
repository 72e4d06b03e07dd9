"""The pane that scrolls up and down only."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.page import Scrolled
from qacouncil.ui.widgets.basic import label


def test_words_that_wrap_for_the_bar_alone_do_not_keep_it(qtbot: QtBot) -> None:
    inside = QWidget()
    rows = QVBoxLayout(inside)
    words = label(wrap=True)
    words.setText("The minutes are written up next. " * 4)
    rows.addWidget(words)
    pane = Scrolled(inside)
    qtbot.addWidget(pane)
    pane.resize(400, 30)
    pane.show()
    bar = pane.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    taken = pane.width() - pane.viewport().width()
    width = next(
        each
        for each in range(200, 400)
        if rows.totalHeightForWidth(each) < rows.totalHeightForWidth(each - taken)
    )
    pane.resize(width, rows.totalHeightForWidth(width) - 1)
    qtbot.waitUntil(bar.isVisible)
    pane.resize(width, rows.totalHeightForWidth(width))
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert inside.size() == pane.size()
