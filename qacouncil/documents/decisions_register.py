"""The register of a council's decisions in a period, grouped by their minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredPoint,
    RegisteredTask,
)
from qacouncil.documents.decisions_wording import DecisionsWording
from qacouncil.documents.register import RegisterWriter
from qacouncil.documents.register_wording import NONE
from qacouncil.documents.rendering import Paper
from qacouncil.documents.story import Align, Column, Row, cells
from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.translator import Translator


def decisions_register_paper(content: DecisionsRegisterContent, translator: Translator) -> Paper:
    """The register in the translator's language."""
    return _DecisionsWriter(content, translator).paper()


class _DecisionsWriter(RegisterWriter):
    def __init__(self, content: DecisionsRegisterContent, translator: Translator) -> None:
        super().__init__(content.head, translator, landscape=True)
        self._content = content
        self._wording = DecisionsWording(translator)
        self.heading(self._wording.title(), self.words.period(content.since, content.until))
        self._summary()
        self.table(self._columns(), self._rows(), self._wording.none())
        self.signature()

    def _summary(self) -> None:
        votes = Counter(
            point.vote.outcome if point.vote is not None else None
            for minutes in self._content.minutes
            for point in minutes.points
        )
        if votes:
            counts = self._wording.counts(len(self._content.minutes), votes)
            self.summary(" ".join(counts))

    def _columns(self) -> tuple[Column, ...]:
        words = self._wording
        return (
            Column(self.words.number_head(), 12, Align.CENTRE),
            Column(self.words.point_head(), 16, Align.CENTRE),
            Column(words.text_head()),
            Column(words.area_head(), 47),
            Column(words.vote_head(), 50),
            Column(words.tasks_head(), 46),
        )

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        number = 0
        for minutes in self._content.minutes:
            title = self.words.minutes(minutes.number, minutes.date, signed=minutes.signed)
            rows.append(Row(group=title))
            for point in minutes.points:
                number += 1
                rows.append(self._row(number, point))
        return rows

    def _row(self, number: int, point: RegisteredPoint) -> Row:
        return cells(
            str(number),
            point.number,
            self.cell(point.text),
            area_words(self.translator, point.area),
            NONE if point.vote is None else self._wording.vote(point.vote),
            self._tasks(point.tasks) or NONE,
        )

    def _tasks(self, tasks: Iterable[RegisteredTask]) -> str:
        """Who, a line each, and below them until when; neighbours with one deadline together."""
        lines: list[str] = []
        for deadline, same in groupby(tasks, lambda task: task.deadline):
            who = (self.people(each.responsible, each.responsible_text) for each in same)
            lines += dict.fromkeys(who)
            if deadline is not None:
                lines.append(self.words.date(deadline))
        return "\n".join(lines)
