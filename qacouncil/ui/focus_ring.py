"""The focus ring of buttons and boxes: 2 px with a gap of 2, drawn where nothing clips it.

Lists and sheets that fill their panel have it just inside.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from qacouncil.ui.theme import Theme

_GAP, _WIDTH = 2, 2
RING_ROOM = _GAP + _WIDTH  # px on each side of the button
RING_INSIDE = "ring_inside"  # the property of what fills its panel
_MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QObject):
    """Follows the keyboard focus. Fields show their focus by their own border instead.

    The ring lies on the window, or on what scrolls, so that no panel in between clips it.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._theme = theme
        self._ring: _Ring | None = None
        self._widget: QWidget | None = None
        self._host: QWidget | None = None
        self._room = RING_ROOM
        self._watched: list[QWidget] = []
        application.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _MOVED:
            self._place()
        return super().eventFilter(watched, event)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._widget = self._host = None
        inside = new is not None and bool(new.property(RING_INSIDE))
        if new is None or new.parentWidget() is None:
            return
        if not inside and not isinstance(new, QAbstractButton):
            return
        self._room = 0 if inside else RING_ROOM
        self._host = _host(new)
        self._widget = new
        self._ring = _Ring(self._host, self._theme)
        above: QWidget | None = new
        while above is not None and above is not self._host:
            self._watched.append(above)
            above.installEventFilter(self)
            above = above.parentWidget()
        self._place()

    def _place(self) -> None:
        ring, widget, host = self._ring, self._widget, self._host
        if ring is None or widget is None or host is None:
            return
        if not all(map(isValid, (ring, widget, host))):
            return  # what goes moves its children a last time
        where = QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())
        room = self._room
        ring.setGeometry(where.adjusted(-room, -room, room, room))
        ring.setVisible(widget.isVisibleTo(host))
        ring.raise_()


def _host(widget: QWidget) -> QWidget:
    """The viewport this scrolls in, or its window."""
    inner, outer = widget, widget.parentWidget()
    while not inner.isWindow() and outer is not None:
        if isinstance(outer, QAbstractScrollArea):
            return inner
        inner, outer = outer, outer.parentWidget()
    return inner


class _Ring(QWidget):
    """Lies over the button and its margin; lets the mouse through."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        paint_ring(QPainter(self), self.rect(), self._theme.color("accent"))


def paint_ring(painter: QPainter, where: QRect, color: QColor) -> None:
    """A ring just inside `where`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, _WIDTH))
    half = _WIDTH / 2
    painter.drawRoundedRect(QRectF(where).adjusted(half, half, -half, -half), 5, 5)
