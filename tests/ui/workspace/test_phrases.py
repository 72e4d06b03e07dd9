"""Phrases are put in by two letters, filled with what is known, and never in the way of typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qacouncil.localized import Localized
from qacouncil.operations.agenda import change_item, set_speakers, write_heard
from qacouncil.operations.phrases import PhraseData, add_phrase
from qacouncil.queries.phrases import own_phrases
from qacouncil.rules.terms import PhrasePart
from qacouncil.ui.workspace.phrase_dialog import PhraseDialog
from qacouncil.ui.workspace.phrase_helper import PhraseHelper
from qacouncil.ui.workspace.text_field import TextField
from tests.ui.workspace.open_workspace import AtWork

CTRL = Qt.KeyboardModifier.ControlModifier


def empty_heard(work: AtWork, area: str = "A01", place: int = 0) -> TextField:
    """Heard of an item, empty, with the cursor; typed in Kazakh."""
    council, item = work.held.council, work.held.items[place]
    work.screen.look_at(place + 1, "")
    work.screen.activateWindow()
    work.bot.waitUntil(work.screen.isActiveWindow)
    work.screen.content.choose("kk")
    council.do(write_heard, item, Localized())
    council.do(change_item, item, Localized(kk="Бағдарлама туралы"), area)
    council.do(set_speakers, item, [council.persons[6]])
    work.screen.refresh(None)
    work.screen.editor.focus_heard()
    return work.screen.editor.heard


def helper(field: TextField) -> PhraseHelper:
    (found,) = field.findChildren(PhraseHelper)
    return found


def typed(work: AtWork, text: str) -> None:
    work.type(text)
    QApplication.processEvents()


def shown(field: TextField) -> list[str]:
    there = helper(field)
    if not there.is_open:
        return []
    return [there.list.item(row).text() for row in range(there.list.count())]


def test_two_letters_open_the_list_with_the_area_of_the_item_first(work: AtWork) -> None:
    field = empty_heard(work)
    typed(work, "б")
    assert shown(field) == []
    typed(work, "і")
    assert shown(field)[0].startswith("Білім беру бағдарламасының жобасы таныстырылды")
    typed(work, "зз")
    assert shown(field) == []


def test_enter_puts_it_in_and_one_undo_takes_it_out(work: AtWork) -> None:
    field = empty_heard(work)
    typed(work, "бі")
    work.press(Qt.Key.Key_Return)
    assert shown(field) == []
    assert field.value().startswith("Білім беру бағдарламасының жобасы таныстырылды: {бағд")
    assert field.textCursor().selectedText() == "{бағдарлама}"
    typed(work, "6B06101")
    assert "таныстырылды: 6B06101. Бағдарламаның" in field.value()
    work.saved()
    assert work.item().heard.kk == field.value()
    for _ in range(2):
        field.undo()
    assert field.value() == "бі"


def test_what_is_known_is_filled_and_tab_goes_to_the_next_place(work: AtWork) -> None:
    field = empty_heard(work, "A07")
    typed(work, "эл")
    work.press(Qt.Key.Key_Return)
    assert field.textCursor().selectedText() == "{бағдарлама}"
    work.press(Qt.Key.Key_Tab)
    assert field.textCursor().selectedText() == "{саны}"
    work.press(Qt.Key.Key_Tab)
    assert not field.hasFocus()  # no place is left: Tab leaves the field as ever
    field = empty_heard(work, "A04", 1)
    typed(work, "ба")
    work.press(Qt.Key.Key_Return)
    assert field.value() == "Баяндама тыңдалды. Баяндамашы: Е. В. Ким."
    assert not field.textCursor().hasSelection()


def test_ordinary_typing_is_not_in_the_way(work: AtWork) -> None:
    field = empty_heard(work)
    typed(work, "бі")
    work.press(Qt.Key.Key_Escape)
    assert shown(field) == []
    typed(work, "л")
    assert shown(field) == []  # put away until the text is empty again
    work.press(Qt.Key.Key_Return)
    typed(work, "бі")
    assert field.value() == "біл\nбі"
    assert shown(field) == []


def test_ctrl_space_offers_all_of_a_part_anywhere(work: AtWork) -> None:
    field = empty_heard(work)
    field.set_value("Ашылды.")
    field.cursor_to_end()
    work.press(Qt.Key.Key_Space, CTRL)
    assert len(shown(field)) > 8
    work.press(Qt.Key.Key_Down)
    work.press(Qt.Key.Key_Return)
    assert field.value().startswith("Ашылды. Білім беру бағдарламасына енгізілетін")


def test_points_are_offered_what_is_resolved(work: AtWork) -> None:
    empty_heard(work)
    work.screen.editor.focus_point()
    field = work.screen.editor.points.rows()[-1].text
    typed(work, "бі")
    assert shown(field)[0] == "Білім беру бағдарламасы бекітілсін: {бағдарлама}."
    work.press(Qt.Key.Key_Return)
    work.saved()
    assert work.item().points[-1].text.kk == "Білім беру бағдарламасы бекітілсін: {бағдарлама}."


def test_signed_minutes_are_offered_nothing(work: AtWork) -> None:
    field = empty_heard(work)
    field.set_locked("Locked")
    work.press(Qt.Key.Key_Space, CTRL)
    assert shown(field) == []


def test_a_selection_becomes_a_phrase_of_the_councils_own(work: AtWork) -> None:
    field = empty_heard(work, "A05")
    field.set_value("Қосымша сауалнама өткізілді.")
    field.selectAll()
    helper(field).keep()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, PhraseDialog)]
    assert dialog.texts["kk"].value() == "Қосымша сауалнама өткізілді."
    dialog.verb.click()
    work.flush()
    session = work.held.ui.session
    (kept,) = session.read(own_phrases, session.council_id)
    assert (kept.part, kept.area) == (PhrasePart.HEARD, "A05")
    field = empty_heard(work, "A05", 1)
    typed(work, "қо")
    assert shown(field)[0] == "Қосымша сауалнама өткізілді."


def test_own_phrases_come_before_those_that_ship(work: AtWork) -> None:
    council = work.held.council
    own = PhraseData(PhrasePart.HEARD, "A01", Localized(kk="Біздің тіркес."))
    council.do(add_phrase, council.id, own)
    field = empty_heard(work)
    typed(work, "бі")
    assert shown(field)[0] == "Біздің тіркес."
