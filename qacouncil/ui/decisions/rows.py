"""Decisions as rows: their columns, and whether a row is wanted by area and words."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.term_words import term_words
from qacouncil.localized import LANGUAGES
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.rules.terms import DecisionState
from qacouncil.ui.context import Ui
from qacouncil.ui.said import one_line, responsible
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

STATE_SIGNS = {
    DecisionState.DRAFT: ("plain", "minus"),
    DecisionState.ADOPTED: ("progress", "clock"),
    DecisionState.REJECTED: ("danger", "close"),
    DecisionState.VOID: ("warning", "warning"),
    DecisionState.FINAL: ("done", "check"),
}


def number_of(row: DecisionLine) -> str:
    """3 / 3.2: minutes and point; the date where the minutes have no number."""
    minutes = row.meeting.written_number or row.meeting.reference
    return f"{minutes} / {row.number}"


def responsible_of(ui: Ui, row: DecisionLine) -> str:
    """All who carry the point out, each once."""
    named = (responsible(ui, each.responsible, each.responsible_text) for each in row.assignments)
    return ", ".join(dict.fromkeys(each for each in named if each))


def deadlines_of(row: DecisionLine) -> str:
    """Its deadlines, the earliest first."""
    dates = sorted({each.deadline for each in row.assignments if each.deadline is not None})
    return ", ".join(date_as_shown(each) for each in dates)


def outcome_tag(ui: Ui, row: DecisionLine) -> tuple[str, str, str]:
    """The tag of what the last closed vote came to, and whether the minutes are signed."""
    kind, sign = STATE_SIGNS[row.state]
    if row.outcome is None:
        return kind, sign, ui.words.gettext("no vote result")
    if row.state is DecisionState.ADOPTED:
        return kind, sign, ui.words.pgettext("decision", "adopted, not signed")
    return kind, sign, term_words(ui.words, row.outcome)


def columns(ui: Ui) -> list[Column]:
    """Number, date, decision, responsible, deadline, outcome."""

    def deadline(row: DecisionLine) -> tuple[int, str]:
        dates = [each.deadline for each in row.assignments if each.deadline is not None]
        return (0, min(dates).isoformat()) if dates else (1, "")

    return [
        Column("number", lambda t: t.pgettext("table", "No."), number_of, width=90),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.meeting.date),
            width=110,
            sort=lambda row: row.meeting.date,
        ),
        Column(
            "text",
            lambda t: t.pgettext("table", "Decision"),
            lambda row: one_line(row.text, ui),
            stretch=True,
        ),
        Column(
            "who",
            lambda t: t.pgettext("table", "Responsible"),
            lambda row: responsible_of(ui, row) or "–",
            width=150,
        ),
        Column(
            "deadline",
            lambda t: t.pgettext("table", "Deadline"),
            lambda row: deadlines_of(row) or "–",
            width=120,
            sort=deadline,
        ),
        Column(
            "outcome",
            lambda t: t.pgettext("table", "Outcome"),
            lambda row: outcome_tag(ui, row)[2],
            width=205,
            tag=lambda row: outcome_tag(ui, row),
        ),
    ]


def searched(ui: Ui, row: DecisionLine) -> str:
    """All words a decision is found by, in every language."""
    texts = [row.text.text(language) for language in LANGUAGES]
    parts = [number_of(row), *texts, area_words(ui.words, row.area), responsible_of(ui, row)]
    return "\n".join(parts)


def in_order(rows: Sequence[DecisionLine]) -> list[DecisionLine]:
    """The newest meeting first, its points as in its minutes."""
    places = {row.id: place for place, row in enumerate(rows)}
    meetings: dict[str, int] = {}
    for row in rows:
        meetings.setdefault(row.meeting.id, len(meetings))
    return sorted(rows, key=lambda row: (-meetings[row.meeting.id], places[row.id]))
