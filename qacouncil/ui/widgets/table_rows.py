"""The rows of a table: which are shown, in which order, with which words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qacouncil.exchange.neutral import neutralised
from qacouncil.exchange.sheet import CellValue
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.folding import text_matches
from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DATE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")
_INTEGER = re.compile(r"0|[1-9]\d{0,8}")
_MEASURED = 200  # rows: a list of thousands must open at once
Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Text and tag take the row. `sort` gives its sort key instead of the text's own.

    `value`: what a spreadsheet gets instead of the text.
    tag gives (kind, icon, words) or None; where there is one it stands in place of the text.
    width: the widest it becomes by itself; it is as wide as its words until then.
    """

    key: str
    heading: Callable[[Translator], str]
    text: Callable[[Any], str]
    width: int | None = None
    stretch: bool = False
    sort: Callable[[Any], Any] | None = None
    value: Callable[[Any], CellValue] | None = None
    tag: Callable[[Any], tuple[str, str, str] | None] | None = None
    bold: bool = False
    right: bool = False


class RowsModel(QAbstractTableModel):
    """Filters and sorts by itself: the lists are short and their order is the language's own."""

    def __init__(
        self,
        ui: Ui,
        columns: Sequence[Column],
        struck: Callable[[Any], bool] | None,
        group: Callable[[Any], str] | None = None,
    ) -> None:
        super().__init__()
        self._ui = ui
        self._columns = tuple(columns)
        self._struck = struck
        self._group = group
        self._all: Sequence[Any] = []
        self._widest: dict[tuple[int, str], int] = {}
        self._shown: Sequence[Any] = []
        self._text = ""
        self._condition: Callable[[Any], bool] | None = None
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Any]) -> None:
        """All rows; filter and order stay."""
        self._all = list(rows)
        self._widest.clear()
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Words each of which a row must hold."""
        self._text = text.strip()
        self._arrange()

    def set_condition(self, wanted: Callable[[Any], bool] | None) -> None:
        """What must be true of a row besides."""
        self._condition = wanted
        self._arrange()

    def retranslate(self) -> None:
        """Texts and their order follow the language."""
        self._widest.clear()
        self._arrange()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def row(self, place: int) -> Any:
        """The row shown at this place; None where there is none."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def column(self, place: int) -> Column:
        return self._columns[place]

    def widest(self, place: int, font: str, words: Measure, tag: Measure) -> int:
        """px that the longest cell of a column needs, of the first rows, filtered or not.

        Measured once in each font: a table is fitted again whenever it is shown.
        """
        known = self._widest.get((place, font))
        if known is not None:
            return known
        column = self._columns[place]

        def needed(row: Any) -> int:
            measure = tag if column.tag and column.tag(row) else words
            return measure(self.words(row, column))

        cells = [row for row in self._all[:_MEASURED] if not self._heads(row)]
        found = max(map(needed, cells), default=0)
        self._widest[place, font] = found
        return found

    def is_struck(self, place: int) -> bool:
        """Whether the row is removed and may be restored."""
        return self._struck is not None and self._struck(self._shown[place])

    def heading(self, place: int) -> str:
        """The words of a row that heads those below it; empty: it is an ordinary one."""
        return self._heads(self._shown[place])

    def headings(self) -> list[int]:
        """The places of the rows that head others."""
        return [place for place, row in enumerate(self._shown) if self._heads(row)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The arrows pass over a heading."""
        if index.isValid() and self.heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def tag(self, index: Index) -> tuple[str, str, str] | None:
        """The tag of a cell: kind, icon, words."""
        if self.heading(index.row()):
            return None
        column = self._columns[index.column()]
        return column.tag(self._shown[index.row()]) if column.tag else None

    def words(self, row: Any, column: Column) -> str:
        """What a cell says, its tag's words included."""
        if heading := self._heads(row):
            return heading if column is self._columns[0] else ""
        tag = column.tag(row) if column.tag else None
        return tag[2] if tag else column.text(row)

    def tsv(self, places: Sequence[int]) -> str:
        """Headings and these rows (none: all shown), a tab between cells."""
        heads = [column.heading(self._ui.words) for column in self._columns]
        rows = [self._shown[place] for place in places] or self._shown
        cells = [[self.words(row, column) for column in self._columns] for row in rows]
        return "\n".join("\t".join(map(_plain, line)) for line in (heads, *cells)) + "\n"

    def values(self) -> tuple[list[str], list[list[CellValue]]]:
        """Headings and all rows shown, for a spreadsheet: dates as dates, numbers as numbers."""
        heads = [column.heading(self._ui.words) for column in self._columns]
        return heads, [[self._value(row, each) for each in self._columns] for row in self._shown]

    def _value(self, row: Any, column: Column) -> CellValue:
        if column.value is not None and not self._heads(row):
            return column.value(row)
        sorted_by = column.sort(row) if column.sort is not None and not self._heads(row) else None
        if isinstance(sorted_by, dt.date) and sorted_by not in (dt.date.min, dt.date.max):
            return sorted_by
        return as_value(self.words(row, column), number=column.right)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; equal rows keep the order they came in."""
        self._sorted = (column, order) if column >= 0 else None
        self._arrange()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.heading(self._ui.words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = self._shown = [row for row in self._all if self._wanted(row)]
        if self._sorted is not None:
            column = self._columns[self._sorted[0]]
            collate = collation_key(self._ui.language)
            by = column.sort or (lambda row: collate(self.words(row, column)))
            down = self._sorted[1] == Qt.SortOrder.DescendingOrder
            shown.sort(key=by, reverse=down)
        self.endResetModel()

    def _heads(self, row: Any) -> str:
        return self._group(row) if self._group is not None else ""

    def _wanted(self, row: Any) -> bool:
        if self._condition is not None and not self._condition(row):
            return False
        if not self._text:
            return True
        return text_matches(
            self._text, " ".join(self.words(row, column) for column in self._columns)
        )


def as_value(words: str, *, number: bool) -> CellValue:
    """What a spreadsheet gets of a cell: of a date as shown the day, of a lone dash nothing.

    number: whether the column holds numbers.
    """
    text = words.strip()
    if text in ("", "–"):
        return None
    if found := _DATE.fullmatch(text):
        with suppress(ValueError):
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
    if number and _INTEGER.fullmatch(text):
        return int(text)
    return text


def _plain(cell: str) -> str:
    return neutralised(" ".join(cell.split()))
