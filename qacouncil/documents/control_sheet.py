"""The control sheet: every assignment of the council's decisions, and how it stands on a date."""

from __future__ import annotations

from collections import Counter

from qacouncil.documents.control_sheet_content import (
    ControlledAssignment,
    ControlledMinutes,
    ControlSheetContent,
)
from qacouncil.documents.control_wording import ControlWording
from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Cell, Column, Row, cells
from qacouncil.i18n.translator import Translator
from qacouncil.rules.assignments import AssignmentState, assignment_state, is_chosen


def control_sheet_paper(content: ControlSheetContent, translator: Translator) -> Paper:
    """The sheet in the translator's language."""
    return _ControlSheetWriter(content, translator).paper()


class _ControlSheetWriter(RegisterWriter):
    def __init__(self, content: ControlSheetContent, translator: Translator) -> None:
        super().__init__(content.head, translator, landscape=True)
        self._content = content
        self._wording = ControlWording(translator)
        self._counts: Counter[AssignmentState] = Counter()
        rows = self._rows()
        if content.since is None:
            subtitle = self.words.as_of(content.date)
        else:
            subtitle = self.words.period_as_of(content.since, content.date)
        self.heading(self._wording.title(), subtitle, self._wording.chosen(content.choice))
        if rows:
            counts = self._wording.counts(self._counts)
            self.summary(" ".join((self.words.total(self._counts.total()), *counts)))
        self.table(self._columns(), rows, self._wording.none(content.choice))
        self.signature()

    def _columns(self) -> tuple[Column, ...]:
        words = self._wording
        return (
            Column(self.words.number_head(), 10, Align.CENTRE),
            Column(self.words.point_head(), 16, Align.CENTRE),
            Column(words.assignment_head()),
            Column(self.words.responsible_head(), 44),
            Column(self.words.deadline_head(), self.date_width, Align.CENTRE),
            Column(words.state_head(), max(33.0, self.date_width)),
            Column(words.evidence_head(), 38),
        )

    def _rows(self) -> list[Row]:
        """By meeting, as the minutes number them."""
        rows: list[Row] = []
        for minutes in self._content.minutes:
            own = self._rows_of(minutes)
            if own:
                title = self.words.minutes(minutes.number, minutes.date, signed=minutes.signed)
                rows.append(Row(group=title))
                rows += own
        return rows

    def _rows_of(self, minutes: ControlledMinutes) -> list[Row]:
        rows = []
        for each in minutes.assignments:
            state = assignment_state(each.deadline, self._content.date, each.done_on)
            if is_chosen(state, self._content.choice):
                self._counts[state] += 1
                rows.append(self._row(self._counts.total(), each, state))
        return rows

    def _row(self, number: int, each: ControlledAssignment, state: AssignmentState) -> Row:
        date = self._content.date
        stands = self._wording.state(state, date, each.deadline, each.done_on)
        return cells(
            str(number),
            each.point,
            self.cell(each.text),
            self.people(each.responsible, each.responsible_text),
            self.words.date(each.deadline),
            Cell(stands, bold=state is AssignmentState.OVERDUE),
            self.cell(each.evidence),
        )
