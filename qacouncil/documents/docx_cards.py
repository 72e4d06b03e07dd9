"""Cards to be cut apart as a table of a DOCX file: each cell is one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.cards import CHOICES_BEFORE, GRIDS, PADDING, SQUARE
from qacouncil.documents.docx_model import PLAIN, Grid, GridCell, GridRow, Para, Part
from qacouncil.documents.docx_strip import Strip
from qacouncil.documents.docx_text import run, tab
from qacouncil.documents.pages import MM
from qacouncil.documents.story import Block, Cards

_BOX = "☐"
_FOOT_BEFORE = 14.0
_SPARE = 2 * MM  # of each row, for the line that follows a table

# Writes blocks into a width.
Write = Callable[[Sequence[Block], float], list[Part]]


def card_grid(column: Strip, block: Cards, write: Write) -> Grid:
    """As many rows as there are cards for."""
    columns, rows = next(grid for grid in GRIDS if grid[0] <= block.columns)
    width = column.width / columns
    height = column.setting.page.frame.height / rows - _SPARE
    grid = Grid((width,) * columns, pad_x=PADDING, pad_y=PADDING)
    for first in range(0, block.count, columns):
        there = min(columns, block.count - first)
        cells = [
            GridCell(_card(column, block, width - 2 * PADDING, write) if place < there else [])
            for place in range(columns)
        ]
        grid.rows.append(GridRow(cells, height=height))
    return grid


def _card(column: Strip, block: Cards, width: float, write: Write) -> list[Part]:
    parts = write(block.blocks, width)
    below = write(block.foot, width)
    words = [" ".join(paragraphs(choice)) for choice in block.choices]
    stops = tuple(("center", width * (place + 0.5) / len(words)) for place, _ in enumerate(words))
    between = tab(column.language)
    shown = between + between.join(column.run(word) for word in words)
    box = run(_BOX, column.language, size=SQUARE)
    squares = between + between.join(box for _ in words)
    room = Para(PLAIN, exact=_FOOT_BEFORE)
    choices = Para(PLAIN, shown, CHOICES_BEFORE, tabs=stops)
    return [*parts, choices, Para(PLAIN, squares, tabs=stops), room, *below]
