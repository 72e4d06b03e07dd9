"""The kinds of buttons in each of their states."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_ROOM, paint_ring
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button, label

_KINDS = ("primary", "secondary", "danger", "flat")
_STATES = ("normal", "hover", "pressed", "focus", "disabled")


class Buttons(Retranslating, QWidget):
    """A row for each kind, a column for each state."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._heads = [label("note") for _ in _STATES]
        self._kinds = [label("note") for _ in _KINDS]
        self._buttons: dict[tuple[str, str], Button] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        left = Qt.AlignmentFlag.AlignLeft
        for column, head in enumerate(self._heads, start=1):
            head.setContentsMargins(RING_ROOM, 0, 0, 0)
            grid.addWidget(head, 0, column)
        for row, kind in enumerate(_KINDS, start=1):
            grid.addWidget(self._kinds[row - 1], row, 0)
            for column, state in enumerate(_STATES, start=1):
                button = _Sample(ui, kind, state)
                self._buttons[kind, state] = button
                grid.addWidget(_Room(ui, button, ring=state == "focus"), row, column, left)
        grid.setColumnStretch(len(_STATES) + 1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        _set(
            self._heads,
            words.pgettext("gallery", "normal"),
            words.pgettext("gallery", "pointer over it"),
            words.pgettext("gallery", "pressed"),
            words.pgettext("gallery", "focus"),
            words.pgettext("gallery", "disabled"),
        )
        _set(
            self._kinds,
            words.pgettext("gallery", "Primary"),
            words.pgettext("gallery", "Secondary"),
            words.pgettext("gallery", "Dangerous"),
            words.pgettext("gallery", "Flat"),
        )
        texts = {
            "primary": words.pgettext("button", "Open"),
            "secondary": words.pgettext("button", "Export"),
            "danger": words.pgettext("button", "Delete"),
            "flat": words.pgettext("button", "Cancel"),
        }
        for (kind, _), button in self._buttons.items():
            button.setText(texts[kind])


def _set(labels: list[QLabel], *texts: str) -> None:
    for shown, text in zip(labels, texts, strict=True):
        shown.setText(text)


class _Sample(Button):
    """A button that looks as if the pointer were over it, or it were pressed."""

    def __init__(self, ui: Ui, kind: str, state: str) -> None:
        super().__init__(ui, kind)
        self._state = state
        self.setEnabled(state != "disabled")

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option)
        if self._state == "hover":
            option.state |= QStyle.StateFlag.State_MouseOver
        elif self._state == "pressed":
            option.state |= QStyle.StateFlag.State_Sunken
            option.state &= ~QStyle.StateFlag.State_Raised


class _Room(QWidget):
    """Room around a button for its focus ring, which is painted here where asked for."""

    def __init__(self, ui: Ui, button: Button, *, ring: bool) -> None:
        super().__init__()
        self._ui, self._ring = ui, ring
        inside = QHBoxLayout(self)
        inside.setContentsMargins(RING_ROOM, RING_ROOM, RING_ROOM, RING_ROOM)
        inside.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._ring:
            paint_ring(QPainter(self), self.rect(), self._ui.theme.color("accent"))
