"""A tag: an icon and a word on a tint. Painted the same alone and in a table's cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import ICON_TAG, NOTE, RADIUS, TAG, Tokens

_ROOM, _GAP = 8, 4


def tag_colors(tokens: Tokens, kind: str) -> tuple[str, str]:
    """Colour of the words and of the tint; kinds done, warning, danger, progress, plain."""
    return {
        "done": (tokens.done, tokens.done_tint),
        "warning": (tokens.warning, tokens.warning_tint),
        "danger": (tokens.danger, tokens.danger_tint),
        "progress": (tokens.accent, tokens.tint),
    }.get(kind, (tokens.text2, tokens.window))


def tag_font(font: QFont) -> QFont:
    """The tag's size of a font."""
    made = QFont(font)
    made.setPixelSize(NOTE)
    made.setBold(False)
    return made


def tag_width(font: QFont, text: str) -> int:
    """Width in pixels of a tag with these words, in this (body) font."""
    return _ROOM * 2 + ICON_TAG + _GAP + QFontMetrics(tag_font(font)).horizontalAdvance(text)


def paint_tag(
    painter: QPainter, where: QRect, tokens: Tokens, kind: str, icon_name: str, text: str
) -> None:
    """Paint a tag that fills `where`."""
    ink, tint = tag_colors(tokens, kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(tint))
    painter.setPen(QPen(QColor(tokens.hairline)) if kind == "plain" else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 1, RADIUS - 1)
    sign = QRect(where.left() + _ROOM, where.top(), ICON_TAG, where.height())
    icon(icon_name, ink, ICON_TAG).paint(painter, sign, Qt.AlignmentFlag.AlignCenter)
    painter.setFont(tag_font(painter.font()))
    painter.setPen(QColor(ink))
    words = where.adjusted(_ROOM + ICON_TAG + _GAP, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class Tag(QWidget):
    """A tag by itself. Kinds: done, warning, danger, progress, plain."""

    def __init__(
        self, ui: Ui, kind: str = "plain", icon_name: str = "minus", text: str = ""
    ) -> None:
        super().__init__()
        self._ui = ui
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)
        self.set_tag(kind, icon_name, text)

    def set_tag(self, kind: str, icon_name: str, text: str) -> None:
        """Show another state."""
        self._kind, self._icon_name, self._text = kind, icon_name, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(tag_width(self.font(), self._text), TAG)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        tokens = self._ui.theme.tokens
        paint_tag(painter, self.rect(), tokens, self._kind, self._icon_name, self._text)
