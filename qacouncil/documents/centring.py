"""Centred lines: as few as fit, balanced, never divided."""

from __future__ import annotations

from qacouncil.documents.binding import TIED_SPACE, bound
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.localized import Language

# Beyond this many words balancing would take long; such a text is no heading.
_MOST_WORDS = 60


def centred_lines(
    breaker: Breaker, text: str, style: TextStyle, measure: float, language: Language
) -> list[TextLine]:
    """The lines of one paragraph, each in the middle of `measure` points."""
    units = [unit.replace(TIED_SPACE, " ") for unit in bound(text, language).split(" ")]
    widths = [breaker.width(unit, style) for unit in units]
    if len(units) > _MOST_WORDS or max(widths) > measure:
        lines = breaker.lines(text, style, measure, language)
    else:
        ends = _balanced(widths, breaker.width(" ", style), measure)
        starts = [0, *ends[:-1]]
        lines = [
            TextLine(0.0, text=" ".join(units[a:b]), width=_width(widths[a:b], breaker, style))
            for a, b in zip(starts, ends, strict=True)
        ]
    for line in lines:
        if not line.pieces and not line.carried:
            line.indent = (measure - line.width) / 2
    return lines


def _width(widths: list[float], breaker: Breaker, style: TextStyle) -> float:
    return sum(widths) + breaker.width(" ", style) * (len(widths) - 1)


def _balanced(widths: list[float], space: float, measure: float) -> list[int]:
    """Where each line ends: the fewest lines, and among those the least uneven ones."""
    count = len(widths)
    best: list[tuple[int, float, list[int]]] = [(0, 0.0, [])]
    for end in range(1, count + 1):
        choices = []
        width = -space
        for start in range(end - 1, -1, -1):
            width += widths[start] + space
            if width > measure:
                break
            lines, cost, ends = best[start]
            choices.append((lines + 1, cost + width * width, [*ends, end]))
        best.append(min(choices))
    return best[count][2]
