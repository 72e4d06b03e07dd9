"""The timeline of a decision in words: from its proposal to how its assignments stand today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.documents.protocol_content import Assignment
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.i18n.assignment_words import state_words, step_words
from qacouncil.i18n.calendar_words import month_name
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import Language
from qacouncil.queries.decision_card import DecisionCard
from qacouncil.queries.decision_timeline import AssignmentHistory, DecisionTimeline, RecordedStep
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.terms import ExecutionStep, Outcome, Stage
from qacouncil.ui.context import Ui
from qacouncil.ui.execution_tag import EXECUTION_SIGNS
from qacouncil.ui.said import capital, numbered, numbers_kept, responsible
from qacouncil.ui.widgets.event_line import Event
from qacouncil.ui.widgets.typed_times import date_as_shown

_HELD = (Stage.HOLD, Stage.MINUTES, Stage.SIGNED)
_STEP_SIGNS: Mapping[ExecutionStep, tuple[str, str]] = MappingProxyType(
    {
        ExecutionStep.PROGRESS: ("progress", "edit"),
        ExecutionStep.PARTLY_DONE: ("progress", "right"),
        ExecutionStep.DONE: ("done", "check"),
        ExecutionStep.CLOSED: ("plain", "close"),
        ExecutionStep.EXTENDED: ("warning", "clock"),
        ExecutionStep.REASSIGNED: ("progress", "members"),
        ExecutionStep.REOPENED: ("warning", "undo"),
    }
)


def decision_events(
    ui: Ui, card: DecisionCard, timeline: DecisionTimeline, minutes: str, language: Language
) -> list[Event]:
    """Until it is decided. minutes: their number as written; language: of the vote's sentences."""
    t = ui.words
    events = []
    if timeline.planned is not None:
        year, month = timeline.planned
        said = capital(month_name(dt.date(2000, month, 1), ui.language))
        detail = t.gettext("Academic year {year}: {month}", year=year, month=said)
        events.append(Event("plain", "calendar", t.gettext("In the work plan"), "", detail))
    if timeline.proposed_on is not None:
        date = date_as_shown(timeline.proposed_on)
        events.append(Event("plain", "meetings", t.gettext("On the agenda"), date))
    wording = VoteWording(
        load_translator(language),
        lambda name: short_name(name, language, initials_first=card.initials_first),
    )
    number = t.gettext("Minutes {number}", number=numbered(ui, minutes)) if minutes else ""
    for vote in card.votes:
        detail = ". ".join(each for each in (number, numbers_kept(wording.sentences(vote))) if each)
        kind, sign, title = {
            Outcome.ADOPTED: ("progress", "check", t.gettext("Adopted")),
            Outcome.REJECTED: ("danger", "close", t.gettext("Not adopted")),
            Outcome.NO_QUORUM: ("warning", "warning", t.gettext("No quorum")),
        }[vote.result.outcome]
        events.append(Event(kind, sign, title, date_as_shown(timeline.date), detail))
    if not card.votes and timeline.stage in _HELD:
        title = t.gettext("No vote was taken on this point.")
        events.append(Event("plain", "minus", title, date_as_shown(timeline.date), number))
    return events


def signed_event(ui: Ui, signed_on: dt.date) -> Event:
    """That the minutes were signed."""
    title = ui.words.gettext("Minutes signed")
    return Event("progress", "sign", title, date_as_shown(signed_on))


def place_of_signing(history: AssignmentHistory, signed_on: dt.date) -> int:
    """Before which of its events the minutes were signed: it is assigned at the meeting."""
    return 1 + sum(step.happened_on < signed_on for step in history.steps)


def history_events(
    ui: Ui, history: AssignmentHistory, given: Assignment | None, today: dt.date
) -> list[Event]:
    """From the assignment on. given: it as the minutes have it."""
    assigned = _assigned(ui, history, given)
    steps = [_step(ui, step) for step in history.steps]
    return [assigned, *steps, *_now(ui, history, today)]


def _assigned(ui: Ui, history: AssignmentHistory, given: Assignment | None) -> Event:
    t, task = ui.words, history.task
    names, words = task.responsible, task.responsible_text
    if given is not None:
        names, words = given.responsible, given.responsible_text
    said = [t.gettext("Responsible: {who}", who=responsible(ui, names, words) or "–")]
    if task.first_deadline is not None:
        said.append(t.gettext("Deadline: {date}", date=date_as_shown(task.first_deadline)))
    return Event(
        "progress", "right", t.gettext("Assigned"), date_as_shown(task.given_on), _joined(said)
    )


def _step(ui: Ui, step: RecordedStep) -> Event:
    t = ui.words
    kind, sign = _STEP_SIGNS[step.kind]
    if step.files and step.kind is not ExecutionStep.DONE:
        sign = "paperclip"
    said = []
    if step.deadline is not None:
        said.append(t.gettext("New deadline: {date}", date=date_as_shown(step.deadline)))
    if step.kind is ExecutionStep.REASSIGNED:
        names = () if step.person is None else (step.person,)
        who = responsible(ui, names, step.responsible)
        said.append(t.gettext("Responsible: {who}", who=who))
    by = step.decided_by.nearest(ui.language)[0].strip()
    if by:
        said.append(t.gettext("Decided by: {who}", who=by))
    said.append(step.note.nearest(ui.language)[0].strip())
    if step.corrected_on is not None:
        said.append(t.gettext("Corrected: {date}", date=date_as_shown(step.corrected_on)))
    return Event(
        kind,
        sign,
        step_words(t, step.kind),
        date_as_shown(step.happened_on),
        _joined(said),
        step.id,
    )


def _now(ui: Ui, history: AssignmentHistory, today: dt.date) -> list[Event]:
    """How it stands today, where no step says so."""
    t, stands = ui.words, history.task.stands
    if not stands.is_open or stands.deadline is None:
        return []
    date = date_as_shown(stands.deadline)
    kind, sign = EXECUTION_SIGNS[stands.state]
    late = stands.days_overdue(today)
    if late:
        detail = t.gettext("Days overdue: {n}", n=late)
        return [Event(kind, sign, state_words(t, stands.state), date, detail)]
    left = (stands.deadline - today).days
    detail = t.gettext("Days left: {n}", n=left) if left else t.gettext("Today is the last day.")
    if stands.state is ExecutionState.DUE_SOON:
        return [Event(kind, sign, state_words(t, stands.state), date, detail)]
    return [Event("plain", "calendar", t.pgettext("field", "Deadline"), date, detail)]


def _joined(said: list[str]) -> str:
    """Sentences one after the other, each with its full stop."""
    there = [each for each in said if each]
    return " ".join(each if each[-1] in ".!?…" else f"{each}." for each in there)
