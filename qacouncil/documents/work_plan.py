"""The work plan of an academic year: topics by month, and how each stands on a date."""

from __future__ import annotations

from collections import Counter

from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Column, Row, cells
from qacouncil.documents.work_plan_content import PlanTopic, WorkPlanContent
from qacouncil.documents.work_plan_wording import WorkPlanWording
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.standard_words import standard_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.work_plan import MONTHS, first_of_month


def work_plan_paper(
    content: WorkPlanContent, translator: Translator, *, approved: bool = True, marks: bool = True
) -> Paper:
    """The plan in the translator's language.

    approved: with the stamp of its approval. marks: with how its topics stand.
    """
    return _WorkPlanWriter(content, translator, approved=approved, marks=marks).paper()


class _WorkPlanWriter(RegisterWriter):
    def __init__(
        self, content: WorkPlanContent, translator: Translator, *, approved: bool, marks: bool
    ) -> None:
        super().__init__(content.head, translator, landscape=True)
        self._content, self._marks = content, marks
        self._wording = WorkPlanWording(translator, content.head.body)
        if approved:
            self._approval()
        year = content.year
        subtitle = self.words.year_as_of(content.date, year) if marks else self.words.year(year)
        self.heading(self._wording.title(), subtitle)
        if marks and content.topics:
            counts = Counter(each.state for each in content.topics)
            total = self.words.total(counts.total())
            self.summary(" ".join((total, *self._wording.counts(counts))))
        self.table(self._columns(), self._rows(), self._wording.none(made=content.made))
        self.signature()

    def _approval(self) -> None:
        """As it was approved; where that is not noted, room for it."""
        content = self._content
        if content.approved_on is None:
            self.approval(int(content.year[:4]))
            return
        date = long_date(content.approved_on, self.language)
        by = self.reading.text(content.approved_by)
        if by:
            self.stamp(by, "", date)
        else:
            self.approval(content.approved_on.year, date)

    def _columns(self) -> tuple[Column, ...]:
        words = self._wording
        columns = (
            Column(self.words.number_head(), 10, Align.CENTRE),
            Column(words.topic_head()),
            Column(words.speaker_head(), 44),
            Column(words.unit_head(), 40),
            Column(words.standard_head(), 38),
        )
        return (*columns, Column(words.mark_head(), 52)) if self._marks else columns

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        number = 0
        for month in MONTHS:
            topics = [each for each in self._content.topics if each.month == month]
            if topics:
                first = first_of_month(self._content.year, month)
                rows.append(Row(group=self._wording.month(first)))
            for each in topics:
                number += 1
                rows.append(self._row(number, each))
        return rows

    def _row(self, number: int, topic: PlanTopic) -> Row:
        row = cells(
            str(number),
            self.cell(topic.title),
            NONE if topic.speaker is None else self.reading.name(topic.speaker),
            self.cell(topic.unit),
            standard_words(self.translator, topic.standard) or NONE,
        )
        if not self._marks:
            return row
        moved = topic.moved_from if topic.moved_from != topic.month else None
        mark = self._wording.mark(topic.state, topic.minutes, topic.held, moved)
        return Row((*row.cells, *cells(mark).cells))
