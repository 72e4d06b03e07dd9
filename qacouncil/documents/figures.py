"""Sets what is drawn and not written: the emblem and charts, each in the middle of the frame."""

from __future__ import annotations

from qacouncil.documents.measures import LOGO_AFTER
from qacouncil.documents.pages import MM, Box, ImageMark
from qacouncil.documents.pictures import picture_size
from qacouncil.documents.story import Chart, Logo


def logo_box(block: Logo, width: float) -> Box:
    """As high as asked for, but never wider than half the frame."""
    wide, high = picture_size(block.png)
    height = min(block.height_mm * MM, width * 0.5 * high / wide)
    drawn = height * wide / high
    mark = ImageMark((width - drawn) / 2, drawn, height, block.png)
    return Box(height + LOGO_AFTER, (mark,), block.before, keep=True)


def chart_box(block: Chart, width: float) -> Box:
    from qacouncil.documents.chart_output import chart_marks  # noqa: PLC0415 - few have one

    drawing = block.drawing
    x = max(0.0, (width - drawing.width) / 2)
    return Box(drawing.height, chart_marks(drawing, x), block.before)
