"""Programmes as rows: their columns, the tags of their states, and what they are found by."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.programme_words import (
    level_words,
    programme_state_words,
    review_state_words,
)
from qacouncil.localized import LANGUAGES
from qacouncil.queries.programmes_list import ProgrammeLine
from qacouncil.rules.programme_reviews import ReviewState
from qacouncil.rules.terms import ProgrammeState
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital, listed_name, one_line
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_STATE_SIGNS = {
    ProgrammeState.IN_DEVELOPMENT: ("progress", "edit"),
    ProgrammeState.IN_FORCE: ("done", "check"),
    ProgrammeState.IN_REVISION: ("warning", "undo"),
    ProgrammeState.SUSPENDED: ("danger", "clock"),
    ProgrammeState.CLOSED: ("plain", "minus"),
}
_REVIEW_SIGNS = {
    ReviewState.AHEAD: ("plain", "calendar"),
    ReviewState.SOON: ("warning", "clock"),
    ReviewState.OVERDUE: ("danger", "error"),
    ReviewState.DONE: ("done", "check"),
}
_FAR = dt.date.max


def state_tag(ui: Ui, state: ProgrammeState) -> tuple[str, str, str]:
    """Kind, icon and words of the tag of a state."""
    return *_STATE_SIGNS[state], programme_state_words(ui.words, state)


def review_tag(ui: Ui, state: ReviewState) -> tuple[str, str, str]:
    """Kind, icon and words of the tag of where a review stands."""
    return *_REVIEW_SIGNS[state], review_state_words(ui.words, state)


def head_of(ui: Ui, row: ProgrammeLine) -> str:
    """Who heads the programme; empty: nobody."""
    return "" if row.head is None else listed_name(ui, row.head)


def columns(ui: Ui) -> list[Column]:
    """Code, name, level, credits, department, head, state, next review."""

    def due(row: ProgrammeLine) -> str:
        return date_as_shown(row.due[0].due_on) if row.due else "–"

    def due_tag(row: ProgrammeLine) -> tuple[str, str, str] | None:
        if not row.due or row.due[0].state is ReviewState.AHEAD:
            return None
        return *_REVIEW_SIGNS[row.due[0].state], due(row)

    return [
        Column("code", lambda t: t.pgettext("table", "Code"), lambda row: row.code, width=110),
        Column(
            "name",
            lambda t: t.pgettext("table", "Programme"),
            lambda row: one_line(row.name, ui),
            stretch=True,
        ),
        Column(
            "level",
            lambda t: t.pgettext("table", "Level"),
            lambda row: capital(level_words(ui.words, row.level)),
            width=130,
        ),
        Column(
            "credits",
            lambda t: t.pgettext("table", "Credits"),
            lambda row: str(row.credits),
            width=90,
            sort=lambda row: row.credits,
            right=True,
        ),
        Column(
            "department",
            lambda t: t.pgettext("table", "Department"),
            lambda row: one_line(row.department, ui) or "–",
            width=170,
        ),
        Column(
            "head",
            lambda t: t.pgettext("table", "Head"),
            lambda row: head_of(ui, row) or "–",
            width=150,
        ),
        Column(
            "state",
            lambda t: t.pgettext("table", "State"),
            lambda row: programme_state_words(ui.words, row.state),
            width=170,
            tag=lambda row: state_tag(ui, row.state),
            sort=lambda row: list(ProgrammeState).index(row.state),
        ),
        Column(
            "review",
            lambda t: t.pgettext("table", "Next review"),
            due,
            width=190,
            tag=due_tag,
            sort=lambda row: row.due[0].due_on if row.due else _FAR,
        ),
    ]


def searched(ui: Ui, row: ProgrammeLine) -> str:
    """All words a programme is found by, in every language."""
    texts = [each.text(language) for each in (row.name, row.department) for language in LANGUAGES]
    return "\n".join([row.code, row.group_code, *texts, head_of(ui, row)])
