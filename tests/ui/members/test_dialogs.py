"""Members are added, changed and end their mandate in dialogs that lose nothing typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.operations.members import PersonData, add_person
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.queries.person_details import persons
from qacouncil.rules.terms import Category, ExternalKind, Role
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.members.makers import adding, changing_mandate, changing_person, ending
from tests.ui.open_council import OpenCouncil, dispose

DAY = dt.date(2026, 12, 1)


@contextmanager
def shown(dialog: FormDialog, qtbot: QtBot) -> Iterator[None]:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    yield
    dispose(dialog)


def mandates(opened: OpenCouncil) -> dict[str, MandateLine]:
    session = opened.ui.session
    return {each.id: each for each in session.read(council_mandates, session.council_id)}


def write(editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.setText(text)


def test_a_new_member_is_typed_without_a_mouse(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        surname = dialog.person.editors["surname"]
        qtbot.waitUntil(surname.hasFocus)
        QTest.keyClicks(surname, "Kim")
        QTest.keyClick(surname, Qt.Key.Key_Tab)
        given = dialog.person.editors["given"]
        assert given.hasFocus()
        QTest.keyClicks(given, "Elena")
        assert dialog.mandate.ends.value() == dt.date(2029, 11, 30)
        dialog.mandate.category.setFocus()
        QTest.keyClick(dialog.mandate.category, Qt.Key.Key_Down)
        assert dialog.mandate.ends.value() == dt.date(2027, 11, 30)
        QTest.keyClick(dialog.mandate.order_number, Qt.Key.Key_Return)
        opened.flush()
        assert dialog.result() == FormDialog.DialogCode.Accepted
        made = mandates(opened)[dialog.made]
    assert (made.name.surname, made.name.given) == ("Kim", "Elena")
    assert (made.category, made.role, made.voting) == (Category.STUDENT, Role.MEMBER, True)
    assert (made.term.from_, made.term.until) == (DAY, dt.date(2027, 11, 30))


def test_an_end_that_was_typed_stays(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        form = dialog.mandate
        form.ends.setFocus()
        form.ends.selectAll()
        QTest.keyClicks(form.ends, "31.08.2028")
        form.starts.setFocus()
        form.category.set_value(Category.STUDENT)
        form.category.chosen.emit(Category.STUDENT)
        assert form.ends.value() == dt.date(2028, 8, 31)


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    opened: OpenCouncil, qtbot: QtBot
) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        dialog.confirm()
        assert dialog.person.fields["surname"].error == "The person has no surname. Write it."
        write(dialog.person.editors["surname"], "Ким")
        write(dialog.mandate.starts, "31.02.2027")
        dialog.confirm()
        assert dialog.person.fields["surname"].error == ""
        assert "not a date" in dialog.mandate.fields["starts"].error
        write(dialog.mandate.starts, "01.03.2027")
        write(dialog.mandate.ends, "01.02.2027")
        dialog.confirm()
        assert "before it begins" in dialog.mandate.fields["ends"].error
        assert dialog.mandate.fields["starts"].error == ""
        assert dialog.isVisible()
        assert dialog.person.editors["surname"].value() == "Ким"
    opened.flush()
    assert len(mandates(opened)) == 7


def test_a_known_person_gets_a_mandate_without_being_typed_again(
    opened: OpenCouncil, qtbot: QtBot
) -> None:
    guest = opened.council.do(add_person, PersonData("Қонақ"))
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        dialog.who.set_value(guest)
        dialog.who.chosen.emit(guest)
        assert not dialog.person.isVisible()
        form = dialog.mandate
        form.category.set_value(Category.EXTERNAL)
        form.category.chosen.emit(Category.EXTERNAL)
        form.kind.set_value(ExternalKind.GRADUATE)
        form.voting.setChecked(False)
        dialog.confirm()
        opened.flush()
        made = mandates(opened)[dialog.made]
    assert (made.person_id, made.external_kind, made.voting) == (
        guest,
        ExternalKind.GRADUATE,
        False,
    )


def test_a_refusal_of_the_operation_keeps_the_dialog(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    seated = mandates(opened)[opened.council.mandates[2]]
    dialog = adding(opened.ui, parent, dt.date(2026, 8, 1))  # nobody has a mandate on that day
    with shown(dialog, qtbot):
        dialog.who.set_value(seated.person_id)
        dialog.who.chosen.emit(seated.person_id)
        dialog.confirm()
        opened.flush()
        assert dialog.isVisible()
        said = dialog.mandate.fields["starts"].error
        assert said.startswith("This person has a mandate on the council")
        assert dialog.verb.isEnabled()
        opened.ui.languages.switch("ru")
        assert dialog.verb.text() == "Добавить члена совета"


def test_a_person_is_changed(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    shown_mandate = mandates(opened)[opened.council.mandates[0]]
    dialog = changing_person(opened.ui, parent, shown_mandate)
    with shown(dialog, qtbot):
        assert dialog.person.editors["surname"].value() == "Ахметов"
        write(dialog.person.editors["unit_ru"], "Кафедра ИС")
        write(dialog.person.editors["latin_surname"], "Akhmet")
        dialog.confirm()
        opened.flush()
        assert not dialog.isVisible()
    found = {each.id: each for each in opened.ui.session.read(persons)}[shown_mandate.person_id]
    assert (found.unit.ru, found.name.latin_surname) == ("Кафедра ИС", "Akhmet")
    assert (found.name.surname, found.name.given) == ("Ахметов", "Аян")


def test_a_mandate_is_changed(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    before = mandates(opened)[opened.council.mandates[3]]
    dialog = changing_mandate(opened.ui, parent, before)
    with shown(dialog, qtbot):
        dialog.mandate.role.set_value(Role.DEPUTY_CHAIR)
        write(dialog.mandate.order_number, "94-к")
        dialog.confirm()
        opened.flush()
    after = mandates(opened)[before.id]
    assert (after.role, after.order_number) == (Role.DEPUTY_CHAIR, "94-к")
    assert (after.category, after.term, after.voting) == (
        before.category,
        before.term,
        before.voting,
    )


def test_a_mandate_ends_with_its_reason(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    chosen = mandates(opened)[opened.council.mandates[3]]
    dialog = ending(opened.ui, parent, chosen, DAY)
    with shown(dialog, qtbot):
        write(dialog.ended, "01.08.2026")
        dialog.confirm()
        assert "before it begins" in dialog.fields["ended"].error
        write(dialog.ended, "05.12.2026")
        write(dialog.reasons["ru"], "Перевод")
        write(dialog.order_number, "7-к")
        dialog.confirm()
        opened.flush()
    after = mandates(opened)[chosen.id]
    assert after.term.ended == dt.date(2026, 12, 5)
    assert (after.end_reason.ru, after.end_order_number) == ("Перевод", "7-к")


def test_enter_in_the_first_day_takes_the_last_day_that_follows_from_it(
    opened: OpenCouncil, qtbot: QtBot
) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        write(dialog.person.editors["surname"], "Kim")
        dialog.mandate.starts.setFocus()
        dialog.mandate.starts.selectAll()
        QTest.keyClicks(dialog.mandate.starts, "01.02.2027")
        QTest.keyClick(dialog.mandate.starts, Qt.Key.Key_Return)
        opened.flush()
        assert mandates(opened)[dialog.made].term.until == dt.date(2030, 1, 31)


def test_a_last_day_that_was_only_passed_by_still_follows(
    opened: OpenCouncil, qtbot: QtBot
) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        dialog.mandate.ends.setFocus()
        dialog.mandate.order_number.setFocus()
        write(dialog.mandate.starts, "01.02.2027")
        dialog.mandate.order_number.setFocus()
        assert dialog.mandate.ends.value() == dt.date(2030, 1, 31)


def test_latin_spelling_is_offered_by_the_passport_rules(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = adding(opened.ui, parent, DAY)
    with shown(dialog, qtbot):
        form = dialog.person
        write(form.editors["surname"], "Есімова")
        write(form.editors["given"], "Әсел")
        form.show_more()
        form.editors["latin_given"].setText("Asel")
        assert form.editors["latin_surname"].placeholderText() == "Yessimova"
        form.latin.click()
        assert form.editors["latin_surname"].value() == "Yessimova"
        assert form.editors["latin_given"].value() == "Asel"
