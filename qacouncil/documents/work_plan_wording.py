"""The words of the work plan and of its marks of execution."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from qacouncil.i18n.calendar_words import month_name
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body, TopicState


class WorkPlanWording:
    """Title by the body's own name, heads, marks, counts."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, committee", "WORK PLAN OF THE COUNCIL")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, commission", "WORK PLAN OF THE COUNCIL")
        return t.pgettext("paper, council", "WORK PLAN OF THE COUNCIL")

    def none(self, *, made: bool) -> str:
        """The sentence that stands for an empty table."""
        if made:
            return self._t.pgettext("paper", "The work plan has no topics yet.")
        return self._t.pgettext("paper", "There is no work plan for this academic year.")

    def month(self, first: dt.date) -> str:
        """The heading of a month: Ноябрь 2026 года."""
        name = month_name(first, self._t.language)
        text = self._t.pgettext("paper", "{month} {year}", month=name, year=first.year)
        return text[:1].upper() + text[1:]

    # Heads of columns

    def topic_head(self) -> str:
        return self._t.pgettext("paper, column", "Topic")

    def speaker_head(self) -> str:
        return self._t.pgettext("paper, column", "Speaker")

    def unit_head(self) -> str:
        return self._t.pgettext("paper, column", "Responsible unit")

    def standard_head(self) -> str:
        return self._t.pgettext("paper, column", "Standard")

    def mark_head(self) -> str:
        return self._t.pgettext("paper, column", "Mark of execution")

    # How a topic stands

    def mark(
        self, state: TopicState, minutes: str, held: dt.date | None, moved_from: int | None
    ) -> str:
        """The state; by which meeting; for when it was first planned: a line each."""
        t = self._t
        lines = [term_words(t, state)]
        if held is not None and state in (TopicState.DONE, TopicState.ON_AGENDA):
            lines.append(self._meeting(state, minutes, short_date(held, t.language)))
        if moved_from is not None:
            month = month_name(dt.date(2000, moved_from, 1), t.language)
            lines.append(t.pgettext("paper, plan", "first planned: {month}", month=month))
        return "\n".join(lines)

    def _meeting(self, state: TopicState, minutes: str, date: str) -> str:
        if state is TopicState.DONE and minutes:
            return self._t.pgettext(
                "paper, plan", "Minutes No. {number}, {date}", number=minutes, date=date
            )
        return date

    def counts(self, of: Mapping[TopicState, int]) -> list[str]:
        """How many stand so; a sentence for each of which there is one."""
        t = self._t
        done, overdue = of[TopicState.DONE], of[TopicState.OVERDUE]
        on_agenda = of[TopicState.ON_AGENDA]
        ahead = of[TopicState.AHEAD] + of[TopicState.DUE] + of[TopicState.MOVED]
        sentences = (
            (done, t.pgettext("paper, plan", "Dealt with: {n}.", n=done)),
            (on_agenda, t.pgettext("paper, plan", "On an agenda: {n}.", n=on_agenda)),
            (ahead, t.pgettext("paper, plan", "Ahead: {n}.", n=ahead)),
            (overdue, t.pgettext("paper, plan", "Overdue: {n}.", n=overdue)),
        )
        return [sentence for count, sentence in sentences if count]
