"""A speaker is found by two letters, typed on any layout; a guest's name can be typed in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from qacouncil.i18n.folding import rank_of, readings, spellings
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import BUTTON_SMALL

Person = tuple[str, str, str]
_MOST = 8  # rows in the list
_WIDTH = 330


class SpeakerPicker(Retranslating, QLineEdit):
    """`picked`: the id of a person of the list; `named`: the name of somebody who is not in it."""

    picked = Signal(str)
    named = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._ask: Callable[[], Sequence[Person]] = tuple
        self._asked: Sequence[Person] | None = None
        self._spelled: dict[str, tuple[list[str], list[str]]] = {}
        self.takes_names = True  # of those who are not in the list; else these are not offered
        self.list = _List(ui, self)
        self.list.itemClicked.connect(self._take)
        self.textEdited.connect(self._find)
        self.retranslate()

    def set_people(self, people: Callable[[], Sequence[Person]]) -> None:
        """(id, name, note) of each who may be taken, in the order of the list.

        Asked for when somebody looks for a name: a university has thousands.
        """
        self._ask, self._asked = people, None
        if self.list.isVisible():
            self._find(self.text())

    def retranslate(self) -> None:
        self.setPlaceholderText(self.ui.words.gettext("Speaker: type two letters of the name"))
        self.setAccessibleName(self.ui.words.pgettext("field", "Speaker"))

    def found(self) -> list[Person]:
        """Who matches what is typed, best first."""
        meant = readings(self.text())
        ranked = [
            (rank, person)
            for person in self.people()
            if (rank := rank_of(meant, self._spellings(person[1]))) is not None
        ]
        return [person for _, person in sorted(ranked, key=lambda pair: pair[0])]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        open_ = self.list.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not open_:
                self._open(self.found() if self.text() else self.people())
            else:
                self.list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and open_:
            self._take(self.list.currentItem())
        elif key == Qt.Key.Key_Escape and (open_ or self.text()):
            if open_:
                self.list.hide()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.list.hide()

    def event(self, event: QEvent) -> bool:
        # Esc and Enter are the list's while it is open, whatever the screen does with them.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.list.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)

    def people(self) -> Sequence[Person]:
        """Who may be taken, in the order of the list."""
        if self._asked is None:
            self._asked = self._ask()
        return self._asked

    def _spellings(self, name: str) -> tuple[list[str], list[str]]:
        found = self._spelled.get(name)
        if found is None:
            found = self._spelled[name] = spellings(name)
        return found

    def _find(self, text: str) -> None:
        if not text.strip():
            self.list.hide()
            return
        self._open(self.found())

    def _open(self, people: Sequence[Person]) -> None:
        self.list.fill(people[:_MOST], self.text().strip() if self.takes_names else "")
        if not self.list.count():
            self.list.hide()
            return
        width = max(_WIDTH, self.list.needed_width())
        self.list.resize(width, self.list.count() * BUTTON_SMALL + 2)
        self.list.move(self.mapToGlobal(QPoint(0, self.height() + 1)))
        self.list.show()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        person = item.data(Qt.ItemDataRole.UserRole)
        name = self.text().strip()
        self.list.hide()
        self.clear()
        if person:
            self.picked.emit(person)
        else:
            self.named.emit(name)


class _List(QListWidget):
    """The list below; the line keeps the focus."""

    def __init__(self, ui: Ui, line: SpeakerPicker) -> None:
        super().__init__(line)
        self._ui = ui
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Row(ui, self))

    def fill(self, people: Sequence[Person], typed: str) -> None:
        """These people, then a row for the name as typed."""
        self.clear()
        for identity, name, note in people:
            self._add(identity, name, note)
        if typed:
            words = self._ui.words
            self._add("", words.gettext("Name of an invited person: {name}", name=typed), "")
        self.setCurrentRow(0)
        self.setAccessibleName(self._ui.words.pgettext("field", "Speaker"))

    def move_by(self, step: int) -> None:
        if self.count():
            self.setCurrentRow((self.currentRow() + step) % self.count())

    def needed_width(self) -> int:
        metrics = self.fontMetrics()
        texts = (self.item(row).text() for row in range(self.count()))
        return max((metrics.horizontalAdvance(text) + 90 for text in texts), default=0)

    def _add(self, identity: str, name: str, note: str) -> None:
        item = QListWidgetItem(f"{name}  {note}".strip())
        item.setData(Qt.ItemDataRole.UserRole, identity)
        item.setData(Qt.ItemDataRole.UserRole + 1, name)
        item.setData(Qt.ItemDataRole.UserRole + 2, note)
        item.setSizeHint(QSize(0, BUTTON_SMALL))
        self.addItem(item)


class _Row(QStyledItemDelegate):
    def __init__(self, ui: Ui, parent: QListWidget) -> None:
        super().__init__(parent)
        self._ui = ui

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        theme = self._ui.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        data = index.data  # type: ignore[attr-defined]
        person = data(Qt.ItemDataRole.UserRole)
        name, note = data(Qt.ItemDataRole.UserRole + 1), data(Qt.ItemDataRole.UserRole + 2)
        painter.save()
        painter.fillRect(option.rect, theme.color("accent" if chosen else "surface"))
        words = option.rect.adjusted(10, 0, -10, 0)
        font = option.font
        font.setBold(bool(person))
        painter.setFont(font)
        painter.setPen(theme.color("on_accent" if chosen else "text" if person else "text2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle, name)
        after = words.adjusted(painter.fontMetrics().horizontalAdvance(name) + 8, 0, 0, 0)
        font.setBold(False)
        painter.setFont(font)
        painter.drawText(after, middle, note)
        if chosen:
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, "Enter")
        painter.restore()
