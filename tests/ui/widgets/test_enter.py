"""Enter presses the button that has the focus, outside dialogs and inside."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from qacouncil.settings import RecentFile
from qacouncil.ui.context import Ui
from qacouncil.ui.rail import RailItem
from qacouncil.ui.recent_list import RecentRow
from qacouncil.ui.way_in import WayIn
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.dialog import Dialog

BUTTONS: tuple[Callable[[Ui], QAbstractButton], ...] = (
    Button,
    lambda ui: RailItem(ui, "meetings"),
    lambda ui: WayIn(ui, "add", "Ctrl+N"),
    lambda ui: RecentRow(ui, RecentFile("council.qac", "A faculty", "")),
)


@pytest.mark.parametrize("make", BUTTONS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_a_button(
    ui: Ui, qtbot: QtBot, make: Callable[[Ui], QAbstractButton], key: Qt.Key
) -> None:
    button = make(ui)
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_with_a_command_key_it_is_another_key(ui: Ui, qtbot: QtBot) -> None:
    button = Button(ui)
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_on_a_button_of_a_form_does_not_send_the_form(ui: Ui, qtbot: QtBot) -> None:
    dialog = Dialog(ui, None)
    qtbot.addWidget(dialog)
    more = Button(ui, "link")
    dialog.body.addWidget(more)
    dialog.show()
    more.setFocus()
    with qtbot.waitSignal(more.clicked), qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(more, Qt.Key.Key_Return)


def test_fields_that_come_later_stand_before_the_buttons(ui: Ui, qtbot: QtBot) -> None:
    dialog = Dialog(ui, None)
    qtbot.addWidget(dialog)
    first, later = QLineEdit(), QLineEdit()
    for field in (first, later):
        dialog.body.addWidget(field)
    later.hide()
    dialog.show()
    dialog.activateWindow()
    later.show()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert later.hasFocus()
