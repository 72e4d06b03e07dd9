"""Decisions as rows of the register: their columns."""

from __future__ import annotations

from qacouncil.i18n.term_words import term_words
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.queries.register_list import RegisterLine
from qacouncil.rules.supersession import Standing
from qacouncil.rules.terms import DecisionState
from qacouncil.ui.context import Ui
from qacouncil.ui.execution_tag import execution_tag
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


def outcome_tag(ui: Ui, row: DecisionLine) -> tuple[str, str, str]:
    """The tag of what the last closed vote came to, and whether the minutes are signed."""
    kind, sign = STATE_SIGNS[row.state]
    if row.outcome is None:
        return kind, sign, ui.words.gettext("no vote result")
    if row.state is DecisionState.ADOPTED:
        return kind, sign, ui.words.pgettext("decision", "adopted, not signed")
    return kind, sign, term_words(ui.words, row.outcome)


def standing_words(ui: Ui, standing: Standing) -> str:
    """What later decisions have left of one; empty: all of it."""
    t = ui.words
    return {
        Standing.AMENDED: t.pgettext("decision", "amended"),
        Standing.SUPERSEDED: t.pgettext("decision", "superseded"),
        Standing.REPEALED: t.pgettext("decision", "repealed"),
    }.get(standing, "")


def course_tag(ui: Ui, row: RegisterLine) -> tuple[str, str, str]:
    """What a list says of a decision in one word: no longer in force, how far, or the vote."""
    if row.standing >= Standing.SUPERSEDED:
        return "plain", "undo", standing_words(ui, row.standing)
    if row.execution is None:
        return outcome_tag(ui, row.line)
    return execution_tag(ui, row.execution)


def columns(ui: Ui) -> list[Column]:
    """Number, date, decision, area, responsible, deadline, execution."""

    def deadline(row: RegisterLine) -> str:
        return "–" if row.deadline is None else date_as_shown(row.deadline)

    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "No."),
            lambda row: number_of(row.line),
            width=90,
            bold=True,
        ),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.line.meeting.date),
            width=110,
            value=lambda row: row.line.meeting.date,
        ),
        Column(
            "text",
            lambda t: t.pgettext("table", "Decision"),
            lambda row: one_line(row.line.text, ui),
            stretch=True,
        ),
        Column(
            "who",
            lambda t: t.pgettext("table", "Responsible"),
            lambda row: responsible_of(ui, row.line) or "–",
            width=150,
        ),
        Column(
            "deadline",
            lambda t: t.pgettext("table", "Deadline"),
            deadline,
            width=110,
            value=lambda row: row.deadline,
        ),
        Column(
            "execution",
            lambda t: t.pgettext("table", "Execution"),
            lambda row: course_tag(ui, row)[2],
            width=180,
            tag=lambda row: course_tag(ui, row),
        ),
    ]
