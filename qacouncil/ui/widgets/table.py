"""The table of the lists: sorts, filters, copies, keeps what was selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import ROW, ROW_TWO_LINES, TABLE_HEAD
from qacouncil.ui.widgets.table_cells import CellPainter
from qacouncil.ui.widgets.table_columns import TableColumns
from qacouncil.ui.widgets.table_head import TableHead
from qacouncil.ui.widgets.table_rows import Column, RowsModel

__all__ = ["Column", "Table"]

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Table(Retranslating, QTableView):
    """Rows of any kind. `selected`: the row or None; `opened`: Enter or double click.

    `struck`: rows that are removed but may be restored. `two_lines`: long words take two lines.
    `group`: the words of a row that is the heading of those below it, empty for the others; such a
    table keeps the order of its rows.
    """

    selected = Signal(object)
    opened = Signal(object)
    shown_changed = Signal()  # how many rows there are after a filter

    def __init__(
        self,
        ui: Ui,
        columns: Sequence[Column],
        *,
        two_lines: bool = False,
        struck: Callable[[Any], bool] | None = None,
        group: Callable[[Any], str] | None = None,
        rows: RowsModel | None = None,
    ) -> None:
        super().__init__()
        self._ui = ui
        self._columns = tuple(columns)
        self._key: Callable[[Any], object] = lambda row: row.id
        self._told: object = None
        self.rows = rows or RowsModel(ui, self._columns, struck, group)
        self.setModel(self.rows)
        self.painter_of_cells = CellPainter(ui, self, self.rows, two_lines=two_lines)
        self.setItemDelegate(self.painter_of_cells)
        self._look(ROW_TWO_LINES if two_lines else ROW)
        self._lay_out()
        self.horizontalHeader().setSectionsClickable(group is None)
        self.horizontalHeader().setSortIndicatorShown(group is None)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.row(index.row())))
        ui.theme.changed.connect(self.viewport().update)

    def show_rows(
        self, rows: Sequence[Any], key: Callable[[Any], object] = lambda row: row.id
    ) -> None:
        """Show these rows; what was selected by its key and scrolled to stays so."""
        self._key = key
        self._keeping(lambda: self.rows.set_rows(rows))
        self.columns_seen.fit()

    def filter(self, text: str) -> None:
        """Show only rows whose words hold each of these, folded; empty: all."""
        self._keeping(lambda: self.rows.set_filter(text))

    def filter_rows(self, wanted: Callable[[Any], bool] | None) -> None:
        """Show only rows this is true of, besides the text filter; None: all."""
        self._keeping(lambda: self.rows.set_condition(wanted))

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column's key, as its head would."""
        place = next(i for i, column in enumerate(self._columns) if column.key == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, order)

    def selected_row(self) -> Any:
        """The row that is selected, or None."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def row_after(self, place: int, step: int) -> int:
        """The place of the nearest row beyond this one that is no heading; -1 where there is none.

        step: 1 down, -1 up.
        """
        place += step
        while 0 <= place < self.rows.rowCount() and self.rows.heading(place):
            place += step
        return place if 0 <= place < self.rows.rowCount() else -1

    def select(self, key_value: object) -> bool:
        """Select the row with this key and bring it into view; whether it is there."""
        for place in range(self.rows.rowCount()):
            if self._key(self.rows.row(place)) == key_value:
                self.setCurrentIndex(self.rows.index(place, 0))
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.columns_seen.fit()  # the font is known for certain now

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, seen or not."""
        return self._columns

    def row_count(self) -> int:
        """Rows shown."""
        return self.rows.rowCount()

    def copy(self) -> None:
        """The selected rows, or all where none is, as TSV with headings for a spreadsheet."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        QGuiApplication.clipboard().setText(self.rows.tsv(chosen))

    def retranslate(self) -> None:
        self._keeping(self.rows.retranslate)
        self.columns_seen.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.selected_row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        # Reached by a key, it shows where the arrows begin.
        if event.reason() in _BY_KEY and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(self.row_after(-1, 1), 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def _look(self, row_height: int) -> None:
        self.setProperty(RING_INSIDE, True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setMinimumSectionSize(ROW)
        upright.setDefaultSectionSize(row_height)

    def _lay_out(self) -> None:
        head = TableHead(self._ui, self)
        self.setHorizontalHeader(head)
        head.setFixedHeight(TABLE_HEAD)
        self.columns_seen = TableColumns(self._ui, self, self.rows, self._columns)
        head.sortIndicatorChanged.connect(
            lambda place, order: self._keeping(lambda: self.rows.sort(place, order))
        )

    def _keeping(self, change: Callable[[], object]) -> None:
        """Change the rows without losing the selected ones, the current one, the scroll place."""
        current = self.selected_row()
        keys = {self._key(self.rows.row(index.row())) for index in self.selectedIndexes()}
        scrolled = self.verticalScrollBar().value()
        model = self.selectionModel()
        model.blockSignals(True)
        change()
        self.clearSpans()
        for place in self.rows.headings():
            if len(self._columns) > 1:
                self.setSpan(place, 0, 1, len(self._columns))
            self.setRowHeight(place, ROW)
        for place in range(self.rows.rowCount()):
            found = self._key(self.rows.row(place))
            if current is not None and found == self._key(current):
                model.setCurrentIndex(self.rows.index(place, 0), model.SelectionFlag.NoUpdate)
            if found in keys:
                flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
                model.select(self.rows.index(place, 0), flags)
        model.blockSignals(False)
        self.executeDelayedItemsLayout()  # the scroll bar must know how far it goes now
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()
        self.shown_changed.emit()
        self._tell()

    def _tell(self, *_: object) -> None:
        row = self.selected_row()
        if row != self._told:
            self._told = row
            self.selected.emit(row)

    def _hover(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if self.painter_of_cells.hover(index.row() if index.isValid() else -1):
            self.viewport().update()
