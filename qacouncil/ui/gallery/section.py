"""A titled part of the gallery."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.ui.widgets.basic import label


class Section(QWidget):
    """A grey title and what it names."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._title = label("section-title")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self._title)
        rows.addWidget(content)

    def set_title(self, text: str) -> None:
        self._title.setText(text)
