"""A version of a programme: its tabs, the matrix by keys, and what is worth a look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.localized import Localized
from qacouncil.operations.learning_outcomes import remove_outcome
from qacouncil.queries.programme_matrix import VersionMatrix, programme_matrix
from qacouncil.ui import table_export
from qacouncil.ui.imports import starting
from qacouncil.ui.programmes.discipline_dialog import DisciplineDialog, OutcomeDialog
from qacouncil.ui.programmes.version_dialogs import CopyVersionDialog
from qacouncil.ui.programmes.version_view import DISCIPLINES, MATRIX, TABS
from tests.ui.open_council import dispose, settled
from tests.ui.programmes.conftest import There


def matrix(there: There, version_id: str = "") -> VersionMatrix:
    found = there.opened.ui.session.read(programme_matrix, version_id or there.version["version"])
    assert found is not None
    return found


@pytest.fixture
def version(there: There) -> There:
    there.screen.open(there.version["version"])
    settled()
    return there


def test_the_head_names_programme_and_year(version: There) -> None:
    assert version.screen.head.heading.text() == "6B06101"
    assert version.screen.version_head.year.currentText() == "entry 2026"
    assert not version.screen.new.isVisible()
    version.screen.version_head.back.click()
    assert version.screen.list.isVisible()
    assert version.screen.list.table.selected_row().id == version.first


def test_credits_are_summed_by_semester(version: There) -> None:
    said = version.screen.version.disciplines.sums.text().replace("\u00a0", " ")
    assert said == "Credits: 11 of 11   ·   semester 1: 5   ·   semester 2: 6"


def test_each_tab_has_something_to_take_the_keys(version: There) -> None:
    view = version.screen.version
    for tab in TABS:
        view.turn(tab)
        assert view.first().isVisibleTo(view), tab
        view.first().setFocus()


def test_space_marks_and_unmarks_and_ctrl_z_takes_it_back(version: There, qtbot: QtBot) -> None:
    view = version.screen.version
    view.turn(MATRIX)
    grid = view.matrix.grid
    grid.setFocus()
    grid.setCurrentIndex(view.matrix.model.index(1, 1))
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert view.matrix.about.text().startswith("OOP1206, outcome 1: formed")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    version.opened.flush()
    assert matrix(version).discipline(version.version["OOP1206"]).outcomes == (
        version.version["1"],
        version.version["2"],
    )
    assert view.matrix.about.text().startswith("OOP1206, outcome 2: formed")
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    version.opened.flush()
    assert matrix(version).discipline(version.version["OOP1206"]).outcomes == (
        version.version["1"],
    )


def test_gaps_are_told_by_word_number_and_sentence(version: There) -> None:
    view = version.screen.version
    model = view.matrix.model
    assert model.words(model.index(0, 2)) == "Outcome 2, disciplines: 0, none"
    assert model.words(model.index(0, 1)) == "Outcome 1, disciplines: 1"
    assert model.words(model.index(1, 0)) == "MAT1201, outcomes: 0, none"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(1, 1), role) == "MAT1201, outcome 1: not formed"
    assert view.findings.fact.text() == "2"
    view.findings.asked.emit(version.version["MAT1201"], "")
    assert view.tab == DISCIPLINES
    assert view.disciplines.table.selected_row().code == "MAT1201"
    view.turn(MATRIX)
    view.findings.asked.emit("", version.version["2"])
    current = view.matrix.grid.currentIndex()
    assert (current.row(), current.column()) == (0, 2)


def test_without_outcomes_nothing_is_said_to_be_formed(version: There) -> None:
    for number in ("1", "2"):
        version.opened.council.do(remove_outcome, version.version[number])
    version.screen.refresh(None)
    said = [each.text() for each in version.screen.version.findings.findChildren(QLabel)]
    assert "Add disciplines and outcomes: gaps and slips are told here." in said
    assert not any(each.startswith("Nothing:") for each in said)


def test_the_matrix_is_copied_with_headings(version: There, qtbot: QtBot) -> None:
    view = version.screen.version
    view.turn(MATRIX)
    qtbot.keyClick(view.matrix.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Code\tDiscipline\t1\t2\tIn all",
        "MAT1201\tCalculus\t\t\t0",
        "OOP1206\tProgramming\t■\t\t1",
        "\tDisciplines that form it\t1\t0\t1",
    ]


@pytest.mark.parametrize(("tab", "rows"), [(DISCIPLINES, 3), (MATRIX, 4)])
def test_what_is_shown_is_exported(
    version: There,
    tab: str,
    rows: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(table_export, "ask_for_file", lambda *_: target)
    version.screen.version.turn(tab)
    assert version.screen.save_paper()
    qtbot.waitUntil(target.exists)
    (sheet,) = read_sheets(target)
    assert len(sheet.rows) == rows
    assert "OOP1206" in sheet.rows[2].cells


def test_disciplines_are_imported_into_this_version(
    version: There, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(starting, "choose_table", lambda *_: asked.append("table"))
    tab = version.screen.version.disciplines
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    tab.from_table.click()
    assert asked == ["table", "table"]


def test_a_discipline_is_typed_in(version: There) -> None:
    dialog = DisciplineDialog(version.opened.ui, version.screen, matrix(version))
    dialog.code.setText("ла-1203")
    assert dialog.repair.isVisibleTo(dialog)
    dialog.code.setText("la 1203")
    dialog.repair.click()
    assert dialog.code.text() == "LA1203"
    dialog.names.show(Localized(en="Linear Algebra"))
    dialog.semesters.setText("2; 3")
    dialog.prerequisites.setText("мат1201, XYZ")
    dialog.confirm()
    assert dialog.fields["prerequisites"].error == "This version has no such discipline: XYZ."
    dialog.prerequisites.setText("МАТ1201")
    dialog.semesters.setText("17")
    dialog.confirm()
    assert dialog.fields["semesters"].error == "Write semesters from 1 to 16: 1, 2."
    dialog.semesters.setText("2; 3")
    dialog.outcomes.boxes[version.version["2"]].setChecked(True)
    dialog.confirm()
    version.opened.flush()
    line = matrix(version).disciplines[-1]
    assert (line.code, line.semesters, line.prerequisites, line.outcomes) == (
        "LA1203",
        (2, 3),
        (version.version["MAT1201"],),
        (version.version["2"],),
    )
    dispose(dialog)


def test_an_outcome_is_added_and_a_discipline_removed(version: There, qtbot: QtBot) -> None:
    dialog = OutcomeDialog(version.opened.ui, version.screen, matrix(version))
    dialog.confirm()
    version.opened.flush()
    assert dialog.texts.fields["en"].error
    dialog.texts.show(Localized(en="Works in a team"))
    dialog.confirm()
    version.opened.flush()
    assert matrix(version).outcomes[-1].text.en == "Works in a team"
    dispose(dialog)
    table = version.screen.version.disciplines.table
    table.select(version.version["MAT1201"])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    version.opened.flush()
    assert [each.code for each in matrix(version).disciplines] == ["OOP1206"]


def test_next_years_version_is_copied(version: There) -> None:
    line = version.screen.version_head.line()
    card = version.screen._card
    assert line is not None
    assert card is not None
    dialog = CopyVersionDialog(version.opened.ui, version.screen, card, line)
    assert dialog.year.value() == 2027
    dialog.year.set_value(2026)
    dialog.confirm()
    version.opened.flush()
    assert "2026" in dialog.fields["entry_year"].error
    dialog.year.set_value(2027)
    dialog.confirm()
    version.opened.flush()
    assert len(matrix(version, dialog.made).disciplines) == 2
    dispose(dialog)


def test_a_removed_version_leads_back_to_the_list(version: There) -> None:
    version.screen.version_head.remove.click()
    version.opened.flush()
    assert version.screen.list.isVisible()
    assert not version.screen.version.isVisible()
