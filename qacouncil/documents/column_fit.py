"""Widens the columns of a table so far that no word of theirs is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qacouncil.documents.breaking import Breaker, TextStyle
from qacouncil.documents.fonts import BOLD, REGULAR
from qacouncil.documents.pages import MM
from qacouncil.documents.story import Column, Table

# A word still wider than so many times the column is cut: an address, a row of signs.
_MOST = 1.4

# A word breaks at its spaces and behind its hyphens.
_WORDS = re.compile(r"[^\s-]+-?|-")

# No letter is wider, in parts of the type size; most words need no measuring.
_WIDEST = 1.0


def fitted(table: Table, breaker: Breaker, padding: float) -> tuple[Column, ...]:
    """The columns; those of a fixed width as wide as their longest word asks for.

    padding: at each side of a cell, in points. The columns without a width give what is taken.
    """
    return tuple(
        replace(column, width=_width(table, place, breaker, padding)) if column.width else column
        for place, column in enumerate(table.columns)
    )


def _width(table: Table, place: int, breaker: Breaker, padding: float) -> float:
    """The width of a column in millimetres."""
    own = table.columns[place].width
    most = own * _MOST
    found = own
    seen: set[tuple[str, int]] = set()
    for text, face, size in _texts(table, place):
        room = found * MM - 2 * padding
        if len(text) * size * _WIDEST <= room:
            continue
        for word in _WORDS.findall(text):
            if len(word) * size * _WIDEST <= room or (word, face) in seen:
                continue
            seen.add((word, face))
            wanted = (breaker.width(word, TextStyle(face, size)) + 2 * padding + 0.1) / MM
            if found < wanted <= most:
                found = wanted
                room = found * MM - 2 * padding
    return found


def _texts(table: Table, place: int) -> Iterator[tuple[str, int, float]]:
    yield table.columns[place].head, REGULAR, table.size
    for row in table.rows:
        if not row.group:
            cell = row.cells[place]
            yield cell.text, BOLD if cell.bold else REGULAR, cell.size or table.size
