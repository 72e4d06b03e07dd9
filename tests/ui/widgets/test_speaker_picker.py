"""The speaker list: found by two letters, taken by Enter, left by Esc, guests by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.speaker_picker import SpeakerPicker
from tests.ui.typing_keys import type_text

PEOPLE = [
    ("1", "Ким Е. В.", ""),
    ("2", "Қайырбек Д. А.", "обучающийся, 3 курс"),
    ("3", "Оспанов Б. Қ.", ""),
]


class Told:
    """A picker on the screen and what it told."""

    def __init__(self, picker: SpeakerPicker) -> None:
        self.picker = picker
        self.picked: list[str] = []
        self.named: list[str] = []
        picker.picked.connect(self.picked.append)
        picker.named.connect(self.named.append)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.picker, key)

    def rows(self) -> list[str]:
        found = self.picker.list
        return [found.item(row).text() for row in range(found.count())]


@pytest.fixture
def told(ui: Ui, qtbot: QtBot) -> Told:
    picker = SpeakerPicker(ui)
    qtbot.addWidget(picker)
    picker.set_people(lambda: PEOPLE)
    picker.show()
    return Told(picker)


@pytest.mark.parametrize("typed", ["ка", "қа", "rf", "ka"])
def test_two_letters_and_enter(told: Told, typed: str) -> None:
    type_text(told.picker, typed)
    assert told.picker.list.isVisible()
    told.press(Qt.Key.Key_Return)
    assert told.picked == ["2"]
    assert told.picker.text() == ""
    assert told.picker.list.isHidden()


# Kazakh, Russian and Latin keys, and the sound written in Latin letters.
@pytest.mark.parametrize(
    ("person", "ways"),
    [("1", ("ки", "rb", "ki")), ("2", ("қа", "ка", "rf", "ka")), ("3", ("ос", "jc", "os"))],
)
def test_each_person_is_found_on_every_layout(
    told: Told, person: str, ways: tuple[str, ...]
) -> None:
    for typed in ways:
        type_text(told.picker, typed)
        told.press(Qt.Key.Key_Return)
    assert told.picked == [person] * len(ways)


def test_where_only_persons_of_the_list_are_taken_no_name_is_offered(told: Told) -> None:
    told.picker.takes_names = False
    type_text(told.picker, "Smith")
    assert told.picker.list.isHidden()
    told.press(Qt.Key.Key_Return)
    assert (told.picked, told.named) == ([], [])
    assert told.picker.text() == "Smith"


def test_the_arrows_choose(told: Told) -> None:
    told.press(Qt.Key.Key_Down)
    assert len(told.rows()) == len(PEOPLE)
    told.press(Qt.Key.Key_Down)
    told.press(Qt.Key.Key_Down)
    told.press(Qt.Key.Key_Up)
    told.press(Qt.Key.Key_Return)
    assert told.picked == ["2"]


def test_a_guest_is_named_in_full(told: Told) -> None:
    type_text(told.picker, "Smith John")
    assert told.rows() == ["Name of an invited person: Smith John"]
    told.press(Qt.Key.Key_Return)
    assert told.named == ["Smith John"]
    assert told.picked == []


def test_esc_closes_the_list_and_then_empties_the_line(told: Told) -> None:
    type_text(told.picker, "ка")
    told.press(Qt.Key.Key_Escape)
    assert told.picker.list.isHidden()
    assert told.picker.text() == "ка"
    told.press(Qt.Key.Key_Escape)
    assert told.picker.text() == ""
    assert told.picked == told.named == []


def test_enter_without_a_list_takes_nobody(told: Told) -> None:
    told.press(Qt.Key.Key_Return)
    assert told.picked == told.named == []


def test_a_click_takes(told: Told) -> None:
    type_text(told.picker, "ос")
    found = told.picker.list
    where = found.visualItemRect(found.item(0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.picked == ["3"]


def test_the_list_goes_with_the_focus(told: Told, qtbot: QtBot) -> None:
    told.picker.activateWindow()
    told.picker.setFocus()
    qtbot.waitUntil(told.picker.hasFocus)
    type_text(told.picker, "ка")
    told.picker.clearFocus()
    assert told.picker.list.isHidden()


def test_every_row_has_room_for_its_words(told: Told) -> None:
    type_text(told.picker, "ка")
    assert told.picker.list.width() >= told.picker.list.needed_width()
    assert told.picker.list.verticalScrollBar().maximum() == 0
