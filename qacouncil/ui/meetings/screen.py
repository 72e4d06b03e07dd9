"""The meetings screen: all meetings of the council in a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.meetings_list import MeetingLine, meetings_list
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import MinutesState, Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.meetings.plan_view import TABLES, PlanView
from qacouncil.ui.meetings.rows import columns, state_of
from qacouncil.ui.meetings.start import plan_new_meeting
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.said import capital
from qacouncil.ui.screen import Screen
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.table import Table

_TABLES = frozenset({"meeting", "agenda_item", "regulation", "confirmation"})
_NARROW = 860
LIST, PLAN = "list", "plan"
# In the order in which a meeting goes through them.
_STATES = (
    *(Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES, MinutesState.REVIEW, Stage.SIGNED),
    *(MinutesState.CONFIRMED, Stage.CANCELLED, Stage.NOT_HELD),
)


class MeetingsScreen(Screen):
    """Enter opens a meeting, Ctrl+N plans one, Ctrl+F filters."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._rows: list[MeetingLine] | None = None
        self.head = PageHead()
        self.new_meeting = Button(ui, "primary", "add")
        self.new_meeting.clicked.connect(self._plan)
        self.head.add(self.new_meeting)
        self.views = Segmented(ui)
        self.views.chosen.connect(lambda _: self._turn())
        self.head.add_before_gap(self.views)
        self.from_plan = Button(ui, "primary", "add")
        self.from_plan.clicked.connect(self._plan)
        self.head.add(self.from_plan)
        self._plan_view: PlanView | None = None
        self._plan_is_old = True
        self.search = SearchEdit(ui)
        self.search.setMinimumWidth(130)
        self.search.setMaximumWidth(190)
        self.search.textChanged.connect(self._filter)
        self.year = Choice(ui)
        self.stage = Choice(ui)
        for choice in (self.year, self.stage):
            choice.chosen.connect(self._filter)
        self._count = ElidedLabel("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, columns(ui))
        self.table.sort_by("date", descending=True)
        self.columns = ColumnsButton(ui, self.table, "meetings")
        self.export = ExportButton(
            ui, self.table, lambda t: t.pgettext("screen", "Meetings"), short=True
        )
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(lambda row: ui.go(Place("meeting", row.meeting.id)))
        self.empty = EmptyList(ui, "meetings")
        self.empty.acted.connect(self._plan)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+N", self._plan),
            ("Ins", self._insert),
            ("Ctrl+F", self.search.setFocus),
        ):
            shortcut(self, keys, slot, within)
        self._arrange()
        self.retranslate()

    def open(self, record_id: str) -> None:
        if record_id in (LIST, PLAN):
            self.views.set_value(record_id)
            self._turn()
            record_id = ""
        self.renew()
        if record_id:
            self.table.select(record_id)
        elif self._rows and self.table.selected_row() is None:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))  # Enter and arrows begin there

    def first(self) -> QWidget:
        if self._plan_view is not None and self._on_plan:
            return self._plan_view.first()
        return self.table if self._rows else self.empty.action

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & TABLES:
            self._plan_is_old = True
            self._read_plan()
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            found = session.read(meetings_list, council_id=session.council_id)
            self._rows = found[::-1]
            self._say_choices()
            self._filter()

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Meetings"))
        self.views.set_choices(
            [(LIST, t.pgettext("view", "List")), (PLAN, t.pgettext("screen", "Work plan"))]
        )
        self.from_plan.setText(t.pgettext("button", "Meeting from the plan"))
        self.setAccessibleName(t.pgettext("screen", "Meetings"))
        self.new_meeting.setText(t.pgettext("button", "New meeting"))
        self.search.setPlaceholderText(t.gettext("Number, date or kind"))
        self.search.setAccessibleName(t.gettext("Filter of the meetings"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.pgettext("screen", "Meetings"))
        self.empty.set_texts(
            t.gettext("There are no meetings yet"),
            t.gettext("Plan a meeting: its agenda and its minutes begin with it."),
            t.pgettext("button", "New meeting"),
        )
        for button in (self.new_meeting, self.from_plan, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_choices()
        self._filter()

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        new = [("Ctrl+N", t.pgettext("key", "new meeting"))]
        if self._on_plan:
            return self._plan_keys()
        return [
            ("Enter", t.pgettext("key", "open")),
            *(new if self.new_meeting.isEnabled() else []),
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
            ("Ctrl+E", t.pgettext("key", "export")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self._count.setVisible(not narrow)
        self.table.columns_seen.leave_out(("time", "form", "items") if narrow else ())

    def _say_choices(self) -> None:
        t = self.ui.words
        years = {academic_year(each.meeting.date) for each in self._rows or ()}
        chosen = [(None, t.gettext("All years"))]
        self.year.set_choices([*chosen, *((each, each) for each in sorted(years, reverse=True))])
        self.year.setAccessibleName(t.gettext("Academic year"))
        stages = [(each, capital(term_words(t, each))) for each in _STATES]
        self.stage.set_choices([(None, t.gettext("All stages")), *stages])
        self.stage.setAccessibleName(t.pgettext("table", "Stage"))

    def _filter(self) -> None:
        if self._rows is None:
            return
        year, stage = self.year.value(), self.stage.value()
        rows = [
            each
            for each in self._rows
            if year in (None, academic_year(each.meeting.date)) and stage in (None, state_of(each))
        ]
        self.table.show_rows(rows, key=lambda row: row.meeting.id)
        self.table.filter(self.search.text())
        self._count.setText(
            self.ui.words.gettext(
                "Shown: {shown} of {number}",
                shown=self.table.row_count(),
                number=len(self._rows),
            )
        )
        self._say_view()

    def _say_view(self) -> None:
        """One primary button on a screen: with nothing there yet it is the one in the middle."""
        plan, some = self._on_plan, bool(self._rows)
        self.new_meeting.setVisible(some and not plan)
        self._panel.setVisible(some and not plan)
        self._nothing.setVisible(not some and not plan)
        if self._plan_view is not None:
            self._plan_view.setVisible(plan)
        topics = self._plan_view is not None and self._plan_view.has_topics
        self.from_plan.setVisible(plan and topics)

    @property
    def _on_plan(self) -> bool:
        return self.views.value() == PLAN

    @property
    def plan_view(self) -> PlanView:
        """The work plan, made when it is first looked at."""
        if self._plan_view is None:
            self._plan_view = PlanView(self.ui)
            self._plan_view.shown.connect(self._plan_shown)
            self._column.addWidget(self._plan_view, 1)
        return self._plan_view

    def _turn(self) -> None:
        """To the other view."""
        self._read_plan()
        self._say_view()
        self.first().setFocus()
        self.keys_changed.emit()

    def _read_plan(self) -> None:
        if self._on_plan and self._plan_is_old:
            self._plan_is_old = False
            self.plan_view.read()

    def _plan_shown(self) -> None:
        self._say_view()
        self.keys_changed.emit()

    def _plan_keys(self) -> list[tuple[str, str]]:
        t, view = self.ui.words, self.plan_view
        add = [("Insert", t.pgettext("key", "add a topic"))]
        if not view.has_topics:
            return add
        return [
            *add,
            ("Enter", t.pgettext("key", "change")),
            ("Alt+↑/↓", t.pgettext("key", "another month")),
            ("Ctrl+N", t.pgettext("key", "meeting from the plan")),
            ("Ctrl+Enter", t.pgettext("key", "its meeting")),
        ]

    def _plan(self) -> None:
        if self._on_plan:
            self.plan_view.make_meeting()
        else:
            plan_new_meeting(self.ui, self)

    def _insert(self) -> None:
        if self._on_plan:
            self.plan_view.add_topic()
        else:
            self._plan()

    def _arrange(self) -> None:
        self._panel, self._nothing = Panel(head=False), Panel(head=False)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, GAP_S, 10, GAP_S)
        bar.setSpacing(GAP_S)
        for widget in (self.search, self.year, self.stage):
            bar.addWidget(widget)
        bar.addWidget(self._count, 1)
        bar.addWidget(self.columns)
        bar.addWidget(self.copy)
        bar.addWidget(self.export)
        self._panel.body.addLayout(bar)
        self._panel.body.addWidget(line())
        self._panel.body.addWidget(self.table, 1)
        self._nothing.body.addWidget(self.empty)
        self._nothing.hide()
        self._column = column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self._panel, 1)
        column.addWidget(self._nothing, 1)
        column.setSpacing(0)
        self._panel.body.setSpacing(0)
        bar.setSpacing(GAP_M)
