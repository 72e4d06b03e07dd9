"""The frame of a page: its head with one heading, and room around what follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S, PAGE_HEAD
from qacouncil.ui.widgets.basic import label


class PageHead(QWidget):
    """The heading, a grey fact beside it, then what is added, the primary button at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(PAGE_HEAD)
        self.heading = label("heading")
        self.fact = ElidedLabel("fact")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GAP_M)
        self.row.addWidget(self.heading)
        self.row.addSpacing(GAP_S)
        self.row.addWidget(self.fact, 1)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self.row.addWidget(widget)

    def add_before_gap(self, widget: QWidget) -> None:
        """Put a control beside the heading, before the fact."""
        self.row.insertWidget(self.row.indexOf(self.fact), widget)


class Scrolled(QScrollArea):
    """Scrolls a widget up and down only; as high as its wrapped texts need at this width."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        if inside.property("kind") is None:
            inside.setProperty("kind", "clear")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is not None and layout is not None and layout.hasHeightForWidth():
            # Beside a bar there is less width: words that wrap for it alone would keep it there.
            room = self.maximumViewportSize()
            needed = layout.totalHeightForWidth(room.width())
            policy = Qt.ScrollBarPolicy
            fits = needed <= room.height()
            self.setVerticalScrollBarPolicy(
                policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
            )
            if not fits:
                needed = layout.totalHeightForWidth(self.viewport().width())
            inside.setMinimumHeight(max(needed, layout.totalMinimumSize().height()))


def page_column(page: QWidget) -> QVBoxLayout:
    """The column of a screen, with the page's margins."""
    column = QVBoxLayout(page)
    column.setContentsMargins(GAP_L, 0, GAP_L, GAP_M)
    column.setSpacing(0)
    return column


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; what was in it goes away with the next event."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
