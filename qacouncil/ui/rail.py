"""The rail at the left: an icon and a word for each screen that is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S, ICON_RAIL, NOTE, RADIUS, RAIL, RAIL_COLLAPSED, RAIL_ITEM
from qacouncil.ui.widgets.enter import pressed_by_enter

_GAP, _TOP, _BAR = 2, 8, 3
_WORD_AT = 46
_BADGE = 18


@dataclass(frozen=True, slots=True)
class RailEntry:
    """A screen and the icon that stands for it; `last` stands at the foot of the rail."""

    screen: str
    icon: str
    last: bool = False


RAIL_ENTRIES = (
    RailEntry("overview", "overview"),
    RailEntry("meetings", "meetings"),
    RailEntry("decisions", "decisions"),
    RailEntry("members", "members"),
    RailEntry("programmes", "programmes"),
    RailEntry("assessment", "assessment"),
    RailEntry("documents", "paper"),
    RailEntry("settings", "settings", last=True),
)


def screen_name(words: Translator, screen: str) -> str:
    """The name of a screen as the rail shows it. Raises KeyError for an unknown one."""
    return {
        "overview": words.pgettext("screen", "Overview"),
        "meetings": words.pgettext("screen", "Meetings"),
        "decisions": words.pgettext("screen", "Decisions"),
        "members": words.pgettext("screen", "Members"),
        "programmes": words.pgettext("screen", "Programmes"),
        "assessment": words.pgettext("screen", "Assessment policy"),
        "documents": words.pgettext("screen", "Documents"),
        "settings": words.pgettext("screen", "Settings"),
    }[screen]


class Rail(Retranslating, QWidget):
    """`chosen` tells which screen was asked for, `folded` that the person folds it or not."""

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, ui: Ui, screens: Sequence[str]) -> None:
        super().__init__()
        self.ui = ui
        self.entries = [each for each in RAIL_ENTRIES if each.screen in screens]
        self.collapsed = False
        self._shown = ""
        self._items: dict[str, RailItem] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_S, _TOP, GAP_S, _TOP)
        column.setSpacing(_GAP)
        for last in (False, True):
            for entry in (each for each in self.entries if each.last is last):
                self._items[entry.screen] = self._add(column, entry)
            if not last:
                column.addStretch(1)
        self._unfold = RailItem(ui, "right")
        self._unfold.clicked.connect(lambda: self.folded.emit(False))
        column.addWidget(self._unfold)
        self.setFixedWidth(RAIL)
        self._unfold.hide()
        ui.theme.changed.connect(self.update)
        self.retranslate()

    def item(self, screen: str) -> RailItem:
        """The button of a screen. Raises KeyError for a screen that is not in the rail."""
        return self._items[screen]

    def show_current(self, screen: str) -> None:
        """Mark the screen that is shown; a meeting is one of the meetings."""
        self._shown = screen
        current = "meetings" if screen == "meeting" else screen
        for name, item in self._items.items():
            item.set_current(name == current)

    def collapse(self, collapsed: bool) -> None:
        """Icons alone, or icons and words."""
        self.collapsed = collapsed
        self.setFixedWidth(RAIL_COLLAPSED if collapsed else RAIL)
        self._unfold.setVisible(collapsed)
        for item in self._items.values():
            item.show_words(not collapsed)

    def retranslate(self) -> None:
        for number, entry in enumerate(self.entries, start=1):
            self._items[entry.screen].name_it(
                screen_name(self.ui.words, entry.screen), f"Alt+{number}"
            )
        self.show_current(self._shown)
        self._unfold.name_it(self.ui.words.pgettext("button", "Show the names"), "Ctrl+B")
        self.setAccessibleName(self.ui.words.gettext("Screens"))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        edge = self.width() - 1
        painter.setPen(self.ui.theme.color("hairline"))
        painter.drawLine(edge, 0, edge, self.height())

    def _add(self, column: QVBoxLayout, entry: RailEntry) -> RailItem:
        item = RailItem(self.ui, entry.icon)
        item.clicked.connect(lambda: self.chosen.emit(entry.screen))
        column.addWidget(item)
        return item


class RailItem(QAbstractButton):
    """One entry: tint, accent bar and bold word where it is the screen shown."""

    def __init__(self, ui: Ui, icon_name: str) -> None:
        super().__init__()
        self._ui = ui
        self._icon_name = icon_name
        self._current = False
        self._words_shown = icon_name != "right"
        self._badge = 0
        self._tip = ""
        self.setFixedHeight(RAIL_ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.theme.changed.connect(self.update)

    def name_it(self, words: str, key: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self._tip = f"{words} ({key})"
        self._describe()

    def set_badge(self, number: int) -> None:
        """How many things there are late; 0: none."""
        if number != self._badge:
            self._badge = number
            self._describe()
            self.updateGeometry()

    def show_words(self, shown: bool) -> None:
        self._words_shown = shown
        self.update()

    def set_current(self, current: bool) -> None:
        self._current = current
        self._describe()

    def _describe(self) -> None:
        """Called anew with each language, too."""
        words = self._ui.words
        said = [words.gettext("This screen is shown.")] if self._current else []
        if self._badge:
            said.append(words.gettext("Overdue: {n}", n=self._badge))
        self.setToolTip("\n".join([self._tip, *said[-1:]] if self._badge else [self._tip]))
        self.setAccessibleDescription(" ".join(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        font = self.font()
        font.setBold(True)
        words = _WORD_AT + self.fontMetrics().horizontalAdvance(self.text()) + GAP_S
        if self._badge:
            words += self._badge_width() + GAP_S
        return QSize(words if self._words_shown else RAIL_ITEM, RAIL_ITEM)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._ui.theme, self.rect()
        ground = "tint" if self._current or self.isDown() else "hover"
        if self._current or self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(QRectF(box), RADIUS, RADIUS)
        if self._current:
            painter.fillRect(QRect(0, 0, _BAR, box.height()), theme.color("accent"))
        color = theme.tokens.accent if self._current else theme.tokens.text2
        # From the edge of the window the icon stands at 18, or in the middle where alone.
        left = 10 if self._words_shown else (box.width() - ICON_RAIL) // 2
        top = (box.height() - ICON_RAIL) // 2
        icon(self._icon_name, color, ICON_RAIL).paint(
            painter, QRect(left, top, ICON_RAIL, ICON_RAIL)
        )
        if self._badge:
            self._paint_badge(painter)
        if not self._words_shown:
            return
        font = self.font()
        font.setBold(self._current)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        room = box.adjusted(_WORD_AT - GAP_S, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _badge_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(NOTE)
        font.setBold(True)
        return font

    def _badge_width(self) -> int:
        said = QFontMetrics(self._badge_font()).horizontalAdvance(str(self._badge))
        return max(_BADGE, said + 2 * 6)

    def _paint_badge(self, painter: QPainter) -> None:
        """The number on its tint; beside an icon alone a dot, which the tooltip explains."""
        theme, box = self._ui.theme, self.rect()
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._words_shown:
            painter.setBrush(theme.color("danger"))
            painter.drawEllipse(QRectF(box.width() / 2 + 5, box.height() / 2 - 11, 7, 7))
            return
        width = self._badge_width()
        where = QRectF(box.right() - GAP_S - width, (box.height() - _BADGE) / 2, width, _BADGE)
        painter.setBrush(theme.color("danger_tint"))
        painter.drawRoundedRect(where, RADIUS, RADIUS)
        painter.setFont(self._badge_font())
        painter.setPen(theme.color("danger"))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), str(self._badge))
