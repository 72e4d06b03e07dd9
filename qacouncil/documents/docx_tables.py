"""The ruled tables of a paper as tables of a DOCX file."""

from __future__ import annotations

import itertools

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.breaking import Breaker
from qacouncil.documents.column_fit import fitted
from qacouncil.documents.docx_model import CELL, Grid, GridCell, GridRow, Para, Part
from qacouncil.documents.docx_text import one_line, run
from qacouncil.documents.fonts import fonts
from qacouncil.documents.measures import PAD_X
from qacouncil.documents.pages import MM
from qacouncil.documents.story import Align, Cell, Column, Row, Table
from qacouncil.documents.tables import column_edges
from qacouncil.localized import Language

# The size of the style of cells.
CELL_SIZE = 12.0

_ALIGNED = {Align.LEFT: "", Align.CENTRE: "center", Align.RIGHT: "right"}

# A row of more lines than these may be divided between two pages; how wide a sign is, about.
_MOST_LINES_TOGETHER = 35
_SIGN = 0.5


def ruled_grid(table: Table, width: float, language: Language) -> Grid:
    """The table with its head repeated on each page; the rows stay whole unless very long."""
    edges = column_edges(fitted(table, Breaker(fonts(), None), PAD_X), width)
    widths = tuple(right - left for left, right in itertools.pairwise(edges))
    caption = one_line(table.caption)
    grid = Grid(widths, pad_x=PAD_X, pad_y=table.padding * MM, caption=caption)
    head = [
        GridCell(_cell(Cell(column.head), Align.CENTRE, table.size, language), middle=True)
        for column in table.columns
    ]
    grid.rows.append(GridRow(head, head=True))
    for cell in head:
        _keep(cell)
    for row in table.rows:
        if row.total:
            for cell in grid.rows[-1].cells:
                _keep(cell)
        grid.rows.append(_row(row, table, widths, language))
    return grid


def _row(row: Row, table: Table, widths: tuple[float, ...], language: Language) -> GridRow:
    if row.group:
        title = Cell(row.group, bold=True)
        cell = GridCell(_cell(title, Align.LEFT, table.size, language), len(widths))
        _keep(cell)
        return GridRow([cell])
    cells = [
        GridCell(_cell(cell, column.align, table.size, language), middle=table.row_height > 0)
        for cell, column in zip(row.cells, table.columns, strict=True)
    ]
    height = table.row_height * MM
    return GridRow(cells, whole=_is_short(row, table.columns, widths, table), height=height)


def _is_short(
    row: Row, columns: tuple[Column, ...], widths: tuple[float, ...], table: Table
) -> bool:
    return all(
        len(cell.text) * _SIGN * (cell.size or table.size) / (width - 2 * PAD_X)
        <= _MOST_LINES_TOGETHER
        for cell, _, width in zip(row.cells, columns, widths, strict=True)
    )


def _cell(cell: Cell, align: Align, size: float, language: Language) -> list[Part]:
    size = cell.size or size
    made: list[Part] = [
        Para(
            CELL,
            run(
                text,
                cell.language or language,
                bold=cell.bold,
                size=0.0 if size == CELL_SIZE else size,
            ),
            align=_ALIGNED[align],
            length=len(text),
        )
        for text in paragraphs(cell.text)
    ]
    return made or [Para(CELL, align=_ALIGNED[align])]


def _keep(cell: GridCell) -> None:
    for para in cell.parts:
        if isinstance(para, Para):
            para.keep_next = True
