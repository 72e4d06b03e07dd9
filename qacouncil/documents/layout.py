"""The house style of the printed page (docs/paper.md): its paragraphs, columns and rules.

A `Layout` turns texts into line boxes, one after another; `documents.pages` fills pages with them.
Lengths are in points unless a name says millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.centring import centred_lines
from qacouncil.documents.fonts import BOLD, REGULAR, FontSet
from qacouncil.documents.hyphenation import Hyphenator
from qacouncil.documents.pages import MM, Box, Frame, RuleMark, TextMark
from qacouncil.localized import Language

_LEADING = 1.15

FIRST_INDENT = 12.5 * MM
LABEL_WIDTH = 52 * MM
_NAME_GAP = 1 * MM  # a long name keeps clear of the dash
DASH_WIDTH = 4.5 * MM
_ANNEX_MARK_WIDTH = 62 * MM
_RIGHT_BLOCK = 75 * MM
_SIDE_GAP = 5 * MM

_POSITION_WIDTH = 60 * MM
_RULE_COLUMN, _RULE_LENGTH = 45 * MM, 38 * MM


@dataclass(frozen=True, slots=True)
class Said:
    """A text with the language it is written in, which decides how its words are divided."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value; the label is bold for the persons who lead the meeting."""

    label: str
    value: str
    bold: bool = False


