"""A section of the item: its heading and key at the left, its box of rows at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import label, line

HEADING = 100  # px: the widest heading of the three languages, as printed
MEASURE = 770  # px: longer lines are hard to read
SCROLL_BAR = 10  # px: it stands in the margin at the right


class Section(QWidget):
    """One part of the item, in the order of the printed protocol."""

    def __init__(self, key: str, content: QWidget) -> None:
        super().__init__()
        self.content = content
        self._heading = label("section", wrap=True)
        self._heading.setFixedWidth(HEADING)
        self._key = label("key")
        self._key.setText(key)
        if not key:
            self._key.hide()
        left = QVBoxLayout()
        left.setSpacing(GAP_XS)
        left.addSpacing(GAP_XS + 1)
        left.addWidget(self._heading)
        left.addWidget(self._key, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(GAP_M, 6, GAP_M - SCROLL_BAR, 6)
        row.setSpacing(GAP_XS + 2)
        row.addLayout(left)
        content.setMaximumWidth(MEASURE)
        row.addWidget(content, 1 << 16)
        row.addStretch(1)  # a quiet margin beyond the measure
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())

    def set_heading(self, text: str) -> None:
        self._heading.setText(text)


class RowBox(QFrame):
    """Rows one below the other in one border, which shows the focus of whatever is inside."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "box")
        self._in_box: list[QWidget] = []
        self._kept: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(0)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def keep(self, row: QWidget) -> None:
        """A row that comes and goes: it is hidden, not deleted, while it is not shown."""
        row.setParent(self)
        row.hide()
        self._kept.append(row)

    def release(self, row: QWidget) -> None:
        """Not kept any more: it is deleted when it is not shown."""
        self._kept.remove(row)
        if row not in self._in_box:
            row.deleteLater()

    def set_rows(self, rows: list[QWidget]) -> None:
        """Show these in this order; rows that stay are not touched, those gone are deleted."""
        if rows == self._in_box:
            return
        for gone in self._in_box:
            if gone not in rows:
                self._column.removeWidget(gone)
                gone.hide()
                if gone not in self._kept:
                    gone.deleteLater()
        for place, row in enumerate(rows):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        before: QWidget | None = None
        for row in rows:
            row.setVisible(True)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
        self._in_box = rows
        self.setVisible(bool(rows))

    def set_locked(self, *, locked: bool) -> None:
        self._say("locked", locked)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._say("focused", new is not None and self.isAncestorOf(new))

    def _say(self, name: str, value: bool) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)


class BoxRow(QWidget):
    """A row of a box, parted from the one above by a hairline."""

    def __init__(self, *, first: bool = False) -> None:
        super().__init__()
        self._line = line()
        if first:
            self._line.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        self.cells = QHBoxLayout()
        self.cells.setContentsMargins(GAP_S, 0, GAP_XS, 0)
        self.cells.setSpacing(0)
        column.addLayout(self.cells)

    def add_below(self, widget: QWidget) -> None:
        """Under the cells, at their right end."""
        below = QHBoxLayout()
        below.setContentsMargins(GAP_S, 0, GAP_S, GAP_XS)
        below.addWidget(widget, 1, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(below)

    def set_first(self, *, first: bool) -> None:
        self._line.setVisible(not first)
