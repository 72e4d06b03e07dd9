"""A bar of a share with a mark at the share that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qacouncil.ui.context import Ui

_HEIGHT, _BAR = 16, 8


class ShareBar(QWidget):
    """Painted; shares in thousandths. Its numbers stand in words beside it."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._share = 0
        self._asked: int | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)

    def show_share(self, share: int, asked: int | None, said: str) -> None:
        """`said` is read aloud."""
        self._share, self._asked = share, asked
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        color = self._ui.theme.color
        painter = QPainter(self)
        top = (_HEIGHT - _BAR) // 2
        frame = QRect(0, top, self.width() - 1, _BAR)
        painter.setPen(QPen(color("border")))
        painter.setBrush(color("surface"))
        painter.drawRect(frame)
        full = round(self.width() * min(self._share, 1000) / 1000)
        painter.fillRect(QRect(0, top, full, _BAR + 1), color("accent"))
        if self._asked is not None:
            mark = round(self.width() * self._asked / 1000)
            painter.fillRect(QRect(mark - 2, 0, 4, _HEIGHT), color("surface"))
            painter.fillRect(QRect(mark - 1, 0, 2, _HEIGHT), color("text"))
