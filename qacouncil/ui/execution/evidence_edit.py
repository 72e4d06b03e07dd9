"""The evidence of a step: files it has and files to be attached, chosen or dropped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.errors import UserError
from qacouncil.exchange.material_file import read_material
from qacouncil.operations.execution import EvidenceFile
from qacouncil.queries.decision_timeline import EvidenceLine
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.page import emptied
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_XS
from qacouncil.ui.widgets.basic import Button, label


class EvidenceEdit(Retranslating, QWidget):
    """`refused`: why a file was not read; `changed`: files came or went."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, ui: Ui, kept: Iterable[EvidenceLine] = ()) -> None:
        super().__init__()
        self.ui = ui
        self._kept = list(kept)
        self._new: list[EvidenceFile] = []
        self._gone: list[str] = []
        self._waiting: deque[Path] = deque()
        self._reading: Path | None = None
        self.setAcceptDrops(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._hint = label("note", wrap=True)
        self.add = Button(ui, "secondary", "paperclip", small=True)
        self.add.clicked.connect(self.ask_for_files)
        self.setFocusProxy(self.add)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.retranslate()

    @property
    def new(self) -> tuple[EvidenceFile, ...]:
        """Files to be attached."""
        return tuple(self._new)

    @property
    def gone(self) -> tuple[str, ...]:
        """The ids of files to be taken off."""
        return tuple(self._gone)

    def has_files(self) -> bool:
        return bool(self._kept or self._new)

    def attach(self, paths: Iterable[Path]) -> None:
        """Read these files in this order beside the window, to be attached with the step."""
        self._waiting.extend(paths)
        if self._reading is None:
            self._read_next()

    def is_reading(self) -> bool:
        """Whether a file is still to come."""
        return self._reading is not None

    def _read_next(self) -> None:
        self._reading = self._waiting.popleft() if self._waiting else None
        if self._reading is not None:
            work = self.ui.session.work(read_material, self._reading)
            work.then(partial(self._take, self._reading.name)).otherwise(self._refuse)

    def ask_for_files(self) -> None:
        """Choose files in a dialog."""
        title = self.ui.words.gettext("Attach evidence")
        names, _ = QFileDialog.getOpenFileNames(self.window(), title, QDir.homePath())
        self.attach(Path(name) for name in names)

    def retranslate(self) -> None:
        words = self.ui.words
        self.add.setText(words.pgettext("button", "Attach files…"))
        self._hint.setText(words.gettext("Files can be dropped here, too."))
        emptied(self._rows)
        for line in self._kept:
            self._rows.addWidget(self._row(line.file_name, partial(self._take_off, line)))
        for file in self._new:
            self._rows.addWidget(self._row(file.name, partial(self._leave_out, file)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.attach(_files_in(event.mimeData()))
        event.acceptProposedAction()

    def _row(self, name: str, remove: partial[None]) -> QWidget:
        made, text = QWidget(), ElidedLabel()
        text.setText(name)
        button = Button(self.ui, "flat", "close", small=True)
        button.name_it(self.ui.words.gettext("Remove: {name}", name=name))
        button.clicked.connect(lambda _=False: remove())
        cells = QHBoxLayout(made)
        cells.setContentsMargins(0, 0, 0, 0)
        cells.addWidget(text, 1)
        cells.addWidget(button)
        return made

    def _take(self, name: str, content: bytes) -> None:
        if isValid(self):  # the form may have been left meanwhile
            self._new.append(EvidenceFile(name, content))
            self._read_next()
            self._tell()

    def _refuse(self, error: UserError) -> None:
        if isValid(self):
            self.refused.emit(error)
            self._read_next()

    def _take_off(self, line: EvidenceLine) -> None:
        self._kept.remove(line)
        self._gone.append(line.id)
        self._tell()
        self.add.setFocus()

    def _leave_out(self, file: EvidenceFile) -> None:
        self._new.remove(file)
        self._tell()
        self.add.setFocus()

    def _tell(self) -> None:
        self.retranslate()
        self.changed.emit()


def _files_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
