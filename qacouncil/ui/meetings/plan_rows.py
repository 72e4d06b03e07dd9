"""The work plan as rows: a heading for each month, its topics below it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.i18n.calendar_words import month_name
from qacouncil.i18n.standard_words import standard_words
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.work_plan import PlannedTopic, WorkPlan
from qacouncil.rules.terms import TopicState
from qacouncil.rules.work_plan import MONTHS
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital, listed_name, numbered, one_line
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_SIGNS = {
    TopicState.AHEAD: ("plain", "minus"),
    TopicState.DUE: ("progress", "right"),
    TopicState.OVERDUE: ("warning", "clock"),
    TopicState.ON_AGENDA: ("progress", "calendar"),
    TopicState.MOVED: ("plain", "right"),
    TopicState.DONE: ("done", "check"),
}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A topic, or the heading of a month: topic None; done and all count its topics."""

    id: str
    month: int
    topic: PlannedTopic | None = None
    done: int = 0
    all: int = 0


def rows_of(plan: WorkPlan) -> list[PlanRow]:
    """Months that have topics, in the order of the academic year."""
    found: list[PlanRow] = []
    for month in MONTHS:
        topics = plan.of_month(month)
        if topics:
            done = sum(each.state is TopicState.DONE for each in topics)
            found.append(PlanRow(f"month {month}", month, done=done, all=len(topics)))
            found += [PlanRow(each.id, month, each) for each in topics]
    return found


def month_words(ui: Ui, month: int) -> str:
    """Қараша, Ноябрь, November."""
    return capital(month_name(dt.date(2000, month, 1), ui.language))


def heading(ui: Ui, row: PlanRow) -> str:
    """What heads a month; empty for a topic."""
    if row.topic is not None:
        return ""
    month = month_words(ui, row.month)
    if not row.done:
        return month
    return ui.words.gettext("{month}: {done} of {all}", month=month, done=row.done, all=row.all)


def meeting_words(ui: Ui, topic: PlannedTopic) -> str:
    """The meeting that has it, or had it last: № 3, 12.12.2026."""
    if not topic.meetings:
        return ""
    named = topic.meetings[-1].meeting
    date = date_as_shown(named.date)
    return f"{numbered(ui, named.written_number)}, {date}" if named.written_number else date


def title_words(ui: Ui, topic: PlannedTopic) -> str:
    """The title, and whence it was moved."""
    title = one_line(topic.title, ui) or ui.words.gettext("Item without a title")
    if topic.moved_from is None:
        return title
    month = month_name(dt.date(2000, topic.moved_from, 1), ui.language)
    return ui.words.gettext("{topic} (first planned for: {month})", topic=title, month=month)


def topic_note(ui: Ui, topic: PlannedTopic) -> str:
    """Month, speaker and unit, as far as they are known."""
    speaker = listed_name(ui, topic.speaker) if topic.speaker is not None else ""
    parts = (month_words(ui, topic.month), speaker, one_line(topic.unit, ui))
    return " · ".join(each for each in parts if each)


def columns(ui: Ui) -> list[Column]:
    """Topic, speaker, unit, standard, meeting, state."""

    def topic(row: PlanRow) -> PlannedTopic:
        assert row.topic is not None  # headings have no cells
        return row.topic

    def speaker(row: PlanRow) -> str:
        named = topic(row).speaker
        return listed_name(ui, named) if named is not None else "–"

    def tag(row: PlanRow) -> tuple[str, str, str]:
        state = topic(row).state
        return (*_SIGNS[state], term_words(ui.words, state))

    return [
        Column(
            "topic",
            lambda t: t.pgettext("table", "Topic"),
            lambda row: title_words(ui, topic(row)),
            stretch=True,
        ),
        Column("speaker", lambda t: t.pgettext("table", "Rapporteur"), speaker, width=180),
        Column(
            "unit",
            lambda t: t.pgettext("table", "Unit"),
            lambda row: one_line(topic(row).unit, ui) or "–",
            width=170,
        ),
        Column(
            "standard",
            lambda t: t.pgettext("table", "Standard"),
            lambda row: standard_words(ui.words, topic(row).standard) or "–",
            width=210,
        ),
        Column(
            "meeting",
            lambda t: t.pgettext("table", "Meeting"),
            lambda row: meeting_words(ui, topic(row)) or "–",
            width=150,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: term_words(ui.words, topic(row).state),
            width=170,
            tag=tag,
        ),
    ]
