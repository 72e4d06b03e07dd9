"""The mandates of one person on a line of years, with a mark at the date asked about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import NOTE

_HEAD, _ROW, _BAR = 22, 28, 20
_YEARS = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One mandate: its days, and the words written on it."""

    first: dt.date
    last: dt.date  # the end of time where it is open
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a person was, and when."""

    label: str
    bars: tuple[Bar, ...]


class Timeline(QWidget):
    """Painted; `describe` gives its words to those who cannot see it."""

    def __init__(self, ui: Ui, label_width: int = 150) -> None:
        super().__init__()
        self._ui = ui
        self._label_width = label_width
        self._rows: tuple[Row, ...] = ()
        self._date = dt.date.min
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)

    def show_rows(self, title: str, rows: Sequence[Row], date: dt.date, described: str) -> None:
        """`title` stands at the left of the years; `described` tells all of it in words."""
        self._title, self._rows, self._date = title, tuple(rows), date
        self.setAccessibleName(title)
        self.setAccessibleDescription(described)
        self.setToolTip(described)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, _HEAD + _ROW * max(1, len(self._rows)))

    def years(self) -> range:
        """The years on the line: those of the bars and of the date, eight of them at least."""
        days = [day for row in self._rows for bar in row.bars for day in (bar.first, bar.last)]
        known = [day.year for day in (*days, self._date) if day.year < dt.MAXYEAR]
        first, last = min(known), max(known)
        spare = max(0, _YEARS - (last - first + 1))
        return range(first - spare // 2, last + (spare + 1) // 2 + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._rows:
            return
        painter = QPainter(self)
        self._paint_years(painter)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, row, _HEAD + place * _ROW)
        left = round(self._left(self._date))
        painter.fillRect(QRect(left - 1, _HEAD - 3, 2, self.height()), self._color("text"))

    def _paint_years(self, painter: QPainter) -> None:
        painter.setFont(self._font(NOTE))
        painter.setPen(self._color("text2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(0, 0, self._label_width, _HEAD - 4), flags, self._title)
        for year in self.years():
            left = round(self._left(dt.date(year, 1, 1)))
            painter.fillRect(QRect(left, 0, 1, _HEAD - 4), self._color("hairline"))
            painter.drawText(QRect(left + 5, 0, 60, _HEAD - 4), flags, str(year))

    def _paint_row(self, painter: QPainter, row: Row, top: int) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = QRect(0, top, self._label_width - 8, _ROW)
        painter.setFont(self.font())
        painter.setPen(self._color("text"))
        elided = painter.fontMetrics().elidedText(
            row.label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, flags, elided)
        ground = QRect(self._label_width, top + 1, self.width() - self._label_width, _ROW - 2)
        painter.fillRect(ground, self._color("header"))
        for bar in row.bars:
            self._paint_bar(painter, bar, top + (_ROW - _BAR) // 2)

    def _paint_bar(self, painter: QPainter, bar: Bar, top: int) -> None:
        now = bar.first <= self._date <= bar.last
        after = min(bar.last, dt.date(self.years()[-1], 12, 31)) + dt.timedelta(days=1)
        left, right = self._left(bar.first), self._left(after)
        where = QRectF(left, top, max(3.0, right - left - 1), _BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if now else QPen(self._color("accent")))
        painter.setBrush(self._color("accent" if now else "tint"))
        painter.drawRoundedRect(where, 2, 2)
        painter.setFont(self._font(NOTE))
        painter.setPen(self._color("on_accent" if now else "text"))
        room = where.toRect().adjusted(6, 0, -4, 0)
        mark = round(self._left(self._date))
        if now and mark - room.left() < painter.fontMetrics().horizontalAdvance(bar.words):
            room.setLeft(max(room.left(), mark + 6))  # the mark must not strike out the words
        words = painter.fontMetrics().elidedText(
            bar.words, Qt.TextElideMode.ElideRight, room.width()
        )
        if len(words) > 2:
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, flags, words)

    def _left(self, day: dt.date) -> float:
        """Where a day begins, in pixels."""
        years = self.years()
        start = dt.date(years[0], 1, 1)
        length = (dt.date(years[-1], 12, 31) - start).days + 1
        share = (day - start).days / length
        return self._label_width + share * (self.width() - self._label_width - 1)

    def _color(self, name: str) -> QColor:
        return self._ui.theme.color(name)

    def _font(self, size: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        return font
