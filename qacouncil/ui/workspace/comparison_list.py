"""Two versions side by side: what was taken out is struck through, what is new is underlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qacouncil.rules.comparison import Line, Piece
from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_XS, ROW

Index = QModelIndex | QPersistentModelIndex
_AROUND = 1  # unchanged paragraphs in sight before and after a difference
_FOLDED = 3  # from so many on they are folded


@dataclass(frozen=True, slots=True)
class Fold:
    """Unchanged paragraphs that are out of sight."""

    lines: tuple[Line, ...]


Row = Line | Fold


def folded(lines: Sequence[Line]) -> list[Row]:
    """The lines with what is far from any difference folded."""
    near = set()
    for place, line in enumerate(lines):
        if not line.same:
            near |= set(range(place - _AROUND, place + _AROUND + 1))
    rows: list[Row] = []
    waiting: list[Line] = []
    for place, line in enumerate(lines):
        if place not in near:
            waiting.append(line)
            continue
        rows += _fold(waiting)
        waiting = []
        rows.append(line)
    return [*rows, *_fold(waiting)]


def _fold(lines: list[Line]) -> list[Row]:
    return [Fold(tuple(lines))] if len(lines) >= _FOLDED else list(lines)


class _Rows(QAbstractListModel):
    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.rows: list[Row] = []

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(self.rows[index.row()])
        return None

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def said(self, row: Row) -> str:
        words = self._ui.words
        if isinstance(row, Fold):
            return words.gettext("Paragraphs without a difference: {number}", number=len(row.lines))
        left, right = _text(row.left), _text(row.right)
        if row.same:
            return left
        return words.gettext("Before: {before} After: {after}", before=left, after=right)


class ComparisonList(Retranslating, QListView):
    """Arrows move, F3 and Shift+F3 go from difference to difference, Enter unfolds."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.model_ = _Rows(ui)
        self.setModel(self.model_)
        self._cells = _Cells(ui, self)
        self.setItemDelegate(self._cells)
        self.setProperty(RING_INSIDE, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._unfold)
        ui.theme.changed.connect(self.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.ui.words.gettext("Differences"))
        self.viewport().update()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.model_.show_rows(folded(lines))
        self._cells.forget()
        self.go(1)

    @property
    def differences(self) -> list[int]:
        """The rows in which the two sides differ."""
        rows = enumerate(self.model_.rows)
        return [place for place, row in rows if isinstance(row, Line) and not row.same]

    def go(self, step: int) -> bool:
        """To the next difference (1) or the one before (-1); whether there is one."""
        now = self.currentIndex().row()
        later = [place for place in self.differences if (place - now) * step > 0]
        if not later:
            return False
        place = min(later) if step > 0 else max(later)
        self.setCurrentIndex(self.model_.index(place, 0))
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._unfold(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._cells.forget()
            self.scheduleDelayedItemsLayout()

    def _unfold(self, index: Index) -> None:
        if not index.isValid():
            return
        place = index.row()
        row = self.model_.rows[place]
        if isinstance(row, Fold):
            scrolled = self.verticalScrollBar().value()
            self.model_.rows[place : place + 1] = row.lines
            self.model_.show_rows(self.model_.rows)
            self.setCurrentIndex(self.model_.index(place, 0))
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)


class _Cells(QStyledItemDelegate):
    def __init__(self, ui: Ui, view: ComparisonList) -> None:
        super().__init__(view)
        self._ui, self._view = ui, view
        self._heights: dict[int, int] = {}

    def forget(self) -> None:
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        row = self._view.model_.rows[index.row()]
        height = self._heights.get(id(row))
        if height is None:
            height = ROW if isinstance(row, Fold) else self._tall(row, option)
            self._heights[id(row)] = height
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, where = self._ui.theme, option.rect
        row = self._view.model_.rows[index.row()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = "header" if isinstance(row, Fold) else "surface"
        painter.fillRect(where, theme.color(ground))
        if chosen:
            painter.fillRect(where.left(), where.top(), 3, where.height(), theme.color("accent"))
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, theme.color("hairline"))
        if isinstance(row, Fold):
            painter.setPen(theme.color("text2"))
            said = f"⋯  {self._view.model_.said(row)}"
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, said)
        else:
            middle = where.left() + where.width() // 2
            painter.fillRect(middle, where.top(), 1, where.height(), theme.color("hairline"))
            painter.setPen(theme.color("text"))
            top = where.top() + GAP_XS
            for pieces, left in ((row.left, where.left() + GAP_M), (row.right, middle + GAP_M)):
                made = self._layout(pieces, option, removed=pieces is row.left)
                made.draw(painter, QPointF(left, top))
        painter.restore()

    def _tall(self, row: Line, option: QStyleOptionViewItem) -> int:
        sides = ((row.left, True), (row.right, False))
        heights = [
            self._layout(pieces, option, removed=removed).boundingRect().height()
            for pieces, removed in sides
        ]
        return max(ROW, round(max(heights)) + 2 * GAP_XS + 1)

    def _layout(
        self, pieces: tuple[Piece, ...], option: QStyleOptionViewItem, *, removed: bool
    ) -> QTextLayout:
        made = QTextLayout(_text(pieces), option.font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(wrap)
        formats, at = [], 0
        for piece in pieces:
            if piece.changed:
                formats.append(self._marked(at, len(piece.text), removed=removed))
            at += len(piece.text)
        made.setFormats(formats)
        width = self._view.viewport().width() // 2 - GAP_M - GAP_L
        made.beginLayout()
        height = 0.0
        line = made.createLine()
        while line.isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
            line = made.createLine()
        made.endLayout()
        return made

    def _marked(self, start: int, length: int, *, removed: bool) -> QTextLayout.FormatRange:
        tokens = self._ui.theme.tokens
        look = QTextCharFormat()
        look.setForeground(QColor(tokens.danger if removed else tokens.done))
        look.setBackground(QColor(tokens.danger_tint if removed else tokens.done_tint))
        look.setFontStrikeOut(removed)
        look.setFontUnderline(not removed)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, look
        return made


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)
