"""As many columns of one width as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from qacouncil.ui.widgets.equal_columns import EqualColumns


@pytest.fixture
def cells(qapp: QApplication) -> tuple[QWidget, list[QLabel]]:
    """Five labels, the third 100 wide at least, with 10 between them."""
    shown = QWidget()
    columns = EqualColumns(3, 10, 4)
    shown.setLayout(columns)
    labels = [QLabel("x") for _ in range(5)]
    for each in labels:
        each.setFixedHeight(20)
        columns.addWidget(each)
    labels[2].setMinimumWidth(100)
    return shown, labels


@pytest.mark.parametrize(("width", "columns"), [(500, 3), (320, 3), (319, 2), (209, 1), (60, 1)])
def test_no_column_is_narrower_than_the_widest_needs(
    cells: tuple[QWidget, list[QLabel]], width: int, columns: int
) -> None:
    shown, labels = cells
    layout = shown.layout()
    assert layout is not None
    shown.resize(width, 200)
    shown.setMinimumSize(0, 0)
    layout.setGeometry(shown.rect())
    lefts = [each.x() for each in labels]
    assert len(set(lefts)) == columns
    assert lefts == [lefts[place % columns] for place in range(5)]
    rows = -(-5 // columns)
    assert {each.y() for each in labels} == {24 * row for row in range(rows)}
    assert layout.heightForWidth(width) == 24 * rows - 4
    assert layout.minimumSize().width() == 100


def test_a_row_is_as_high_as_its_highest(cells: tuple[QWidget, list[QLabel]]) -> None:
    shown, labels = cells
    labels[1].setText("a sentence that has to be broken at this width, and more than once")
    labels[1].setWordWrap(True)
    labels[1].setMinimumHeight(0)
    labels[1].setMaximumHeight(999)
    layout = shown.layout()
    assert layout is not None
    shown.resize(330, 400)
    layout.setGeometry(shown.rect())
    assert labels[1].height() >= labels[1].heightForWidth(labels[1].width()) > 20
    assert labels[3].y() == labels[1].y() + labels[1].height() + 4


def test_what_is_taken_out_is_out(cells: tuple[QWidget, list[QLabel]]) -> None:
    layout = cells[0].layout()
    assert layout is not None
    assert (layout.count(), layout.itemAt(5), layout.takeAt(9)) == (5, None, None)
    assert layout.takeAt(0) is not None
    assert layout.count() == 4
