"""The list of programmes, its filters, the card, and the forms it leads to."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from qacouncil.localized import LANGUAGES, Localized
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.programmes.item_dialog import AboutProgrammeDialog
from qacouncil.ui.programmes.programme_dialog import ProgrammeDialog
from qacouncil.ui.programmes.review_dialog import ReviewDialog
from qacouncil.ui.programmes.screen import ProgrammesScreen
from tests.ui.open_council import OpenCouncil, dispose, settled
from tests.ui.programmes.conftest import There


def shown(there: There) -> list[str]:
    table = there.screen.list.table
    return [table.rows.row(place).code for place in range(table.row_count())]


def test_an_empty_file_offers_the_first_programme(opened: OpenCouncil) -> None:
    screen = ProgrammesScreen(opened.ui)
    opened.show(screen)
    assert screen.first() is screen.empty.action
    assert not screen.new.isVisible()
    assert screen.empty.action.isVisible()


def test_state_and_next_review_stand_as_tags(there: There) -> None:
    table = there.screen.list.table
    row = table.rows.row(0)
    said = {column.key: table.rows.words(row, column) for column in table.columns}
    assert said["state"] == "in force"
    assert said["review"] == "01.10.2027"
    assert there.screen.list.card.title.text() == "6B06101"


def test_filters_by_words_level_and_state(there: There) -> None:
    view = there.screen.list
    view.search.setText("7m")
    assert shown(there) == ["7M06102"]
    view.search.setText("")
    view.level.set_value(ProgrammeLevel.BACHELOR)
    view.level.chosen.emit(ProgrammeLevel.BACHELOR)
    assert shown(there) == ["6B06101"]
    view.state.set_value(ProgrammeState.CLOSED)
    view.state.chosen.emit(ProgrammeState.CLOSED)
    assert shown(there) == []
    there.screen.open(there.second)
    assert view.table.selected_row().id == there.second


def test_the_card_leads_to_the_decision_that_made_the_state(there: There) -> None:
    card = there.screen.list.card
    (link,) = card.chain.links
    assert link.text() == "Decision: No.\u00a01, 1.1"
    link.click()
    assert there.opened.gone[-1] == Place("decisions", there.decision)


def test_the_state_has_no_editor_once_decided(there: There, qtbot: QtBot) -> None:
    card = there.screen._card
    dialog = ProgrammeDialog(there.opened.ui, there.screen, card)
    assert not dialog.state.isEnabled()
    assert not dialog.since.isEnabled()
    fresh = ProgrammeDialog(there.opened.ui, there.screen)
    assert fresh.state.isEnabled()
    for each in (dialog, fresh):
        dispose(each)


def test_look_alike_letters_are_repaired_by_the_offered_button(there: There) -> None:
    dialog = ProgrammeDialog(there.opened.ui, there.screen)
    dialog.code.setText("8Д06101")
    assert dialog.repair.isVisibleTo(dialog)
    assert dialog.repair.text() == "Write 8D06101"
    assert dialog.fields["code"].error
    assert dialog.level.value() is ProgrammeLevel.DOCTORATE
    assert (dialog.nqf.value(), dialog.eqf.value(), dialog.credits.value()) == (8, 8, 180)
    dialog.repair.click()
    assert dialog.code.text() == "8D06101"
    assert not dialog.fields["code"].error
    dialog.names.show(Localized(kk="Физика"))
    dialog.confirm()
    there.opened.flush()
    assert shown(there) == ["6B06101", "7M06102", "8D06101"]
    dispose(dialog)


def test_unusual_credits_and_own_codes_are_told(there: There) -> None:
    dialog = ProgrammeDialog(there.opened.ui, there.screen)
    dialog.code.setText("MBA-1")
    assert "university’s own" in dialog.fields["code"].note
    dialog.level.set_value(ProgrammeLevel.MASTER)
    dialog.credits.setText("30")
    assert dialog.fields["credits"].note == "Usual credits of this level: 60–120."
    dispose(dialog)


def test_what_is_refused_stands_at_its_field(there: There) -> None:
    dialog = ProgrammeDialog(there.opened.ui, there.screen)
    dialog.code.setText("6B06101")
    dialog.names.show(Localized(kk="Басқа"))
    dialog.confirm()
    there.opened.flush()
    assert dialog.fields["code"].error == "There is a programme with this code already: 6B06101."
    dialog.credits.setText("")
    dialog.confirm()
    assert dialog.fields["credits"].error == "Write a number from 1 to 1000."
    dispose(dialog)


def test_an_item_about_the_programme_goes_on_the_next_agenda(there: There) -> None:
    there.opened.council.plan(dt.date(2026, 12, 4))
    card = there.screen._card
    assert card is not None
    dialog = AboutProgrammeDialog(there.opened.ui, there.screen, card.line)
    assert dialog.titles.value().en == (
        "On the revision of the educational programme: 6B06101 Software Engineering"
    )
    dialog.confirm()
    there.opened.flush()
    meeting_id = there.opened.gone[-1].record_id
    assert there.opened.gone[-1] == Place("meeting", meeting_id, field="agenda")
    (item,) = there.opened.council.rows(meeting_id).of("agenda_item")
    assert item["title_kk"].startswith("Білім беру бағдарламасын қайта қарау туралы: 6B06101")
    dispose(dialog)


def test_without_a_meeting_the_item_waits(there: There) -> None:
    card = there.screen._card
    assert card is not None
    dialog = AboutProgrammeDialog(there.opened.ui, there.screen, card.line)
    assert not dialog.verb.isEnabled()
    dispose(dialog)


def test_a_review_that_is_owed_is_recorded(there: There) -> None:
    card = there.screen._card
    assert card is not None
    dialog = ReviewDialog(there.opened.ui, there.screen, card, card.reviews[-1])
    dialog.done_on.set_value(dt.date(2026, 11, 20))
    dialog.confirm()
    there.opened.flush()
    assert dialog.conclusions.fields["en"].error == "The review is done: write what was found."
    dialog.conclusions.show(Localized(en="All is well"))
    dialog.confirm()
    there.opened.flush()
    again = there.screen._card
    assert again is not None
    assert [each.conclusion.en for each in again.reviews if each.id] == ["All is well"]
    dispose(dialog)


def test_a_removed_programme_comes_back_and_a_decided_one_stays(there: There) -> None:
    told: list[Notice] = []
    there.opened.ui.tell = told.append
    there.screen.list.card.remove_button.click()
    there.opened.flush()
    assert told[-1].kind == "error"
    there.screen.list.table.select(there.second)
    there.screen.list.card.remove_button.click()
    there.opened.flush()
    assert shown(there) == ["6B06101"]
    action = told[-1].action
    assert action is not None
    action()
    there.opened.flush()
    assert shown(there) == ["6B06101", "7M06102"]


def test_keys_lead_everywhere(there: There, qtbot: QtBot) -> None:
    there.screen.list.table.setFocus()
    told = there.screen.keys()
    assert ("Ctrl+E", "export") in told
    qtbot.keyClick(there.screen.list.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is there.screen.list.search


@pytest.mark.parametrize("size", [(1154, 633), (656, 436)])
def test_nothing_is_cut(there: There, size: tuple[int, int]) -> None:
    there.screen.window().resize(*size)
    there.screen.open(there.first)
    for language in LANGUAGES:
        there.opened.ui.languages.switch(language)
        settled()
        for button in there.screen.findChildren(QPushButton):
            if button.isVisible():
                right = button.mapTo(there.screen, button.rect().topRight()).x()
                assert right < there.screen.width(), (language, button.text())
                assert button.width() >= button.minimumSizeHint().width(), button.text()
