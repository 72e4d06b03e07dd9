"""A calendar sheet: month, day and weekday of a date."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qacouncil.i18n.calendar_words import month_name, weekday_name
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import HEADING, NOTE, RADIUS_PANEL

_WIDTH, _HEIGHT, _HEAD = 76, 70, 20


class DaySheet(QWidget):
    """Painted; its accessible name is the date."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._date: dt.date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)

    def show_date(self, date: dt.date, said: str) -> None:
        """Show another day; `said` is read aloud."""
        self._date = date
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self._date is None:
            return QSize(_WIDTH, _HEIGHT)
        words = (self._month(self._date), self._weekday(self._date))
        widest = max(self.fontMetrics().horizontalAdvance(each) for each in words)
        return QSize(max(_WIDTH, widest + 12), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._date is None:
            return
        color = self._ui.theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(sheet, RADIUS_PANEL, RADIUS_PANEL)
        painter.setClipPath(outline)
        painter.fillRect(QRect(0, 0, self.width(), _HEAD), color("accent"))
        painter.setClipping(False)
        painter.setPen(QPen(color("hairline")))
        painter.drawPath(outline)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._font(NOTE, bold=False))
        painter.setPen(color("on_accent"))
        painter.drawText(QRect(0, 0, self.width(), _HEAD), middle, self._month(self._date))
        painter.setPen(color("text2"))
        foot = QRect(0, self.height() - 20, self.width(), 18)
        painter.drawText(foot, middle, self._weekday(self._date))
        painter.setFont(self._font(HEADING, bold=True))
        painter.setPen(color("text"))
        between = QRect(0, _HEAD, self.width(), self.height() - _HEAD - 18)
        painter.drawText(between, middle, str(self._date.day))

    def _font(self, size: int, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setBold(bold)
        return font

    def _month(self, date: dt.date) -> str:
        return month_name(date, self._ui.language)

    def _weekday(self, date: dt.date) -> str:
        return weekday_name(date, self._ui.language)
