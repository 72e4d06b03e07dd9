"""Every control of every screen and dialog has a name and is reached by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.self_test.dialogs import dialogs
from qacouncil.ui.self_test.walk import places, wait_until_quiet
from qacouncil.ui.widgets.table import Table
from tests.ui.open_council import dispose


def controls(widget: QWidget) -> list[QWidget]:
    """What takes the focus by Tab and can be seen or scrolled to."""
    return [
        each
        for each in widget.findChildren(QWidget)
        if each.isVisibleTo(widget)
        and each.window() is widget.window()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(each, QScrollArea)
    ]


def nameless(widget: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in controls(widget)
        if not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
        and each.focusProxy() is None
    ]


def not_reached(widget: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """Which controls Tab passes by, going round once; and what it meets outside of the window."""
    wanted = [each for each in controls(widget) if each.isEnabled() and not each.focusProxy()]
    seen: set[int] = set()
    outside = []
    for _ in range(len(wanted) + 20):
        focus = QApplication.focusWidget()
        QTest.keyClick(focus or widget, key)
        focus = QApplication.focusWidget()
        if focus is not None:
            seen.add(id(focus))
            if focus.window() is not widget.window():
                outside.append(f"outside: {type(focus).__name__}")
    return outside + [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in wanted
        if id(each) not in seen and not by_arrows(each, seen)
    ]


def by_arrows(control: QWidget, seen: set[int]) -> bool:
    """One of several of which one is chosen: Tab goes to one, the arrows to the others."""
    parent = control.parentWidget()
    if not isinstance(control, QAbstractButton) or not control.isCheckable() or parent is None:
        return False
    group = control.group()
    if not control.autoExclusive() and (group is None or not group.exclusive()):
        return False
    return any(id(each) in seen for each in parent.findChildren(type(control)))


# What has no name has none in any language; the others see what only they show.
IN_KAZAKH = [
    pytest.param(each, marks=() if each == "kk" else pytest.mark.long) for each in LANGUAGES
]


@pytest.mark.parametrize("language", IN_KAZAKH)
def test_every_control_of_a_screen_has_a_name(opened: MainWindow, language: Language) -> None:
    opened.ui.languages.switch(language)
    found = {}
    for name, place in places(opened):
        opened.go(place)
        wait_until_quiet(opened)
        found[name] = nameless(opened)
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("language", IN_KAZAKH)
def test_every_control_of_a_dialog_has_a_name(opened: MainWindow, language: Language) -> None:
    opened.ui.languages.switch(language)
    found = {}
    for name, make in dialogs().items():
        dialog = make(opened)
        dialog.show()
        found[name] = nameless(dialog)
        dispose(dialog)
    assert {name: each for name, each in found.items() if each} == {}


def test_tab_reaches_every_control_of_a_screen(opened: MainWindow) -> None:
    opened.activateWindow()
    found = {}
    for name, place in places(opened):
        opened.go(place)
        wait_until_quiet(opened)
        found[name] = not_reached(opened)
    assert {name: each for name, each in found.items() if each} == {}


def test_tab_goes_round_inside_every_dialog(opened: MainWindow, qtbot: QtBot) -> None:
    found = {}
    for name, make in dialogs().items():
        dialog = make(opened)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            found[f"{name}, {key.name}"] = not_reached(dialog, key)
        dispose(dialog)
    assert {name: each for name, each in found.items() if each} == {}


def test_the_list_of_a_screen_takes_the_keys(opened: MainWindow) -> None:
    """Enter opens what is chosen there, as the line of keys says."""
    opened.activateWindow()
    for name in ("meetings", "decisions"):
        opened.go(Place(name))
        assert isinstance(QApplication.focusWidget(), Table), name
