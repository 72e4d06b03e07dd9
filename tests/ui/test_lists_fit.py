"""Nothing on the list screens is cut, whatever the language, the width and the theme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.screens import dialogs, factories
from qacouncil.ui.settings_screen.screen import SECTIONS, SettingsScreen
from tests.ui.open_council import OpenCouncil, dispose, open_council, settled

SCREENS = ("overview", "meetings", "decisions", "members", "programmes", "settings")
DIALOGS = ("add_member", "change_person", "change_mandate", "end_mandate", "new_regulation")


@pytest.fixture
def opened(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui) as there:
        meeting = there.council.held()
        assert meeting
        yield there


def cut(widget: QWidget) -> list[str]:
    """The texts of labels and buttons that have less room than they need."""
    found = []
    labels = [each for each in widget.findChildren(QLabel) if not isinstance(each, ElidedLabel)]
    pressed = [*widget.findChildren(QPushButton), *widget.findChildren(QCheckBox)]
    worded: list[QLabel | QAbstractButton] = [*labels, *pressed]
    for each in worded:
        if not each.text() or not each.isVisible():
            continue
        wraps = isinstance(each, QLabel) and each.wordWrap()
        needed = each.heightForWidth(each.width()) if wraps else each.sizeHint().width()
        room = each.height() if wraps else each.width()
        if room < needed or each.mapTo(widget, each.rect().topRight()).x() >= widget.width():
            found.append(each.text())
    return found


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", [(1154, 633), (656, 436)])
def test_a_screen_shows_its_words_whole(
    opened: OpenCouncil, name: str, size: tuple[int, int]
) -> None:
    screen = factories()[name](opened.ui)
    opened.show(screen, *size)
    for language in LANGUAGES:
        opened.ui.languages.switch(language)
        settled()
        assert screen.width() == size[0]
        assert cut(screen) == []


@pytest.mark.parametrize("name", SECTIONS)
@pytest.mark.parametrize("size", [(1154, 633), (656, 436)])
def test_a_section_of_the_settings_shows_its_words_whole(
    opened: OpenCouncil, name: str, size: tuple[int, int]
) -> None:
    screen = SettingsScreen(opened.ui)
    opened.show(screen, *size)
    screen.show_section(name)
    for language in LANGUAGES:
        opened.ui.languages.switch(language)
        settled()
        assert cut(screen) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_shows_its_words_whole(opened: OpenCouncil, name: str, qtbot: QtBot) -> None:
    parent = QWidget()
    parent.resize(1366, 697)
    dialog = dialogs()[name](opened.ui, parent)
    dialog.open()
    for language in LANGUAGES:
        opened.ui.languages.switch(language)
        settled()
        assert cut(dialog) == []
        assert dialog.height() <= 697
    dispose(dialog)


@pytest.mark.parametrize("section", ["council", "regulation", "papers", "program"])
@pytest.mark.parametrize("size", [(1154, 633), (656, 436)])
def test_each_section_of_the_settings_shows_its_words_whole(
    opened: OpenCouncil, section: str, size: tuple[int, int]
) -> None:
    screen = factories()["settings"](opened.ui)
    opened.show(screen, *size)
    screen.open(section)
    for language in LANGUAGES:
        opened.ui.languages.switch(language)
        settled()
        assert screen.width() == size[0]
        assert cut(screen) == []
