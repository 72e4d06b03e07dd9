"""Fills pages with line boxes and draws them.

A box is one line of the page. `keep` forbids a page break after it; where a chain of such boxes is
longer than a page, the page breaks at its foot all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qacouncil.documents.arabic import joined, with_hidden_letters
from qacouncil.documents.breaking import TextLine
from qacouncil.documents.fonts import FIXED_SPACE, REGULAR, FontSet
from qacouncil.documents.pdf import PAGE_HEIGHT, PAGE_WIDTH, Bookmark, Metadata, PdfFile

MM = 72 / 25.4

# From the top of a line box to its baseline, in parts of the type size.
ASCENT = 0.83

_PAGE_NUMBER_SIZE = 12
_PAGE_NUMBER_BASELINE = 14 * MM  # from the upper edge; the figures' tops stand at 11 mm

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

# Ends a divided word where its first piece ends, so that readers see one word on one line.
_NOTHING = "\u200b"


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of text in a box, `x` points from the left margin and `down` from the box's top.

    leading: to the next piece of a divided word; 0: the height of the box.
    """

    x: float
    line: TextLine
    face: int
    size: float
    down: float = 0.0
    leading: float = 0.0


@dataclass(frozen=True, slots=True)
class RuleMark:
    """A rule to write on: `x` and `length` in points, at the baseline."""

    x: float
    length: float


@dataclass(frozen=True, slots=True)
class ShapeMark:
    """A drawing in PDF operators; their origin is `x` and the box's top, y runs upwards."""

    x: float
    operators: str


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A picture at the top of the box; png: the bytes of a PNG file."""

    x: float
    width: float
    height: float
    png: bytes


Mark = TextMark | RuleMark | ShapeMark | ImageMark


@dataclass(slots=True)
class Box:
    """One line of the page. Lengths in points; `before` is dropped at the top of a page.

    head: what stands above it again where a page begins with it: the head of its table.
    closing: what is drawn where a page ends with it.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0.0
    keep: bool = False
    bookmark: str = ""
    new_page: bool = False
    head: Box | None = None
    closing: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The page's margins in points; numbered: pages bear their numbers, from the second."""

    left: float = 30 * MM
    right: float = 15 * MM
    top: float = 20 * MM
    bottom: float = 20 * MM
    landscape: bool = False
    numbered: bool = True

    @property
    def page_width(self) -> float:
        return PAGE_HEIGHT if self.landscape else PAGE_WIDTH

    @property
    def page_height(self) -> float:
        return PAGE_WIDTH if self.landscape else PAGE_HEIGHT

    @property
    def width(self) -> float:
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        return self.page_height - self.top - self.bottom


WHOLE_PAGE = Frame(0.0, 0.0, 0.0, 0.0, numbered=False)
LANDSCAPE = Frame(left=20 * MM, right=15 * MM, top=25 * MM, bottom=12 * MM, landscape=True)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box on its page; `top` in points from the frame's top."""

    box: Box
    top: float


def paginate(boxes: Sequence[Box], frame: Frame) -> list[list[Placed]]:
    """The boxes by page: each page as full as the allowed breaks let it be."""
    pages: list[list[Placed]] = []
    start = 0
    while start < len(boxes):
        end = _page_end(boxes, start, frame.height)
        pages.append(_placed(boxes[start:end]))
        start = end
    return pages or [[]]


def _page_end(boxes: Sequence[Box], start: int, height: float) -> int:
    """The index after the last box of the page that begins at `start`."""
    head = boxes[start].head
    used = head.height if head else 0.0
    allowed = 0
    for number in range(start, len(boxes)):
        box = boxes[number]
        if number > start and box.new_page:
            return number
        used += box.height + (box.before if number > start else 0.0)
        if used > height + 0.01 and number > start:
            return allowed or number
        if not box.keep:
            allowed = number + 1
    return len(boxes)


def _placed(boxes: Sequence[Box]) -> list[Placed]:
    placed: list[Placed] = []
    top = 0.0
    if boxes[0].head:
        placed.append(Placed(boxes[0].head, top))
        top = boxes[0].head.height - boxes[0].before
    for box in boxes:
        if placed:
            top += box.before
        placed.append(Placed(box, top))
        top += box.height
    return placed


