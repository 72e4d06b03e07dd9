"""What is still open before a meeting can go to its next stage."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.translator import Translator
from qacouncil.queries.convening import Convening
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.terms import Stage
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.missing_before import before_opening, leaders
from qacouncil.ui.workspace.open_point import OpenPoint, listed_items


def missing(
    words: Translator,
    head: MeetingHead,
    agenda: tuple[AgendaLine, ...],
    today: dt.date,
    prepared: Convening,
) -> list[OpenPoint]:
    """The most important first; empty: nothing is in the way."""
    found: list[OpenPoint] = []
    if head.stage in (Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES) and not agenda:
        found.append(OpenPoint(words.gettext("The agenda is empty"), "agenda"))
    if head.stage is Stage.PLAN:
        found += _notice(words, head, today)
    if head.stage is Stage.CONVENE and today < head.date:
        date = date_as_shown(head.date)
        sentence = words.gettext("The day of the meeting has not come: {date}", date=date)
        found.append(OpenPoint(sentence, "details"))
    if head.stage in (Stage.PLAN, Stage.CONVENE):
        found += before_opening(words, head, prepared, today)
    if head.stage in (Stage.HOLD, Stage.MINUTES):
        found += leaders(words, prepared)
        found += _held(words, head, agenda, today)
    return found


def _notice(words: Translator, head: MeetingHead, today: dt.date) -> list[OpenPoint]:
    days = (head.date - today).days
    if days >= head.notice_days:
        return []
    sentence = words.gettext(
        "Days until the meeting: {days}, required for the notice: {needed}",
        days=max(0, days),
        needed=head.notice_days,
    )
    return [OpenPoint(sentence, "details")]


def _minutes(words: Translator, head: MeetingHead, today: dt.date) -> list[OpenPoint]:
    """Of minutes being written up: what members wait for, and the day by the regulation."""
    found = []
    if head.open_remarks:
        sentence = words.gettext("Remarks not settled: {number}", number=head.open_remarks)
        found.append(OpenPoint(sentence, "remarks"))
    if today > head.minutes_due:
        date = date_as_shown(head.minutes_due)
        found.append(
            OpenPoint(words.gettext("The minutes are late, due: {date}", date=date), "step")
        )
    return found


def _held(
    words: Translator, head: MeetingHead, agenda: tuple[AgendaLine, ...], today: dt.date
) -> list[OpenPoint]:
    found: list[OpenPoint] = []
    if head.unmarked:
        sentence = words.gettext("Attendance not marked: {number}", number=head.unmarked)
        found.append(OpenPoint(sentence, "attendance"))
    later = [line.number for line in agenda if line.finish_later]
    if head.stage is Stage.MINUTES and later:
        sentence = words.gettext(
            "Marked to be finished, items: {items}", items=listed_items(words, later)
        )
        found.append(OpenPoint(sentence, "heard", later[0]))
    drafts = [line.number for line in agenda if line.drafts]
    if head.stage is Stage.MINUTES and drafts:
        sentence = words.gettext(
            "Votes not closed, items: {items}", items=listed_items(words, drafts)
        )
        found.append(OpenPoint(sentence, "vote", drafts[0]))
    if head.stage is Stage.MINUTES:
        found += _minutes(words, head, today)
    if head.stage is Stage.HOLD and head.open_items:
        sentence = words.gettext("Items left: {number}", number=head.open_items)
        open_ = (each for each in agenda if not each.outcomes and not each.put_off)
        left = next((line.number for line in open_), 0)
        found.append(OpenPoint(sentence, "heard", left))
    elif head.stage is Stage.MINUTES:
        bare = [line.number for line in agenda if not line.points and not line.put_off]
        if bare:
            sentence = words.gettext(
                "No decision written, items: {items}", items=listed_items(words, bare)
            )
            found.append(OpenPoint(sentence, "points", bare[0]))
    return found
