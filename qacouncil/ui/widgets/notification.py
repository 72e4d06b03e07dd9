"""The notification bar under the page head: a sentence, one action, close."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from qacouncil.i18n.translator import Translator
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, IconLabel, label

STAYS = 10_000  # ms that an offer of undo stays at least
_INK = {"info": "accent", "warning": "warning", "error": "danger"}


class NotificationBar(Retranslating, QFrame):
    """One notice at a time. Tell it by `acted` that the person did something else."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._notice: Notice | None = None
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
        self._notice = notice
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
        self._notice = None
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
        if self._notice is None:
            return
        self.words.setText(self._notice.sentence(words))
        self.setAccessibleName(self.words.text())
        second = self._notice.second[0] if self._notice.second else None
        _label(self.action, self._notice.label, words)
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
        action = self._notice.action if self._notice else None
        self.clear()
        if action is not None:
            action()

    def _act_second(self) -> None:
        # The notice stays: the file just made may be opened, and its folder too.
        if self._notice is not None and self._notice.second is not None:
            self._notice.second[1]()

    def _rest_is_over(self) -> None:
        self._rested = True
        self._go_if_over()

    def _go_if_over(self) -> None:
        if self._notice and self._notice.kind == "info" and self._acted and self._rested:
            self.clear()


def _label(button: Button, made: Callable[[Translator], str] | None, words: Translator) -> None:
    button.setText(made(words) if made else "")
    button.setVisible(made is not None)
