"""The forms of execution as they open for the first assignment there is, or for one to come."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.queries.decision_timeline import EvidenceLine, RecordedStep
from qacouncil.queries.execution import assignments_of_council
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.rules.execution import Assigned, execution
from qacouncil.rules.terms import ExecutionStep
from qacouncil.ui.context import Ui
from qacouncil.ui.execution.reminder_dialog import ReminderDialog
from qacouncil.ui.execution.step_dialog import RECORDING, StepDialog
from qacouncil.ui.said import today
from qacouncil.ui.widgets.dialog import Dialog

_KINDS = {
    "record_execution": RECORDING,
    "extend_deadline": (ExecutionStep.EXTENDED,),
    "reassign": (ExecutionStep.REASSIGNED,),
    "close_assignment": (ExecutionStep.CLOSED,),
    "reopen_assignment": (ExecutionStep.REOPENED,),
}


def execution_dialog(name: str, ui: Ui, parent: QWidget) -> Dialog:
    """One of EXECUTION_DIALOGS. Raises KeyError for another."""
    session, day = ui.session, today(ui)
    there = session.read(assignments_of_council, session.council_id, day)
    task = there[0] if there else _to_come(day)
    if name == "reminder":
        return ReminderDialog(ui, parent, task)
    if name == "correct_step":
        step = RecordedStep(
            id="",
            kind=ExecutionStep.PARTLY_DONE,
            happened_on=task.given_on,
            note=Localized("Жартысы түзетілді", "Половина исправлена", "Half of it is revised"),
            deadline=None,
            person_id=None,
            person=None,
            responsible=NO_TEXT,
            decided_by=NO_TEXT,
            files=(EvidenceLine("", "силлабус.pdf", 1),),
            corrected_on=None,
        )
        return StepDialog(ui, parent, task, RECORDING, step)
    return StepDialog(ui, parent, task, _KINDS[name])


def _to_come(day: dt.date) -> TrackedAssignment:
    return TrackedAssignment(
        id="",
        decision_id="",
        meeting_id="",
        minutes=1,
        prefix="",
        number="1.1",
        given_on=day,
        signed=False,
        text=NO_TEXT,
        person_ids=(),
        responsible=(),
        responsible_text=NO_TEXT,
        co_executors=(),
        first_deadline=day,
        assigned=Assigned(day, day),
        steps=(),
        stands=execution(day, (), day),
    )
