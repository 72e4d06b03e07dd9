"""The house style of the printed page (docs/paper.md): its paragraphs, columns and rules.

A `Layout` turns the blocks of a story into line boxes, one after another; `documents.pages` fills
pages with them. Lengths are in points unless a name says millimetres.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.breaking import Breaker, TextLine, TextStyle
from qacouncil.documents.cards import CardSetter
from qacouncil.documents.centring import centred_lines
from qacouncil.documents.figures import chart_box, logo_box
from qacouncil.documents.fonts import BOLD, REGULAR, FontSet
from qacouncil.documents.hyphenation import Hyphenator
from qacouncil.documents.measures import (
    ANNEX_MARK_WIDTH,
    APPROVAL_APART,
    APPROVAL_NAME,
    APPROVAL_RULE,
    DASH_WIDTH,
    FIRST_INDENT,
    GUTTER,
    HANGING,
    LABEL_WIDTH,
    LEADING,
    NAME_GAP,
    NARROW,
    POSITION_WIDTH,
    RIGHT_BLOCK,
    RULE_COLUMN,
    RULE_LENGTH,
    SIDE_GAP,
)
from qacouncil.documents.pages import Box, Frame, RuleMark, TextMark
from qacouncil.documents.seals import seal_boxes
from qacouncil.documents.story import (
    AnnexMark,
    Approval,
    Beside,
    Block,
    Cards,
    Centred,
    Chart,
    Fact,
    Facts,
    Heading,
    Logo,
    PageBreak,
    Pair,
    Paragraph,
    Plain,
    RosterRow,
    SealLine,
    Signature,
    Table,
    ThreeParts,
)
from qacouncil.documents.tables import TableSetter
from qacouncil.localized import Language


@dataclass(frozen=True, slots=True)
class PageSetting:
    """How a paper is set. size: points; spacing: percent; hyphenate: running text is divided."""

    frame: Frame = field(default_factory=Frame)
    size: float = 14.0
    spacing: int = 100
    hyphenate: bool = True


class Layout:
    """Builds the boxes of one document.

    starts: for each block the number of boxes before it.
    """

    def __init__(self, fonts: FontSet, setting: PageSetting, language: Language) -> None:
        self.boxes: list[Box] = []
        self.starts: list[int] = []
        self.language = language
        self._fonts = fonts
        self._setting = setting
        self._frame = setting.frame
        self._size = setting.size
        self._leading = LEADING * setting.size * setting.spacing / 100
        self._breaker = Breaker(fonts, Hyphenator() if setting.hyphenate else None)

    def set(self, blocks: Iterable[Block]) -> None:
        """Add the boxes of the blocks."""
        for block in blocks:
            first = len(self.boxes)
            self.starts.append(first)
            self.language = block.language or self.language
            self._block(block)
            own = max(first, len(self.boxes) - block.tied)
            for box in self.boxes[min(own, max(0, len(self.boxes) - block.reach)) :]:
                box.keep = True

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Heading(centred=False):
                self._plain(block.text, BOLD, self._size, block.before, block.bookmark)
            case Heading():
                self._centred(block.text, BOLD, self._size, block.before, block.bookmark)
            case Plain():
                face = BOLD if block.bold else REGULAR
                self._plain(block.text, face, block.size or self._size, block.before)
            case Centred():
                face = BOLD if block.bold else REGULAR
                self._centred(block.text, face, block.size or self._size, block.before)
            case RosterRow():
                self._roster_row(block)
            case Facts():
                self._facts(block)
            case Table():
                setter = TableSetter(self._breaker, self._frame.width, self.language)
                self._append_all(setter.boxes(block), block.before)
            case Pair():
                self._pair(block)
            case _:
                self._mark(block)

    def _mark(self, block: Block) -> None:
        """The blocks of which a paper has few."""
        match block:
            case ThreeParts():
                self._three_parts(block)
            case Signature():
                self._signature(block)
            case SealLine():
                x = POSITION_WIDTH + RULE_COLUMN / 2
                self._append_all(seal_boxes(block, x, self._breaker, self._size), block.before)
            case Beside():
                x = self._frame.width - RIGHT_BLOCK
                cells = (
                    (0.0, block.left, REGULAR, x - SIDE_GAP),
                    (x, block.right, REGULAR, RIGHT_BLOCK),
                )
                self._columns(cells, block.before)
            case Approval():
                self._approval(block)
            case AnnexMark():
                self._annex_mark(block)
            case Cards():
                setter = CardSetter(self._frame, self._breaker, self._set_apart)
                self.boxes += setter.boxes(block)
            case Logo():
                self.boxes.append(logo_box(block, self._frame.width))
            case Chart():
                self.boxes.append(chart_box(block, self._frame.width))
            case PageBreak():
                self.boxes.append(Box(0.0, new_page=True, keep=True))
            case _:
                raise TypeError(f"a page cannot show a {type(block).__name__}")

    def _paragraph(self, block: Paragraph) -> None:
        narrow = self._frame.width < NARROW  # justified, its words would be strewn over the lines
        justified, indent = block.justified and not narrow, FIRST_INDENT / (2 if narrow else 1)
        style = TextStyle(REGULAR, self._size, justified, indent)
        before = block.before
        for text in paragraphs(block.said.text):
            lines = self._lines(text, style, self._frame.width, block.said.language)
            self._add(lines, style, before)
            before = 0.0

    def _centred(
        self, text: str, face: int, size: float, before: float, bookmark: str = ""
    ) -> None:
        style = TextStyle(face, size)
        first = len(self.boxes)
        for part in paragraphs(text):
            lines = centred_lines(self._breaker, part, style, self._frame.width, self.language)
            self._add(lines, style, before)
            before = 0.0
        self._bookmark(first, bookmark)

    def _plain(self, text: str, face: int, size: float, before: float, bookmark: str = "") -> None:
        style = TextStyle(face, size)
        first = len(self.boxes)
        for part in paragraphs(text):
            self._add(self._lines(part, style, self._frame.width, self.language), style, before)
            before = 0.0
        self._bookmark(first, bookmark)

    def _bookmark(self, first: int, bookmark: str) -> None:
        if bookmark and len(self.boxes) > first:
            self.boxes[first].bookmark = bookmark

    def _three_parts(self, block: ThreeParts) -> None:
        before = block.before
        style = TextStyle(REGULAR, self._size)
        parts = [
            bound(" ".join(paragraphs(part)), self.language).replace(TIED_SPACE, " ")
            for part in (block.left, block.middle, block.right)
        ]
        widths = [self._breaker.width(part, style) for part in parts]
        total = self._frame.width
        space = self._breaker.width("  ", style)
        clear = max(widths[0], widths[2]) + widths[1] / 2 + space <= total / 2
        if not (clear if parts[1] else widths[0] + widths[2] + space <= total):
            for part in parts:
                self._plain(part, REGULAR, self._size, before)
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

    def _facts(self, block: Facts) -> None:
        if self._frame.width < NARROW:
            self._facts_run_in(block)
            return
        before = block.before
        bold = TextStyle(BOLD, self._size)
        widest = max(self._breaker.width(fact.label + " ", bold) for fact in block.facts)
        x = max(LABEL_WIDTH, widest)
        for fact in block.facts:
            face, strong = (BOLD if each else REGULAR for each in (fact.bold, fact.strong))
            self._columns(((0.0, fact.label, face, x), (x, fact.value, strong, 0.0)), before)
            before = 0.0

    def _facts_run_in(self, block: Facts) -> None:
        """The value behind its label: a narrow column has no room for two."""
        before = block.before
        for fact in block.facts:
            self._fact_run_in(fact, before)
            before = 0.0

    def _fact_run_in(self, fact: Fact, before: float) -> None:
        face = BOLD if fact.bold else REGULAR
        label = TextLine(0.0, text=fact.label)
        indent = self._breaker.width(fact.label + " ", TextStyle(face, self._size))
        if indent > self._frame.width * 0.8:
            self._plain(f"{fact.label} {fact.value}", face, self._size, before)
            return
        strong = BOLD if fact.strong else REGULAR
        style = TextStyle(strong, self._size, first_indent=indent)
        first = len(self.boxes)
        value = " ".join(paragraphs(fact.value))
        self._add(self._lines(value, style, self._frame.width, self.language), style, before)
        self.boxes[first].marks += (TextMark(0.0, label, face, self._size),)

    def _roster_row(self, block: RosterRow) -> None:
        if self._frame.width < NARROW:
            self._roster_run_in(block)
            return
        cells = [(0.0, block.name, REGULAR, LABEL_WIDTH - NAME_GAP)]
        if block.position:
            cells.append((LABEL_WIDTH, "–", REGULAR, DASH_WIDTH))
            cells.append((LABEL_WIDTH + DASH_WIDTH, block.position, REGULAR, 0.0))
        self._columns(tuple(cells), block.before)

    def _roster_run_in(self, block: RosterRow) -> None:
        text = f"{block.name} – {block.position}" if block.position else block.name
        style = TextStyle(REGULAR, self._size, first_indent=-HANGING)
        text = " ".join(paragraphs(text))
        lines = self._lines(text, style, self._frame.width - HANGING, self.language)
        self._add(lines, style, block.before, x=HANGING)

    def _signature(self, block: Signature) -> None:
        x = POSITION_WIDTH + RULE_COLUMN
        first = len(self.boxes)
        cells = (
            (0.0, block.position, REGULAR, POSITION_WIDTH),
            (x, block.name, REGULAR, 0.0),
        )
        self._columns(cells, block.before)
        if len(self.boxes) == first:
            self._append(Box(self._leading, (), block.before))
        if block.ruled:
            rule = RuleMark(POSITION_WIDTH + (RULE_COLUMN - RULE_LENGTH) / 2, RULE_LENGTH)
            self.boxes[first].marks += (rule,)

    def _approval(self, block: Approval) -> None:
        x = self._frame.width - RIGHT_BLOCK
        first = len(self.boxes)
        for text in (block.word, block.position):
            self._columns(((x, text, REGULAR, RIGHT_BLOCK),), 0.0)
        rule = len(self.boxes)
        self._columns(((x + APPROVAL_NAME, block.name, REGULAR, 0.0),), APPROVAL_APART)
        if len(self.boxes) == rule:
            self._append(Box(self._leading, (), APPROVAL_APART))
        self.boxes[rule].marks += (RuleMark(x, APPROVAL_RULE),)
        self._columns(((x, block.date, REGULAR, RIGHT_BLOCK),), APPROVAL_APART)
        for box in self.boxes[first:]:
            box.keep = True

    def _annex_mark(self, block: AnnexMark) -> None:
        x = self._frame.width - ANNEX_MARK_WIDTH
        first = len(self.boxes)
        self._columns(((x, block.text, REGULAR, ANNEX_MARK_WIDTH),), 0.0)
        if len(self.boxes) > first:
            self.boxes[first].new_page = True

    def _pair(self, block: Pair) -> None:
        """Both languages side by side, line by line."""
        width = (self._frame.width - GUTTER) / 2
        parts = ((part,) if part is not None else () for part in (block.left, block.right))
        sides = [self._set_apart(part, width, self._size) for part in parts]
        for left, right in zip_longest(*sides):
            self.boxes.append(_beside(left, right, width + GUTTER))

    def _set_apart(self, blocks: Iterable[Block], width: float, size: float) -> list[Box]:
        """The boxes of blocks that do not stand in the column of the paper."""
        right = self._frame.page_width - self._frame.left - width
        setting = replace(self._setting, frame=replace(self._frame, right=right), size=size)
        apart = Layout(self._fonts, setting, self.language)
        apart.set(blocks)
        return apart.boxes

    def _lines(
        self, text: str, style: TextStyle, measure: float, language: Language
    ) -> list[TextLine]:
        return self._breaker.lines(text, style, measure, language)

    def _add(
        self, lines: list[TextLine], style: TextStyle, before: float, *, x: float = 0.0
    ) -> None:
        """A paragraph's lines, with no line of it alone at a page's foot or head."""
        first = len(self.boxes)
        leading = self._leading * style.size / self._size
        for line in lines:
            self._append(Box(leading, (TextMark(x, line, style.face, style.size),), before))
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

    def _append_all(self, boxes: list[Box], before: float) -> None:
        if boxes:
            boxes[0].before = before
        self.boxes += boxes

    def _append(self, box: Box) -> None:
        # Spaces are measured from the type, not from the line's box: the space between lines
        # is part of them.
        box.before = max(0.0, box.before - (self._leading - self._size))
        self.boxes.append(box)


def _beside(left: Box | None, right: Box | None, x: float) -> Box:
    """Two lines as one, the second `x` points further right."""
    if right is None:
        assert left is not None
        return left
    moved = tuple(replace(mark, x=mark.x + x) for mark in right.marks)
    if left is None:
        return replace(right, marks=moved)
    return Box(
        max(left.height, right.height),
        left.marks + moved,
        max(left.before, right.before),
        keep=left.keep or right.keep,
        bookmark=left.bookmark,
        new_page=left.new_page or right.new_page,
    )
