"""The table keeps what was selected, sorts by the language's alphabet, filters, copies."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import ROW, ROW_TWO_LINES
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.table import Column, Table


@dataclass(frozen=True)
class Row:
    id: str
    name: str
    number: int
    late: bool = False


ROWS = [
    Row("a", "Қайырбек Дана", 10),
    Row("b", "Ким Елена", 2, late=True),
    Row("c", "Әбдіғали Гүлнұр", 3),
]


def columns() -> list[Column]:
    return [
        Column("name", lambda words: words.pgettext("column", "Responsible"), lambda r: r.name),
        Column("number", lambda _: "№", lambda r: str(r.number), width=90, sort=lambda r: r.number),
        Column(
            "state",
            lambda words: words.pgettext("column", "State"),
            lambda _: "",
            tag=lambda r: ("danger", "error", "overdue") if r.late else None,
            stretch=True,
        ),
    ]


@pytest.fixture
def table(ui: Ui, qtbot: QtBot) -> Table:
    made = Table(ui, columns())
    qtbot.addWidget(made)
    made.resize(600, 130)
    made.show_rows(ROWS)
    made.show()
    return made


def names(table: Table) -> list[str]:
    return [table.rows.row(place).id for place in range(table.row_count())]


def test_names_stand_in_the_order_of_the_alphabet(table: Table, ui: Ui) -> None:
    ui.languages.switch("kk")
    table.sort_by("name")
    assert names(table) == ["c", "b", "a"]
    table.sort_by("name", descending=True)
    assert names(table) == ["a", "b", "c"]


def test_numbers_sort_as_numbers(table: Table) -> None:
    table.sort_by("number")
    assert names(table) == ["b", "c", "a"]


def test_a_click_on_the_head_sorts_and_another_turns_round(table: Table) -> None:
    head = table.horizontalHeader()
    where = QPoint(head.sectionViewportPosition(1) + 20, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(table) == ["b", "c", "a"]
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(table) == ["a", "c", "b"]


def test_refreshing_keeps_what_was_selected(table: Table) -> None:
    told: list[object] = []
    assert table.select("b")
    table.selected.connect(told.append)
    table.show_rows([Row("n", "New", 1), *ROWS])
    assert table.selected_row() == ROWS[1]
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]
    assert told == []


def test_a_selected_row_that_changed_is_told_anew(table: Table) -> None:
    told: list[object] = []
    table.select("b")
    table.selected.connect(told.append)
    changed = replace(ROWS[1], number=20)
    table.show_rows([ROWS[0], changed, ROWS[2]])
    assert told == [changed]


def test_a_selected_row_that_is_gone_is_told(table: Table) -> None:
    told: list[object] = []
    table.select("b")
    table.selected.connect(told.append)
    table.show_rows([ROWS[0]])
    assert told == [None]
    assert not table.select("b")


def test_refreshing_keeps_the_scroll_place(table: Table) -> None:
    rows = [Row(str(number), f"Name {number}", number) for number in range(50)]
    table.show_rows(rows)
    table.verticalScrollBar().setValue(400)
    table.show_rows([*rows, Row("x", "Name", 50)])
    assert table.verticalScrollBar().value() == 400


def test_a_filter_finds_what_was_typed_on_a_russian_keyboard(table: Table) -> None:
    table.filter("кайыр")
    assert names(table) == ["a"]
    table.filter("overdue")
    assert names(table) == ["b"]
    table.filter("")
    table.filter_rows(lambda row: row.number > 2)
    assert names(table) == ["a", "c"]
    table.filter_rows(None)
    assert table.row_count() == 3


def test_copying_gives_a_spreadsheet_its_cells(table: Table) -> None:
    table.select("b")
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Responsible\t№\tState\nКим Елена\t2\toverdue\n"


def test_enter_and_a_double_click_open(table: Table) -> None:
    opened: list[object] = []
    table.opened.connect(opened.append)
    table.show_rows([])
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == []
    table.show_rows(ROWS)
    table.select("c")
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(table.rows.index(0, 0))
    assert opened == [ROWS[2], ROWS[0]]


def test_headings_follow_the_language(table: Table, ui: Ui) -> None:
    ui.languages.switch("ru")
    heading = table.rows.headerData(0, Qt.Orientation.Horizontal)
    assert heading == "Ответственный"


def test_reaching_it_by_key_selects_a_row(table: Table, qtbot: QtBot) -> None:
    table.activateWindow()
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    assert table.selected_row() == ROWS[0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_row() == ROWS[1]


def test_a_reader_hears_the_words_of_a_tag(table: Table) -> None:
    index = table.rows.index(1, 2, QModelIndex())
    assert table.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == "overdue"


def test_rows_have_the_heights_of_the_design(ui: Ui, qtbot: QtBot) -> None:
    for two_lines, height in ((False, ROW), (True, ROW_TWO_LINES)):
        table = Table(ui, columns(), two_lines=two_lines)
        qtbot.addWidget(table)
        table.show_rows(ROWS)
        assert table.rowHeight(0) == height


def test_a_column_is_as_wide_as_its_words_up_to_its_width(table: Table) -> None:
    narrow = table.columnWidth(1)
    assert narrow < 90
    table.show_rows([Row("d", "Ким Елена", 10**30)])
    assert table.columnWidth(1) == 90
    table.show_rows(ROWS)
    assert table.columnWidth(1) == 90  # nothing jumps back while one types in a filter


def test_columns_are_put_away_and_that_is_remembered(table: Table, ui: Ui, qtbot: QtBot) -> None:
    button = ColumnsButton(ui, table, "rows")
    qtbot.addWidget(button)
    entries = button.menu_of_columns().actions()
    assert [entry.text() for entry in entries] == ["№", "State"]
    entries[0].setChecked(False)
    assert table.isColumnHidden(1)
    assert ui.settings.chosen.columns == {"rows": ("number",)}
    table.columns_seen.leave_out(["state"])
    table.columns_seen.leave_out([])
    assert table.isColumnHidden(1)
    assert not table.isColumnHidden(2)


@pytest.fixture
def grouped(ui: Ui, qtbot: QtBot) -> Table:
    """Rows of number 0 head those below them."""
    made = Table(ui, columns(), group=lambda row: row.name if row.number == 0 else "")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_rows([Row("1", "Қыркүйек", 0), ROWS[0], Row("2", "Қазан", 0), ROWS[1], ROWS[2]])
    made.show()
    return made


def test_headings_span_the_row_and_are_passed_over(grouped: Table) -> None:
    assert [grouped.columnSpan(place, 0) for place in range(5)] == [3, 1, 3, 1, 1]
    assert grouped.row_after(-1, 1) == 1
    assert grouped.select("a")
    QTest.keyClick(grouped, Qt.Key.Key_Down)
    assert grouped.selected_row().id == "b"
    QTest.keyClick(grouped, Qt.Key.Key_Up)
    assert grouped.selected_row().id == "a"
    assert grouped.row_after(0, -1) == -1


def test_a_table_with_headings_keeps_its_order(grouped: Table) -> None:
    assert not grouped.horizontalHeader().sectionsClickable()
    grouped.show_rows([Row("2", "Қазан", 0), ROWS[1], Row("1", "Қыркүйек", 0), ROWS[0]])
    assert [grouped.columnSpan(place, 0) for place in range(4)] == [3, 1, 3, 1]
    assert grouped.selected_row() is None or not grouped.rows.heading(grouped.currentIndex().row())


def test_a_heading_is_copied_in_the_first_cell(grouped: Table) -> None:
    grouped.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t") == ["Қыркүйек", "", ""]
