"""A large button of the welcome screen: icon, title, one line, its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import GAP_L, NOTE, RADIUS_PANEL
from qacouncil.ui.widgets.enter import pressed_by_enter

_WIDTH, _HEIGHT, _ICON, _WORDS_AT, _KEY_ROOM = 712, 66, 22, 54, 5


class WayIn(QAbstractButton):
    """Painted, as no push button holds two lines; `key` is only shown, not bound here."""

    def __init__(self, ui: Ui, icon_name: str, key: str, *, primary: bool = False) -> None:
        super().__init__()
        self._ui = ui
        self._icon_name = icon_name
        self.key = key
        self._primary = primary
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.theme.changed.connect(self.update)

    def set_texts(self, title: str, line: str) -> None:
        self._line = line
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WORDS_AT + _KEY_ROOM * 16, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._ui.theme
        ground, border, ink, faint = self._colors()
        painter.setPen(QPen(theme.color(border)))
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PANEL, RADIUS_PANEL
        )
        sign = "on_accent" if self._primary else "accent"
        icon(self._icon_name, getattr(theme.tokens, sign), _ICON).paint(
            painter, QRect(GAP_L, (self.height() - _ICON) // 2, _ICON, _ICON)
        )
        right = self._paint_key(painter, border if not self._primary else "on_accent", faint)
        self._paint_words(painter, ink, faint, right - GAP_L)

    def _colors(self) -> tuple[str, str, str, str]:
        """Ground, border, ink of the title, ink of the line."""
        if self._primary:
            ground = "accent"
            if self.isDown():
                ground = "accent_pressed"
            elif self.underMouse():
                ground = "accent_hover"
            return ground, ground, "on_accent", "on_accent"
        ground = "tint" if self.isDown() else "hover" if self.underMouse() else "surface"
        return ground, "hairline", "text", "text2"

    def _paint_key(self, painter: QPainter, border: str, ink: str) -> int:
        """The cap of the key at the right; where it begins."""
        painter.setFont(self._note())
        width = painter.fontMetrics().horizontalAdvance(self.key) + 2 * _KEY_ROOM
        cap = QRect(self.width() - GAP_L - width, (self.height() - 18) // 2, width, 18)
        painter.setPen(QPen(self._ui.theme.color(border)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(self._ui.theme.color(ink))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self.key)
        return cap.left()

    def _paint_words(self, painter: QPainter, ink: str, faint: str, right: int) -> None:
        title = QFont(self.font())
        title.setBold(True)
        middle = self.height() // 2
        for font, color, text, top in (
            (title, ink, self.text(), middle - 18),
            (self._note(), faint, self._line, middle),
        ):
            painter.setFont(font)
            painter.setPen(self._ui.theme.color(color))
            room = QRect(_WORDS_AT, top, right - _WORDS_AT, 18)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _note(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(NOTE)
        font.setBold(False)
        return font
