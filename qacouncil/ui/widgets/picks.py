"""A list of things to tick, each with its words and a grey note below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.tokens import GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.checks import CheckBox


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing to tick; section: the words of the part of the list it stands in."""

    id: str
    words: str
    note: str = ""
    section: str = ""


class Picks(QWidget):
    """`changed`: something was ticked, or is not any more."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.boxes: dict[str, CheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP_XS)

    def show_picks(self, picks: Sequence[Pick], ticked: Sequence[str] = ()) -> None:
        """Show these. What stood here before stays as the person ticked it; the rest as said."""
        before = {each: box.isChecked() for each, box in self.boxes.items()}
        self.boxes = {}
        emptied(self._rows)
        section = ""
        for pick in picks:
            if pick.section and pick.section != section:
                section = pick.section
                title = label("label")
                title.setText(section)
                self._rows.addWidget(title)
            self._add(pick, ticked=before.get(pick.id, pick.id in ticked))

    def value(self) -> list[str]:
        """The ids of what is ticked, in order."""
        return [each for each, box in self.boxes.items() if box.isChecked()]

    def _add(self, pick: Pick, *, ticked: bool) -> None:
        box = self.boxes[pick.id] = CheckBox(self._ui)
        box.setChecked(ticked)
        box.setAccessibleName(pick.words)
        box.setAccessibleDescription(pick.note)
        box.toggled.connect(self.changed)
        words = label(wrap=True)
        words.setText(pick.words)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(words)
        if pick.note:
            note = label("note", wrap=True)
            note.setText(pick.note)
            lines.addWidget(note)
        row = _Row(box)
        cells = QHBoxLayout(row)
        cells.setContentsMargins(0, 2, 0, 2)
        cells.setSpacing(GAP_S)
        cells.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        cells.addLayout(lines, 1)
        self._rows.addWidget(row)


class _Row(QWidget):
    """The words beside a box tick it too."""

    def __init__(self, box: CheckBox) -> None:
        super().__init__()
        self._box = box

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton and self._box.isEnabled():
            self._box.toggle()
            self._box.setFocus(Qt.FocusReason.MouseFocusReason)
