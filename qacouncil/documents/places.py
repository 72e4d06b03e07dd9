"""Where the items of a protocol stand on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qacouncil.documents.pages import Frame, Placed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one page, counted from 0; top and bottom in points from its upper edge."""

    page: int
    top: float
    bottom: float


def item_stretches(
    pages: Sequence[Sequence[Placed]], frame: Frame, end: int
) -> tuple[tuple[Stretch, ...], ...]:
    """For each item its parts, page by page; an item begins at the box with its bookmark.

    end: the number of boxes up to the last one of the items.
    """
    found: list[list[Stretch]] = []
    seen = 0
    for page, boxes in enumerate(pages):
        for placed in boxes:
            if placed.box.bookmark:
                found.append([])
            if found and seen < end:
                top = frame.top + placed.top
                _extend(found[-1], Stretch(page, top, top + placed.box.height))
            seen += 1
    return tuple(tuple(parts) for parts in found)


def _extend(parts: list[Stretch], line: Stretch) -> None:
    if parts and parts[-1].page == line.page:
        parts[-1] = Stretch(line.page, parts[-1].top, line.bottom)
    else:
        parts.append(line)
