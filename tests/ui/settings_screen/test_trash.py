"""Settings, what was removed: a list, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qacouncil.localized import Localized
from qacouncil.operations.phrases import PhraseData, add_phrase, remove_phrase
from qacouncil.queries.phrases import own_phrases
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.settings_screen.screen import TRASH, SettingsScreen
from tests.ui.open_council import OpenCouncil


@pytest.fixture
def screen(opened: OpenCouncil) -> SettingsScreen:
    made = SettingsScreen(opened.ui)
    opened.show(made)
    made.open(TRASH)
    return made


def remove_one(opened: OpenCouncil, text: str) -> None:
    data = PhraseData(PhrasePart.HEARD, "A01", Localized(kk=text))
    phrase_id = opened.council.do(add_phrase, opened.council.id, data)
    opened.council.do(remove_phrase, phrase_id)


def phrases(opened: OpenCouncil) -> list[str]:
    found = opened.ui.session.read(own_phrases, opened.council.id)
    return [each.text.kk for each in found]


def test_nothing_removed_is_said(screen: SettingsScreen) -> None:
    assert screen.trash.empty.isVisible()
    assert not screen.trash.table.isVisible()
    assert not screen.trash.restore.isVisible()


def test_enter_restores_and_the_list_is_shorter(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    remove_one(opened, "Бірінші")
    remove_one(opened, "Екінші")
    screen.refresh(None)
    table = screen.trash.table
    assert [table.rows.words(table.rows.row(0), column) for column in table.columns][1:3] == [
        "Phrase",
        "Екінші",
    ]
    table.setCurrentIndex(table.rows.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    opened.flush()
    assert phrases(opened) == ["Екінші"]
    screen.refresh(None)
    assert table.row_count() == 1


def test_the_list_is_filtered_by_its_words(screen: SettingsScreen, opened: OpenCouncil) -> None:
    for text in ("Бірінші", "Екінші"):
        remove_one(opened, text)
    screen.refresh(None)
    screen.trash.filter.setText("екінші")
    assert screen.trash.table.row_count() == 1
