"""A sentence on a tint: what is still open, what a vote came to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import IconLabel, label


class Callout(QFrame):
    """Kinds: done, warning, danger, info. The words may carry <b>…</b> made by `set_rich`."""

    def __init__(self, ui: Ui, kind: str = "warning", icon_name: str = "warning") -> None:
        super().__init__()
        self._ui = ui
        self._icon = IconLabel(ui, icon_name, _ink(kind))
        self.words = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, 5, GAP_M, 5)
        row.setSpacing(GAP_S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.set_kind(kind, icon_name)

    def set_kind(self, kind: str, icon_name: str) -> None:
        """Another tint and icon."""
        self.setProperty("kind", f"callout-{kind}")
        self._icon.show_icon(icon_name, _ink(kind))
        self.style().unpolish(self)
        self.style().polish(self)

    def set_text(self, text: str) -> None:
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setText(text)
        self.setAccessibleName(text)

    def set_rich(self, markup: str, plain: str) -> None:
        """Markup whose inserted words were escaped, and the same without it for readers aloud."""
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setText(markup)
        self.words.setAccessibleName(plain)
        self.setAccessibleName(plain)


def _ink(kind: str) -> str:
    return kind if kind in ("done", "warning", "danger") else "accent"
