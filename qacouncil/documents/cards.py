"""Sets cards to be cut apart: as many on a page as their words leave room for (docs/paper.md)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.fonts import REGULAR
from qacouncil.documents.measures import LEADING
from qacouncil.documents.pages import MM, Box, Frame, Mark, ShapeMark, TextMark
from qacouncil.documents.story import Block, Cards

PADDING = 10 * MM
SQUARE = 9 * MM
CHOICES_BEFORE = 25.0
_FOOT_BEFORE = 14.0
_SQUARE_GAP = 4.0
_CUT_FROM_EDGE = 4 * MM
_CUT = "0.5 w [6 4] 0 d"

# How many cards stand side by side and below each other, from the smallest card on.
GRIDS = ((2, 2), (1, 2), (1, 1))
# The type is made smaller before the card is made larger, but no smaller than the first of these
# unless the largest card has no room for it either.
_SIZES = (12.0, 11.0, 10.0)
_LAST_SIZES = (9.0, 8.0, 7.0, 6.0)

# Sets blocks into a width, in a size of type.
SetBlocks = Callable[[Sequence[Block], float, float], list[Box]]


@dataclass(frozen=True, slots=True)
class _Card:
    """One card as set: its marks from the upper left corner, how high it is, how many fit."""

    marks: tuple[Mark, ...]
    columns: int
    rows: int


class CardSetter:
    """Sets cards on whole pages of the frame."""

    def __init__(self, frame: Frame, breaker: Breaker, set_blocks: SetBlocks) -> None:
        self._frame = frame
        self._breaker = breaker
        self._set = set_blocks

    def boxes(self, cards: Cards) -> list[Box]:
        """A box for each page."""
        card = self._fitted(cards)
        width, height = self._frame.width / card.columns, self._frame.height / card.rows
        places = [
            (column * width, row * height)
            for row in range(card.rows)
            for column in range(card.columns)
        ]
        pages = []
        for first in range(0, cards.count, len(places)):
            marks: list[Mark] = [*self._cuts(card)]
            for x, y in places[: cards.count - first]:
                marks += [_moved(mark, x, y) for mark in card.marks]
            pages.append(Box(self._frame.height, tuple(marks)))
        return pages

    def _fitted(self, cards: Cards) -> _Card:
        """The smallest card that has room for all, in the largest type that leaves it so small."""
        grids = [grid for grid in GRIDS if grid[0] <= cards.columns]
        tries = [*itertools.product(grids, _SIZES), *itertools.product(grids[-1:], _LAST_SIZES)]
        for (columns, rows), size in tries:
            width, height = self._frame.width / columns, self._frame.height / rows
            marks, used = self._card(cards, width, height, size)
            if used <= height - PADDING:
                break
        return _Card(tuple(marks), columns, rows)

    def _card(
        self, cards: Cards, width: float, height: float, size: float
    ) -> tuple[list[Mark], float]:
        """The marks of one card, and where its words would end if its foot followed at once."""
        inner = width - 2 * PADDING
        body, top = _stacked(self._set(cards.blocks, inner, size), PADDING)
        choices, end = self._choices(cards.choices, width, top + CHOICES_BEFORE, size)
        below = self._set(cards.foot, inner, size)
        room = sum(box.height + box.before for box in below)
        foot, _ = _stacked(below, max(height - PADDING - room, end + _FOOT_BEFORE))
        return [*body, *choices, *foot], end + _FOOT_BEFORE + room

    def _choices(
        self, choices: tuple[str, ...], width: float, top: float, size: float
    ) -> tuple[list[Mark], float]:
        """Each word over its square, evenly about the middle of the card."""
        style = TextStyle(REGULAR, size)
        leading = LEADING * size
        texts = [paragraphs(choice) for choice in choices]
        most = max(map(len, texts), default=0)
        widest = max((self._breaker.width(t, style) for part in texts for t in part), default=0.0)
        apart = max(30 * MM, widest + 5 * MM)
        middle = width / 2 - (len(choices) - 1) * apart / 2
        marks: list[Mark] = []
        square = top + most * leading + _SQUARE_GAP
        for number, lines in enumerate(texts):
            centre = middle + number * apart
            for place, text in enumerate(lines, start=most - len(lines)):
                x = centre - self._breaker.width(text, style) / 2
                line = TextLine(0.0, text=text)
                marks.append(TextMark(x, line, REGULAR, size, top + place * leading, leading))
            corner = f"{centre - SQUARE / 2:.2f} {-square - SQUARE:.2f}"
            marks.append(ShapeMark(0.0, f"0.75 w {corner} {SQUARE:.2f} {SQUARE:.2f} re S"))
        return marks, square + SQUARE

    def _cuts(self, card: _Card) -> Iterator[ShapeMark]:
        """The lines between the cards, not quite to the edges, where printers do not reach."""
        width, height = self._frame.width, self._frame.height
        near = _CUT_FROM_EDGE
        for column in range(1, card.columns):
            x = width * column / card.columns
            line = f"{x:.2f} {-near:.2f} m {x:.2f} {near - height:.2f} l S"
            yield ShapeMark(0.0, f"{_CUT} {line}")
        for row in range(1, card.rows):
            y = -height * row / card.rows
            line = f"{near:.2f} {y:.2f} m {width - near:.2f} {y:.2f} l S"
            yield ShapeMark(0.0, f"{_CUT} {line}")


def _stacked(boxes: list[Box], top: float) -> tuple[list[Mark], float]:
    """The marks of boxes below each other within the card's padding, and where they end."""
    marks: list[Mark] = []
    for box in boxes:
        top += box.before
        for mark in box.marks:
            made = _moved(mark, PADDING, top)
            if isinstance(made, TextMark):
                made = replace(made, leading=made.leading or box.height)
            marks.append(made)
        top += box.height
    return marks, top


def _moved(mark: Mark, x: float, y: float) -> Mark:
    if isinstance(mark, TextMark):
        return replace(mark, x=mark.x + x, down=mark.down + y)
    if isinstance(mark, ShapeMark):
        return replace(mark, x=mark.x + x, operators=f"1 0 0 1 0 {-y:.2f} cm {mark.operators}")
    raise TypeError(f"a card cannot show a {type(mark).__name__}")
