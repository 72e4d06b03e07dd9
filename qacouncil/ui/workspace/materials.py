"""The materials of the item: attached by dropping or choosing files, kept in the council file."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from qacouncil.errors import UserError
from qacouncil.exchange.material_file import read_material
from qacouncil.operations.materials import (
    Attached,
    attach_material,
    move_material,
    remove_material,
)
from qacouncil.queries.materials import MaterialLine, item_materials, material_file
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.kept_copies import KeptCopies, Read
from qacouncil.ui.notices import error_notice
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.workspace.material_dialog import RenameDialog
from qacouncil.ui.workspace.material_rows import MaterialRows


class Materials(Retranslating, QWidget):
    """Rows and, below them, the button that adds to them; `counted`: how many there are now."""

    counted = Signal(int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._item_id, self._locked = "", ""
        self._lines: tuple[MaterialLine, ...] = ()
        self._waiting: deque[tuple[str, Path]] = deque()
        self._reading = False
        self._copies = KeptCopies(ui)
        self.rows = MaterialRows(ui)
        self.rows.asked.connect(self._do)
        self.add = Button(ui, "flat", "add", small=True)
        self.add.clicked.connect(self.ask_for_files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows)
        column.addWidget(self.add)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many the item has."""
        return len(self._lines)

    def show_item(self, item_id: str, locked: str) -> None:
        """locked: why the agenda cannot be changed, or empty."""
        self._item_id, self._locked = item_id, locked
        self._lines = self.ui.session.read(item_materials, item_id)
        self.rows.show_lines(self._lines, locked)
        self.add.setVisible(not locked)
        self.counted.emit(self.count)

    def retranslate(self) -> None:
        self.add.setText(self.ui.words.pgettext("button", "Attach files…"))

    def takes(self, data: QMimeData) -> bool:
        """Whether what is dragged here are files, and files may be attached now."""
        return bool(self._item_id and not self._locked and files_in(data))

    def ask_for_files(self) -> None:
        """Choose files in a dialog and attach them."""
        names, _ = QFileDialog.getOpenFileNames(
            self.window(), self.ui.words.gettext("Attach files to the item"), QDir.homePath()
        )
        self.attach(Path(name) for name in names)

    def attach(self, paths: Iterable[Path]) -> None:
        """Attach these files in this order, read one by one beside the window."""
        self._waiting.extend((self._item_id, path) for path in paths)
        self._read_next()

    def _read_next(self) -> None:
        if self._reading or not self._waiting:
            return
        item_id, path = self._waiting.popleft()
        self._reading = True
        session = self.ui.session

        def keep(content: bytes) -> None:
            writing = session.write(attach_material, item_id, path.name, content)
            writing.then(lambda done: self._attached(done, path.name)).otherwise(self._refused)

        session.work(read_material, path).then(keep).otherwise(self._refused)

    def _attached(self, done: Attached, name: str) -> None:
        self._reading = False
        if done.also_in is not None:
            self.ui.tell(
                Notice(
                    "info",
                    lambda words: words.gettext(
                        "Attached. Item {number} has the same file: {name}.",
                        number=done.also_in,
                        name=name,
                    ),
                )
            )
        self._read_next()

    def _refused(self, error: UserError) -> None:
        self._reading = False
        self.ui.tell(error_notice(error))
        self._read_next()

    def _do(self, act: str, line: MaterialLine) -> None:
        session = self.ui.session
        place = next((n for n, each in enumerate(self._lines, 1) if each.id == line.id), 1)
        if act == "open":
            self._copies.open(line.id, line.file_name, self._read(line))
        elif act == "save":
            title = self.ui.words.gettext("Save a copy of the material")
            self._copies.save(self.window(), title, line.file_name, self._read(line))
        elif act == "rename":
            RenameDialog(self.ui, self.window(), line).open()
        elif act == "remove":
            offer_undo(
                self.ui,
                session.write(remove_material, line.id),
                lambda words: words.gettext("Removed: {name}", name=line.file_name),
            )
        else:
            session.write(move_material, line.id, place + (1 if act == "down" else -1))

    def _read(self, line: MaterialLine) -> Read:
        return partial(self.ui.session.read, material_file, line.id)


def files_in(data: QMimeData) -> list[Path]:
    """The files of this system that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
