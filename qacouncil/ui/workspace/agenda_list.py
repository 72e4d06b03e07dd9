"""The agenda as numbered cards: chosen with the arrows, moved by mouse or Alt+↑/↓."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.tokens import GAP_S, GAP_XS, ICON, ICON_TAG
from qacouncil.ui.workspace.agenda_state import StateLine

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
_TEXT = 44  # px before the words: the handle and the number
_HANDLE, _NUMBER = 4, 22
_BAR = 3
ROOM = 8  # above and below the words
_MOST_LINES = 5
_TALLEST = 4000  # px, more than any window has
_KNOWN = 4000  # heights kept


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows. foreign: the title is in another language than the one typed."""

    id: str
    number: int
    title: str
    states: tuple[StateLine, ...]
    foreign: bool = False


class AgendaList(QListWidget):
    """`chosen`: the id of the item to show; `moved`: an id and its new place, counted from 1."""

    chosen = Signal(str)
    moved = Signal(str, int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._movable = True
        self._cards = CardDelegate(ui, self)
        self.setItemDelegate(self._cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "agenda")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.currentItemChanged.connect(self._current_changed)
        ui.theme.changed.connect(self.viewport().update)

    def show_cards(self, cards: list[Card], current: str) -> None:
        """Cards that stay as they are stay untouched, so a long agenda costs nothing anew."""
        self.blockSignals(True)
        before = self.currentRow()
        other = self.count() != len(cards)
        while self.count() > len(cards):
            self.takeItem(self.count() - 1)
        while self.count() < len(cards):
            self.addItem(QListWidgetItem())
        for place, card in enumerate(cards):
            item = self.item(place)
            if item.data(CARD) != card:
                other = True
                item.setData(CARD, card)
                said = [f"{card.number}. {card.title}", *(each.text for each in card.states)]
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(said))
                item.setToolTip(card.title)
            if card.id == current and self.currentRow() != place:
                self.setCurrentRow(place)
        self.blockSignals(False)
        if other or self.currentRow() != before:
            self.scheduleDelayedItemsLayout()
            self._fit()
            self.viewport().update()

    @property
    def card_width(self) -> int:
        """px; the same whether the scroll bar is there or not, so that words are measured once."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    @property
    def is_movable(self) -> bool:
        return self._movable

    def set_movable(self, *, movable: bool) -> None:
        """Whether the agenda may be put in another order now."""
        if movable != self._movable:
            self._movable = movable
            self.setDragEnabled(movable)
            self.viewport().update()  # the handles

    @property
    def current(self) -> str:
        """The id of the card chosen; empty: none."""
        item = self.currentItem()
        return item.data(CARD).id if item is not None and item.data(CARD) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
            return
        super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        """Ask that the chosen card go up (-1) or down (1)."""
        place = self.currentRow() + step
        if self._movable and self.current and 0 <= place < self.count():
            self.moved.emit(self.current, place + 1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """The order is the file's: the drop only asks for it, and the answer shows it."""
        place = self.indexAt(event.position().toPoint()).row()
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        place = self.count() if place < 0 else place + below
        from_ = self.currentRow()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.drop_at(from_, place)

    def drop_at(self, row: int, place: int) -> None:
        """Ask that the card of this row go before the card now at `place`."""
        target = place - 1 if place > row else place
        if target != row and self._movable:
            self.moved.emit(self.item(row).data(CARD).id, target + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as the cards, where there is room: what follows comes right below the last."""
        if not self.isVisible():
            return  # the width is not the last one yet
        height = 2
        for row in range(self.count()):
            # Not sizeHintForRow: it lays out all of them, and the width may change once more.
            card = self.item(row).data(CARD)
            if card is not None:  # it is about to be told
                chosen = row == self.currentRow()
                height += self._cards.height(card, self.font(), chosen=chosen)
            if height > _TALLEST:
                break
        self.setMaximumHeight(height)

    def _current_changed(self, current: QListWidgetItem | None, _old: object) -> None:
        self.scheduleDelayedItemsLayout()  # the chosen title is bold: it may take a line more
        if current is not None and current.data(CARD) is not None:
            self.chosen.emit(current.data(CARD).id)


class CardDelegate(QStyledItemDelegate):
    """Paints a card: handle, number, title, state lines; the chosen one bold on white."""

    def __init__(self, ui: Ui, view: AgendaList) -> None:
        super().__init__(view)
        self._ui, self._view = ui, view
        # How tall cards are, chosen or not, in each width (the rail folds and unfolds): a layout
        # asks for each of hundreds, and measuring words is what it would spend its time with.
        self._measured: tuple[str, int] = ("", 0)
        self._heights: dict[tuple[Card, bool, int], int] = {}
        self._metrics: dict[bool, QFontMetrics] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        card: Card | None = index.data(CARD)
        if card is None:
            return QSize(0, 0)
        chosen = index.row() == self._view.currentRow()
        return QSize(0, self.height(card, option.font, chosen=chosen))

    def height(self, card: Card, font: QFont, *, chosen: bool) -> int:
        """px, in the width the list has now."""
        there, width = (font.family(), font.pixelSize()), self._view.card_width
        if there != self._measured or len(self._heights) > _KNOWN:
            self._measured = there
            self._heights.clear()
            self._metrics.clear()
        height = self._heights.get((card, chosen, width))
        if height is None:
            title = self._title_rect(card, font, bold=chosen)
            lines = sum(self._state_height(state, title, font) for state in card.states)
            height = self._heights[card, chosen, width] = title.height() + lines + 2 * ROOM + 1
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card | None = index.data(CARD)
        if card is None:
            return
        theme, where = self._ui.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = "surface" if chosen else "hover" if hover else "window"
        painter.fillRect(where, theme.color(ground))
        if chosen:
            painter.fillRect(where.left(), where.top(), _BAR, where.height(), theme.color("accent"))
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, theme.color("hairline"))
        if self._view.is_movable:
            line = self._line(option.font)
            handle = QRect(where.left() + _HANDLE, where.top() + ROOM, ICON, line)
            icon("drag", theme.tokens.text2, ICON).paint(painter, handle)
        font = QFont(option.font)
        painter.setPen(theme.color("text"))
        painter.setFont(font)
        number = QRect(
            where.left() + _NUMBER, where.top() + ROOM, _TEXT - _NUMBER, self._line(font)
        )
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, f"{card.number}.")
        self._paint_words(painter, card, where, bold=chosen)
        if chosen and self._view.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRect(where.adjusted(_BAR, 0, -1, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, card: Card, where: QRect, *, bold: bool) -> None:
        theme = self._ui.theme
        font = QFont(painter.font())
        font.setBold(bold)
        title = self._title_rect(card, font, bold=bold)
        title.translate(where.left(), where.top() + ROOM)
        painter.setFont(font)
        painter.setPen(theme.color("placeholder" if card.foreign else "text"))
        painter.drawText(title, int(Qt.TextFlag.TextWordWrap), card.title)
        top = title.bottom() + 1
        for state in card.states:
            height = self._state_height(state, title, font)
            line = QRect(title.left(), top, title.width() + GAP_XS, height)
            color = getattr(theme.tokens, state.color)
            if state.icon:
                mark = QRect(line.left(), top, ICON_TAG, self._line(font))
                icon(state.icon, color, ICON_TAG).paint(painter, mark)
                line.setLeft(line.left() + ICON_TAG + GAP_XS)
            font.setBold(state.bold)
            painter.setFont(font)
            painter.setPen(theme.color(state.color))
            painter.drawText(line, int(Qt.TextFlag.TextWordWrap), state.text)
            top += line.height()

    def _title_rect(self, card: Card, font: QFont, *, bold: bool) -> QRect:
        metrics = self._metrics_of(font, bold=bold)
        width = max(40, self._view.card_width - _TEXT - GAP_S)
        room = QRect(_TEXT, 0, width, _MOST_LINES * metrics.lineSpacing())
        found = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), card.title)
        return QRect(_TEXT, 0, width, min(found.height(), room.height()))

    def _state_height(self, state: StateLine, title: QRect, font: QFont) -> int:
        """One line, or two where the words need them."""
        metrics = self._metrics_of(font, bold=state.bold)
        width = title.width() + GAP_XS - (ICON_TAG + GAP_XS if state.icon else 0)
        room = QRect(0, 0, width, 1 << 16)
        need = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), state.text).height()
        return self._line(font) * (2 if need > metrics.lineSpacing() else 1)

    def _line(self, font: QFont) -> int:
        return self._metrics_of(font, bold=font.bold()).lineSpacing()

    def _metrics_of(self, font: QFont, *, bold: bool) -> QFontMetrics:
        """Of this font, in bold or not; of one family and size at a time."""
        found = self._metrics.get(bold)
        if found is None:
            shown = QFont(font)
            shown.setBold(bold)
            found = self._metrics[bold] = QFontMetrics(shown)
        return found
