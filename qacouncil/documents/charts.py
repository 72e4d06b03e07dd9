"""Charts of bars, drawn once as ReportLab drawings, for the page and for the screen.

Bars lie on their side, so that a long name of what they count stands before them in full, in
several lines where it must; what they come to is printed at their end. Parts of a bar differ in
grey and hatching, which a printer without colours keeps apart. A drawing holds rectangles, lines
and texts only: `chart_marks` and `chart_svg` know no more. Lengths are in points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing, Group, Line, Rect, String
from reportlab.lib.colors import Color

from qacouncil.documents.binding import TIED_SPACE, paragraphs
from qacouncil.documents.breaking import Breaker, TextStyle
from qacouncil.documents.fonts import BOLD, FIXED_SPACE, REGULAR, fonts
from qacouncil.localized import Language

# The names by which texts of a drawing ask for the faces of the page.
FACE_NAMES = ("LiberationSerif", "LiberationSerif-Bold")

SIZE = 11.0
_LEADING = 1.15 * SIZE
_ASCENT = 0.75 * SIZE  # from a line's top to its baseline

_BAR = 13.0  # how thick a bar is
_ROW_APART = 6.0
_MOST_LABEL = 0.44  # of the width
_LABEL_GAP, _VALUE_GAP = 6.0, 4.0
_LEGEND_BEFORE, _LEGEND_APART = 9.0, 16.0
_SWATCH_WIDTH, _SWATCH_HEIGHT, _SWATCH_GAP = 18.0, 8.5, 4.0
_HATCH = 4.0  # from one line of a hatching to the next
_THIN, _OUTLINE = 0.4, 0.5

# How the parts of a bar are filled: its grey (1 white), then its hatching. In this order each
# differs clearly from the one before it.
_DARK, _LIGHT, _WHITE = 0.38, 0.84, 1.0
_FILLS = (
    (_DARK, ""),
    (_WHITE, "/"),
    (_LIGHT, ""),
    (_WHITE, "x"),
    (_WHITE, ""),
    (_LIGHT, "\\"),
)

_Stroke = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it counts, its parts, and what is printed at its end (else the numbers)."""

    label: str
    values: tuple[int, ...]
    said: str = ""
    bold: bool = False

    @property
    def before(self) -> str:
        return _one_line(self.label)

    @property
    def end(self) -> str:
        return _one_line(self.said) or " / ".join(str(value) for value in self.values)


def bar_chart(
    bars: Sequence[Bar],
    width: float,
    language: Language,
    *,
    legend: Sequence[str] = (),
    whole: int | None = None,
) -> Drawing:
    """The bars from top to bottom; the longest is as long as there is room.

    legend: what the parts of a bar are, in their order. whole: what the whole length stands for.
    """
    return _Charting(bars, width, language, whole).drawing(legend)


