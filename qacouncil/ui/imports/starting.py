"""The way into an import: which file, then its dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.imports.dialog import ImportDialog
from qacouncil.ui.imports.disciplines import DisciplinesImport
from qacouncil.ui.imports.members import members_import

_ENDINGS = "*.xlsx *.xlsm *.csv *.tsv *.txt"


def choose_table(ui: Ui, parent: QWidget) -> Path | None:
    """Ask for a table; None: none was chosen."""
    words = ui.words
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if not Path(folder).is_dir():
        folder = str(Path.home())
    name, _ = QFileDialog.getOpenFileName(
        parent.window(),
        words.gettext("Choose a table"),
        folder,
        words.gettext("Tables") + f" ({_ENDINGS})",
    )
    return Path(name) if name else None


def import_disciplines_from(ui: Ui, parent: QWidget, programme_id: str, entry_year: int) -> int:
    """Choose a file and import disciplines from it into a version; how many came in."""
    path = choose_table(ui, parent)
    if path is None:
        return 0
    kind = DisciplinesImport(ui.session, programme_id, entry_year)
    dialog = ImportDialog(ui, parent, kind, path)
    dialog.exec()
    return dialog.imported


def import_members_from(ui: Ui, parent: QWidget) -> int:
    """Choose a file and import members from it; how many came in."""
    path = choose_table(ui, parent)
    if path is None:
        return 0
    dialog = ImportDialog(ui, parent, members_import(ui), path)
    dialog.exec()
    return dialog.imported
