"""A timeline from top to bottom: for each event a mark, a word, a date, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.page import emptied
from qacouncil.ui.tokens import GAP_XS, ICON_TAG
from qacouncil.ui.widgets.basic import label

_MARK, _GUTTER = 20, 28
_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class Event:
    """kind: that of a tag (done, warning, danger, progress, plain). date: as shown, or empty.

    key: of the record behind it, empty where nothing can be done with it.
    """

    kind: str
    icon: str
    title: str
    date: str
    detail: str = ""
    key: str = ""


class EventLine(QWidget):
    """Rows of events. `add_to` puts more below the words of one."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.events: tuple[Event, ...] = ()
        self._rows: list[EventRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_events(self, events: Sequence[Event], name: str) -> None:
        """name: what the whole of it is called."""
        self.events = tuple(events)
        emptied(self._column)
        last = len(self.events) - 1
        self._rows = [
            EventRow(self._ui, each, last=place == last) for place, each in enumerate(self.events)
        ]
        for row in self._rows:
            self._column.addWidget(row)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(row.accessibleName() for row in self._rows))

    def row(self, key: str) -> EventRow:
        """The row of a record. Raises StopIteration where there is none."""
        return next(row for row in self._rows if row.event_shown.key == key)


class EventRow(QWidget):
    """One event: its mark in the gutter, joined to the next one by a line."""

    def __init__(self, ui: Ui, event: Event, *, last: bool) -> None:
        super().__init__()
        self._ui = ui
        self.event_shown = event
        self._last = last
        title, date = label("title"), label("note")
        title.setText(event.title)
        title.setWordWrap(True)
        date.setText(event.date)
        detail = label("note", wrap=True)
        detail.setText(event.detail)
        detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP_XS)
        self.head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        self.head.addWidget(date, 0, Qt.AlignmentFlag.AlignTop)
        self.below = QVBoxLayout(self)
        self.below.setContentsMargins(_GUTTER, 0, 0, 0 if last else _BETWEEN)
        self.below.setSpacing(0)
        self.below.addLayout(self.head)
        self.below.addWidget(detail)
        detail.setVisible(bool(event.detail))  # it stands in the row by now: no window of its own
        self.setMinimumHeight(_MARK + 1)
        said = [event.title, event.date, event.detail]
        self.setAccessibleName(", ".join(each for each in said if each))
        ui.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = self._colors()
        middle = _MARK / 2
        if not self._last:
            painter.setPen(QPen(self._ui.theme.color("border"), 1))
            painter.drawLine(QPointF(middle, _MARK), QPointF(middle, self.height()))
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(0.7, 0.7, _MARK - 1.4, _MARK - 1.4))
        edge = (_MARK - ICON_TAG) // 2
        where = QRect(edge, edge, ICON_TAG, ICON_TAG)
        icon(self.event_shown.icon, ink.name(), ICON_TAG).paint(painter, where)

    def _colors(self) -> tuple[QColor, QColor]:
        """Of the mark, and of its ground."""
        color, kind = self._ui.theme.color, self.event_shown.kind
        if kind in ("done", "warning", "danger"):
            return color(kind), color(f"{kind}_tint")
        return color("accent" if kind == "progress" else "text2"), color("surface")
