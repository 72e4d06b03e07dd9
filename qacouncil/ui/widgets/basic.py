"""Buttons, labels, lines and panels with the look of the component sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import GAP_M, ICON, PANEL_HEAD
from qacouncil.ui.widgets.enter import pressed_by_enter


class Button(QPushButton):
    """A push button of a kind (`kind`); its icon keeps its colour.

    An icon alone has a tooltip, which is its accessible name too: set it with `name_it`.
    """

    def __init__(
        self, ui: Ui, kind: str = "secondary", icon_name: str = "", *, small: bool = False
    ) -> None:
        super().__init__()
        self._ui = ui
        self._kind = kind
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        ui.theme.changed.connect(self._color)
        self._color()

    def name_it(self, words: str) -> None:
        """The words of a button that shows only its icon."""
        self.setProperty("icon_only", True)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.style().unpolish(self)
        self.style().polish(self)

    @property
    def kind(self) -> str:
        """primary, secondary, danger, flat, warning (flat, and something is left to do) or link."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Another kind."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._color()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def _color(self) -> None:
        if not self._icon_name:
            return
        tokens = self._ui.theme.tokens
        colors = {"primary": tokens.on_accent, "danger": tokens.danger, "link": tokens.accent}
        colors |= {"flat": tokens.text2, "warning": tokens.warning}
        self.setIcon(icon(self._icon_name, colors.get(self._kind, tokens.text), ICON))
        self.setIconSize(QSize(ICON, ICON))


def label(kind: str = "", *, wrap: bool = False) -> QLabel:
    """A text of a kind: heading, title, fact, note, label, error … (style_sheet.py)."""
    made = QLabel()
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)  # what a person typed is never markup
    made.setWordWrap(wrap)
    return made


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


class IconLabel(QLabel):
    """An icon that takes the colour of a token and follows the theme."""

    def __init__(self, ui: Ui, name: str, color: str = "text", size: int = ICON) -> None:
        super().__init__()
        self._ui, self._name, self._color, self._size = ui, name, color, size
        ui.theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, color: str) -> None:
        self._name, self._color = name, color
        self._draw()

    def _draw(self) -> None:
        color = getattr(self._ui.theme.tokens, self._color)
        self.setPixmap(icon(self._name, color, self._size).pixmap(self._size, self._size))


class Panel(QFrame):
    """A white sheet with a head: bold title, grey fact, actions at the right; a body below."""

    def __init__(self, *, head: bool = True) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.title = label("title")
        self.fact = label("fact")
        self.head_actions = QHBoxLayout()
        self.head_actions.setSpacing(8)
        if head:
            row = QWidget()
            row.setFixedHeight(PANEL_HEAD)
            inside = QHBoxLayout(row)
            inside.setContentsMargins(GAP_M, 0, GAP_M, 0)
            inside.setSpacing(8)
            inside.addWidget(self.title)
            inside.addWidget(self.fact, 1)
            inside.addLayout(self.head_actions)
            outer.addWidget(row)
            outer.addWidget(line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        outer.addLayout(self.body, 1)
