"""How a table's cells are painted: horizontal lines, hover, tint with accent bar, tags."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import ROW, ROW_TWO_LINES, TAG
from qacouncil.ui.widgets.table_rows import RowsModel
from qacouncil.ui.widgets.tag import paint_tag, tag_width
from qacouncil.ui.widgets.wrapped import wrapped_lines

Index = QModelIndex | QPersistentModelIndex
_BAR, _ROOM, _LINE = 3, 10, 17


class CellPainter(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, ui: Ui, table: QTableView, rows: RowsModel, *, two_lines: bool) -> None:
        super().__init__(table)
        self._ui = ui
        self._table = table
        self._rows = rows
        self._lines = 2 if two_lines else 1
        self._hovered = -1

    def hover(self, row: int) -> bool:
        """The pointer is over this row (-1: none); whether that is new."""
        changed = row != self._hovered
        self._hovered = row
        return changed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        font = self._font(option.font, index)
        tag = self._rows.tag(index)
        text = self._rows.data(index)
        width = tag_width(option.font, text) if tag else QFontMetrics(font).horizontalAdvance(text)
        return QSize(width + 2 * _ROOM, ROW_TWO_LINES if self._lines > 1 else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._ui.theme.tokens
        cell = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == self._hovered
        heading = self._rows.heading(index.row())
        if heading:
            self._paint_heading(painter, option, heading)
            return
        painter.save()
        ground = tokens.tint if chosen else tokens.hover if hovered else tokens.surface
        painter.fillRect(cell, QColor(ground))
        if cell.bottom() < self._table.viewport().height() - 1:  # there the panel has its own
            line = QRect(cell.left(), cell.bottom(), cell.width(), 1)
            painter.fillRect(line, QColor(tokens.hairline))
        if chosen and self._table.horizontalHeader().visualIndex(index.column()) == 0:
            bar = QRect(cell.left(), cell.top(), _BAR, cell.height())
            painter.fillRect(bar, QColor(tokens.accent))
        self._paint_words(painter, option, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: str) -> None:
        tokens, cell = self._ui.theme.tokens, option.rect
        painter.save()
        painter.fillRect(cell, QColor(tokens.window))
        line = QRect(cell.left(), cell.bottom(), cell.width(), 1)
        painter.fillRect(line, QColor(tokens.hairline))
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        where = cell.adjusted(_ROOM, 0, -_ROOM, -1)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, heading)
        painter.restore()

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            text = self._rows.data(index)
            font = self._font(view.font(), index)
            room = option.rect.width() - 2 * _ROOM
            if wrapped_lines(text, QFontMetrics(font), room, self._lines).elided:
                QToolTip.showText(event.globalPos(), text, view)
                return True
        return super().helpEvent(event, view, option, index)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._ui.theme.tokens
        rows = self._rows
        cell = option.rect.adjusted(_ROOM, 0, -_ROOM, -1)
        tag = rows.tag(index)
        if tag is not None:
            kind, icon_name, text = tag
            width = tag_width(option.font, text)
            where = QRect(cell.left(), cell.center().y() - TAG // 2 + 1, width, TAG)
            painter.setFont(option.font)
            paint_tag(painter, where, tokens, kind, icon_name, text)
            return
        font = self._font(option.font, index)
        struck = rows.is_struck(index.row())
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(QColor(tokens.disabled if struck else tokens.text))
        lines = wrapped_lines(rows.data(index), QFontMetrics(font), cell.width(), self._lines)
        side = (
            Qt.AlignmentFlag.AlignRight
            if rows.column(index.column()).right
            else (Qt.AlignmentFlag.AlignLeft)
        )
        top = cell.center().y() + 1 - _LINE * len(lines.lines) // 2
        for number, line in enumerate(lines.lines):
            where = QRect(cell.left(), top + number * _LINE, cell.width(), _LINE)
            painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter, line)

    def _font(self, font: QFont, index: Index) -> QFont:
        made = QFont(font)
        made.setBold(self._rows.column(index.column()).bold)
        return made
