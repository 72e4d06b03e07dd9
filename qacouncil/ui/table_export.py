"""The rows of a table as an XLSX file: what is shown, dates as dates, nothing that is a formula."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from qacouncil.exchange.sheet import CellValue
from qacouncil.file_names import fit_name
from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.paper_files import ask_for_file, tell_saved
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.table import Table


class ExportButton(Retranslating, Button):
    """`name`: what the list is called, as sheet and as file.

    Ctrl+E on a screen that makes no paper of its own presses the one that is seen.
    """

    def __init__(
        self, ui: Ui, table: Table, name: Callable[[Translator], str], *, short: bool = False
    ) -> None:
        super().__init__(ui, "secondary", "export", small=True)
        self.ui, self._table, self._name = ui, table, name
        self._short = short
        self.clicked.connect(self.export)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self.setText("" if self._short else words.pgettext("button", "Export"))
        if self._short:
            self.name_it(words.pgettext("button", "Export to XLSX (Ctrl+E)"))
        else:
            self.setProperty("icon_only", False)
            self.setToolTip("")
            self.setAccessibleName(words.pgettext("button", "Export"))

    def shorten(self, *, short: bool) -> None:
        """Where there is little room: the icon alone."""
        self._short = short
        self.retranslate()

    def rows(self) -> list[list[CellValue]]:
        """All rows that the filters leave, in the order of the screen."""
        return self._table.rows.values()[1]

    def export(self) -> None:
        """Ask where to, write it beside the window, offer to open it."""
        headings, rows = self._table.rows.values()
        export_rows(self.ui, self.window(), self._name(self.ui.words), headings, rows)


def export_rows(
    ui: Ui,
    window: QWidget,
    name: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[CellValue]],
) -> None:
    """Ask where to, write the rows, offer to open the file. name: of the sheet and of the file."""
    from qacouncil.exchange.xlsx_file import write_xlsx  # noqa: PLC0415 - rarely wanted

    words = ui.words
    proposed = ui.session.file.path.parent / fit_name(f"{name}.xlsx")
    kinds = words.gettext("Spreadsheet (*.xlsx)")
    path = ask_for_file(window, proposed, words.gettext("Export the list"), kinds)
    if path is not None:
        work = ui.session.work(write_xlsx, path, name, headings, rows)
        work.then(lambda _: tell_saved(ui, path))


def export_seen(screen: QWidget) -> bool:
    """Export the list that is seen on a screen; False where there is none."""
    for button in screen.findChildren(ExportButton):
        if button.isVisible() and button.isEnabled():
            button.export()
            return True
    return False
