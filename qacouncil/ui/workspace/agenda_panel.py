"""The left column: the agenda with its state, and a new item at its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.localized import NO_TEXT
from qacouncil.operations.agenda import add_item, move_item, remove_item
from qacouncil.operations.confirmation import put_confirmation_first
from qacouncil.queries.meeting_clock import minute_at
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import why_locked
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS, ICON, PANEL_HEAD
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, IconLabel, label, line
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.agenda_list import AgendaList, Card
from qacouncil.ui.workspace.agenda_sources import AgendaSources
from qacouncil.ui.workspace.agenda_state import Setting, state_lines
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.people import People

USUAL_AREA = "A04"
_TICK = 20_000  # ms between looks at the clock


class AgendaPanel(Retranslating, QWidget):
    """`chosen`: the id of the item to show; `added`: the id of a new one, to be named next."""

    chosen = Signal(str)
    added = Signal(str)

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._content = content
        self._head: MeetingHead | None = None
        self._lines: tuple[AgendaLine, ...] = ()
        self._people = People()
        self._current = ""
        self._add_text = ""
        self._title, self._fact = label("title"), label("fact")
        self._clock, self._elapsed = IconLabel(ui, "clock", "text2"), label("fact")
        self.list = AgendaList(ui)
        self.list.chosen.connect(self.chosen)
        self.list.moved.connect(self._write_move)
        self.add = Button(ui, "flat", "add")
        self.add.clicked.connect(self.add_item)
        self.confirm = Button(ui, "flat", "check")
        self.confirm.clicked.connect(self._put_confirmation)
        self.sources = AgendaSources(ui, self.add, self.confirm)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Delete", self.remove_item, context)
        content.changed.connect(self._show)
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self._show)
        self._tick.start()
        self._arrange()
        self.retranslate()

    def show_agenda(
        self, head: MeetingHead, lines: tuple[AgendaLine, ...], people: People, current: str
    ) -> None:
        self._head, self._lines, self._people, self._current = head, lines, people, current
        self._show()

    def retranslate(self) -> None:
        words = self.ui.words
        self._title.setText(words.pgettext("screen", "Agenda"))
        self.list.setAccessibleName(words.pgettext("screen", "Agenda"))
        self.list.setAccessibleDescription(
            words.gettext("Alt+Up and Alt+Down move an item, Insert adds one, Delete removes it.")
        )
        self._show()

    def add_item(self) -> None:
        """A new item at the end, to be named next."""
        if self._head is not None and self.add.isEnabled():
            meeting_id = self._head.id
            writing = self.ui.session.write(add_item, meeting_id, NO_TEXT, USUAL_AREA)
            writing.then(lambda item_id: self._added(meeting_id, item_id))

    def _added(self, meeting_id: str, item_id: str) -> None:
        # On a slow disk another meeting may be on show by now.
        if self._head is not None and self._head.id == meeting_id:
            self.added.emit(item_id)

    def remove_item(self) -> None:
        """Take the chosen item off the agenda; it can be restored."""
        line = next((each for each in self._lines if each.id == self._current), None)
        if line is None or not self.add.isEnabled():
            return
        offer_undo(
            self.ui,
            self.ui.session.write(remove_item, line.id),
            lambda words: words.gettext("Item {number} was removed.", number=line.number),
        )

    def _put_confirmation(self) -> None:
        if self._head is not None:
            meeting_id = self._head.id
            writing = self.ui.session.write(put_confirmation_first, meeting_id)
            writing.then(lambda item_id: self._confirmed(meeting_id, item_id))

    def _confirmed(self, meeting_id: str, item_id: str | None) -> None:
        if item_id is not None and self._head is not None and self._head.id == meeting_id:
            self.chosen.emit(item_id)

    def _write_move(self, item_id: str, place: int) -> None:
        self.ui.session.write(move_item, item_id, place)

    def _show(self) -> None:
        head = self._head
        if head is None:
            return
        words, language = self.ui.words, self._content.language
        locked = why_locked(self.ui, head.stage, Edit.AGENDA)
        self.list.set_movable(movable=not locked)
        self.add.setEnabled(not locked)
        self.add.setToolTip(locked)
        held = head.stage not in (Stage.PLAN, Stage.CONVENE)
        self._add_text = (
            words.pgettext("button", "Additional item")
            if held
            else words.pgettext("button", "Add an item")
        )
        done = sum(bool(each.outcomes) for each in self._lines)
        before = head.to_confirm
        self.confirm.setVisible(before is not None and not locked)
        if before is not None:
            named = words.gettext("Confirm the minutes: №\u00a0{number}", number=before.number)
            self.confirm.setText(named)
            self.confirm.setToolTip(
                words.gettext(
                    "These minutes are signed but not confirmed: {date}."
                    " They become the first item.",
                    date=date_as_shown(before.date),
                )
            )
        self._fact.setText(f"{done}\u00a0/\u00a0{len(self._lines)}" if held else "")
        now = self._now(head)
        there = Setting(head, self._people, language, self._current, now)
        cards = [self._card(each, there) for each in self._lines]
        self.list.show_cards(cards, self._current)
        chosen = next((each for each in self._lines if each.id == self._current), None)
        self.sources.show_agenda(head, self._lines, chosen)
        elapsed = None if now is None else now - head.start
        said = "" if elapsed is None else words.gettext("{minutes}\u00a0min", minutes=elapsed)
        self._elapsed.setText(said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow column the clock goes and the button has a short name: nothing is cut."""
        room, words = self.width(), self.ui.words
        heading = sum(each.sizeHint().width() for each in (self._title, self._fact, self._elapsed))
        clock = bool(self._elapsed.text()) and heading + ICON + 2 * GAP_M + 3 * GAP_XS <= room
        for each in (self._clock, self._elapsed):
            each.setVisible(clock)
        self.add.setText(self._add_text)
        self.add.setAccessibleName(self._add_text)
        more = self.sources.more.sizeHint().width()
        if self.add.sizeHint().width() + more + 2 * GAP_S > room:
            self.add.setText(words.pgettext("button, narrow", "Item"))

    def _card(self, each: AgendaLine, there: Setting) -> Card:
        title, language = each.title.nearest(there.language)
        untitled = self.ui.words.gettext("Item without a title")
        return Card(
            id=each.id,
            number=each.number,
            title=" ".join(title.split()) or untitled,
            states=state_lines(self.ui.words, each, there),
            foreign=language != there.language or not title,
        )

    def _now(self, head: MeetingHead) -> int | None:
        if head.stage is not Stage.HOLD:
            return None
        return minute_at(head.date, head.start, head.timezone, self.ui.clock())

    def _arrange(self) -> None:
        self.setProperty("kind", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QWidget()
        head.setFixedHeight(PANEL_HEAD - GAP_XS)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP_M, 0, GAP_M, 0)
        row.setSpacing(GAP_XS)
        row.addWidget(self._title)
        row.addWidget(self._fact, 1)
        row.addWidget(self._clock)
        row.addWidget(self._elapsed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(line())
        column.addWidget(self.list, 1)
        column.addWidget(self.sources)
        column.addStretch(0)
