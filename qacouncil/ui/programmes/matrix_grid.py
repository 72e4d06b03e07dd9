"""The matrix of disciplines and learning outcomes: what each cell says, and how it is painted."""

from __future__ import annotations

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
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qacouncil.queries.programme_matrix import VersionMatrix
from qacouncil.rules.outcome_matrix import MatrixCode
from qacouncil.ui.context import Ui
from qacouncil.ui.said import one_line
from qacouncil.ui.tokens import GAP_XS

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_GAPS = (MatrixCode.OUTCOME_GAP, MatrixCode.DISCIPLINE_GAP)
_LOADS = (MatrixCode.OUTCOME_OVERLOAD, MatrixCode.DISCIPLINE_OVERLOAD)
_SIGN = 11


class MatrixModel(QAbstractTableModel):
    """The first row and the first column count; the rest is a discipline by an outcome."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._version: VersionMatrix | None = None
        self._marks: set[tuple[str, str]] = set()
        self._found: dict[str, MatrixCode] = {}  # by discipline or outcome

    def show_version(self, version: VersionMatrix) -> None:
        """Another state of the version; the cells keep their places where it has as many."""
        same = self._version is not None and (
            [each.id for each in self._version.disciplines],
            [each.id for each in self._version.outcomes],
        ) == ([each.id for each in version.disciplines], [each.id for each in version.outcomes])
        if not same:
            self.beginResetModel()
        self._version = version
        self._marks = {
            (each.id, outcome) for each in version.disciplines for outcome in each.outcomes
        }
        self._found = {
            (each.outcome or each.disciplines[0]): each.code
            for each in version.findings
            if each.code in (*_GAPS, *_LOADS)
        }
        if same:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        version = self._version
        return 0 if version is None or parent.isValid() else len(version.disciplines) + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        version = self._version
        return 0 if version is None or parent.isValid() else len(version.outcomes) + 1

    def pair(self, index: Index) -> tuple[str, str] | None:
        """The ids of the discipline and the outcome of a cell; None: it counts."""
        version, row, column = self._version, index.row() - 1, index.column() - 1
        if version is None or row < 0 or column < 0:
            return None
        return version.disciplines[row].id, version.outcomes[column].id

    def place(self, discipline_id: str, outcome_id: str) -> Index:
        """The cell of both; of one alone, where it is counted."""
        version = self._version
        rows = [each.id for each in version.disciplines] if version else []
        columns = [each.id for each in version.outcomes] if version else []
        row = rows.index(discipline_id) + 1 if discipline_id in rows else 0
        column = columns.index(outcome_id) + 1 if outcome_id in columns else 0
        return self.index(row, column)

    def is_marked(self, index: Index) -> bool:
        return self.pair(index) in self._marks

    def found(self, index: Index) -> MatrixCode | None:
        """Whether a count is a gap or an overload."""
        version, row, column = self._version, index.row() - 1, index.column() - 1
        if version is None or (row < 0) == (column < 0):
            return None
        owner = version.disciplines[row].id if row >= 0 else version.outcomes[column].id
        return self._found.get(owner)

    def number(self, index: Index) -> int:
        """What a counting cell counts: all marks in the corner."""
        version, row, column = self._version, index.row() - 1, index.column() - 1
        if version is None:
            return 0
        if row >= 0:
            return len(version.disciplines[row].outcomes)
        if column >= 0:
            return sum(mark[1] == version.outcomes[column].id for mark in self._marks)
        return len(self._marks)

    def words(self, index: Index) -> str:
        """What a cell says aloud."""
        t, pair, version = self._ui.words, self.pair(index), self._version
        if version is None:
            return ""
        if pair is not None:
            values = {
                "code": version.disciplines[index.row() - 1].code,
                "outcome": index.column(),
            }
            if pair in self._marks:
                return t.gettext("{code}, outcome {outcome}: formed", **values)
            return t.gettext("{code}, outcome {outcome}: not formed", **values)
        number, found = self.number(index), self.found(index)
        word = finding_word(self._ui, found)
        if index.row() > 0:
            code = version.disciplines[index.row() - 1].code
            said = t.gettext("{code}, outcomes: {number}", code=code, number=number)
        elif index.column() > 0:
            outcome = index.column()
            said = t.gettext(
                "Outcome {outcome}, disciplines: {number}", outcome=outcome, number=number
            )
        else:
            said = t.gettext("Marks in the matrix: {number}", number=number)
        return f"{said}, {word}" if word else said

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        version, t = self._version, self._ui.words
        if version is None or role not in (
            *(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole),
            *(Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.TextAlignmentRole),
        ):
            return None
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if across else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if section == 0:
            if across:
                return t.pgettext("column", "In all")
            return t.gettext("Disciplines that form it")
        if across:
            outcome = version.outcomes[section - 1]
            whole = f"{outcome.number}. {one_line(outcome.text, self._ui)}"
            return str(outcome.number) if role == Qt.ItemDataRole.DisplayRole else whole
        line = version.disciplines[section - 1]
        return f"{line.code}  {one_line(line.name, self._ui)}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # The mark is painted; the words are for who listens or points.
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index)
        if role == Qt.ItemDataRole.DisplayRole:
            if self.pair(index) is None:
                return str(self.number(index))
            return ""
        return None


def finding_word(ui: Ui, found: MatrixCode | None) -> str:
    """A word for a gap or an overload."""
    if found in _GAPS:
        return ui.words.pgettext("matrix", "none")
    return ui.words.pgettext("matrix", "many") if found in _LOADS else ""


class MatrixPainter(QStyledItemDelegate):
    """A filled square where the discipline forms the outcome; gaps are hatched, overloads crossed.

    The cell with the keys has a frame of the text's colour; its row and column are tinted.
    """

    def __init__(self, ui: Ui, model: MatrixModel) -> None:
        super().__init__()
        self._ui, self._model = ui, model
        self.current: Index = _NOWHERE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, cell = self._ui.theme.tokens, QRect(option.rect)
        painter.save()
        counts = self._model.pair(index) is None
        crossed = self.current.isValid() and (
            index.row() == self.current.row() or index.column() == self.current.column()
        )
        ground = tokens.header if counts else tokens.hover if crossed else tokens.surface
        painter.fillRect(cell, QColor(ground))
        painter.setPen(QColor(tokens.hairline))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        painter.drawLine(cell.topRight(), cell.bottomRight())
        if counts:
            self._count(painter, option, index, cell)
        elif self._model.is_marked(index):
            _square(painter, QRectF(cell).center(), QColor(tokens.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
        painter.restore()

    def _count(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: QRect
    ) -> None:
        tokens, found = self._ui.theme.tokens, self._model.found(index)
        font = option.font
        font.setBold(found is not None)
        painter.setFont(font)
        color = tokens.text
        if found is not None:
            gap = found in _GAPS
            color, tint = (
                (tokens.danger, tokens.danger_tint)
                if gap
                else (tokens.warning, tokens.warning_tint)
            )
            inside = cell.adjusted(0, 0, -1, -1)
            painter.fillRect(inside, QColor(tint))
            faint = QColor(color)
            faint.setAlpha(70)
            pattern = Qt.BrushStyle.BDiagPattern if gap else Qt.BrushStyle.DiagCrossPattern
            painter.fillRect(inside, QBrush(faint, pattern))
        painter.setPen(QColor(color))
        word = finding_word(self._ui, found)
        number = str(self._model.number(index))
        where = cell.adjusted(GAP_XS, 0, -GAP_XS, 0)
        # Beside it where there is room; of an outcome, below it.
        said = f"{number} {word}" if index.column() == 0 else f"{number}\n{word}"
        said = said.strip()
        if word:
            # The words stand on the plain tint, not on the pattern.
            middle = int(Qt.AlignmentFlag.AlignCenter)
            needed = painter.boundingRect(where, middle, said).adjusted(-2, 0, 2, 0)
            painter.fillRect(needed, QColor(tint))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), said)


def _square(painter: QPainter, middle: QPointF, color: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, _SIGN, _SIGN)
    box.moveCenter(middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, 2, 2)
