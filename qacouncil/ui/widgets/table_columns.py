"""Which columns of a table are seen, and how wide each is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableView

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import ICON_TAG, NOTE
from qacouncil.ui.widgets.table_rows import Column, RowsModel
from qacouncil.ui.widgets.tag import tag_width

_ROOM = 11  # px at each side of a cell, and what rounding takes
_SORTED = ICON_TAG + 6  # beside the heading that sorts


class TableColumns(QObject):
    """As wide as their words up to what each column allows; the others share the rest.

    A column never grows narrower while one types in a filter, nor against the person's own hand.
    """

    def __init__(
        self, ui: Ui, table: QTableView, rows: RowsModel, columns: Sequence[Column]
    ) -> None:
        super().__init__(table)
        self._ui, self._table, self._rows = ui, table, rows
        self._columns = tuple(columns)
        self._fitted: dict[int, int] = {}
        self._by_hand: set[int] = set()
        self._put_away: frozenset[str] = frozenset()
        self._no_room: frozenset[str] = frozenset()
        head = table.horizontalHeader()
        for place, column in enumerate(columns):
            if column.stretch:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        head.sectionResized.connect(self._resized)
        self.fit()

    def fit(self) -> None:
        """Follow the words of the rows; a switch of language begins anew with `forget`."""
        head = self._table.horizontalHeader()
        bold = QFont(self._table.font())
        bold.setPixelSize(NOTE)
        bold.setBold(True)
        headings = QFontMetrics(bold)
        blocked = QSignalBlocker(head)
        for place, column in enumerate(self._columns):
            if column.stretch or column.width is None or place in self._by_hand:
                continue
            heading = headings.horizontalAdvance(column.heading(self._ui.words))
            if place == head.sortIndicatorSection():
                heading += _SORTED
            needed = max(heading, self._cells(place)) + 2 * _ROOM
            self._fitted[place] = min(column.width, max(needed, self._fitted.get(place, 0)))
            head.resizeSection(place, self._fitted[place])
        blocked.unblock()
        head.resizeSections()  # the others share what is left
        self._table.viewport().update()

    def forget(self) -> None:
        """The words of another language have their own widths."""
        self._fitted.clear()
        self.fit()

    def put_away(self, keys: Collection[str]) -> None:
        """The person wants to see all columns but these."""
        self._put_away = frozenset(keys)
        self._show()

    def leave_out(self, keys: Collection[str]) -> None:
        """There is no room for these."""
        self._no_room = frozenset(keys)
        self._show()

    def _show(self) -> None:
        blocked = QSignalBlocker(self._table.horizontalHeader())
        for place, column in enumerate(self._columns):
            hidden = column.key in self._put_away | self._no_room
            self._table.setColumnHidden(place, hidden)
        blocked.unblock()
        self.fit()

    def _cells(self, place: int) -> int:
        font = QFont(self._table.font())
        font.setBold(self._columns[place].bold)
        words = QFontMetrics(font).horizontalAdvance
        return self._rows.widest(place, font.key(), words, lambda text: tag_width(font, text))

    def _resized(self, place: int, _before: int, _now: int) -> None:
        if QGuiApplication.mouseButtons() and not self._columns[place].stretch:
            self._by_hand.add(place)
