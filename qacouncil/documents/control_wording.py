"""The words of the control sheet of assignments (docs/paper.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qacouncil.i18n.dates import short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.execution import OPEN_STATES, AssignmentChoice, Execution, ExecutionState


class ControlWording:
    """Title, heads, states, counts."""

    def __init__(self, translator: Translator) -> None:
        self._t = translator

    def title(self) -> str:
        return self._t.pgettext("paper", "CONTROL SHEET OF ASSIGNMENTS")

    def chosen(self, choice: AssignmentChoice) -> str:
        """Which assignments are listed; empty where all are."""
        t = self._t
        return {
            AssignmentChoice.ALL: "",
            AssignmentChoice.OPEN: t.pgettext("paper", "assignments without a mark of execution"),
            AssignmentChoice.OVERDUE: t.pgettext("paper", "overdue assignments"),
            AssignmentChoice.DONE: t.pgettext("paper", "assignments done"),
        }[choice]

    def none(self, choice: AssignmentChoice) -> str:
        """The sentence that stands for an empty table."""
        t = self._t
        return {
            AssignmentChoice.ALL: t.pgettext("paper", "There are no assignments."),
            AssignmentChoice.OPEN: t.pgettext("paper", "There are no assignments under control."),
            AssignmentChoice.OVERDUE: t.pgettext("paper", "There are no overdue assignments."),
            AssignmentChoice.DONE: t.pgettext("paper", "No assignment bears a mark of execution."),
        }[choice]

    def assignment_head(self) -> str:
        return self._t.pgettext("paper, column", "Assignment")

    def state_head(self) -> str:
        return self._t.pgettext("paper, column", "State")

    def evidence_head(self) -> str:
        return self._t.pgettext("paper, column", "Evidence")

    def was(self, date: str) -> str:
        """The deadline that the minutes set, where it was extended since."""
        return self._t.pgettext("paper", "(was: {date})", date=date)

    def state(self, stands: Execution, date: dt.date) -> str:
        """How it stands on the date: since when it is done, by how many days it is late."""
        t, state = self._t, stands.state
        if stands.finished_on is not None:
            day = short_date(stands.finished_on, t.language)
            if state is ExecutionState.DONE:
                return t.pgettext("paper", "done\n{date}", date=day)
            return t.pgettext("paper", "closed without execution\n{date}", date=day)
        if state is ExecutionState.OVERDUE:
            return t.pgettext("paper", "overdue,\ndays: {n}", n=stands.days_overdue(date))
        if state is ExecutionState.DUE_SOON:
            return t.pgettext("paper", "under control,\ndue soon")
        if state is ExecutionState.PARTLY_DONE:
            return t.pgettext("paper", "under control,\npartly done")
        return t.pgettext("paper", "under control")

    def counts(self, of: Mapping[ExecutionState, int]) -> list[str]:
        """How many stand so; a sentence for each of which there is one."""
        t = self._t
        done, closed = of[ExecutionState.DONE], of[ExecutionState.CLOSED]
        overdue = of[ExecutionState.OVERDUE]
        is_open = sum(of[each] for each in OPEN_STATES) - overdue
        sentences = (
            (done, t.pgettext("paper", "Done: {n}.", n=done)),
            (closed, t.pgettext("paper", "Closed without execution: {n}.", n=closed)),
            (is_open, t.pgettext("paper", "Under control: {n}.", n=is_open)),
            (overdue, t.pgettext("paper", "Overdue: {n}.", n=overdue)),
        )
        return [sentence for count, sentence in sentences if count]
