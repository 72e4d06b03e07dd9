"""A button with its key written beside its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_L, GAP_S, GAP_XS, NOTE, RADIUS
from qacouncil.ui.widgets.basic import Button

_CHIP = 18  # px high


class KeyButton(Button):
    """The key stands in a frame after the words, and goes where room is short."""

    def __init__(self, ui: Ui, key: str, kind: str = "primary") -> None:
        super().__init__(ui, kind)
        self._key = key
        self._key_shown = True

    def show_key(self, *, shown: bool) -> None:
        """Whether the key is written too."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    @property
    def key_shown(self) -> bool:
        return self._key_shown

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        usual = super().sizeHint()
        if not self._key_shown:
            return usual
        # The words and the key between the margins in which they are painted.
        words = max(usual.width(), self.fontMetrics().horizontalAdvance(self.text()) + 2 * GAP_L)
        return QSize(words + GAP_S + self._chip_width(), usual.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._key_shown:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # painted below, beside the key
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        ink = QColor(self._ink())
        chip = self._chip_width()
        inside = self.rect().adjusted(GAP_L, 0, -GAP_L, 0)
        painter.setFont(self.font())
        painter.setPen(ink)
        words = inside.adjusted(0, 0, -chip - GAP_S, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        where = QRect(inside.right() - chip + 1, (self.height() - _CHIP) // 2, chip, _CHIP)
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(self._key_font())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._key)

    def _ink(self) -> str:
        tokens = self._ui.theme.tokens
        if not self.isEnabled():
            return tokens.disabled
        return tokens.on_accent if self.kind == "primary" else tokens.text

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(NOTE)
        font.setBold(False)
        return font

    def _chip_width(self) -> int:
        return QFontMetrics(self._key_font()).horizontalAdvance(self._key) + 2 * GAP_XS + 2
