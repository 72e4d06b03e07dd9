"""Persons who are probably entered twice are offered to be merged."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.operations.members import PersonData, add_person
from qacouncil.queries.duplicates import merge_offers
from qacouncil.queries.person_details import persons
from qacouncil.ui.context import Notice
from qacouncil.ui.members.merge_dialog import MergeDialog
from qacouncil.ui.members.screen import MembersScreen
from tests.ui.members.test_dialogs import shown
from tests.ui.open_council import OpenCouncil

SHORT = PersonData("Ахметов", "А.", phone="77")


def names(opened: OpenCouncil) -> list[tuple[str, str]]:
    found = opened.ui.session.read(persons)
    return [(each.name.given, each.phone) for each in found if each.name.surname == "Ахметов"]


def test_the_screen_offers_it_and_takes_it_back(opened: OpenCouncil, qtbot: QtBot) -> None:
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    qtbot.waitUntil(lambda: not opened.ui.session.busy)
    assert not screen.twice.isVisible()
    opened.ui.session.write(add_person, SHORT)
    opened.flush()
    qtbot.waitUntil(screen.twice.isVisible)
    assert screen.twice.text() == "Entered twice: 1"


def test_two_become_one_and_two_again(opened: OpenCouncil, qtbot: QtBot) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    opened.council.do(add_person, SHORT)
    parent = QWidget()
    dialog = MergeDialog(opened.ui, parent, opened.ui.session.read(merge_offers))
    with shown(dialog, qtbot):
        lines = {row.id: row for row in map(dialog.table.rows.row, range(dialog.table.row_count()))}
        assert (lines["given"].kept, lines["given"].merged) == ("Аян", "Аян")
        assert (lines["phone"].kept, lines["phone"].merged) == ("", "77")
        dialog.turn.click()
        lines = {row.id: row for row in map(dialog.table.rows.row, range(dialog.table.row_count()))}
        assert (lines["given"].kept, lines["given"].merged) == ("А.", "Аян")
        dialog.confirm()
        opened.flush()
        assert dialog.result() == dialog.DialogCode.Accepted
    assert names(opened) == [("Аян", "77")]
    (notice,) = told
    assert notice.action is not None
    notice.action()
    opened.flush()
    assert sorted(names(opened)) == [("А.", "77"), ("Аян", "")]


def test_a_refusal_stays_in_the_dialog(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    offers = opened.ui.session.read(merge_offers)
    assert offers == ()
    opened.council.do(add_person, SHORT)
    (offer,) = opened.ui.session.read(merge_offers)
    two = [each for each in opened.ui.session.read(persons) if each.id in opened.council.persons]
    wrong = type(offer)(two[0], two[1], offer.likeness, kept_signed=False, both_signed=False)
    dialog = MergeDialog(opened.ui, parent, [wrong])
    with shown(dialog, qtbot):
        dialog.confirm()
        opened.flush()
        assert "Their mandates overlap" in dialog.refused.text()
