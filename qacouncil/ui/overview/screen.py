"""The overview screen: one question, and where to answer it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.calendar_words import day_in_words
from qacouncil.queries.overview import Overview, overview
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.meetings.start import plan_new_meeting
from qacouncil.ui.overview.due import DuePanel
from qacouncil.ui.overview.next_meeting import NextMeetingPanel
from qacouncil.ui.overview.people import CompositionPanel, EndingPanel
from qacouncil.ui.overview.reviews import ReviewsDuePanel
from qacouncil.ui.page import PageHead, Scrolled, page_column
from qacouncil.ui.said import today
from qacouncil.ui.screen import Screen
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.key_positions import shortcut

_SIDE = 326
_STACKED_BELOW = 860

_TABLES = frozenset(
    {
        *("meeting", "agenda_item", "item_speaker", "decision", "vote_result", "vote_point"),
        *("assignment", "assignment_person", "mandate", "person", "regulation"),
        "assignment_step",
        *("programme", "programme_review", "decision_programme"),
    }
)


class OverviewScreen(Screen):
    """What must be done before the next meeting, what falls due, whether the council is whole."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._shown: Overview | None = None
        self._day: dt.date | None = None  # of which it is shown
        self.head = PageHead()
        self.new_meeting = Button(ui, "secondary", "add")
        self.new_meeting.clicked.connect(self._plan)
        self.head.add(self.new_meeting)
        self.next_meeting = NextMeetingPanel(ui)
        self.next_meeting.planned.connect(self._plan)
        self.due = DuePanel(ui)
        self.reviews = ReviewsDuePanel(ui)
        self.ending = EndingPanel(ui)
        self.composition = CompositionPanel(ui)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        shortcut(self, "Ctrl+N", self._plan, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._arrange()
        self.retranslate()

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            day = today(self.ui)
            found = session.read(overview, session.council_id, day)
            if (found, day) != (self._shown, self._day):
                self._shown, self._day = found, day
                self._show()

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Overview"))
        self.new_meeting.setText(t.pgettext("button", "New meeting"))
        lock(self.new_meeting, why_reading(self.ui))
        self.setAccessibleName(t.pgettext("screen", "Overview"))
        self._show()

    def keys(self) -> list[tuple[str, str]]:
        new = [("Ctrl+N", self.ui.words.pgettext("key", "new meeting"))]
        return new if self.new_meeting.isEnabled() else []

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        stacked = self.width() < _STACKED_BELOW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)
        self._right.setMinimumWidth(0 if stacked else _SIDE)
        self._right.setMaximumWidth(16777215 if stacked else _SIDE)

    def _show(self) -> None:
        if self._shown is None:
            return
        self.head.fact.setText(day_in_words(today(self.ui), self.ui.language))
        self.next_meeting.show_overview(self._shown)
        self.due.show_assignments(self._shown.due)
        self.reviews.show_programmes(self._shown.programmes)
        self.ending.show_composition(self._shown.composition)
        self.composition.show_composition(self._shown.composition)

    def _plan(self) -> None:
        plan_new_meeting(self.ui, self)

    def _arrange(self) -> None:
        left, self._right = QWidget(), QWidget()
        for pane, panels in (
            (left, ((self.next_meeting, 0), (self.due, 1))),
            (self._right, ((self.reviews, 0), (self.ending, 0), (self.composition, 1))),
        ):
            rows = QVBoxLayout(pane)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(GAP_M)
            for panel, stretch in panels:
                rows.addWidget(panel, stretch)
        self.next_meeting.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP_M)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(self._right)
        inside = QWidget()
        inside.setLayout(self._columns)
        scroll = Scrolled(inside)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(scroll, 1)
