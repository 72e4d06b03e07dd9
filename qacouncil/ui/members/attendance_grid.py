"""Persons by meetings: a painted grid, a sign of its own for each way of taking part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qacouncil.i18n.attendance_words import came_words, listed, notable_words, share_words
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.attendance_record import AttendanceRecord
from qacouncil.rules.attendance_record import Came
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital, listed_name
from qacouncil.ui.tokens import GAP_S, GAP_XS

Index = QModelIndex | QPersistentModelIndex
SIGN = 12  # px
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class GridRow:
    """A member or, `total`, a category. course is empty for a total."""

    person_id: str
    name: str
    category: str
    course: tuple[Came | None, ...]
    share: str
    stands_out: str
    total: bool = False


def grid_rows(ui: Ui, record: AttendanceRecord) -> list[GridRow]:
    """Those who stand out first, then by name; the categories and all together at the end."""
    words = ui.words
    rows = [
        GridRow(
            each.id,
            listed_name(ui, each.name),
            capital(term_words(words, each.category)),
            each.course,
            share_words(each.share),
            notable_words(words, each.notable),
        )
        for each in listed(words, record)
    ]
    totals = [
        (capital(term_words(words, category)), share_words(own))
        for category, own in record.categories.items()
    ]
    totals.append((words.gettext("All members"), share_words(record.total)))
    rows += [GridRow("", name, "", (), share, "", total=True) for name, share in totals]
    return rows


class GridModel(QAbstractTableModel):
    """Name, category, a column a meeting, share, what stands out."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.rows: list[GridRow] = []
        self._record: AttendanceRecord | None = None

    def show_record(self, record: AttendanceRecord) -> None:
        self.beginResetModel()
        self._record, self.rows = record, grid_rows(self._ui, record)
        self.endResetModel()

    @property
    def meetings(self) -> int:
        return 0 if self._record is None else len(self._record.meetings)

    def rowCount(self, _parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return len(self.rows)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return self.meetings + 4

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._record is None:
            return None
        words, place = self._ui.words, section - 2
        if 0 <= place < self.meetings:
            date = self._record.meetings[place].date
            if role == Qt.ItemDataRole.ToolTipRole:
                return short_date(date, self._ui.language)
            return f"{date.day:02}.{date.month:02}" if role == Qt.ItemDataRole.DisplayRole else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            0: words.pgettext("column", "Member"),
            1: words.pgettext("column", "Category"),
            self.meetings + 2: words.pgettext("column", "Attended"),
            self.meetings + 3: words.pgettext("column", "Stands out"),
        }[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        place = column - 2
        if 0 <= place < self.meetings:
            came = row.course[place] if row.course else None
            said = came_words(self._ui.words, came) if row.course else ""
            # The sign is painted; the words are for who listens or points.
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return said
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        text = {
            0: row.name,
            1: row.category,
            self.meetings + 2: row.share,
            self.meetings + 3: row.stands_out,
        }[column]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return None


class GridPainter(QStyledItemDelegate):
    """Signs: ● present, ◉ online, ■ in writing, / excused, × absent, ⊠ without a valid reason."""

    def __init__(self, ui: Ui, model: GridModel) -> None:
        super().__init__()
        self._ui, self._model = ui, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, row = self._ui.theme.tokens, self._model.rows[index.row()]
        cell: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.tint if chosen else tokens.header if row.total else tokens.surface
        painter.save()
        painter.fillRect(cell, QColor(ground))
        line = QRect(cell.left(), cell.bottom(), cell.width(), 1)
        painter.fillRect(line, QColor(tokens.hairline))
        place = index.column() - 2
        if 0 <= place < self._model.meetings:
            if row.course:
                paint_sign(painter, QRectF(cell).center(), row.course[place], self._ui)
        else:
            self._paint_words(painter, option, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, row = self._ui.theme.tokens, self._model.rows[index.row()]
        stands_out = index.column() == self._model.meetings + 3
        font = option.font
        font.setBold(row.total or (index.column() == 0 and bool(row.stands_out)))
        painter.setFont(font)
        painter.setPen(QColor(tokens.danger if stands_out else tokens.text))
        where = option.rect.adjusted(GAP_S, 0, -GAP_XS, -1)
        text = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, where.width()
        )
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)


def paint_sign(painter: QPainter, middle: QPointF, came: Came | None, ui: Ui) -> None:
    """One sign; of one who was no member a short line."""
    tokens = ui.theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = SIGN / 2 - 1
    pen, box = QPen(QColor(tokens.done), 2), QRectF(0, 0, 2 * half, 2 * half)
    box.moveCenter(middle)
    painter.setPen(pen)
    if came is Came.IN_PERSON:
        painter.setBrush(QBrush(QColor(tokens.done)))
        painter.drawEllipse(box)
    elif came is Came.ONLINE:
        painter.drawEllipse(box)
        painter.setBrush(QBrush(QColor(tokens.done)))
        painter.drawEllipse(middle, 1.2, 1.2)
    elif came is Came.IN_WRITING:
        painter.setBrush(QBrush(QColor(tokens.done)))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    elif came is Came.EXCUSED:
        painter.setPen(QPen(QColor(tokens.warning), 2))
        painter.drawLine(box.bottomLeft(), box.topRight())
    elif came in (Came.UNEXCUSED, Came.UNSAID):
        painter.setPen(QPen(QColor(tokens.danger), 2))
        painter.drawLine(box.bottomLeft(), box.topRight())
        painter.drawLine(box.topLeft(), box.bottomRight())
        if came is Came.UNEXCUSED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))
    elif came is Came.UNMARKED:
        painter.setPen(QColor(tokens.text2))
        painter.drawText(box.adjusted(-2, -3, 2, 3), Qt.AlignmentFlag.AlignCenter, "?")
    else:
        painter.setPen(QPen(QColor(tokens.disabled), 1))
        painter.drawLine(QPointF(box.left() + 2, middle.y()), QPointF(box.right() - 2, middle.y()))
