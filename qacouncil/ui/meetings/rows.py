"""Meetings as rows: number, when, of which kind, how many items, at which stage."""

from __future__ import annotations

from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.queries.meetings_list import MeetingLine
from qacouncil.rules.terms import MinutesState, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital, numbered
from qacouncil.ui.widgets.table import Column
from qacouncil.ui.widgets.typed_times import date_as_shown

_SIGNS = {
    Stage.PLAN: ("plain", "minus"),
    Stage.CONVENE: ("progress", "right"),
    Stage.HOLD: ("progress", "right"),
    Stage.MINUTES: ("warning", "clock"),
    Stage.SIGNED: ("done", "check"),
    Stage.CANCELLED: ("plain", "close"),
    Stage.NOT_HELD: ("danger", "error"),
    MinutesState.REVIEW: ("warning", "flag"),
    MinutesState.CONFIRMED: ("done", "done"),
}
# What the minutes come to says more than the stage.
_OF_MINUTES = (MinutesState.REVIEW, MinutesState.CONFIRMED)


def state_of(row: MeetingLine) -> Stage | MinutesState:
    """The stage of a meeting, or of its minutes where they are past it."""
    return row.minutes if row.minutes in _OF_MINUTES else row.meeting.stage


def columns(ui: Ui) -> list[Column]:
    """A number that is only proposed stands in brackets."""

    def tag(row: MeetingLine) -> tuple[str, str, str]:
        kind, sign = _SIGNS[state_of(row)]
        return kind, sign, term_words(ui.words, state_of(row))

    def reference(row: MeetingLine) -> str:
        named = row.meeting
        if not named.written_number:
            return "–"
        said = f"{numbered(ui, named.written_number)} ({named.year})"
        return said if not named.proposed else f"[{said}]"

    def words(row: MeetingLine, t: Translator) -> str:
        return capital(term_words(t, row.kind))

    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "Number"),
            reference,
            width=132,
            sort=lambda row: (row.meeting.year, row.meeting.number or 0),
        ),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.meeting.date),
            width=100,
            sort=lambda row: (row.meeting.date, row.start),
        ),
        Column(
            "time",
            lambda t: t.pgettext("table", "Time"),
            lambda row: time_of_day(row.start),
            width=84,
        ),
        Column(
            "kind",
            lambda t: t.pgettext("table", "Kind"),
            lambda row: words(row, ui.words),
            stretch=True,
        ),
        Column(
            "form",
            lambda t: t.pgettext("table", "Form"),
            lambda row: capital(term_words(ui.words, row.form)),
            stretch=True,
        ),
        Column(
            "items",
            lambda t: t.pgettext("table", "Items"),
            lambda row: str(row.items),
            width=112,
            sort=lambda row: row.items,
        ),
        Column(
            "stage",
            lambda t: t.pgettext("table", "Stage"),
            lambda row: term_words(ui.words, state_of(row)),
            width=230,
            tag=tag,
        ),
    ]
