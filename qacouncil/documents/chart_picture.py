"""A chart's drawing as a PNG picture, for files that hold no drawings of their own."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics.shapes import Drawing

from qacouncil.documents.charts import ChartLine, ChartText, chart_shapes
from qacouncil.documents.fonts import BOLD, REGULAR, FontSet, fonts
from qacouncil.documents.pages import visual
from qacouncil.paths import resource

_DOTS = 300 / 72  # for each point
_FINER = 2  # drawn so many times as large, then made smaller, so that slanting lines are smooth


def chart_png(drawing: Drawing) -> bytes:
    """The drawing in greys on white; the same drawing gives the same bytes."""
    scale = _DOTS * _FINER
    size = (round(drawing.width * scale), round(drawing.height * scale))
    picture = Image.new("L", size, 255)
    pen = ImageDraw.Draw(picture)
    for shape in chart_shapes(drawing):
        if isinstance(shape, ChartText):
            _write(pen, shape, drawing.height, scale)
        elif isinstance(shape, ChartLine):
            points = ((shape.x1, shape.y1), (shape.x2, shape.y2))
            ends = [(x * scale, (drawing.height - y) * scale) for x, y in points]
            pen.line(ends, 0, max(1, round(shape.width * scale)))
        else:
            top = (drawing.height - shape.y - shape.height) * scale
            left = shape.x * scale
            box = (left, top, left + shape.width * scale, top + shape.height * scale)
            fill = None if shape.grey is None else round(shape.grey * 255)
            if shape.edge:
                pen.rectangle(box, fill, 0, max(1, round(shape.edge * scale)))
            else:
                pen.rectangle(box, fill)
    small = picture.resize((size[0] // _FINER, size[1] // _FINER), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True, dpi=(300, 300))
    return file.getvalue()


def _write(pen: ImageDraw.ImageDraw, shape: ChartText, height: float, scale: float) -> None:
    at = shape.x * scale
    for font, text in _runs(fonts(), shape, scale):
        pen.text((at, (height - shape.y) * scale), text, 0, font, anchor="ls")
        at += font.getlength(text)


def _runs(
    known: FontSet, shape: ChartText, scale: float
) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    for face, text in known.runs(visual(shape.text), BOLD if shape.bold else REGULAR):
        path = resource(f"fonts/{known.faces[face].file_name}")
        layout = ImageFont.Layout.BASIC  # the same everywhere, whatever Pillow was built with
        yield ImageFont.truetype(str(path), shape.size * scale, layout_engine=layout), text
