"""Sets ruled tables: a box for each row, the head repeated on each page (docs/paper.md)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.column_fit import fitted
from qacouncil.documents.fonts import BOLD, REGULAR
from qacouncil.documents.measures import PAD_X
from qacouncil.documents.pages import MM, Box, ShapeMark, TextMark
from qacouncil.documents.story import Align, Cell, Column, Row, Table
from qacouncil.localized import Language

_LEADING = 1.15
_RULE = "0.5 w"

# A row of more lines than these may be divided between two pages.
_MOST_LINES_TOGETHER = 40


# Cells whose lines are remembered: in a long table most of them stand in many rows.
_MOST_KNOWN = 10_000


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell's lines as set: where they begin, how high one is."""

    lines: tuple[TextLine, ...]
    style: TextStyle
    x: float
    leading: float
    _marks: dict[float, tuple[TextMark, ...]] = field(default_factory=dict)

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)

    def marks(self, top: float) -> tuple[TextMark, ...]:
        """The lines in a row, the first one `top` points below its upper rule."""
        found = self._marks.get(top)
        if found is None:
            found = self._marks[top] = tuple(
                TextMark(
                    self.x,
                    line,
                    self.style.face,
                    self.style.size,
                    top + number * self.leading,
                    self.leading,
                )
                for number, line in enumerate(self.lines)
            )
        return found


class TableSetter:
    """Sets tables into a frame `width` points wide."""

    def __init__(self, breaker: Breaker, width: float, language: Language) -> None:
        self._breaker = breaker
        self._width = width
        self._language = language
        self._known: dict[tuple[Cell, float, float, float, Align], _Set] = {}
        self._grids: dict[tuple[int, float], ShapeMark] = {}

    def boxes(self, table: Table) -> list[Box]:
        """The head and the rows: a group's line is kept with a row of it, no row stands alone.

        The first two rows stay with the head, and the last two together; a total with the row
        above it.
        """
        edges = column_edges(fitted(table, self._breaker, PAD_X), self._width)
        heads = Row(tuple(Cell(column.head) for column in table.columns))
        centred = tuple(Align.CENTRE for _ in table.columns)
        head = self._row(heads, replace(table, row_height=0.0), edges, centred, middle=True)[0]
        head.keep = True
        boxes = [head]
        aligns = tuple(column.align for column in table.columns)
        written = [place for place, row in enumerate(table.rows) if not row.group]
        tied = {written[0], written[-2]} if len(written) > 1 else set()
        tied |= {place - 1 for place, row in enumerate(table.rows) if row.total}
        for place, row in enumerate(table.rows):
            made = self._row(row, table, edges, aligns, middle=table.row_height > 0)
            for box in made:
                box.head = head
            made[-1].keep = bool(row.group) or place in tied
            boxes += made
        return boxes

    def _row(
        self,
        row: Row,
        table: Table,
        edges: list[float],
        aligns: Sequence[Align],
        *,
        middle: bool,
    ) -> list[Box]:
        """A box for the row; a box for each line where it is very long."""
        least = 0.0 if row.group else table.row_height * MM
        if row.group:
            edges = [edges[0], edges[-1]]
            row, aligns = Row((Cell(row.group, bold=True),)), (Align.LEFT,)
            middle = False
        spans = itertools.pairwise(edges)
        columns = [
            self._cell(cell, table.size, left, right, align)
            for cell, align, (left, right) in zip(row.cells, aligns, spans, strict=True)
        ]
        # Rows with a height of their own have room enough.
        pad = table.padding * MM * (0.5 if table.row_height else 1.0)
        most = max((len(column.lines) for column in columns), default=1)
        if most > _MOST_LINES_TOGETHER:
            return _lines_apart(columns, edges, most, pad)
        inner = max((column.height for column in columns), default=0.0)
        height = max(inner + 2 * pad, least, _LEADING * table.size + 2 * pad)
        marks: list[TextMark] = []
        for column in columns:
            marks += column.marks((height - column.height) / 2 if middle else pad)
        return [Box(height, (self._ruled(edges, height), *marks))]

    def _ruled(self, edges: list[float], height: float) -> ShapeMark:
        """The rules around the cells of a whole row; rows of one height share them."""
        key = (len(edges), height)
        found = self._grids.get(key)
        if found is None:
            found = self._grids[key] = _grid(edges, height, top=True, bottom=True)
        return found

    def _cell(self, cell: Cell, size: float, left: float, right: float, align: Align) -> _Set:
        key = (cell, size, left, right, align)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[key] = self._set(cell, size, left, right, align)
        return found

    def _set(self, cell: Cell, size: float, left: float, right: float, align: Align) -> _Set:
        size = cell.size or size
        style = TextStyle(BOLD if cell.bold else REGULAR, size)
        measure = right - left - 2 * PAD_X
        language = cell.language or self._language
        lines = [
            line
            for part in paragraphs(cell.text)
            for line in self._breaker.lines(part, style, measure, language)
        ]
        for line in lines:
            if align is not Align.LEFT and not line.pieces and not line.carried:
                rest = max(0.0, measure - line.width)
                line.indent = rest / 2 if align is Align.CENTRE else rest
        return _Set(tuple(lines), style, left + PAD_X, _LEADING * size)


def column_edges(columns: Sequence[Column], width: float) -> list[float]:
    """Left edges, and the right edge of the last column, in a table `width` points wide."""
    fixed = sum(column.width for column in columns) * MM
    shared = [column for column in columns if not column.width]
    rest = max(0.0, width - fixed) / len(shared) if shared else 0.0
    widths = [column.width * MM or rest for column in columns]
    stretch = width / sum(widths)
    edges = [0.0]
    for each in widths:
        edges.append(edges[-1] + each * stretch)
    return edges


def _lines_apart(columns: list[_Set], edges: list[float], most: int, padding: float) -> list[Box]:
    """A row longer than a page: each of its lines is a box, so that it breaks where it must."""
    boxes: list[Box] = []
    together = 1  # how far a divided word of the row reaches, and the first two lines
    for number in range(most):
        first, last = number == 0, number == most - 1
        pad = padding if first else 0.0
        leading = max(column.leading for column in columns)
        height = leading + pad + (padding if last else 0.0)
        marks = tuple(
            TextMark(
                column.x, column.lines[number], column.style.face, column.style.size, pad, leading
            )
            for column in columns
            if number < len(column.lines)
        )
        grid = _grid(edges, height, top=first, bottom=last)
        closing = (_grid(edges, height, top=False, bottom=True),)
        reach = max((number + len(mark.line.pieces or ()) - 1 for mark in marks), default=0)
        together = max(together, reach)
        keep = number < together and not last
        boxes.append(Box(height, (grid, *marks), keep=keep, closing=closing))
    return boxes


def _grid(edges: list[float], height: float, *, top: bool, bottom: bool) -> ShapeMark:
    """The rules at the sides of the cells, and above and below them."""
    right = edges[-1]
    paths = [f"{x:.2f} 0 m {x:.2f} {-height:.2f} l" for x in edges]
    if top:
        paths.append(f"-0.25 0 m {right + 0.25:.2f} 0 l")
    if bottom:
        paths.append(f"-0.25 {-height:.2f} m {right + 0.25:.2f} {-height:.2f} l")
    return ShapeMark(0.0, f"{_RULE} {' '.join(paths)} S")
