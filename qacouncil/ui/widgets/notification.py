"""The notification bar under the page head: a sentence, one action, close; an error stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, IconLabel, label

STAYS = 10_000  # ms that an offer of undo stays at least
_INK = {"info": "accent", "warning": "warning", "error": "danger"}


class NotificationBar(QWidget):
    """An error stays until it is closed or withdrawn: what is told later goes below it.

    Tell it by `acted` that the person did something else.
    """

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._older: list[Notice] = []  # errors behind the one that is shown
        self.first, self.second = NoticeRow(ui), NoticeRow(ui)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_XS)
        for row in (self.first, self.second):
            rows.addWidget(row)
            row.closed.connect(self._close_up)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show this notice: in place of the one before, unless that is an error."""
        shown = self.first.notice
        if shown is not None and shown.kind == "error":
            if notice.kind != "error":
                self.second.tell(notice)
                return
            self._older = [each for each in (*self._older, shown) if not self._same(each, notice)]
        elif shown is not None and notice.kind == "error":
            self.second.tell(shown)
        self.setVisible(True)
        self.first.tell(notice)

    def withdraw(self, notice: Notice) -> None:
        """What this notice told of is mended."""
        self._older = [each for each in self._older if each is not notice]
        for row in (self.first, self.second):
            if row.notice is notice:
                row.clear()

    def clear(self) -> None:
        """Take everything away."""
        self._older.clear()
        self.second.clear()
        self.first.clear()

    def acted(self) -> None:
        """Another action was done: an offer of undo that has stayed long enough goes."""
        self.second.acted()
        self.first.acted()

    def _same(self, one: Notice, other: Notice) -> bool:
        return one.sentence(self._ui.words) == other.sentence(self._ui.words)

    def _close_up(self) -> None:
        """The next notice takes the place of the one that went."""
        if self.first.notice is None:
            below = self.second.notice
            if self._older:
                self.first.tell(self._older.pop())
            elif below is not None:
                self.first.tell(below)
                self.second.clear()
        self.setHidden(self.first.notice is None)


class NoticeRow(Retranslating, QFrame):
    """One notice at a time. `closed`: it went."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.notice: Notice | None = None
        self._acted = self._rested = False
        self._icon = IconLabel(ui, "info", "accent")
        self.words = label(wrap=True)
        self.action = Button(ui, "link")
        self.second_action = Button(ui, "link")
        self.close_button = Button(ui, "flat", "close", small=True)
        self.rest = QTimer(self, singleShot=True, interval=STAYS)
        self._arrange()
        self.rest.timeout.connect(self._rest_is_over)
        self.action.clicked.connect(self._act)
        self.second_action.clicked.connect(self._act_second)
        self.close_button.clicked.connect(self.clear)
        self.retranslate()
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show this notice instead of the one before, and say it to screen readers."""
        self.notice = notice
        self._acted = self._rested = False
        self._icon.show_icon(notice.kind, _INK[notice.kind])
        self.setProperty("kind", f"notice-{notice.kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        self.retranslate()
        self.setVisible(True)
        self.rest.stop()
        if notice.kind == "info":
            self.rest.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words.text()))

    def clear(self) -> None:
        """Take the notice away."""
        if self.notice is None:
            return
        self.notice = None
        self.rest.stop()
        self.hide()
        self.closed.emit()

    def acted(self) -> None:
        """Another action was done: an offer of undo that has stayed long enough goes."""
        self._acted = True
        self._go_if_over()

    def retranslate(self) -> None:
        words = self._ui.words
        self.close_button.name_it(words.gettext("Close the notification"))
        if self.notice is None:
            return
        self.words.setText(self.notice.sentence(words))
        self.setAccessibleName(self.words.text())
        second = self.notice.second[0] if self.notice.second else None
        _label(self.action, self.notice.label, words)
        _label(self.second_action, second, words)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, 5, GAP_S, 5)
        row.setSpacing(GAP_S)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        row.addWidget(self.second_action)
        row.addWidget(self.close_button)

    def _act(self) -> None:
        action = self.notice.action if self.notice else None
        self.clear()
        if action is not None:
            action()

    def _act_second(self) -> None:
        # The notice stays: the file just made may be opened, and its folder too.
        if self.notice is not None and self.notice.second is not None:
            self.notice.second[1]()

    def _rest_is_over(self) -> None:
        self._rested = True
        self._go_if_over()

    def _go_if_over(self) -> None:
        if self.notice and self.notice.kind == "info" and self._acted and self._rested:
            self.clear()


def _label(button: Button, made: Callable[[Translator], str] | None, words: Translator) -> None:
    button.setText(made(words) if made else "")
    button.setVisible(made is not None)