def draw(
    pages: Sequence[Sequence[Placed]], frame: Frame, fonts: FontSet, metadata: Metadata
) -> bytes:
    """The PDF of the pages, numbered from the second."""
    file = PdfFile(fonts)
    pen = _Pen(file, fonts, frame)
    bookmarks: list[Bookmark] = []
    for number, page in enumerate(pages, start=1):
        operators = [pen.page_number(number)] if frame.numbered and number > 1 else []
        for placed in page:
            operators += pen.box(placed)
            if placed.box.bookmark:
                top = frame.page_height - frame.top - placed.top
                bookmarks.append(Bookmark(placed.box.bookmark, number, top))
        if page:
            operators += pen.marks(page[-1], page[-1].box.closing)
        file.add_page("\n".join(operators) + "\n", frame.page_width, frame.page_height)
    return file.finish(metadata, bookmarks)


class _Pen:
    """Turns boxes into PDF operators."""

    def __init__(self, file: PdfFile, fonts: FontSet, frame: Frame) -> None:
        self._file = file
        self._fonts = fonts
        self._frame = frame

    def page_number(self, number: int) -> str:
        text = str(number)
        width = self._fonts.width(text, REGULAR) * _PAGE_NUMBER_SIZE / 1000
        x = self._frame.left + (self._frame.width - width) / 2
        y = self._frame.page_height - _PAGE_NUMBER_BASELINE
        shown = self._show(text, REGULAR, _PAGE_NUMBER_SIZE)
        return f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET"

    def box(self, placed: Placed) -> list[str]:
        return self.marks(placed, placed.box.marks)

    def marks(self, placed: Placed, marks: tuple[Mark, ...]) -> list[str]:
        """The operators that draw the marks in the box."""
        top = self._frame.page_height - self._frame.top - placed.top
        operators = []
        for mark in marks:
            x = self._frame.left + mark.x
            if isinstance(mark, TextMark):
                baseline = top - mark.down - ASCENT * mark.size
                leading = mark.leading or placed.box.height
                operators.append(self._text(mark, x, baseline, leading))
            elif isinstance(mark, RuleMark):
                y = top - placed.box.height * 0.8
                operators.append(f"0.5 w {x:.2f} {y:.2f} m {x + mark.length:.2f} {y:.2f} l S")
            elif isinstance(mark, ShapeMark):
                operators.append(f"q 1 0 0 1 {x:.2f} {top:.2f} cm {mark.operators} Q")
            else:
                name = self._file.image(mark.png)
                size = f"{mark.width:.2f} 0 0 {mark.height:.2f}"
                operators.append(f"q {size} {x:.2f} {top - mark.height:.2f} cm /{name} Do Q")
        return operators

    def _text(self, mark: TextMark, x: float, y: float, leading: float) -> str:
        line = mark.line
        operators = ["BT"]
        at = x + line.indent + line.carried
        if line.text:
            text = visual(line.text)
            shown = self._show(text, mark.face, mark.size)
            operators.append(f"{line.stretch:.3f} Tw 1 0 0 1 {at:.2f} {y:.2f} Tm {shown}")
            at += self._advance(line.text, mark) + line.stretch * line.text.count(" ")
        if line.pieces:
            operators.append("0 Tw")
            operators += self._divided(line, mark, (x, at, y, leading))
        operators.append("ET")
        return " ".join(operators)

    def _divided(
        self, line: TextLine, mark: TextMark, place: tuple[float, float, float, float]
    ) -> list[str]:
        """A divided word: all its pieces, marked as the one word they are."""
        left, at, y, leading = place
        first, *others = line.pieces or []
        operators = [f"1 0 0 1 {at:.2f} {y:.2f} Tm", self._show(first, mark.face, mark.size)]
        for number, piece in enumerate(others, start=1):
            operators.append(f"1 0 0 1 {left:.2f} {y - number * leading:.2f} Tm")
            operators.append(self._show(piece, mark.face, mark.size))
        end = at + self._advance(first, mark)
        operators.append(f"1 0 0 1 {end:.2f} {y:.2f} Tm")
        operators.append(self._show(_NOTHING, mark.face, mark.size))
        actual = line.whole.replace(FIXED_SPACE, " ").encode("utf-16-be").hex().upper()
        return [f"/Span <</ActualText <FEFF{actual}>>> BDC", *operators, "EMC"]

    def _advance(self, text: str, mark: TextMark) -> float:
        return self._fonts.width(text, mark.face) * mark.size / 1000

    def _show(self, text: str, face: int, size: float) -> str:
        if self._fonts.shows(text, face):
            return self._file.show(text, face, size)
        return " ".join(
            self._file.show(part, part_face, size)
            for part_face, part in self._fonts.runs(text, face)
        )


def visual(text: str) -> str:
    """The text in the order its signs stand on the page, where a part runs right to left."""
    if not _RIGHT_TO_LEFT.search(text):
        return text
    # Needed by so few protocols that the others need not wait for it.
    from bidi import get_display  # noqa: PLC0415

    return with_hidden_letters(get_display(joined(text), base_dir="L"))
