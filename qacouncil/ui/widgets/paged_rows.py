"""Rows of a table that are read a page at a time: a list of a hundred thousand opens at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

from PySide6.QtCore import Qt

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.table import Table
from qacouncil.ui.widgets.table_rows import Column, RowsModel

PAGE = 48
_KEPT = 60  # pages


Read = Callable[[int, int], Sequence[Any]]


class Pages(Sequence[Any]):
    """`total` rows in order; `read` gives so many of them from a place on.

    Only what is asked for is read, and the pages asked for last are kept.
    """

    def __init__(self, total: int = 0, read: Read | None = None) -> None:
        self._total, self._read = total, read
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(self._total))]
        page, within = divmod(place, PAGE)
        if page not in self._pages:
            self._pages[page] = self._read(page * PAGE, PAGE) if self._read else ()
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        rows = self._pages[page]
        return rows[within] if within < len(rows) else None

    def __iter__(self) -> Iterator[Any]:
        return (self[place] for place in range(self._total))


class PagedRows(RowsModel):
    """Sorted and filtered by whoever reads the pages; `ordered` is told of a click on a heading."""

    def __init__(self, ui: Ui, columns: Sequence[Column]) -> None:
        super().__init__(ui, columns, None)
        self.ordered: Callable[[str, bool], object] = lambda _key, _descending: None

    def show_pages(self, pages: Pages) -> None:
        """These rows from now on."""
        self.beginResetModel()
        self._widest.clear()
        self._shown = pages
        self._all = pages[:PAGE] if len(pages) else []
        self.endResetModel()

    def headings(self) -> list[int]:
        return []

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self.ordered(self._columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _arrange(self) -> None:
        """The pages come in their order; whoever reads them reads them anew for a language."""


class PagedTable(Table):
    """A table of pages. `place_of`: where the row of a key stands now; -1: nowhere."""

    def __init__(
        self,
        ui: Ui,
        columns: Sequence[Column],
        key: Callable[[Any], object] = lambda row: row.id,
    ) -> None:
        self.pages = PagedRows(ui, columns)
        self.place_of: Callable[[object], int] = lambda _key: -1
        super().__init__(ui, columns, two_lines=True, rows=self.pages)
        self._key = key

    def show_pages(self, pages: Pages) -> None:
        """Show these rows; the selected one stays so where it is still among them."""
        current = self.selected_row()
        key = None if current is None else self._key(current)
        scrolled = self.verticalScrollBar().value()
        model = self.selectionModel()
        model.blockSignals(True)
        self.pages.show_pages(pages)
        place = -1 if key is None else self._place(key, pages)
        if place >= 0:
            flags = model.SelectionFlag.ClearAndSelect | model.SelectionFlag.Rows
            model.setCurrentIndex(self.rows.index(place, 0), flags)
        model.blockSignals(False)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self.columns_seen.fit()
        self.viewport().update()
        self.shown_changed.emit()
        self._tell()

    def select(self, key_value: object) -> bool:
        place = self.place_of(key_value)
        if place < 0:
            return False
        self.setCurrentIndex(self.rows.index(place, 0))
        return True

    def _place(self, key: object, pages: Pages) -> int:
        """On the first page it is found at once."""
        for place, row in enumerate(pages[:PAGE]):
            if self._key(row) == key:
                return place
        return self.place_of(key)

    def _keeping(self, change: Callable[[], object]) -> None:
        change()
        self.viewport().update()
