"""The pages of a protocol as paper on a desk, one below the other, with a line at the item."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from qacouncil.documents.places import Stretch
from qacouncil.ui.context import Ui
from qacouncil.ui.focus_ring import RING_INSIDE
from qacouncil.ui.tokens import GAP_M, GAP_S, LIGHT
from qacouncil.ui.workspace.page_maker import Pages

_LINE = 2  # px of the line in the margin
_MARGIN = 8.0  # points between the line and the text of the item
_LEFT = 85.0  # points of the page's left margin (30 mm)
_KEPT = 12  # rendered pages


class PageSheet(QAbstractScrollArea):
    """Shows the bytes of the export. `paged`: the page in sight changed (number, of how many)."""

    paged = Signal(int, int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.setProperty(RING_INSIDE, True)
        self._ui = ui
        # Made first, it goes first: its thread is at an end before any document is.
        self._renderer = QPdfPageRenderer(self)
        self._document, self._buffer = QPdfDocument(self), QBuffer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._rendered)
        self._pages: Pages | None = None
        self._sizes: list[QSizeF] = []
        self._above: list[float] = [0.0]  # points of paper above each page, and of all
        self._widest = 1.0  # points
        self._images: dict[int, QImage] = {}
        self._old: dict[int, QImage] = {}
        self._asked: dict[int, int] = {}
        self._item: int | None = None
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())
        ui.theme.changed.connect(self.viewport().update)

    def show_pages(self, pages: Pages) -> None:
        """Show new pages; the place on the paper stays, the old page until the new is drawn."""
        other = self._pages is None or (self._pages.meeting_id, self._pages.language) != (
            pages.meeting_id,
            pages.language,
        )
        self._pages = pages
        document, buffer = QPdfDocument(self), QBuffer(self)
        buffer.setData(QByteArray(pages.pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self._renderer.setDocument(document)
        self._document.deleteLater()
        self._buffer.deleteLater()
        self._document, self._buffer = document, buffer
        count = document.pageCount()
        # The paper is one size throughout. To ask the size of a page is to read the page.
        self._sizes = [document.pagePointSize(0)] * count
        self._above = [0.0, *accumulate(size.height() for size in self._sizes)]
        self._widest = max((size.width() for size in self._sizes), default=1.0)
        self._old = {} if other else {**self._old, **self._images}
        self._forget()
        self._fit()
        if other:
            self.to_item()
        self._tell_page()

    def clear(self) -> None:
        """Show no pages."""
        self._pages, self._sizes, self._above, self._old = None, [], [0.0], {}
        self._forget()
        self._fit()
        self._tell_page()

    def show_item(self, number: int | None) -> None:
        """The item with the line in its margin, counted from 1; the paper scrolls to it."""
        if number != self._item:
            self._item = number
            self.to_item()
            self.viewport().update()

    def to_item(self) -> None:
        """Scroll so that the item's beginning is in sight; without an item, the paper's."""
        stretches = self.stretches()
        if stretches:
            top = self._top(stretches[0].page) + stretches[0].top * self._scale()
            self.verticalScrollBar().setValue(round(top) - 2 * GAP_M)
        elif self._item is None:
            self.verticalScrollBar().setValue(0)
        self._tell_page()

    def stretches(self) -> tuple[Stretch, ...]:
        """Where the item stands."""
        items = () if self._pages is None else self._pages.items
        return items[self._item - 1] if self._item and self._item <= len(items) else ()

    def zoom(self, factor: float) -> None:
        """Width of the paper in parts of the room there is."""
        self._zoom = min(4.0, max(0.5, factor))
        self._old = {}
        self._forget()
        self._fit()

    @property
    def zoom_factor(self) -> float:
        return self._zoom

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is drawn."""
        return bool(self._sizes) and all(page in self._images for page in self._in_sight())

    def page_in_sight(self) -> int:
        """The page in the upper third of the view, counted from 1; 0: none."""
        place = self.verticalScrollBar().value() + self.viewport().height() // 3
        return self._pages_above(place) or min(1, self.page_count)

    def to_page(self, number: int) -> None:
        """Scroll to the top of a page, counted from 1."""
        if 1 <= number <= self.page_count:
            self.verticalScrollBar().setValue(round(self._top(number - 1)) - GAP_S)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_PageDown:
            self.to_page(self.page_in_sight() + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.to_page(self.page_in_sight() - 1)
        elif event.key() == Qt.Key.Key_Home:
            self.to_page(1)
        elif event.key() == Qt.Key.Key_End:
            self.to_page(self.page_count)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            place = self.verticalScrollBar().value() / max(1, self.verticalScrollBar().maximum())
            self._old = {**self._old, **self._images}
            self._forget()
            self._fit()
            self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))
            if event.oldSize().width() <= 0:
                self.to_item()
        else:
            self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._ui.theme.color("hairline"))
        for page in self._in_sight():
            where = self._where(page)
            painter.fillRect(where, QColor(LIGHT.surface))
            image = self._images.get(page) or self._old.get(page)
            if image is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(where, image)
            if page not in self._images:
                self._ask(page)
            painter.setPen(QPen(self._ui.theme.color("border"), 1))
            painter.drawRect(where.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_line(painter)

    def _paint_line(self, painter: QPainter) -> None:
        scale = self._scale()
        painter.setPen(QPen(QColor(LIGHT.accent), _LINE))
        for stretch in self.stretches():
            where = self._where(stretch.page)
            x = where.left() + (_LEFT - _MARGIN) * scale
            top, bottom = (where.top() + y * scale for y in (stretch.top, stretch.bottom))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    # Geometry: pages of one width, one below the other

    def _scale(self) -> float:
        """Pixels to the point."""
        room = self.viewport().width() - 2 * GAP_M
        return max(0.05, room * self._zoom / self._widest)

    def _top(self, page: int) -> float:
        return GAP_S + self._above[page] * self._scale() + page * GAP_S

    def _pages_above(self, place: float) -> int:
        """How many pages begin above or at this place. A long meeting has hundreds of pages."""
        return bisect_right(range(self.page_count), place, key=self._top)

    def _where(self, page: int) -> QRectF:
        size = self._sizes[page] * self._scale()
        room = self.viewport().width()
        left = max(float(GAP_M), (room - size.width()) / 2) - self.horizontalScrollBar().value()
        top = self._top(page) - self.verticalScrollBar().value()
        return QRectF(QPointF(round(left), round(top)), size)

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        first = max(0, self._pages_above(top) - 1)
        return list(range(first, self._pages_above(top + self.viewport().height())))

    def _fit(self) -> None:
        scale, view = self._scale(), self.viewport()
        width = (self._widest if self._sizes else 0.0) * scale + 2 * GAP_M
        height = self._top(self.page_count)
        bars = ((self.horizontalScrollBar(), width, view.width()),)
        for bar, whole, part in (*bars, (self.verticalScrollBar(), height, view.height())):
            bar.setRange(0, max(0, round(whole) - part))
            bar.setPageStep(part)
            bar.setSingleStep(24)
        view.update()

    # Drawing, in the renderer's thread

    def _ask(self, page: int) -> None:
        if page in self._asked.values():
            return
        ratio = self.devicePixelRatioF()
        size = (self._where(page).size() * ratio).toSize()
        self._asked[self._renderer.requestPage(page, size)] = page

    def _rendered(
        self, page: int, _size: QSize, image: QImage, _options: object, request: int
    ) -> None:
        if self._asked.pop(request, None) != page:
            return  # of pages that are no longer shown
        if len(self._images) >= _KEPT:
            seen = self._in_sight()
            self._images = {each: kept for each, kept in self._images.items() if each in seen}
        self._images[page] = image
        self._old.pop(page, None)
        self.viewport().update()

    def _forget(self) -> None:
        self._images, self._asked = {}, {}

    def _tell_page(self) -> None:
        self.paged.emit(self.page_in_sight(), self.page_count)
