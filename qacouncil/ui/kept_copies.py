"""Files kept inside the council file: opened as a copy to be read, or saved elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QTemporaryDir
from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.errors import UserError
from qacouncil.exchange.material_file import write_copy
from qacouncil.file_names import is_run
from qacouncil.i18n.marking import N_
from qacouncil.ui.context import Ui
from qacouncil.ui.notices import error_notice, open_outside
from qacouncil.ui.paper_files import tell_saved

# Name and bytes; None where it was removed meanwhile.
Read = Callable[[], tuple[str, bytes] | None]


class KeptCopies:
    """Copies go with the program."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._folder: QTemporaryDir | None = None

    def open(self, record_id: str, file_name: str, read: Read) -> None:
        """Let the system show a copy of it; what the system would run is not opened."""
        if is_run(file_name):
            error = N_(
                "{name} is a program: it is not run from here. Save a copy if you trust whoever"
                " sent it."
            )
            self._ui.tell(error_notice(UserError(error, name=file_name)))
            return
        if self._folder is None:
            self._folder = QTemporaryDir(QDir.tempPath() + "/qacouncil-XXXXXX")
        folder = Path(self._folder.filePath(record_id))

        def copy() -> Path:
            name, content = _there(read)
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / name
            write_copy(path, content, to_read=True)
            return path

        self._ui.session.work(copy).then(open_outside)

    def save(self, parent: QWidget, title: str, file_name: str, read: Read) -> None:
        """Ask where, and write a copy there."""
        proposed = self._ui.session.file.path.with_name(file_name)
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed))
        if not name:
            return
        path = Path(name)
        work = self._ui.session.work(lambda: write_copy(path, _there(read)[1]))
        work.then(lambda _: tell_saved(self._ui, path))


def _there(read: Read) -> tuple[str, bytes]:
    """In a thread of the pool. Raises UserError where it is gone."""
    found = read()
    if found is None:
        raise UserError(N_("The file is no longer there: it was removed meanwhile."))
    return found
