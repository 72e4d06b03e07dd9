"""What the version view asks of each of its tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Panel, line


class Tab(QWidget):
    """A panel with a bar of controls. Each tab fills `bar` and `panel.body`."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.panel = Panel(head=False)
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        self.bar.setSpacing(GAP_S)
        self.panel.body.addLayout(self.bar)
        self.panel.body.addWidget(line())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.panel)

    @staticmethod
    def column(widget: QWidget) -> QVBoxLayout:
        """A column of a widget without any room around it."""
        rows = QVBoxLayout(widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        return rows

    def first(self) -> QWidget:
        """What takes the keys."""
        raise NotImplementedError

    def say(self) -> None:
        """Set every text."""
        raise NotImplementedError

    def add(self) -> None:
        """Insert: add to what the tab lists, where it lists anything of its own."""

    def export_rows(self) -> None:
        """Ctrl+E: what the tab shows, as a spreadsheet."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the tab, for the status bar."""
        return []
