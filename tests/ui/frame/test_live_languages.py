"""Every screen and dialog, switched while it is open, says what it would say if opened anew."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES, Language
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.opening import CouncilFiles
from qacouncil.ui.screens import factories
from qacouncil.ui.self_test.dialogs import dialogs
from qacouncil.ui.self_test.listening import Listening
from qacouncil.ui.self_test.visible_texts import cut, said
from qacouncil.ui.self_test.walk import places, wait_until_quiet
from qacouncil.ui.widgets.fields import LineEdit
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.workspace import warnings_watch
from tests.ui.open_council import dispose

MakeWindow = Callable[[Language], MainWindow]
NEXT: dict[Language, Language] = {"kk": "ru", "ru": "en", "en": "kk"}


@pytest.fixture
def make_window(
    qtbot: QtBot,
    ui: Ui,
    council_files: CouncilFiles,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MakeWindow]:
    """A window on the demo council, in a language; one at a time.

    It looks for warnings at once: after a rest, they would come in one of two windows only.
    """
    monkeypatch.setattr(warnings_watch, "REST", 0)
    made: list[MainWindow] = []

    def make(language: Language) -> MainWindow:
        for old in made:
            old.close()
        ui.languages.switch(language)
        window = MainWindow(ui, council_files, factories())
        window.resize(1366, 697)
        made.append(window)
        window.begin(file)
        window.show()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@contextmanager
def nothing_missing(ui: Ui) -> Iterator[Listening]:
    """Fails where a message has no translation."""
    listening = Listening()
    listening.watch(ui.words)
    yield listening
    assert listening.heard == []


def differences(switched: list[str], anew: list[str]) -> list[str]:
    return [
        line
        for line in difflib.unified_diff(switched, anew, "switched", "opened anew", n=0)
        if not line.startswith("@@")
    ]


def _type_in_kazakh(window: MainWindow) -> None:
    """The language of the minutes is no matter of the window's; it begins with that one."""
    content = getattr(window.stack.shown, "content", None)
    if content is not None:
        content.choose("kk")


def test_screens_switched_while_open(make_window: MakeWindow) -> None:
    """One window in each language, so that each is read both anew and switched."""
    anew: dict[Language, dict[str, list[str]]] = {}
    switched: dict[Language, dict[str, list[str]]] = {}
    for begun, other in NEXT.items():
        window = make_window(begun)
        anew[begun], switched[other] = {}, {}
        for name, place in places(window):
            window.ui.languages.switch(begun)
            window.go(place)
            _type_in_kazakh(window)
            for language, texts in ((begun, anew[begun]), (other, switched[other])):
                wait_until_quiet(window)
                window.ui.languages.switch(language)
                with nothing_missing(window.ui):
                    wait_until_quiet(window)
                    texts[name] = said(window)
                    assert cut(window) == [], (name, language)
    found = {
        (name, language): differences(switched[language][name], text)
        for language, texts in anew.items()
        for name, text in texts.items()
    }
    assert {name: each for name, each in found.items() if each} == {}


def test_dialogs_switched_while_open(make_window: MakeWindow) -> None:
    """One dialog in each language, so that each is read both anew and switched."""
    window = make_window("kk")
    found = {}
    for name, make in dialogs().items():
        anew: dict[Language, list[str]] = {}
        switched: dict[Language, list[str]] = {}
        for begun, other in NEXT.items():
            window.ui.languages.switch(begun)
            dialog = make(window)
            dialog.show()
            for language, texts in ((begun, anew), (other, switched)):
                window.ui.languages.switch(language)
                wait_until_quiet(window)
                assert cut(dialog) == [], (name, language)
                texts[language] = [*said(dialog), f"height: {dialog.height()}"]
            dispose(dialog)
        for language in NEXT:
            found[name, language] = differences(switched[language], anew[language])
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_welcome_screen_switched_while_open(
    ui: Ui, window: MainWindow, language: Language
) -> None:
    other = NEXT[language]
    ui.languages.switch(language)
    ui.languages.switch(other)
    switched = said(window)
    window.stack.clear()
    window.begin()
    assert differences(switched, said(window)) == []


def test_qt_s_own_words_switch_too(qtbot: QtBot, ui: Ui) -> None:
    words = {}
    for language in LANGUAGES:
        ui.languages.switch(language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        words[language] = box.buttons()[0].text().replace("&", "")
    assert words["ru"] == "Отмена"
    assert len(set(words.values())) == 3


@pytest.mark.parametrize("editor", [LineEdit, GrowingText])
def test_the_menu_of_a_text_is_qt_s_own(
    qtbot: QtBot, ui: Ui, editor: Callable[[Ui], LineEdit | GrowingText]
) -> None:
    field = editor(ui)
    qtbot.addWidget(field)
    told: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        ui.languages.switch(language)
        menu = field.createStandardContextMenu()
        told[language] = [action.text().partition("\t")[0] for action in menu.actions()]
        menu.deleteLater()
    for words in zip(*told.values(), strict=True):
        assert len(set(words)) == 3 or words == ("", "", ""), words


def test_a_widget_hears_of_a_switch_once(qtbot: QtBot, ui: Ui) -> None:
    heard: list[Language] = []

    class Told(QWidget):
        def changeEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001, N802
            if event.type() == event.Type.LanguageChange:
                heard.append(ui.language)
            super().changeEvent(event)

    outer = Told()
    qtbot.addWidget(outer)
    inner = Told(outer)
    ui.languages.switch("ru")
    assert heard == ["ru", "ru"]
    assert inner.parent() is outer


def test_a_place_that_is_not_there_changes_nothing(make_window: MakeWindow) -> None:
    window = make_window("en")
    window.go(Place("nowhere"))
    assert window.stack.place == Place("overview")
