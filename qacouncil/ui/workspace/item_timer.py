"""The time an item takes, beside its beginning: how long already, of how much, or over by how much.

It only looks at the clock: nothing is written by its going on, and a pause alters nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu

from qacouncil.i18n.item_clock_words import clock_words
from qacouncil.operations.agenda import set_planned_minutes
from qacouncil.queries.meeting_clock import minute_at
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.item_clock import Span, item_clock
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import MeetingForm, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_locked
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.widgets.basic import Button

OFFERED = (None, 5, 10, 15, 20, 30, 45, 60)  # minutes
_TURN = 15_000  # ms


class ItemTimer(Retranslating, Button):
    """Its menu sets how long the item is meant to take."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui, "flat", "clock", small=True)
        self.ui = ui
        self._shown: tuple[MeetingHead, tuple[AgendaLine, ...], int] | None = None
        self._narrow = False
        self._menu = QMenu(self)
        self.clicked.connect(self._offer)
        self._turn = QTimer(self, interval=_TURN)
        self._turn.timeout.connect(self.retranslate)
        self.retranslate()

    def show_item(self, head: MeetingHead, agenda: tuple[AgendaLine, ...], item_id: str) -> None:
        ids = [line.id for line in agenda]
        self._shown = (head, agenda, ids.index(item_id)) if item_id in ids else None
        self.setVisible(head.form is not MeetingForm.ABSENTEE)
        self._turn.start()
        self.retranslate()

    def set_narrow(self, *, narrow: bool) -> None:
        """Only the icon and, where it is over, its colour."""
        self._narrow = narrow
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        name = words.gettext("Time planned for the item")
        if self._shown is None:
            self.setText("")
            self.setAccessibleName(name)
            return
        head, agenda, place = self._shown
        line = agenda[place]
        now = None
        if head.stage is Stage.HOLD:
            now = minute_at(head.date, head.start, head.timezone, self.ui.clock())
        spans = [Span(each.starts, each.ends) for each in agenda]
        clock = item_clock(spans, place, now, line.planned_minutes)
        said = clock_words(words, clock, line.planned_minutes)
        self.setText("" if self._narrow else said)
        self.setAccessibleName(f"{name}: {said}" if said else name)
        self.set_kind("warning" if clock is not None and clock.over else "flat")
        reason = why_locked(self.ui, head.stage, Edit.TEXTS)
        lock(self, reason)
        if not reason:
            self.setToolTip(self.accessibleName())

    def menu_of_minutes(self) -> QMenu:
        """What may be set; the one set now is marked."""
        self._menu.clear()
        if self._shown is None:
            return self._menu
        line = self._shown[1][self._shown[2]]
        words = self.ui.words
        for minutes in OFFERED:
            said = (
                words.pgettext("menu", "No time set")
                if minutes is None
                else words.gettext("{elapsed} min", elapsed=minutes)
            )
            action = self._menu.addAction(said)
            action.setCheckable(True)
            action.setChecked(minutes == line.planned_minutes)
            action.triggered.connect(
                lambda _checked=False, minutes=minutes: self.ui.session.write(
                    set_planned_minutes, line.id, minutes
                )
            )
        return self._menu

    def _offer(self) -> None:
        self.menu_of_minutes().popup(self.mapToGlobal(self.rect().bottomLeft()))
