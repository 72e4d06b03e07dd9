"""The focus ring is seen whole, wherever its button stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_ROOM, FocusRing
from qacouncil.ui.tokens import LIGHT
from qacouncil.ui.widgets.basic import Button


@pytest.fixture
def ring(qapp: QApplication, ui: Ui) -> FocusRing:
    return FocusRing(qapp, ui.theme)


def panel_with_button(window: QWidget, ui: Ui) -> Button:
    """A button that fills its panel, so that its ring has no room inside."""
    panel = QWidget(window)
    panel.setGeometry(40, 40, 90, 30)
    button = Button(ui)
    button.setText("Open")
    button.setParent(panel)
    button.setGeometry(0, 0, 90, 30)
    return button


def panel_of(button: QPushButton) -> QWidget:
    panel = button.parentWidget()
    assert panel is not None
    return panel


def focused(button: QPushButton, qtbot: QtBot) -> None:
    button.window().resize(300, 200)
    button.window().show()
    button.window().activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)


def sides_in_accent(window: QWidget, button: QWidget) -> list[bool]:
    """Whether the ring is seen above, below, left and right of the button."""
    image = window.grab().toImage()
    where = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    out = RING_ROOM - 1
    middle = where.center()
    points = (
        QPoint(middle.x(), where.top() - out),
        QPoint(middle.x(), where.bottom() + out),
        QPoint(where.left() - out, middle.y()),
        QPoint(where.right() + out, middle.y()),
    )
    return [QColor(image.pixel(point)) == QColor(LIGHT.accent) for point in points]


@pytest.mark.usefixtures("ring")
def test_a_panel_without_room_does_not_clip_it(ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(window, ui)
    focused(button, qtbot)
    assert sides_in_accent(window, button) == [True] * 4


@pytest.mark.usefixtures("ring")
def test_it_follows_the_panel_its_button_stands_in(ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(window, ui)
    focused(button, qtbot)
    panel_of(button).move(100, 90)
    assert sides_in_accent(window, button) == [True] * 4


@pytest.mark.usefixtures("ring")
def test_it_scrolls_with_its_button(ui: Ui, qtbot: QtBot) -> None:
    window, inside = QScrollArea(), QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(inside, ui)
    inside.resize(280, 1000)
    window.setWidget(inside)
    focused(button, qtbot)
    window.verticalScrollBar().setValue(25)
    assert sides_in_accent(window, button) == [True] * 4


def change_hidden(button: QPushButton) -> None:
    button.hide()


def change_deleted(button: QPushButton) -> None:
    panel_of(button).deleteLater()
    QApplication.sendPostedEvents()


@pytest.mark.usefixtures("ring")
@pytest.mark.parametrize("change", [change_hidden, change_deleted])
def test_it_goes_with_its_button(
    ui: Ui, qtbot: QtBot, change: Callable[[QPushButton], None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(window, ui)
    line = QLineEdit(window)
    focused(button, qtbot)
    change(button)
    qtbot.waitUntil(lambda: not accented(window))
    line.setFocus()
    line.hide()


def accented(window: QWidget) -> bool:
    image = window.grab().toImage()
    return QColor(image.pixel(85, 40 - RING_ROOM + 1)) == QColor(LIGHT.accent)


@pytest.mark.usefixtures("ring")
def test_a_field_has_its_own_border_instead(ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(window, ui)
    line = QLineEdit(window)
    line.setGeometry(40, 100, 90, 28)
    focused(button, qtbot)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert not accented(window)
    assert sides_in_accent(window, line) == [False] * 4


def test_what_is_deleted_under_the_ring_is_let_go(ring: FocusRing, ui: Ui, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = panel_with_button(window, ui)
    focused(button, qtbot)
    gone = QWidget(window)
    ring._host = gone
    delete(gone)
    button.move(9, 9)  # moved a last time while its pane goes
