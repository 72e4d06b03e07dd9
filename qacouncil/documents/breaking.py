"""Breaks a paragraph into lines, filling each as far as it goes (first fit).

Units of a line are words, or words tied together by spaces that do not break. A word that does not
fit is divided where the language allows it; one longer than a whole line is cut, without a sign.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from qacouncil.documents.binding import TIED_SPACE, bound
from qacouncil.documents.fonts import FIXED_SPACE, SOFT_HYPHEN, FontSet
from qacouncil.documents.hyphenation import Hyphenator
from qacouncil.localized import Language

# Lines that end in a divided word, running.
_MOST_HYPHENS = 2

# How much of its width a space of a justified line may give up, so that a word still fits.
_SHRINKING = 0.25

# A justified space never grows beyond this many of its own widths: one long word would leave the
# others strewn over the line.
_WIDEST_SPACE = 12

# A word that runs over more lines than these is cut into separate pieces: the lines of one word
# stay on one page.
_MOST_LINES_OF_A_WORD = 20


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set. Lengths in points."""

    face: int
    size: float
    justified: bool = False
    first_indent: float = 0.0


@dataclass(slots=True)
class TextLine:
    """One line of a paragraph, as it is drawn.

    indent: from the left edge to where the line begins.
    carried: width of the piece of a divided word with which the line begins; that piece is drawn
        with the line the word began in, so that both are one word to whoever copies it.
    text: what follows it, up to a divided word at the end.
    pieces: the divided word that begins at the end of this line: its first piece, and those that
        begin the following lines. Empty where no word is divided.
    whole: the divided word as typed.
    stretch: points to add to each plain space.
    width: natural width of the line.
    """

    indent: float
    carried: float = 0.0
    text: str = ""
    pieces: list[str] | None = None
    whole: str = ""
    stretch: float = 0.0
    width: float = 0.0


class Breaker:
    """Breaks paragraphs with one set of fonts and one hyphenator."""

    def __init__(self, fonts: FontSet, hyphenator: Hyphenator | None) -> None:
        self._fonts = fonts
        self._hyphenator = hyphenator

    def lines(
        self, text: str, style: TextStyle, measure: float, language: Language
    ) -> list[TextLine]:
        """The lines of one paragraph in a column `measure` points wide."""
        return _Paragraph(self, style, measure, language).broken(bound(text, language))

    def width(self, text: str, style: TextStyle) -> float:
        """Natural width of a text in points."""
        return self._fonts.width(text, style.face) * style.size / 1000

    def points(self, word: str, style: TextStyle, language: Language) -> tuple[int, ...]:
        if self._hyphenator is None or not style.justified:
            return ()
        return self._hyphenator.points(word, language)


