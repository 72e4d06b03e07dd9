"""What happened to a programme, one step below the other, joined by a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.tokens import BUTTON_SMALL, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.flow import Flow, flowing
from qacouncil.ui.widgets.tag import Tag, tag_colors

_WIDTH, _MIDDLE, _DOT = 18, 13, 4.5

TagWords = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """date, a tag, a link with what it does, then words; warning: what is odd about it."""

    date: str
    tag: TagWords | None
    link: str
    follow: Callable[[], object] | None
    words: str = ""
    warning: str = ""
    second: TagWords | None = None


class Chain(QWidget):
    """Read from top to bottom; each step's link can be reached by Tab."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.links: list[Button] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_steps(self, steps: list[Step]) -> None:
        emptied(self._rows)
        self.links = []
        for place, step in enumerate(steps):
            self._rows.addWidget(self._row(step, first=place == 0, last=place == len(steps) - 1))
        self._rows.addStretch(1)

    def _row(self, step: Step, *, first: bool, last: bool) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(_Mark(self._ui, step.tag[0] if step.tag else "plain", first, last))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, GAP_S)
        column.setSpacing(GAP_XS)
        column.addWidget(self._head(step))
        for kind, words in (("", step.words), ("error", step.warning)):
            if words:
                text = label(kind, wrap=True)
                text.setText(words)
                column.addWidget(text)
        row.addLayout(column, 1)
        return made

    def _head(self, step: Step) -> QWidget:
        parts: list[QWidget] = []
        if step.date:
            date = label("title")
            date.setText(step.date)
            parts.append(date)
        for tag in (step.tag, step.second):
            if tag is not None:
                shown = Tag(self._ui)
                shown.set_tag(*tag)
                parts.append(shown)
        if step.follow is not None:
            link = Button(self._ui, "link")
            link.setText(step.link)
            link.setAccessibleDescription(step.words)
            link.clicked.connect(step.follow)
            self.links.append(link)
            parts.append(link)
        elif step.link:
            words = label("fact")
            words.setText(step.link)
            parts.append(words)
        flow = Flow(GAP_S, GAP_XS)
        for part in parts:
            flow.addWidget(_level(part))
        return flowing(flow)


def _level(part: QWidget) -> QWidget:
    """In the middle of the line, however high it is itself."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    made.setFixedHeight(BUTTON_SMALL)
    return made


class _Mark(QWidget):
    """A dot in the colour of the tag beside it, on the line to its neighbours."""

    def __init__(self, ui: Ui, kind: str, first: bool, last: bool) -> None:
        super().__init__()
        self._ui, self._kind, self._first, self._last = ui, kind, first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        ui.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDTH, 2 * _MIDDLE)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens = self._ui.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_WIDTH / 2, _MIDDLE)
        painter.setPen(QPen(QColor(tokens.border), 1))
        if not self._first:
            painter.drawLine(QPointF(middle.x(), 0), middle)
        if not self._last:
            painter.drawLine(middle, QPointF(middle.x(), self.height()))
        ink, tint = tag_colors(tokens, self._kind)
        painter.setPen(QPen(QColor(ink), 1.5))
        painter.setBrush(QColor(tint))
        painter.drawEllipse(middle, _DOT, _DOT)
