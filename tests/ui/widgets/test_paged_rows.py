"""A list of pages reads what it shows, and no more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.paged_rows import PAGE, PagedTable, Pages
from qacouncil.ui.widgets.table import Column

TOTAL = 100_000


class Rows:
    """Numbers in order; what was asked for is noted."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, first: int, most: int) -> Sequence[int]:
        self.asked.append(first)
        return range(first, min(first + most, TOTAL))


@pytest.fixture
def shown(ui: Ui, qtbot: QtBot) -> PagedTable:
    columns = [Column("number", lambda _t: "No.", str, width=90)]
    made = PagedTable(ui, columns, key=lambda row: row)
    made.place_of = lambda key: int(str(key)) if 0 <= int(str(key)) < TOTAL else -1
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


def test_only_the_pages_that_are_seen_are_read(shown: PagedTable) -> None:
    rows = Rows()
    shown.show_pages(Pages(TOTAL, rows))
    shown.grab()
    assert set(rows.asked) == {0}
    assert shown.row_count() == TOTAL
    shown.scrollToBottom()
    shown.grab()
    last = (TOTAL - 1) // PAGE * PAGE
    assert set(rows.asked) <= {0, last, last - PAGE}
    assert last in rows.asked


def test_the_selected_row_stays_by_its_key(shown: PagedTable) -> None:
    shown.show_pages(Pages(TOTAL, Rows()))
    assert shown.select(70_000)
    shown.show_pages(Pages(TOTAL, Rows()))
    assert shown.selected_row() == 70_000
    assert not shown.select(TOTAL + 1)
    shown.show_pages(Pages(0, Rows()))
    assert shown.selected_row() is None


def test_a_click_on_a_heading_asks_for_another_order(shown: PagedTable) -> None:
    asked: list[tuple[str, bool]] = []
    shown.pages.ordered = lambda key, descending: asked.append((key, descending))
    shown.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    shown.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert asked == [("number", True), ("number", False)]


def test_copying_without_a_selection_takes_all_rows(shown: PagedTable) -> None:
    shown.show_pages(Pages(PAGE * 2, Rows()))
    assert shown.rows.tsv([]).count("\n") == PAGE * 2 + 1
