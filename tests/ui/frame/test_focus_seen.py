"""The focus is seen on every control of every screen and dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.focus_ring import RING_ROOM, FocusRing
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.self_test.dialogs import dialogs
from qacouncil.ui.self_test.walk import places, wait_until_quiet
from tests.ui.frame.test_accessible import controls
from tests.ui.open_council import dispose, settled


@pytest.fixture
def ring(qapp: QApplication, opened: MainWindow) -> FocusRing:
    return FocusRing(qapp, opened.ui.theme)


def unseen(window: QWidget, widget: QWidget) -> list[str]:
    """The controls that look alike with the focus and without, or whose ring is cut."""
    found = []
    for control in controls(widget):
        if not control.isEnabled() or control.focusProxy() is not None:
            continue
        window.setFocus()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if not control.hasFocus():
            continue
        revealed(control)
        settled()
        where = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        where = where.adjusted(-RING_ROOM, -RING_ROOM, RING_ROOM, RING_ROOM)
        if isinstance(control, QPlainTextEdit):
            where = window.rect()  # the border of its section tells it
        sides = edges(where) if isinstance(control, QAbstractButton) else [where]
        seen = grabbed(window)
        control.clearFocus()
        settled()
        bare = grabbed(window)
        if any(seen.copy(side) == bare.copy(side) for side in sides):
            found.append(f"{type(control).__name__} {control.accessibleName()} {where}")
    return found


def revealed(control: QWidget) -> None:
    """Scrolled to, as Tab does."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control, RING_ROOM, RING_ROOM)
        above = above.parentWidget()


def edges(where: QRect) -> list[QRect]:
    """The strips above, below, left and right, where the ring of a button is drawn."""
    left, top = where.left(), where.top()
    width, height = where.width(), where.height()
    return [
        QRect(left, top, width, RING_ROOM),
        QRect(left, where.bottom() - RING_ROOM + 1, width, RING_ROOM),
        QRect(left, top, RING_ROOM, height),
        QRect(where.right() - RING_ROOM + 1, top, RING_ROOM, height),
    ]


def grabbed(window: QWidget) -> QImage:
    return window.grab().toImage()


@pytest.mark.usefixtures("ring")
def test_on_every_screen(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    found = {}
    for name, place in places(opened):
        opened.go(place)
        wait_until_quiet(opened)
        found[name] = unseen(opened, opened)
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.usefixtures("ring")
def test_in_every_dialog(opened: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, make in dialogs().items():
        dialog = make(opened)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        found[name] = unseen(dialog, dialog)
        dispose(dialog)
    assert {name: each for name, each in found.items() if each} == {}
