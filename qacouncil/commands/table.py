"""Lines of plain text: aligned tables, and texts made fit for one line of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_GAP = "  "
_WIDE = ("W", "F")


def one_line(text: str) -> str:
    """The text without line breaks, control characters and runs of spaces."""
    words = " ".join(text.split())
    return "".join(each for each in words if unicodedata.category(each) != "Cc")


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their heads, each column as wide as its widest text; ends with a line feed."""
    lines = [[one_line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(heads))]
    return "".join(f"{_line(line, widths)}\n" for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    ]
    return _GAP.join(padded).rstrip()


def _width(text: str) -> int:
    """How many places of a terminal a text takes."""
    return sum(
        0
        if unicodedata.combining(each)
        else 2
        if unicodedata.east_asian_width(each) in _WIDE
        else 1
        for each in text
    )
