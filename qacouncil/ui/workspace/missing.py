"""What is still open before a meeting can go to its next stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.i18n.translator import Translator
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.terms import Stage
from qacouncil.ui.widgets.typed_times import date_as_shown


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A short sentence, and where it is mended: item and field as in Place."""

    sentence: str
    field: str
    item: int = 0


def missing(
    words: Translator, head: MeetingHead, agenda: tuple[AgendaLine, ...], today: dt.date
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
    if head.stage in (Stage.HOLD, Stage.MINUTES):
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
    if head.stage is Stage.MINUTES and (head.presiding_id is None or head.secretary_id is None):
        sentence = words.gettext("Not named who presided or kept the minutes")
        found.append(OpenPoint(sentence, "details"))
    if head.unmarked:
        sentence = words.gettext("Attendance not marked: {number}", number=head.unmarked)
        found.append(OpenPoint(sentence, "attendance"))
    later = [line.number for line in agenda if line.finish_later]
    if head.stage is Stage.MINUTES and later:
        sentence = words.gettext(
            "Marked to be finished, items: {items}", items=_listed(words, later)
        )
        found.append(OpenPoint(sentence, "heard", later[0]))
    drafts = [line.number for line in agenda if line.drafts]
    if head.stage is Stage.MINUTES and drafts:
        sentence = words.gettext("Votes not closed, items: {items}", items=_listed(words, drafts))
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
                "No decision written, items: {items}", items=_listed(words, bare)
            )
            found.append(OpenPoint(sentence, "points", bare[0]))
    return found


def _listed(words: Translator, numbers: list[int]) -> str:
    """№ 2, № 3: with the sign, since these are not so many items."""
    return ", ".join(words.pgettext("item", "№\u00a0{number}", number=number) for number in numbers)
