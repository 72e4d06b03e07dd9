"""The stages of a meeting in a row: done, now, to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import NOTE

_CIRCLE, _GAP, _LINE = 20, 6, 16
_HEIGHT = 28


class Stepper(Retranslating, QWidget):
    """Where the words do not fit, the steps that are not current keep their circles only."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._steps: tuple[str, ...] = ()
        self._current = 0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)
        self.retranslate()

    def show_steps(self, steps: Sequence[str], current: int) -> None:
        """The words of the steps in order; those before `current` are done (its length: all)."""
        self._steps, self._current = tuple(steps), current
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        count = len(self._steps)
        self.setAccessibleName("".join(self._steps[self._current : self._current + 1]))
        self.setAccessibleDescription(
            self._ui.words.gettext(
                "Step {number} of {count}", number=min(self._current + 1, count), count=count
            )
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width(words_of_all=True), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width(words_of_all=False), _HEIGHT)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for place, left, width in self.places():
                if left <= event.pos().x() < left + width:
                    QToolTip.showText(event.globalPos(), self._steps[place], self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, left, width in self.places():
            if place:
                self._paint_line(painter, left - _LINE - _GAP, done=place <= self._current)
            self._paint_circle(painter, left, place)
            if width > _CIRCLE:
                self._paint_words(painter, left + _CIRCLE + _GAP, place)

    def _paint_line(self, painter: QPainter, left: int, *, done: bool) -> None:
        color = self._ui.theme.color("accent" if done else "border")
        painter.setPen(QPen(color, 2 if done else 1))
        middle = self.height() / 2
        painter.drawLine(QPointF(left, middle), QPointF(left + _LINE, middle))

    def _paint_circle(self, painter: QPainter, left: int, place: int) -> None:
        theme = self._ui.theme
        circle = QRectF(left, (self.height() - _CIRCLE) / 2, _CIRCLE, _CIRCLE)
        done, now = place < self._current, place == self._current
        painter.setPen(QPen(theme.color("accent" if done or now else "border"), 1))
        painter.setBrush(theme.color("accent" if now else "tint" if done else "surface"))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        if done:
            sign = icon("check", theme.tokens.accent, 12)
            sign.paint(painter, circle.toRect(), Qt.AlignmentFlag.AlignCenter)
            return
        font = self._font(bold=now)
        font.setPixelSize(NOTE)
        painter.setFont(font)
        painter.setPen(theme.color("on_accent" if now else "text2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _paint_words(self, painter: QPainter, left: int, place: int) -> None:
        now = place == self._current
        painter.setFont(self._font(bold=now))
        painter.setPen(self._ui.theme.color("text" if place <= self._current else "text2"))
        where = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, self._steps[place])

    def places(self) -> list[tuple[int, int, int]]:
        """(step, left, width) of each; the width is the circle's where its words are left out."""
        all_words = self.width() >= self._width(words_of_all=True)
        left, places = 0, []
        for place in range(len(self._steps)):
            width = self._step_width(place, words=all_words or place == self._current)
            places.append((place, left, width))
            left += width + _LINE + 2 * _GAP
        return places

    def _width(self, *, words_of_all: bool) -> int:
        count = len(self._steps)
        steps = sum(
            self._step_width(place, words=words_of_all or place == self._current)
            for place in range(count)
        )
        return steps + max(0, count - 1) * (_LINE + 2 * _GAP) + 1

    def _step_width(self, place: int, *, words: bool) -> int:
        if not words:
            return _CIRCLE
        metrics = QFontMetrics(self._font(bold=place == self._current))
        return _CIRCLE + _GAP + metrics.horizontalAdvance(self._steps[place])

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font
