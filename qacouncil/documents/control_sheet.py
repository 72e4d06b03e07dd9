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
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Cell, Column, Row, cells
from qacouncil.i18n.translator import Translator
from qacouncil.rules.execution import Execution, ExecutionState, is_chosen


def control_sheet_paper(content: ControlSheetContent, translator: Translator) -> Paper:
    """The sheet in the translator's language."""
    return _ControlSheetWriter(content, translator).paper()


class _ControlSheetWriter(RegisterWriter):
    def __init__(self, content: ControlSheetContent, translator: Translator) -> None:
        super().__init__(content.head, translator, landscape=True)
        self._content = content
        self._wording = ControlWording(translator)
        self._counts: Counter[ExecutionState] = Counter()
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
            stands = each.on(self._content.date)
            if is_chosen(stands.state, self._content.choice):
                self._counts[stands.state] += 1
                rows.append(self._row(self._counts.total(), each, stands))
        return rows

    def _row(self, number: int, each: ControlledAssignment, stands: Execution) -> Row:
        overdue = stands.state is ExecutionState.OVERDUE
        return cells(
            str(number),
            each.point,
            self.cell(each.text),
            self.people(each.responsible, each.responsible_text),
            self._deadline(each, stands),
            Cell(self._wording.state(stands, self._content.date), bold=overdue),
            self._evidence(each, stands),
        )

    def _deadline(self, each: ControlledAssignment, stands: Execution) -> str:
        """The one in force and, where it was extended, the one of the minutes."""
        said = self.words.date(stands.deadline)
        if not stands.extended or each.deadline is None:
            return said
        return f"{said}\n{self._wording.was(self.words.date(each.deadline))}"

    def _evidence(self, each: ControlledAssignment, stands: Execution) -> Cell:
        """The files, a line each, and what is said beside them."""
        if stands.is_open:
            return Cell(NONE)
        said = self.reading.said(each.evidence)
        lines = filter(None, (*each.files, said.text))
        return Cell("\n".join(lines) or NONE, language=said.language)
