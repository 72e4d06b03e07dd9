"""The words of the control sheet of assignments (docs/paper.md)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qacouncil.i18n.dates import short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.assignments import AssignmentChoice, AssignmentState


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

    def state(
        self,
        state: AssignmentState,
        date: dt.date,
        deadline: dt.date | None,
        done_on: dt.date | None,
    ) -> str:
        """How it stands on the date: since when it is done, by how many days it is late."""
        t = self._t
        if state is AssignmentState.DONE and done_on is not None:
            return t.pgettext("paper", "done\n{date}", date=short_date(done_on, t.language))
        if state is AssignmentState.OVERDUE and deadline is not None:
            return t.pgettext("paper", "overdue,\ndays: {n}", n=(date - deadline).days)
        if state is AssignmentState.CLOSE:
            return t.pgettext("paper", "under control,\ndue soon")
        return t.pgettext("paper", "under control")

    def counts(self, of: Mapping[AssignmentState, int]) -> list[str]:
        """How many stand so; a sentence for each of which there is one."""
        t = self._t
        done, overdue = of[AssignmentState.DONE], of[AssignmentState.OVERDUE]
        is_open = of[AssignmentState.OPEN] + of[AssignmentState.CLOSE]
        sentences = (
            (done, t.pgettext("paper", "Done: {n}.", n=done)),
            (is_open, t.pgettext("paper", "Under control: {n}.", n=is_open)),
            (overdue, t.pgettext("paper", "Overdue: {n}.", n=overdue)),
        )
        return [sentence for count, sentence in sentences if count]
