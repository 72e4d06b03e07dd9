"""The program's own outline icons, in one colour taken from the text beside them."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from qacouncil.paths import resource

_DRAWN = 16  # px, the size the icons are drawn for
_STROKE = re.compile(r'stroke-width="([0-9.]+)"')


def icon(name: str, color: str, size: int = 16) -> QIcon:
    """The icon `name` of resources/icons, drawn in #rrggbb at this size, sharp at any scaling."""
    made = QIcon()
    for ratio in (1, 2):
        made.addPixmap(pixmap(name, color, size, ratio))
    return made


def pixmap(name: str, color: str, size: int, ratio: float = 1) -> QPixmap:
    """The same as one picture, `ratio` device pixels to the pixel."""
    key = f"{name} {color} {size} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    edge = round(size * ratio)
    picture = QPixmap(QSize(edge, edge))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_drawing(name, size).replace("#000", color).encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


@lru_cache(maxsize=256)
def _drawing(name: str, size: int) -> str:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    if size >= _DRAWN:
        return drawing
    # Made smaller, the strokes keep their width.
    return _STROKE.sub(
        lambda found: f'stroke-width="{float(found[1]) * _DRAWN / size:.2f}"', drawing
    )
