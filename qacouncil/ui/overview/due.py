"""The panel of open assignments with a deadline: the overdue ones first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from qacouncil.i18n.assignment_words import overdue_words
from qacouncil.queries.execution import Due, DueAssignment
from qacouncil.ui.calendar_files import save_deadlines
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.execution_tag import execution_tag
from qacouncil.ui.said import numbered, one_line, responsible, today
from qacouncil.ui.tokens import ROW_TWO_LINES, TABLE_HEAD
from qacouncil.ui.widgets.basic import Button, Panel
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_ROWS_SEEN = 3  # without scrolling, at least


class DuePanel(Panel):
    """The table opens a decision with Enter."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._all = Button(ui, "link")
        self._all.clicked.connect(lambda: ui.go(Place("decisions")))
        self.calendar = Button(ui, "flat", "calendar", small=True)
        self.calendar.clicked.connect(lambda: save_deadlines(ui, self.window()))
        self.head_actions.addWidget(self.calendar)
        self.head_actions.addWidget(self._all)
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.table.setMinimumHeight(TABLE_HEAD + _ROWS_SEEN * ROW_TWO_LINES)
        self.table.opened.connect(self._open)
        self._empty = EmptyList(ui, "decisions")
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignHCenter)

    def show_assignments(self, due: Due) -> None:
        t = self._ui.words
        self.title.setText(t.gettext("Assignments"))
        self.fact.setText(
            t.gettext("overdue: {overdue}, due soon: {soon}", overdue=due.overdue, soon=due.soon)
        )
        self._all.setText(t.pgettext("button", "All decisions"))
        self.calendar.name_it(t.pgettext("button", "Save the deadlines for the calendar…"))
        self.calendar.setVisible(bool(due.total))
        self._empty.set_texts(
            t.gettext("No open assignments with a deadline"),
            t.gettext("Assignments of the council appear here with their deadlines."),
        )
        self.table.show_rows(list(due.first))
        self.table.setAccessibleName(t.gettext("Assignments"))
        self.table.setVisible(bool(due.first))
        self._empty.setVisible(not due.first)

    def _open(self, row: DueAssignment) -> None:
        self._ui.go(Place("decisions", row.task.decision_id))


def _columns(ui: Ui) -> list[Column]:
    def number(row: DueAssignment) -> str:
        return f"{numbered(ui, row.task.written_minutes or '–')}, {row.task.number}"

    def who(row: DueAssignment) -> str:
        return responsible(ui, row.task.responsible, row.task.responsible_text) or "–"

    def state(row: DueAssignment) -> tuple[str, str, str]:
        kind, sign, said = execution_tag(ui, row.task.state)
        late = row.task.stands.days_overdue(today(ui))
        return kind, sign, overdue_words(ui.words, late) if late else said

    return [
        Column("number", lambda t: t.pgettext("table", "Decision"), number, width=110),
        Column(
            "text",
            lambda t: t.pgettext("table", "Assignment"),
            lambda row: one_line(row.task.text, ui),
            stretch=True,
        ),
        Column("who", lambda t: t.pgettext("table", "Responsible"), who, width=170),
        Column(
            "deadline",
            lambda t: t.pgettext("table", "Deadline"),
            lambda row: date_as_shown(row.deadline),
            width=120,
            sort=lambda row: row.deadline,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: state(row)[2],
            width=190,
            tag=state,
            sort=lambda row: row.deadline,
        ),
    ]
