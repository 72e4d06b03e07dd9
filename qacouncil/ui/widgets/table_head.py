"""A table's head: bold headings, a sign beside the one that sorts."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import ICON_TAG, NOTE

_ROOM = 10


class TableHead(QHeaderView):
    """Paints itself from the tokens; a click sorts, another turns the order round."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ui = ui
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setStretchLastSection(False)
        ui.theme.changed.connect(self.viewport().update)

    def paintSection(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, logical_index: int
    ) -> None:
        tokens = self._ui.theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.header))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, QColor(tokens.hairline))
        text = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal))
        side = self.model().headerData(
            logical_index, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        font = QFont(self.font())
        font.setPixelSize(NOTE)
        font.setBold(True)
        metrics = QFontMetrics(font)
        sorts = self.sortIndicatorSection() == logical_index
        room = rect.adjusted(_ROOM, 0, -_ROOM - (ICON_TAG + 2 if sorts else 0), -1)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(room, side, shown)
        if sorts:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            left = room.left() + metrics.horizontalAdvance(shown) + 4
            where = QRect(left, rect.top(), ICON_TAG, rect.height() - 1)
            sign = icon("up" if up else "down", tokens.text2, ICON_TAG)
            sign.paint(painter, where, Qt.AlignmentFlag.AlignCenter)
        painter.restore()
