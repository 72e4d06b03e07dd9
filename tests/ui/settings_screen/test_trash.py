"""Settings, what was removed: a list, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import remove_item, remove_speech
from qacouncil.operations.phrases import PhraseData, add_phrase, remove_phrase
from qacouncil.queries.phrases import own_phrases
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.settings_screen.screen import TRASH, SettingsScreen
from tests.operations.test_undo import full_meeting, ids
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


def test_what_it_said_is_shown_and_why_it_cannot_come_back(
    screen: SettingsScreen, opened: OpenCouncil
) -> None:
    there = opened.council
    meeting_id = full_meeting(there)
    item_id = there.item(meeting_id)
    there.do(remove_speech, ids(there, meeting_id, "speech")[0])
    there.do(remove_item, item_id)
    screen.refresh(None)
    trash = screen.trash
    assert "Жоспар туралы" in trash.said.text()
    assert "Speech\nGali A.\nWord" in trash.said.text()
    assert trash.why_not.said == ""
    trash.table.setCurrentIndex(trash.table.rows.index(1, 0))
    # The item it was part of is gone.
    assert "cannot be undone any more" in trash.why_not.said
    assert not trash.restore.isEnabled()
    trash.table.setCurrentIndex(trash.table.rows.index(0, 0))
    trash.restore.click()
    opened.flush()
    screen.refresh(None)
    assert trash.why_not.said == ""
    assert trash.restore.isEnabled()
