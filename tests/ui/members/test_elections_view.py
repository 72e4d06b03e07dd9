"""Elections are written down in a dialog, and those elected get their mandates from the view."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qacouncil.operations.elections import CandidateData, ElectionData, record_election
from qacouncil.operations.members import PersonData
from qacouncil.queries.elections import ElectionLine, council_elections
from qacouncil.ui.context import Notice
from qacouncil.ui.members.elections_view import ElectionsView
from qacouncil.ui.members.makers import giving, recording
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.members.views import ELECTIONS
from tests.ui.members.test_dialogs import mandates, shown
from tests.ui.open_council import OpenCouncil

DAY = dt.date(2027, 9, 10)


@pytest.fixture
def view(opened: OpenCouncil) -> ElectionsView:
    screen = MembersScreen(opened.ui)
    opened.show(screen)
    screen.open(ELECTIONS)
    made = screen.others.shown
    assert isinstance(made, ElectionsView)
    return made


def held(opened: OpenCouncil, *votes: int) -> ElectionLine:
    names = [PersonData("Сейіт", given) for given in ("Аян", "Дана", "Ержан")]
    standing = [CandidateData(name, number) for name, number in zip(names, votes, strict=False)]
    opened.council.do(record_election, opened.council.id, ElectionData(DAY, 2, standing))
    return elections(opened)[0]


def elections(opened: OpenCouncil) -> tuple[ElectionLine, ...]:
    return opened.ui.session.read(council_elections, opened.ui.session.council_id)


def test_an_election_is_written_down_with_a_tie(opened: OpenCouncil, qtbot: QtBot) -> None:
    parent = QWidget()
    dialog = recording(opened.ui, parent)
    with shown(dialog, qtbot):
        dialog.confirm()
        opened.flush()
        assert dialog.fields["seats"].error == "At least one seat is elected. Write how many."
        dialog.numbers["seats"].setText("2")
        dialog.confirm()
        opened.flush()
        assert dialog.candidates.error.said == "Nobody stands. Name a candidate."
        assert dialog.fields["seats"].error == ""
        form = dialog.candidates
        form.picker.named.emit("Сейіт  Аян Маратұлы")
        form.picker.named.emit("Сейіт Дана")
        form.picker.picked.emit(opened.council.persons[5])
        for row, number in zip(form.rows, ("60", "20", "20"), strict=True):
            row.votes.setText(number)
        assert [row.elected.isChecked() for row in form.rows] == [True, False, False]
        assert [row.elected.isEnabled() for row in form.rows] == [False, True, True]
        assert form.tie.isVisible()
        form.rows[2].elected.click()
        dialog.confirm()
        opened.flush()
        assert dialog.result() == dialog.DialogCode.Accepted
    (found,) = elections(opened)
    assert [each.elected for each in found.candidates] == [True, False, True]
    assert found.candidates[0].name.patronymic == "Маратұлы"
    assert found.candidates[2].person_id == opened.council.persons[5]


def test_a_candidate_is_taken_off_and_names_follow_the_language(
    opened: OpenCouncil, qtbot: QtBot
) -> None:
    parent = QWidget()
    dialog = recording(opened.ui, parent, held(opened, 60, 20, 10))
    with shown(dialog, qtbot):
        assert dialog.candidates.rows[0].name == "Seiit Ayan"
        opened.ui.languages.switch("kk")
        assert dialog.candidates.rows[0].name == "Сейіт Аян"
        dialog.candidates.rows[0].off.click()
        dialog.confirm()
        opened.flush()
    (found,) = elections(opened)
    assert [each.name.given for each in found.elected] == ["Дана", "Ержан"]


def test_mandates_follow_for_the_term_of_the_regulation(opened: OpenCouncil, qtbot: QtBot) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    before, parent = mandates(opened), QWidget()
    dialog = giving(opened.ui, parent, held(opened, 60, 20, 10))
    with shown(dialog, qtbot):
        assert dialog.starts.value() == dt.date(2027, 9, 11)
        assert dialog.ends.value() == dt.date(2028, 9, 10)  # students: one year
        dialog.order_number.setText("30-ө")
        dialog.confirm()
        opened.flush()
        assert dialog.result() == dialog.DialogCode.Accepted
    made = [each for key, each in mandates(opened).items() if key not in before]
    assert [each.order_number for each in made] == ["30-ө", "30-ө"]
    (notice,) = told
    assert notice.action is not None
    notice.action()
    opened.flush()
    assert mandates(opened) == before


def test_the_view_shows_what_is_left_to_do(
    view: ElectionsView, opened: OpenCouncil, qtbot: QtBot
) -> None:
    assert view.empty.isVisible()
    data = ElectionData(DAY, 1, [CandidateData(opened.council.persons[5], 3)])
    opened.ui.session.write(record_election, opened.ui.session.council_id, data)
    opened.flush()
    assert not view.empty.isVisible()
    rows = view.table.rows
    assert rows.words(rows.row(0), rows.column(5)).replace("\u00a0", " ") == "Kim A. (3)"
    assert rows.words(rows.row(0), rows.column(7)) == "no mandates yet"
    assert view.give.isEnabled()


def test_delete_takes_it_out_and_offers_it_back(view: ElectionsView, opened: OpenCouncil) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    data = ElectionData(DAY, 1, [CandidateData(opened.council.persons[5], 3)])
    opened.ui.session.write(record_election, opened.ui.session.council_id, data)
    opened.flush()
    view._remove()
    opened.flush()
    assert elections(opened) == ()
    assert view.empty.isVisible()
    assert told[0].action is not None
    told[0].action()
    opened.flush()
    assert len(elections(opened)) == 1