class _Charting:
    """Draws downwards from 0; the drawing is moved up as a whole at the end."""

    def __init__(
        self, bars: Sequence[Bar], width: float, language: Language, whole: int | None
    ) -> None:
        self._bars = bars
        self._width = width
        self._language = language
        self._fonts = fonts()
        self._breaker = Breaker(self._fonts, None)
        self._shapes = Group()
        self._top = 0.0
        self._labels = self._label_width()
        ends = max((self._measured(bar.end, bar.bold) for bar in bars), default=0.0)
        self._left = self._labels + _LABEL_GAP if bars else 0.0
        self._length = max(0.0, width - self._left - _VALUE_GAP - ends)
        longest = max((sum(bar.values) for bar in bars), default=0)
        self._whole = max(whole or 0, longest, 1)

    def drawing(self, legend: Sequence[str]) -> Drawing:
        for place, bar in enumerate(self._bars):
            if place:
                self._top += _ROW_APART
            self._bar(bar)
        if self._bars:
            self._line(self._left, 2.0, self._left, -self._top - 2.0, 0.8)
        self._legend(legend)
        height = self._top + 4.0
        drawing = Drawing(self._width, height)
        self._shapes.translate(0, height - 2.0)
        drawing.add(self._shapes)
        return drawing

    def _label_width(self) -> float:
        """As wide as the widest line of the labels, broken where they would take too much."""
        most = _MOST_LABEL * self._width
        widths = (
            self._measured(line, bar.bold)
            for bar in self._bars
            for line in self._lines(bar.before, most, bar.bold)
        )
        return min(max(widths, default=0.0) + 0.1, most)

    def _bar(self, bar: Bar) -> None:
        lines = self._lines(bar.before, self._labels, bar.bold)
        high = max(_BAR, _LEADING * len(lines))
        middle = self._top + high / 2
        self._texts(lines, 0.0, middle - _LEADING * len(lines) / 2, bold=bar.bold)
        x = self._left
        for part, value in enumerate(bar.values):
            length = self._length * value / self._whole
            if value > 0:
                self._box(x, middle - _BAR / 2, length, _BAR, part)
            x += length
        self._texts([bar.end], x + _VALUE_GAP, middle - _LEADING / 2, bold=bar.bold)
        self._top += high

    def _legend(self, legend: Sequence[str]) -> None:
        """The entries behind each other, in as many rows as they need."""
        x, begun = 0.0, False
        room = self._width - _SWATCH_WIDTH - _SWATCH_GAP
        for part, entry in enumerate(legend):
            lines = self._lines(entry, room, bold=False)
            length = _SWATCH_WIDTH + _SWATCH_GAP + max(map(self._measured, lines), default=0.0)
            if not begun:
                self._top += _LEGEND_BEFORE
            elif x + length > self._width:
                x = 0.0
                self._top += _LEADING + 2.0
            begun = True
            down = self._top + (_LEADING - _SWATCH_HEIGHT) / 2
            self._box(x, down, _SWATCH_WIDTH, _SWATCH_HEIGHT, part)
            self._texts(lines, x + _SWATCH_WIDTH + _SWATCH_GAP, self._top, bold=False)
            self._top += _LEADING * (len(lines) - 1)
            x += length + _LEGEND_APART
        if begun:
            self._top += _LEADING

    def _measured(self, text: str, bold: bool = False) -> float:
        return self._breaker.width(text, TextStyle(BOLD if bold else REGULAR, SIZE))

    def _lines(self, text: str, measure: float, bold: bool) -> list[str]:
        """The lines of a text, flush left; a word wider than the measure is cut."""
        style = TextStyle(BOLD if bold else REGULAR, SIZE)
        found: list[str] = []
        rest: list[str] = []
        for line in self._breaker.lines(_one_line(text), style, measure, self._language):
            begun = rest.pop(0) if line.carried and rest else ""
            rest = list(line.pieces) if line.pieces else rest
            ended = rest.pop(0) if line.pieces else ""
            found.append((begun + line.text + ended).replace(TIED_SPACE, " ").strip(" "))
        return found

    def _texts(self, lines: Iterable[str], x: float, top: float, *, bold: bool) -> None:
        face = FACE_NAMES[BOLD if bold else REGULAR]
        for number, line in enumerate(lines):
            y = -(top + number * _LEADING + (_LEADING - SIZE) / 2 + _ASCENT)
            self._shapes.add(String(x, y, line, fontName=face, fontSize=SIZE))

    def _box(self, x: float, top: float, width: float, height: float, part: int) -> None:
        grey, hatching = _FILLS[part % len(_FILLS)]
        y = -top - height
        fill = Color(grey, grey, grey)
        self._shapes.add(Rect(x, y, width, height, fillColor=fill, strokeColor=None, strokeWidth=0))
        for kind in hatching:
            for strokes in ("/", "\\") if kind == "x" else (kind,):
                for x1, y1, x2, y2 in _hatching(width, height, falling=strokes == "\\"):
                    self._line(x + x1, y + y1, x + x2, y + y2, _THIN)
        black = Color(0, 0, 0)
        self._shapes.add(
            Rect(x, y, width, height, fillColor=None, strokeColor=black, strokeWidth=_OUTLINE)
        )

    def _line(self, x1: float, y1: float, x2: float, y2: float, width: float) -> None:
        self._shapes.add(Line(x1, y1, x2, y2, strokeColor=Color(0, 0, 0), strokeWidth=width))


def _one_line(text: str) -> str:
    return " ".join(paragraphs(text))


def _hatching(width: float, height: float, *, falling: bool) -> Iterator[_Stroke]:
    """Slanting lines within a rectangle whose lower left corner is 0, 0."""
    start = _HATCH / 2 - height
    while start < width:
        low, high = max(start, 0.0), min(start + height, width)
        if high - low > 0.05:
            y1, y2 = low - start, high - start
            yield (low, height - y1, high, height - y2) if falling else (low, y1, high, y2)
        start += _HATCH


@dataclass(frozen=True, slots=True)
class ChartText:
    """A text of a drawing: where its baseline begins, y upwards from the drawing's lower edge."""

    x: float
    y: float
    text: str
    bold: bool
    size: float


@dataclass(frozen=True, slots=True)
class ChartLine:
    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A rectangle. grey: what fills it, 1 for white; None: nothing. width: of its edge, or 0."""

    x: float
    y: float
    width: float
    height: float
    grey: float | None
    edge: float


ChartShape = ChartText | ChartLine | ChartBox


def chart_shapes(drawing: Drawing) -> list[ChartShape]:
    """The drawing's shapes, from the lowest to the uppermost, in its own coordinates.

    Raises TypeError for a shape that charts do not have.
    """
    return list(_shapes(drawing, 0.0, 0.0))


def chart_words(drawing: Drawing) -> list[str]:
    """The texts of the drawing, in the order they are drawn."""
    found = (each.text for each in chart_shapes(drawing) if isinstance(each, ChartText))
    return [text.replace(FIXED_SPACE, " ") for text in found if text]


def _shapes(node: Group, dx: float, dy: float) -> Iterator[ChartShape]:
    for shape in node.contents:
        if isinstance(shape, Group):
            a, b, c, d, e, f = shape.transform
            if (a, b, c, d) != (1, 0, 0, 1):
                raise TypeError("a chart's groups are only moved")
            yield from _shapes(shape, dx + e, dy + f)
        elif isinstance(shape, String):
            bold = shape.fontName == FACE_NAMES[BOLD]
            yield ChartText(shape.x + dx, shape.y + dy, shape.text, bold, shape.fontSize)
        elif isinstance(shape, Line):
            ends = (shape.x1 + dx, shape.y1 + dy, shape.x2 + dx, shape.y2 + dy)
            yield ChartLine(*ends, shape.strokeWidth)
        elif isinstance(shape, Rect):
            grey = None if shape.fillColor is None else float(shape.fillColor.red)
            edge = 0.0 if shape.strokeColor is None else float(shape.strokeWidth)
            yield ChartBox(shape.x + dx, shape.y + dy, shape.width, shape.height, grey, edge)
        else:
            raise TypeError(f"a chart has no {type(shape).__name__}")
