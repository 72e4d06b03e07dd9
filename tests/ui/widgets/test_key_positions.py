"""Digits and shortcuts by the place of their keys."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.widgets.key_positions import digit_of, shortcut
from tests.ui.typing_keys import press_key

FIRST = 2 if sys.platform == "win32" else 10
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def press(text: str, place: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """A key press with this text, `place` keys along the digit row (1 … 10; 0: elsewhere)."""
    code = FIRST + place - 1 if place else 0
    return QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, code, 0, 0, text)


@pytest.mark.parametrize(
    ("text", "place", "digit"),
    [*zip('"әіңғ,.үұқ', range(1, 11), "1234567890", strict=True), ("5", 5, "5"), ("&", 1, "1")],
)
def test_the_digit_row_types_digits_on_every_layout(text: str, place: int, digit: str) -> None:
    assert digit_of(press(text, place)) == digit


@pytest.mark.parametrize(("text", "digit"), [("ә", "2"), ("ғ", "5"), ("қ", "0"), ("7", "7")])
def test_a_keyboard_without_scan_codes_is_read_by_its_letters(text: str, digit: str) -> None:
    assert digit_of(press(text)) == digit


@pytest.mark.parametrize("text", [".", ",", "а", "", "٣"])
def test_other_keys_are_no_digits(text: str) -> None:
    assert digit_of(press(text)) is None


def test_a_command_is_no_digit() -> None:
    assert digit_of(press("2", 2, Qt.KeyboardModifier.AltModifier)) is None
    assert digit_of(press("Ә", 2, SHIFT)) is None


def test_shift_gives_digits_where_the_layout_has_them_there() -> None:
    assert digit_of(press("2", 2, SHIFT)) == "2"


@pytest.mark.parametrize(
    ("sequence", "key", "modifiers"),
    [
        ("Ctrl+K", Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        ("Ctrl+K", 0x041B, Qt.KeyboardModifier.ControlModifier),  # Л lies there
        ("Alt+2", Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
        ("Alt+2", 0x04D8, Qt.KeyboardModifier.AltModifier),  # Ә lies there
        ("U", 0x0413, NONE),  # Г lies there
        ("Ctrl+Return", Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_shortcut_works_on_every_layout(
    qtbot: QtBot, sequence: str, key: int, modifiers: Qt.KeyboardModifier
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pressed: list[str] = []
    shortcut(window, sequence, lambda: pressed.append(sequence))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press_key(window, key, chr(key) if key < 0x1000 else "", modifiers)
    assert pressed == [sequence]
