"""A chart's drawing on the page, in the page's own fonts, and as a picture for the screen."""

from __future__ import annotations

from html import escape

from reportlab.graphics.shapes import Drawing

from qacouncil.documents.binding import paragraphs
from qacouncil.documents.breaking import TextLine
from qacouncil.documents.charts import ChartBox, ChartLine, ChartText, chart_shapes
from qacouncil.documents.fonts import BOLD, REGULAR
from qacouncil.documents.pages import ASCENT, Mark, ShapeMark, TextMark

_SCREEN_FONTS = "'Liberation Serif','Times New Roman',Times,serif"


def chart_marks(drawing: Drawing, x: float) -> tuple[Mark, ...]:
    """The marks of a box as high as the drawing, whose left edge is `x`."""
    operators: list[str] = []
    texts: list[Mark] = []
    for shape in chart_shapes(drawing):
        if isinstance(shape, ChartText):
            down = drawing.height - shape.y - ASCENT * shape.size
            face = BOLD if shape.bold else REGULAR
            line = TextLine(0.0, text=shape.text)
            texts.append(TextMark(x + shape.x, line, face, shape.size, down))
        else:
            operators.append(_operators(shape, drawing.height))
    return (ShapeMark(x, " ".join(operators)), *texts)


def _operators(shape: ChartLine | ChartBox, height: float) -> str:
    """PDF operators; their origin is the upper left corner of the drawing."""
    if isinstance(shape, ChartLine):
        start = f"{shape.x1:.2f} {shape.y1 - height:.2f} m"
        return f"{shape.width:g} w {start} {shape.x2:.2f} {shape.y2 - height:.2f} l S"
    path = f"{shape.x:.2f} {shape.y - height:.2f} {shape.width:.2f} {shape.height:.2f} re"
    if shape.grey is not None:
        return f"{shape.grey:g} g {path} f 0 g"
    return f"{shape.edge:g} w {path} S"


def chart_svg(drawing: Drawing, alt: str = "", *, ink: str = "#000000") -> str:
    """The drawing as an SVG picture; the same drawing gives the same text.

    alt: what it shows, for readers of the screen. ink: black, or currentColor for a page that is
    also shown light on dark: greys are made of it.
    """
    width, height = drawing.width, drawing.height
    said = escape(" ".join(paragraphs(alt)))
    label = f' role="img" aria-label="{said}"' if said else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.2f} {height:.2f}"'
        f' width="{width:.2f}" height="{height:.2f}"{label}>'
    ]
    for shape in chart_shapes(drawing):
        if isinstance(shape, ChartText):
            parts.append(_text(shape, height, ink))
        elif isinstance(shape, ChartLine):
            parts.append(
                f'<line x1="{shape.x1:.2f}" y1="{height - shape.y1:.2f}" x2="{shape.x2:.2f}"'
                f' y2="{height - shape.y2:.2f}" stroke="{ink}" stroke-width="{shape.width:g}"/>'
            )
        else:
            parts.append(_box(shape, height, ink))
    return "\n".join((*parts, "</svg>"))


def _text(shape: ChartText, height: float, ink: str) -> str:
    weight = ' font-weight="bold"' if shape.bold else ""
    words = escape(" ".join(paragraphs(shape.text)))
    return (
        f'<text x="{shape.x:.2f}" y="{height - shape.y:.2f}" font-family="{_SCREEN_FONTS}"'
        f' font-size="{shape.size:g}"{weight} fill="{ink}">{words}</text>'
    )


def _box(shape: ChartBox, height: float, ink: str) -> str:
    if shape.grey is None:
        paint = f'fill="none" stroke="{ink}" stroke-width="{shape.edge:g}"'
    elif shape.grey == 1:
        paint = 'fill="none"'
    else:
        paint = f'fill="{ink}" fill-opacity="{1 - shape.grey:.2f}"'
    top = height - shape.y - shape.height
    size = f'width="{shape.width:.2f}" height="{shape.height:.2f}"'
    return f'<rect x="{shape.x:.2f}" y="{top:.2f}" {size} {paint}/>'
