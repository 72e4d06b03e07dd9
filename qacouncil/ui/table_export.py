"""The rows of a table as an XLSX file: what is shown, dates as dates, nothing that is a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from qacouncil.exchange.sheet import CellValue
from qacouncil.file_names import fit_name
from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.paper_files import ask_for_file, tell_saved
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.table import Column, Table


class ExportButton(Retranslating, Button):
    """`name`: what the list is called, as sheet and as file."""

    def __init__(self, ui: Ui, table: Table, name: Callable[[Translator], str]) -> None:
        super().__init__(ui, "secondary", "export", small=True)
        self.ui, self._table, self._name = ui, table, name
        self._short = False
        self.clicked.connect(self.export)
        self.retranslate()

    def retranslate(self) -> None:
        said = self.ui.words.pgettext("button", "Export")
        self.setText("" if self._short else said)
        self.setToolTip(said if self._short else "")
        self.setAccessibleName(said)

    def shorten(self, *, short: bool) -> None:
        """Where there is little room: the icon alone."""
        self._short = short
        self.retranslate()

    def rows(self) -> list[list[CellValue]]:
        """All rows that the filters leave, in the order of the screen."""
        shown, columns = self._table.rows, self._table.columns
        rows = (shown.row(place) for place in range(shown.rowCount()))
        return [
            [_cell(shown.words(row, column), row, column) for column in columns] for row in rows
        ]

    def export(self) -> None:
        """Ask where to, write it beside the window, offer to open it."""
        from qacouncil.exchange.xlsx_file import write_xlsx  # noqa: PLC0415 - rarely wanted

        words = self.ui.words
        name = self._name(words)
        proposed = self.ui.session.file.path.parent / fit_name(f"{name}.xlsx")
        kinds = words.gettext("Spreadsheet (*.xlsx)")
        path = ask_for_file(self.window(), proposed, words.gettext("Export the list"), kinds)
        if path is not None:
            heads = [column.heading(words) for column in self._table.columns]
            work = self.ui.session.work(write_xlsx, path, name, heads, self.rows())
            work.then(lambda _: tell_saved(self.ui, path))


def _cell(words: str, row: Any, column: Column) -> CellValue:
    value = column.sort(row) if column.sort is not None else None
    return value if isinstance(value, dt.date) and value != dt.date.max else words
