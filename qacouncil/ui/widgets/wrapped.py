"""Words in a place of given width: wrapped to so many lines, then elided."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


@dataclass(frozen=True, slots=True)
class WrappedLines:
    """The lines; elided: something of the text is not shown."""

    lines: tuple[str, ...]
    elided: bool


def wrapped_lines(text: str, metrics: QFontMetrics, width: int, count: int) -> WrappedLines:
    """`text` broken at its spaces (never at no-break ones) into at most `count` lines of px."""
    lines: list[str] = []
    rest = " ".join(text.split("\n"))
    while len(lines) < count - 1 and metrics.horizontalAdvance(rest) > width:
        head, tail = _broken(rest, metrics, width)
        if not tail:
            break
        lines.append(head)
        rest = tail
    last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(0, width))
    return WrappedLines((*lines, last), elided=last != rest)


def _broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    words = text.split(" ")
    head = words[0]
    for place, word in enumerate(words[1:], start=1):
        if metrics.horizontalAdvance(f"{head} {word}") > width:
            return head, " ".join(words[place:])
        head = f"{head} {word}"
    return head, ""
