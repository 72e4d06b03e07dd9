"""The theme: chosen or the system's, for the application or for a part of it."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import pixmap
from qacouncil.ui.theme import Theme, ThemeChoice
from qacouncil.ui.tokens import DARK, LIGHT
from qacouncil.ui.widgets.basic import Button


def test_a_choice_dresses_everything_at_once(ui: Ui, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ui.theme.changed):
        ui.theme.choose(ThemeChoice.DARK)
    assert ui.theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == ui.theme.color("surface")
    assert DARK.surface in qapp.styleSheet()
    assert LIGHT.window not in qapp.styleSheet()


def test_the_system_decides_where_nobody_chose(ui: Ui, qapp: QApplication) -> None:
    ui.theme.choose(ThemeChoice.SYSTEM)
    assert ui.theme.tokens in (LIGHT, DARK)


def test_a_part_may_differ_from_the_rest(ui: Ui, qapp: QApplication, qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    theme = Theme(part, ThemeChoice.DARK)
    assert theme.tokens is DARK
    assert ui.theme.tokens is LIGHT
    assert DARK.surface in part.styleSheet()
    assert DARK.surface not in qapp.styleSheet()


def test_an_icon_takes_the_colour_of_the_words_beside_it(ui: Ui, qtbot: QtBot) -> None:
    button = Button(ui, "primary", "add")
    qtbot.addWidget(button)

    def middle() -> str:
        return button.icon().pixmap(16, 16).toImage().pixelColor(7, 7).name().upper()

    assert middle() == LIGHT.on_accent
    ui.theme.choose(ThemeChoice.DARK)
    assert middle() == DARK.on_accent


def test_a_small_icon_keeps_the_width_of_its_strokes(qapp: QApplication) -> None:
    def ink(size: int) -> float:
        image = pixmap("minus", "#000000", size).toImage()
        column = (image.pixelColor(size // 2, y).alphaF() for y in range(size))
        return sum(column)

    assert abs(ink(12) - ink(16)) < 0.15
