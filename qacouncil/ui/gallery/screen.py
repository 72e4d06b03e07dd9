"""The gallery page for developers: the component sheet, alive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.ui.context import Ui
from qacouncil.ui.gallery.half import Half
from qacouncil.ui.screen import Screen
from qacouncil.ui.theme import ThemeChoice


class GalleryScreen(Screen):
    """Light at the left, dark at the right, whatever theme the window wears.

    Where they have no room side by side the dark half lies below.
    """

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self.light = Half(ui, ThemeChoice.LIGHT)
        self.dark = Half(ui, ThemeChoice.DARK)
        sheet = QWidget()
        sheet.setProperty("kind", "clear")
        self._halves = halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, sheet)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.light, 1)
        halves.addWidget(self.dark, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setWidget(sheet)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._scroll)
        self.retranslate()

    def refresh(self, changes: Changes | None) -> None:
        """It shows nothing of the council."""

    def retranslate(self) -> None:
        self._scroll.setAccessibleName(self.ui.words.pgettext("screen", "Gallery of components"))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = sum(half.minimumSizeHint().width() for half in (self.light, self.dark))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(across if needed <= self.width() else down)
