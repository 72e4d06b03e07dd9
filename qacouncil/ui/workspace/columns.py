"""The agenda beside the item, with a handle between them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

AGENDA = 232  # px
_LEAST = 180


def agenda_beside(agenda: QWidget, item: QWidget) -> QWidget:
    """Both in a row; what there is more of the width goes to the item."""
    columns = QSplitter(Qt.Orientation.Horizontal)
    columns.setHandleWidth(1)
    columns.setChildrenCollapsible(False)
    columns.addWidget(agenda)
    columns.addWidget(item)
    columns.setStretchFactor(1, 1)
    columns.setSizes([AGENDA, 10 * AGENDA])
    agenda.setMinimumWidth(_LEAST)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(columns)
    return made
