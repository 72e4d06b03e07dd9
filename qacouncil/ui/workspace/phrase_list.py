"""The list of phrases below the cursor; the field keeps the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.phrase_text import fill
from qacouncil.localized import Language
from qacouncil.queries.phrases import Phrase
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import BUTTON_SMALL, GAP_M, GAP_S, NOTE

_MOST = 8  # rows in sight
_WIDTH, _NOTE = 620, 190  # px
PHRASE = Qt.ItemDataRole.UserRole


class PhraseList(QListWidget):
    """`take` is called with a phrase that was clicked."""

    def __init__(self, ui: Ui, field: QWidget, take: Callable[[Phrase], object]) -> None:
        super().__init__(field)
        self._ui = ui
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Row(ui, self))
        self.itemClicked.connect(lambda item: take(item.data(PHRASE)))

    def fill(self, phrases: Sequence[Phrase], language: Language, area: str) -> None:
        """These phrases; of another area than the item's it is named beside them."""
        self.clear()
        words = self._ui.words
        for phrase in phrases:
            text = " ".join(fill(phrase.text.text(language), language, {}).split())
            item = QListWidgetItem(text)
            item.setData(PHRASE, phrase)
            note = "" if phrase.area == area else area_words(words, phrase.area)
            item.setData(PHRASE + 1, note)
            item.setToolTip(text)
            item.setSizeHint(QSize(0, BUTTON_SMALL))
            self.addItem(item)
        self.setCurrentRow(0)
        self.setAccessibleName(words.gettext("Phrases"))

    def show_below(self, place: QPoint) -> None:
        """At this place of the screen, in sight whole."""
        height = min(self.count(), _MOST) * BUTTON_SMALL + 2
        room = self.screen().availableGeometry()
        width = min(_WIDTH, room.width())
        left = max(room.left(), min(place.x(), room.right() - width))
        self.setGeometry(left, place.y(), width, height)
        self.show()

    def move_by(self, step: int) -> None:
        if self.count():
            self.setCurrentRow((self.currentRow() + step) % self.count())

    @property
    def chosen(self) -> Phrase | None:
        item = self.currentItem()
        found = item.data(PHRASE) if item is not None else None
        return found if isinstance(found, Phrase) else None


class _Row(QStyledItemDelegate):
    def __init__(self, ui: Ui, parent: QListWidget) -> None:
        super().__init__(parent)
        self._ui = ui

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        theme = self._ui.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        data = index.data  # type: ignore[attr-defined]
        text, note = data(Qt.ItemDataRole.DisplayRole), data(PHRASE + 1)
        painter.save()
        painter.fillRect(option.rect, theme.color("accent" if chosen else "surface"))
        words = option.rect.adjusted(GAP_M, 0, -GAP_M, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        if note:
            small = QFont(option.font)
            small.setPixelSize(NOTE)
            painter.setFont(small)
            painter.setPen(theme.color("on_accent" if chosen else "text2"))
            said = painter.fontMetrics().elidedText(note, elide, _NOTE)
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, said)
            words.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(said) - GAP_S, 0)
        painter.setFont(option.font)
        painter.setPen(theme.color("on_accent" if chosen else "text"))
        shown = painter.fontMetrics().elidedText(text, elide, words.width())
        painter.drawText(words, middle, shown)
        painter.restore()
