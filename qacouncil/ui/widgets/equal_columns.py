"""Widgets in columns of one width: as many as there is room for, one below the other at least."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class EqualColumns(QLayout):
    """At most `most` columns, none narrower than the widest widget needs."""

    def __init__(self, most: int, gap: int, between: int) -> None:
        super().__init__()
        self._most, self._gap, self._between = most, gap, between
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = self._widest() * self._most + self._gap * (self._most - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        tallest = max((each.minimumSize().height() for each in self._items), default=0)
        return QSize(self._widest(), tallest)

    def _widest(self) -> int:
        return max((each.minimumSize().width() for each in self._items), default=0)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """The height it takes; the items are put there where `place` says so."""
        room, least = rect.width() + self._gap, self._widest() + self._gap
        columns = max(1, min(self._most, room // max(least, 1)))
        width = room // columns - self._gap
        bottom = top = rect.top()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            height = max(_height(each, width) for each in row)
            if place:
                for column, each in enumerate(row):
                    left = rect.left() + column * (width + self._gap)
                    each.setGeometry(QRect(left, top, width, height))
            bottom, top = top + height, top + height + self._between
        return bottom - rect.top()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
