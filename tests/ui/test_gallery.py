"""The gallery shows every component in each language, whole, named and in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Ui
from qacouncil.ui.gallery.screen import GalleryScreen
from qacouncil.ui.tokens import DARK, LIGHT


@pytest.fixture
def gallery(ui: Ui, qtbot: QtBot) -> GalleryScreen:
    made = GalleryScreen(ui)
    qtbot.addWidget(made)
    made.resize(1366, 697)
    made.show()
    made.open("")
    return made


def test_the_halves_wear_their_own_themes(gallery: GalleryScreen) -> None:
    for half, tokens in ((gallery.light, LIGHT), (gallery.dark, DARK)):
        corner = half.grab().toImage().pixel(2, 2)
        assert QColor(corner) == QColor(tokens.window)


def cut(widget: QWidget) -> bool:
    """Whether the words of a label or a button have less room than they need."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.sizeHint().width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut(gallery: GalleryScreen, ui: Ui, qtbot: QtBot, language: Language) -> None:
    ui.languages.switch(language)
    shown = [
        widget
        for widget in gallery.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and text_of(widget)
    ]
    assert len(shown) > 80
    qtbot.waitUntil(lambda: not any(map(cut, shown)))  # the layouts follow the new words


@pytest.mark.parametrize("width", [1366, 900])
def test_both_halves_fit_across(gallery: GalleryScreen, qtbot: QtBot, width: int) -> None:
    gallery.resize(width, 697)
    (area,) = (
        each for each in gallery.findChildren(QScrollArea) if each.isAncestorOf(gallery.dark)
    )
    qtbot.waitUntil(lambda: gallery.dark.width() > 0)
    assert area.horizontalScrollBar().maximum() == 0
    assert gallery.dark.mapTo(gallery, gallery.dark.rect().topRight()).x() < width


def text_of(widget: QLabel | QAbstractButton) -> str:
    return widget.text()


def test_everything_that_takes_the_focus_has_a_name(gallery: GalleryScreen) -> None:
    nameless = [
        type(widget).__name__
        for widget in gallery.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(gallery)
        and not name_of(widget)
    ]
    assert nameless == []


def name_of(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QPushButton | QCheckBox | QRadioButton) else ""
    return own or widget.accessibleName()


def test_a_switch_reaches_every_word(gallery: GalleryScreen, ui: Ui) -> None:
    def words() -> set[str]:
        labels = gallery.findChildren(QLabel) + gallery.findChildren(QPushButton)
        return {label.text() for label in labels if any(map(str.isalpha, label.text()))}

    english = words()
    ui.languages.switch("kk")
    same = english & words()
    assert same <= {"QACouncil", "F2", "ҚАЗ", "РУС", "ENG"}


def test_the_sheet_scrolls_where_it_does_not_fit(gallery: GalleryScreen) -> None:
    areas = gallery.findChildren(QAbstractScrollArea)
    assert any(area.verticalScrollBar().maximum() > 0 for area in areas)
