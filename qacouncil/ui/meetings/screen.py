"""The meetings screen: all meetings of the council in a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.meetings_list import MeetingLine, meetings_list
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.meetings.start import plan_new_meeting
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.said import capital, numbered
from qacouncil.ui.screen import Screen
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, Panel, line
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.columns_button import ColumnsButton
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_TABLES = frozenset({"meeting", "agenda_item", "regulation"})
_NARROW = 860
_SIGNS = {
    Stage.PLAN: ("plain", "minus"),
    Stage.CONVENE: ("progress", "right"),
    Stage.HOLD: ("progress", "right"),
    Stage.MINUTES: ("warning", "clock"),
    Stage.SIGNED: ("done", "check"),
    Stage.CANCELLED: ("plain", "close"),
    Stage.NOT_HELD: ("danger", "error"),
}


class MeetingsScreen(Screen):
    """Enter opens a meeting, Ctrl+N plans one, Ctrl+F filters."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._rows: list[MeetingLine] | None = None
        self.head = PageHead()
        self.new_meeting = Button(ui, "primary", "add")
        self.new_meeting.clicked.connect(self._plan)
        self.head.add(self.new_meeting)
        self.search = SearchEdit(ui)
        self.search.setFixedWidth(190)
        self.search.textChanged.connect(self._filter)
        self.year = Choice(ui)
        self.stage = Choice(ui)
        for choice in (self.year, self.stage):
            choice.chosen.connect(self._filter)
        self._count = ElidedLabel("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, _columns(ui))
        self.table.sort_by("date", descending=True)
        self.columns = ColumnsButton(ui, self.table, "meetings")
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(lambda row: ui.go(Place("meeting", row.meeting.id)))
        self.empty = EmptyList(ui, "meetings")
        self.empty.acted.connect(self._plan)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+N", self._plan),
            ("Ins", self._plan),
            ("Ctrl+F", self.search.setFocus),
        ):
            shortcut(self, keys, slot, within)
        self._arrange()
        self.retranslate()

    def open(self, record_id: str) -> None:
        self.renew()
        if record_id:
            self.table.select(record_id)
        elif self._rows and self.table.selected_row() is None:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))  # Enter and arrows begin there

    def first(self) -> QWidget:
        return self.table if self._rows else self.empty.action

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            found = session.read(meetings_list, council_id=session.council_id)
            self._rows = found[::-1]
            self._say_choices()
            self._filter()

    def retranslate(self) -> None:
        t = self.ui.words
        self.head.heading.setText(t.pgettext("screen", "Meetings"))
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
        for button in (self.new_meeting, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_choices()
        self._filter()

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        new = [("Ctrl+N", t.pgettext("key", "new meeting"))]
        return [
            ("Enter", t.pgettext("key", "open")),
            *(new if self.new_meeting.isEnabled() else []),
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+C", t.pgettext("key", "copy rows")),
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
        stages = [(each, capital(term_words(t, each))) for each in Stage]
        self.stage.set_choices([(None, t.gettext("All stages")), *stages])
        self.stage.setAccessibleName(t.pgettext("table", "Stage"))

    def _filter(self) -> None:
        if self._rows is None:
            return
        year, stage = self.year.value(), self.stage.value()
        rows = [
            each
            for each in self._rows
            if year in (None, academic_year(each.meeting.date))
            and stage in (None, each.meeting.stage)
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
        # One primary button on a screen: with no meeting yet it is the one in the middle.
        self.new_meeting.setVisible(bool(self._rows))
        self._panel.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)

    def _plan(self) -> None:
        plan_new_meeting(self.ui, self)

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
        self._panel.body.addLayout(bar)
        self._panel.body.addWidget(line())
        self._panel.body.addWidget(self.table, 1)
        self._nothing.body.addWidget(self.empty)
        self._nothing.hide()
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self._panel, 1)
        column.addWidget(self._nothing, 1)
        column.setSpacing(0)
        self._panel.body.setSpacing(0)
        bar.setSpacing(GAP_M)


def _columns(ui: Ui) -> list[Column]:
    def tag(row: MeetingLine) -> tuple[str, str, str]:
        kind, sign = _SIGNS[row.meeting.stage]
        return kind, sign, term_words(ui.words, row.meeting.stage)

    def reference(row: MeetingLine) -> str:
        named = row.meeting
        if not named.written_number:
            return "–"
        said = f"{numbered(ui, named.written_number)} ({named.year})"
        return said if not named.proposed else f"[{said}]"

    def words(row: MeetingLine, t: Translator) -> str:
        return capital(term_words(t, row.kind))

    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "Number"),
            reference,
            width=132,
            sort=lambda row: (row.meeting.year, row.meeting.number or 0),
        ),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.meeting.date),
            width=100,
            sort=lambda row: (row.meeting.date, row.start),
        ),
        Column(
            "time",
            lambda t: t.pgettext("table", "Time"),
            lambda row: time_of_day(row.start),
            width=84,
        ),
        Column(
            "kind",
            lambda t: t.pgettext("table", "Kind"),
            lambda row: words(row, ui.words),
            stretch=True,
        ),
        Column(
            "form",
            lambda t: t.pgettext("table", "Form"),
            lambda row: capital(term_words(ui.words, row.form)),
            stretch=True,
        ),
        Column(
            "items",
            lambda t: t.pgettext("table", "Items"),
            lambda row: str(row.items),
            width=112,
            sort=lambda row: row.items,
        ),
        Column(
            "stage",
            lambda t: t.pgettext("table", "Stage"),
            lambda row: term_words(ui.words, row.meeting.stage),
            width=230,
            tag=tag,
        ),
    ]
