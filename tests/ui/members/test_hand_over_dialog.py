"""A role is handed over in a dialog, and what cannot be is said at its field."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.rules.terms import Category, Role
from qacouncil.ui.context import Notice
from qacouncil.ui.members.makers import adding, handing_over
from qacouncil.ui.members.screen import MembersScreen
from tests.ui.members.test_dialogs import mandates, shown
from tests.ui.open_council import OpenCouncil

ON = dt.date(2026, 12, 1)


def test_the_chair_goes_to_the_secretary_by_keyboard(opened: OpenCouncil, qtbot: QtBot) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    held, parent = mandates(opened), QWidget()
    chair, secretary = opened.council.mandates[:2]
    dialog = handing_over(opened.ui, parent, held[chair], ON)
    with shown(dialog, qtbot):
        qtbot.waitUntil(dialog.starts.hasFocus)
        dialog.confirm()
        assert dialog.fields["taker"].error == "Choose who gets the role."
        assert dialog.taker.hasFocus()
        dialog.taker.set_value(secretary)
        dialog.taker.chosen.emit(secretary)
        dialog.then.set_value(Role.SECRETARY)
        dialog.order_number.setText("15-ө")
        QTest.keyClick(dialog.order_number, Qt.Key.Key_Return)
        opened.flush()
        assert dialog.result() == dialog.DialogCode.Accepted
        made = mandates(opened)[dialog.made]
    assert (made.role, made.term.from_, made.order_number) == (Role.CHAIR, ON, "15-ө")
    assert made.person_id == opened.council.persons[1]
    (notice,) = told
    assert notice.action is not None
    notice.action()
    opened.flush()
    assert mandates(opened) == held


def test_what_is_refused_is_said_at_its_field(opened: OpenCouncil, qtbot: QtBot) -> None:
    chair, parent = mandates(opened)[opened.council.mandates[0]], QWidget()
    dialog = handing_over(opened.ui, parent, chair, dt.date(2026, 9, 1))
    with shown(dialog, qtbot):
        dialog.taker.set_value(opened.council.mandates[4])
        dialog.confirm()
        opened.flush()
        assert "not held on the day before" in dialog.fields["starts_on"].error
        assert not dialog.refused.isVisible()


def test_a_second_chair_is_refused_at_the_role(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, ON)
    with shown(dialog, qtbot):
        dialog.person.editors["surname"].setText("Ким")
        dialog.mandate.role.set_value(Role.CHAIR)
        dialog.confirm()
        opened.flush()
        field = dialog.mandate.fields["role"]
        assert "has a chair at that time already, from 01.09.2026" in field.error
        dialog.mandate.role.set_value(Role.MEMBER)
        dialog.mandate.category.set_value(Category.TEACHER)
        dialog.confirm()
        opened.flush()
        assert dialog.result() == dialog.DialogCode.Accepted


def test_only_who_has_a_role_can_hand_it_over(opened: OpenCouncil) -> None:
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    screen.table.select(opened.council.mandates[0])
    assert screen.detail.hand_over.isVisible()
    screen.table.select(opened.council.mandates[4])
    assert not screen.detail.hand_over.isVisible()
