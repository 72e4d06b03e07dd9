"""Every assignment of one person: the open ones first, by deadline, then those that are over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.i18n.assignment_words import overdue_words
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.names import Name
from qacouncil.queries.execution import assignments_of_person
from qacouncil.queries.mandates import MandateLine
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.execution_tag import execution_tag
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.said import numbered, one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_TABLE, _WIDTH = 260, 780  # px


def assignments_until(ui: Ui, person_id: str, day: dt.date) -> list[TrackedAssignment]:
    """Of meetings up to this day, as they stood on it."""
    session = ui.session
    found = session.read(assignments_of_person, person_id, day, session.council_id)
    return [each for each in found if each.given_on <= day]


def showing_assignments(
    ui: Ui, parent: QWidget, of: MandateLine, day: dt.date
) -> PersonAssignmentsDialog:
    """For the person of this mandate."""
    tasks = assignments_until(ui, of.person_id, day)
    return PersonAssignmentsDialog(ui, parent, of.name, tasks, day)


class PersonAssignmentsDialog(FormDialog):
    """Enter leads to the decision."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        name: Name,
        tasks: Sequence[TrackedAssignment],
        date: dt.date,
    ) -> None:
        super().__init__(ui, parent)
        self.body.addStrut(_WIDTH)
        self._name, self._tasks, self._date = name, list(tasks), date
        self._fact = label("fact")
        self.search = SearchEdit(ui)
        self.table = Table(ui, _columns(ui, date), two_lines=True)
        self.table.setMinimumHeight(_TABLE)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.save = ExportButton(ui, self.table, lambda t: t.gettext("Assignments"))
        self._empty = EmptyList(ui, "decisions")
        self._empty.action.hide()
        bar = QHBoxLayout()
        bar.setSpacing(GAP_S)
        bar.addWidget(self.search, 1)
        bar.addWidget(self._fact, 1)
        bar.addWidget(self.copy)
        bar.addWidget(self.save)
        self.form.addLayout(bar)
        self.form.addWidget(self.table, 1)
        self.form.addWidget(self._empty, 1)
        self.cancel.hide()
        self.search.textChanged.connect(self.table.filter)
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(self._open)
        self.table.show_rows(self._tasks)
        self.table.setVisible(bool(tasks))
        self._empty.setVisible(not tasks)
        self.first = self.table
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        name = full_name(self._name, t.language)
        self.set_question(t.gettext("Assignments: {name}", name=name))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Close"))
        day = date_as_shown(self._date)
        self._fact.setText(
            t.gettext("As of {date}, in all: {number}", date=day, number=len(self._tasks))
        )
        self.search.setPlaceholderText(t.gettext("Filter by words"))
        self.search.setAccessibleName(t.gettext("Filter by words"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.gettext("Assignments"))
        self._empty.set_texts(
            t.gettext("No assignments"),
            t.gettext("What the council assigns to this person appears here."),
            "",
        )

    def _open(self, row: TrackedAssignment) -> None:
        self.accept()
        self.ui.go(Place("decisions", row.decision_id))


def _columns(ui: Ui, date: dt.date) -> list[Column]:
    def number(row: TrackedAssignment) -> str:
        return f"{numbered(ui, row.written_minutes or '–')}, {row.number}"

    def state(row: TrackedAssignment) -> tuple[str, str, str]:
        kind, sign, said = execution_tag(ui, row.state)
        late = row.stands.days_overdue(date)
        return kind, sign, overdue_words(ui.words, late) if late else said

    return [
        Column("number", lambda t: t.pgettext("table", "Minutes, point"), number, width=130),
        Column(
            "text",
            lambda t: t.pgettext("table", "Assignment"),
            lambda row: one_line(row.text, ui),
            stretch=True,
        ),
        Column(
            "deadline",
            lambda t: t.pgettext("table", "Deadline"),
            lambda row: "–" if row.deadline is None else date_as_shown(row.deadline),
            width=110,
            sort=lambda row: row.deadline or dt.date.max,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: state(row)[2],
            width=210,
            tag=state,
        ),
    ]