class _Paragraph:
    """The state of one paragraph while it is broken."""

    def __init__(
        self, breaker: Breaker, style: TextStyle, measure: float, language: Language
    ) -> None:
        self._breaker = breaker
        self._style = style
        self._measure = measure
        self._language = language
        self._space = breaker.width(" ", style)
        self._lines: list[TextLine] = []
        self._hyphens = 0
        self._start(style.first_indent)

    def broken(self, text: str) -> list[TextLine]:
        units = text.split(" ")
        for number, unit in enumerate(units):
            self._place(unit, last=number == len(units) - 1)
        self._finish(justify=False)
        return self._lines

    def _start(self, indent: float) -> None:
        self._indent = indent
        self._words: list[str] = []
        self._used = 0.0
        self._carried = 0.0
        self._spaces = 0

    @property
    def _is_empty(self) -> bool:
        return not self._words and not self._carried

    @property
    def _room(self) -> float:
        return self._measure - self._indent - self._used

    def _place(self, unit: str, *, last: bool) -> None:
        shown = unit.replace(TIED_SPACE, " ")
        width = self._width(shown)
        gap = 0.0 if self._is_empty else self._space
        if gap + width <= self._room + self._give(shown, gap):
            self._add(shown, gap + width)
            return
        if not last and self._divide(unit, gap):
            return
        if not self._is_empty:
            self._finish(justify=self._style.justified)
            self._start(0.0)
            self._hyphens = 0
            self._place(unit, last=last)
        elif TIED_SPACE in unit:  # too long to keep together
            for word in unit.split(TIED_SPACE):
                self._place(word, last=last)
        elif FIXED_SPACE in unit:  # a long surname and its initials in a narrow column
            initials_first = unit.partition(FIXED_SPACE)[0].endswith(".")
            split = unit.rpartition if initials_first else unit.partition
            first, _, rest = split(FIXED_SPACE)
            self._place(first, last=False)
            self._place(rest, last=last)
        else:
            self._cut(shown)

    def _add(self, text: str, width: float) -> None:
        self._spaces += text.count(" ") + (not self._is_empty)
        self._words.append(text)
        self._used += width

    def _give(self, added: str, gap: float) -> float:
        """What the spaces of the line can give up once the text is added to it."""
        if not self._style.justified:
            return 0.0
        return _SHRINKING * self._space * (self._spaces + added.count(" ") + (gap > 0.0))

    def _width(self, text: str) -> float:
        return self._breaker.width(text, self._style)

    def _divide(self, unit: str, gap: float) -> bool:
        """Put as much as fits of the unit's last word at the end of this line."""
        if self._hyphens >= _MOST_HYPHENS:
            return False
        before, _, word = unit.rpartition(TIED_SPACE)
        if self._width(word) > self._measure:
            return False
        lead = before.replace(TIED_SPACE, " ")
        used = gap + self._width(lead) + self._space if lead else gap
        room = self._room - used + self._give(lead, used)
        for point in reversed(self._breaker.points(word, self._style, self._language)):
            piece = word[:point]
            shown = piece if piece.endswith("-") else piece + SOFT_HYPHEN
            width = self._width(shown)
            if width <= room:
                if lead:
                    self._add(lead, used - self._space)
                self._used += width + (self._space if lead else gap)
                self._end_divided([shown, word[point:]], word)
                return True
        return False

    def _end_divided(self, pieces: list[str], whole: str) -> None:
        """Finish this line with a divided word and begin the line of its last piece."""
        self._finish(justify=self._style.justified, pieces=pieces, whole=whole)
        self._hyphens += 1
        for middle in pieces[1:-1]:
            width = self._width(middle)
            self._lines.append(TextLine(0.0, carried=width, width=width))
        self._start(0.0)
        self._carried = self._used = self._width(pieces[-1])

    def _cut(self, word: str) -> None:
        """A word longer than a line: fill line after line with its letters."""
        pieces: list[str] = []
        room = self._room
        start = 0
        while start < len(word):
            end = self._fitting(word, start, room)
            pieces.append(word[start:end])
            start, room = end, self._measure
        if len(pieces) == 1:  # a single sign wider than the column
            self._add(word, self._width(word))
            return
        if len(pieces) > _MOST_LINES_OF_A_WORD:
            for piece in pieces[:-1]:
                self._add(piece, self._width(piece))
                self._finish(justify=False)
                self._start(0.0)
            self._add(pieces[-1], self._width(pieces[-1]))
            return
        self._used += self._width(pieces[0])
        self._end_divided(pieces, word)
        self._hyphens = 0

    def _fitting(self, word: str, start: int, room: float) -> int:
        """The end of the longest piece that fits, at least one sign with what joins it."""
        width, end = 0.0, start
        while end < len(word):
            after = end + 1
            while after < len(word) and _joins(word, after):
                after += 1
            width += self._width(word[end:after])
            if width > room and end > start:
                break
            end = after
        hyphen = word.rfind("-", start, end)
        return hyphen + 1 if end < len(word) and hyphen > start else end

    def _finish(self, *, justify: bool, pieces: list[str] | None = None, whole: str = "") -> None:
        text = " ".join(self._words)
        if self._carried and text:
            text = " " + text
        if pieces and (text or self._carried):
            text += " "
        line = TextLine(self._indent, self._carried, text, pieces, whole, width=self._used)
        spaces = text.count(" ")
        if spaces and (justify or self._room < 0):
            stretch = self._room / spaces
            line.stretch = stretch if stretch <= _WIDEST_SPACE * self._space else 0.0
        self._lines.append(line)


def _joins(word: str, place: int) -> bool:
    """Whether the character belongs to the one before it: an accent, a joined emoji."""
    character = word[place]
    return (
        bool(unicodedata.combining(character))
        or character in "\u200c\u200d\ufe0e\ufe0f"
        or word[place - 1] == "\u200d"
    )
