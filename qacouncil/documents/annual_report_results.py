"""The sections of the annual report on what came of the meetings: decisions, votes, plan, tasks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from qacouncil.documents.annual_report_content import AnnualReportContent, Decided
from qacouncil.documents.annual_report_results_wording import ResultsWording
from qacouncil.documents.charts import Bar
from qacouncil.documents.report_section import SectionWriter, bold_row
from qacouncil.documents.story import Align, Cell, Column, cells
from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.calendar_words import month_name
from qacouncil.i18n.standard_words import standard_words
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Localized
from qacouncil.rules.terms import TopicState

_STATES = (
    *(TopicState.DONE, TopicState.ON_AGENDA, TopicState.MOVED),
    *(TopicState.DUE, TopicState.OVERDUE, TopicState.AHEAD),
)


class ResultsWriter:
    """cell: shows a stored text in the language of the report."""

    def __init__(
        self,
        content: AnnualReportContent,
        translator: Translator,
        sections: SectionWriter,
        cell: Callable[[Localized], Cell],
    ) -> None:
        self._content = content
        self._translator = translator
        self._sections = sections
        self._cell = cell
        self._wording = ResultsWording(translator)

    def write(self) -> None:
        self._areas()
        self._standards()
        self._votes()
        self._plan()
        self._assignments()

    def _areas(self) -> None:
        areas, words = self._content.areas, self._wording
        said = [
            words.considered(sum(each.items for each in areas)),
            words.adopted(sum(each.adopted for each in areas)),
        ]
        not_adopted = sum(each.not_adopted for each in areas)
        said += [words.decisions_not_adopted(not_adopted)] if not_adopted else []
        self._sections.begin(words.areas(), said)
        labels = [area_words(self._translator, each.code) for each in areas]
        self._decided(areas, labels, words.area_heads(), words.areas())

    def _standards(self) -> None:
        """Left out where no decision has one."""
        standards, words = self._content.standards, self._wording
        if not standards:
            return
        known = sum(each.adopted for each in standards)
        every = sum(each.adopted for each in self._content.areas)
        self._sections.begin(words.standards(), [words.with_standard(known, every)])
        labels = [standard_words(self._translator, each.code) for each in standards]
        self._decided(standards, labels, words.standard_heads(), words.standards())

    def _decided(
        self, lines: Sequence[Decided], labels: list[str], heads: tuple[str, ...], caption: str
    ) -> None:
        what, *others = heads
        columns = (Column(what), *(Column(head, 27, Align.CENTRE) for head in others))
        numbers = [(each.items, each.adopted, each.not_adopted) for each in lines]
        rows = [cells(label, *map(str, each)) for label, each in zip(labels, numbers, strict=True)]
        if len(rows) > 1:
            totals = [str(sum(column)) for column in zip(*numbers, strict=True)]
            rows.append(bold_row(self._wording.total(), *totals))
        self._sections.table(columns, rows)
        both = any(each.not_adopted for each in lines)
        bars = [
            Bar(label, (each.adopted, each.not_adopted) if both else (each.adopted,))
            for label, each in zip(labels, lines, strict=True)
        ]
        legend = self._wording.decisions_legend() if both else ()
        self._sections.chart(bars, caption, legend)

    def _votes(self) -> None:
        votes, words = self._content.votes, self._wording
        totals = [sum(column) for column in zip(*(each.counts for each in votes), strict=True)]
        said = [words.voted(sum(totals))]
        said += [words.results(*totals)] if totals else []
        self._sections.begin(words.votes(), said)
        kind, *heads = words.vote_heads()
        columns = (Column(kind), *(Column(head, 27, Align.CENTRE) for head in heads))
        labels = [words.vote_kind(each.kind) for each in votes]
        numbers = [(*each.counts, sum(each.counts)) for each in votes]
        rows = [cells(label, *map(str, each)) for label, each in zip(labels, numbers, strict=True)]
        if len(rows) > 1:
            rows.append(bold_row(words.total(), *map(str, (*totals, sum(totals)))))
        self._sections.table(columns, rows)
        bars = [Bar(label, each.counts) for label, each in zip(labels, votes, strict=True)]
        self._sections.chart(bars, words.votes_chart(), words.votes_legend())

    def _plan(self) -> None:
        plan, words = self._content.plan, self._wording
        if plan is None:
            self._sections.begin(words.plan(), [words.no_plan()])
            return
        states = Counter(each.state for each in plan)
        moved = sum(each.moved for each in plan)
        said = [words.topics(len(plan))] if plan else [words.no_topics()]
        said += [words.topics_done(states[TopicState.DONE])] if plan else []
        said += [words.topics_moved(moved)] if moved else []
        self._sections.begin(words.plan(), said)
        state, topics = words.topic_heads()
        columns = (Column(state), Column(topics, 35, Align.CENTRE))
        there = [(words.topic_state(each), states[each]) for each in _STATES if states[each]]
        self._sections.table(columns, [cells(label, str(count)) for label, count in there])
        bars = [Bar(label, (count,)) for label, count in there]
        self._sections.chart(bars, words.plan_chart())
        topic, month, state = words.left_heads()
        left = [each for each in plan if each.state is not TopicState.DONE]
        rows = [
            cells(
                self._cell(each.title),
                month_name(dt.date(2000, each.month, 1), self._translator.language),
                words.topic_state(each.state),
            )
            for each in left
        ]
        heads = (Column(topic), Column(month, 30), Column(state, 42))
        self._sections.table(heads, rows, words.topics_left())

    def _assignments(self) -> None:
        carried_out, words = self._content.carried_out, self._wording
        counts = carried_out.counts
        said = [words.assigned(sum(counts))]
        said += [words.extended(carried_out.extended)] if carried_out.extended else []
        self._sections.begin(words.assignments(), said)
        if not sum(counts):
            return
        state, number = words.execution_heads()
        columns = (Column(state), Column(number, 35, Align.CENTRE))
        there = [each for each in zip(words.execution(), counts, strict=True) if each[1]]
        self._sections.table(columns, [cells(label, str(count)) for label, count in there])
        bars = [Bar(label, (count,)) for label, count in there]
        self._sections.chart(bars, words.execution_chart())
