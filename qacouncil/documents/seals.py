"""Sets the line under a certifying signature: its date, and where the seal goes (docs/paper.md)."""

from __future__ import annotations

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.fonts import REGULAR
from qacouncil.documents.measures import LEADING
from qacouncil.documents.pages import MM, Box, TextMark
from qacouncil.documents.story import SealLine


def seal_boxes(block: SealLine, x: float, breaker: Breaker, size: float) -> list[Box]:
    """The line, with the seal's mark in the middle at `x`, and half the seal's circle below it."""
    date, mark = (_one_line(text) for text in (block.date, block.mark))
    left = x - breaker.width(mark, TextStyle(REGULAR, size)) / 2
    marks = tuple(
        TextMark(0.0, TextLine(at, text=text), REGULAR, size)
        for at, text in ((0.0, date), (left, mark))
        if text
    )
    height = LEADING * size
    return [Box(height, marks, keep=True), Box(block.room_mm * MM / 2 - height / 2)]


def _one_line(text: str) -> str:
    return bound(" ".join(paragraphs(text)), "en").replace(TIED_SPACE, " ")