class Layout:
    """Builds the boxes of one document."""

    def __init__(
        self,
        fonts: FontSet,
        frame: Frame,
        *,
        language: Language,
        size: float,
        spacing: int,
        hyphenate: bool,
    ) -> None:
        self.boxes: list[Box] = []
        self.language = language
        self._frame = frame
        self._size = size
        self._leading = _LEADING * size * spacing / 100
        self._breaker = Breaker(fonts, Hyphenator() if hyphenate else None)

    def paragraph(self, said: Said, *, before: float = 0.0, justified: bool = True) -> None:
        """Running text with a first-line indent; each line end typed begins a new paragraph."""
        style = TextStyle(REGULAR, self._size, justified, FIRST_INDENT)
        for text in paragraphs(said.text):
            self._add(self._lines(text, style, self._frame.width, said.language), style, before)
            before = 0.0

    def centred(self, text: str, *, bold: bool = False, before: float = 0.0) -> None:
        """Lines in the middle of the page, of nearly the same length."""
        style = TextStyle(BOLD if bold else REGULAR, self._size)
        for part in paragraphs(text):
            lines = centred_lines(self._breaker, part, style, self._frame.width, self.language)
            self._add(lines, style, before)
            before = 0.0

    def heading(self, text: str, *, before: float, bookmark: str = "") -> None:
        """A bold line at the margin, kept with the first two lines of the text after it."""
        first = len(self.boxes)
        self._plain(text, BOLD, before)
        self.tie_since(first)
        if bookmark and len(self.boxes) > first:
            self.boxes[first].bookmark = bookmark

    def centred_heading(self, text: str, *, before: float) -> None:
        first = len(self.boxes)
        self.centred(text, bold=True, before=before)
        self.tie_since(first)

    def label(self, text: str, *, before: float) -> None:
        """The bold label over a list."""
        first = len(self.boxes)
        self._plain(text, BOLD, before)
        self.tie_since(first)

    def three_parts(self, left: str, middle: str, right: str, *, before: float) -> None:
        """One line with a text at each side and one in the middle; three where they do not fit."""
        style = TextStyle(REGULAR, self._size)
        parts = [
            bound(" ".join(paragraphs(part)), self.language).replace(TIED_SPACE, " ")
            for part in (left, middle, right)
        ]
        widths = [self._breaker.width(part, style) for part in parts]
        total = self._frame.width
        space = self._breaker.width("  ", style)
        if max(widths[0], widths[2]) + widths[1] / 2 + space > total / 2:
            for part in parts:
                self._plain(part, REGULAR, before)
                before = 0.0
            return
        places = (0.0, (total - widths[1]) / 2, total - widths[2])
        # Poppler takes «№ 4», two signs standing alone, for one letter-spaced word: say what it is.
        lines = (
            TextLine(places[0], text=parts[0]),
            TextLine(places[1], pieces=[parts[1]], whole=parts[1]),
            TextLine(places[2], text=parts[2]),
        )
        marks = tuple(TextMark(0.0, line, REGULAR, self._size) for line in lines)
        self._append(Box(self._leading, marks, before))

    def facts(self, facts: list[Fact], *, before: float) -> None:
        """Labels and, in a second column, their values."""
        bold = TextStyle(BOLD, self._size)
        widest = max(self._breaker.width(fact.label + " ", bold) for fact in facts)
        x = max(LABEL_WIDTH, widest)
        for fact in facts:
            face = BOLD if fact.bold else REGULAR
            self._columns(((0.0, fact.label, face, x), (x, fact.value, REGULAR, 0.0)), before)
            before = 0.0

    def roster_row(self, name: str, position: str, *, before: float = 0.0) -> None:
        """A name and, after a dash, the position in hanging lines."""
        cells = [(0.0, name, REGULAR, LABEL_WIDTH - _NAME_GAP)]
        if position:
            cells.append((LABEL_WIDTH, "–", REGULAR, DASH_WIDTH))
            cells.append((LABEL_WIDTH + DASH_WIDTH, position, REGULAR, 0.0))
        self._columns(tuple(cells), before)

    def signature(self, position: str, name: str, *, before: float) -> None:
        """Position, a rule to sign on, and the name."""
        x = _POSITION_WIDTH + _RULE_COLUMN
        first = len(self.boxes)
        cells = (
            (0.0, position, REGULAR, _POSITION_WIDTH),
            (x, name, REGULAR, 0.0),
        )
        self._columns(cells, before)
        rule = RuleMark(_POSITION_WIDTH + (_RULE_COLUMN - _RULE_LENGTH) / 2, _RULE_LENGTH)
        self.boxes[first].marks += (rule,)
        for box in self.boxes[first:]:
            box.keep = True

    def beside(self, left: str, right: str, *, before: float) -> None:
        """A line at the left margin and, in the block at the right, to whom or by whom."""
        x = self._frame.width - _RIGHT_BLOCK
        cells = ((0.0, left, REGULAR, x - _SIDE_GAP), (x, right, REGULAR, _RIGHT_BLOCK))
        self._columns(cells, before)

    def remark(self, text: str, *, size: float, before: float) -> None:
        """A line at the margin in a smaller type."""
        style = TextStyle(REGULAR, size)
        for part in paragraphs(text):
            self._add(self._lines(part, style, self._frame.width, self.language), style, before)
            before = 0.0

    def annex_mark(self, text: str) -> None:
        """The mark at the upper right of an annex, on a new page."""
        x = self._frame.width - _ANNEX_MARK_WIDTH
        first = len(self.boxes)
        self._columns(((x, text, REGULAR, _ANNEX_MARK_WIDTH),), 0.0)
        if len(self.boxes) > first:
            self.boxes[first].new_page = True
        self.tie_since(first)

    def tie_last(self, count: int = 1) -> None:
        """Keep the last `count` lines together and with what follows."""
        for box in self.boxes[-count:]:
            box.keep = True

    def tie_since(self, first: int) -> None:
        """Keep all lines from box number `first` on together and with what follows."""
        for box in self.boxes[first:]:
            box.keep = True

    def _plain(self, text: str, face: int, before: float) -> None:
        style = TextStyle(face, self._size)
        for part in paragraphs(text):
            self._add(self._lines(part, style, self._frame.width, self.language), style, before)
            before = 0.0

    def _lines(
        self, text: str, style: TextStyle, measure: float, language: Language
    ) -> list[TextLine]:
        return self._breaker.lines(text, style, measure, language)

    def _add(self, lines: list[TextLine], style: TextStyle, before: float) -> None:
        """A paragraph's lines, with no line of it alone at a page's foot or head."""
        first = len(self.boxes)
        for line in lines:
            mark = TextMark(0.0, line, style.face, style.size)
            self._append(Box(self._leading, (mark,), before))
            before = 0.0
        if len(lines) > 1:
            self.boxes[first].keep = True
            self.boxes[-2].keep = True
        for number, line in enumerate(lines):
            if line.pieces:
                stop = first + number + len(line.pieces) - 1
                for box in self.boxes[first + number : stop]:
                    box.keep = True

    def _columns(self, cells: tuple[tuple[float, str, int, float], ...], before: float) -> None:
        """Cells (place, text, face, width or 0 for the rest) side by side, flush left."""
        columns = []
        for x, text, face, width in cells:
            style = TextStyle(face, self._size)
            measure = width or self._frame.width - x
            lines = [
                line
                for part in paragraphs(text)
                for line in self._lines(part, style, measure, self.language)
            ]
            columns.append([TextMark(x, line, face, self._size) for line in lines])
        height = max((len(column) for column in columns), default=0)
        first = len(self.boxes)
        for row in range(height):
            marks = tuple(column[row] for column in columns if row < len(column))
            self._append(Box(self._leading, marks, before, keep=row < height - 1))
            before = 0.0
        if height * self._leading > self._frame.height:  # longer than a page: it breaks
            for box in self.boxes[first:]:
                box.keep = any(isinstance(m, TextMark) and m.line.pieces for m in box.marks)

    def _append(self, box: Box) -> None:
        # Spaces are measured from the type, not from the line's box: the space between lines
        # is part of them.
        box.before = max(0.0, box.before - (self._leading - self._size))
        self.boxes.append(box)
