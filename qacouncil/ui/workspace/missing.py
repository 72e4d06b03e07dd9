"""What is still open before a meeting can go to its next stage."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.translator import Translator
from qacouncil.queries.workspace import AgendaLine, MeetingHead
from qacouncil.rules.terms import Stage


def missing(
    words: Translator, head: MeetingHead, agenda: tuple[AgendaLine, ...], today: dt.date
) -> list[str]:
    """Short sentences, the most important first; empty: nothing is in the way."""
    found: list[str] = []
    if head.stage in (Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES) and not agenda:
        found.append(words.gettext("The agenda is empty"))
    if head.stage is Stage.PLAN:
        found += _notice(words, head, today)
    if head.stage in (Stage.HOLD, Stage.MINUTES):
        found += _held(words, head, agenda)
    return found


def _notice(words: Translator, head: MeetingHead, today: dt.date) -> list[str]:
    days = (head.date - today).days
    if days >= head.notice_days:
        return []
    return [
        words.gettext(
            "Days until the meeting: {days}, required for the notice: {needed}",
            days=max(0, days),
            needed=head.notice_days,
        )
    ]


def _held(words: Translator, head: MeetingHead, agenda: tuple[AgendaLine, ...]) -> list[str]:
    found = []
    if head.stage is Stage.MINUTES and (head.presiding_id is None or head.secretary_id is None):
        found.append(words.gettext("Not named who presided or kept the minutes"))
    if head.unmarked:
        found.append(words.gettext("Attendance not marked: {number}", number=head.unmarked))
    drafts = [line.number for line in agenda if line.drafts]
    if head.stage is Stage.MINUTES and drafts:
        items = ", ".join(map(str, drafts))
        found.append(words.gettext("Votes not closed, items: {items}", items=items))
    if head.stage is Stage.HOLD and head.open_items:
        found.append(words.gettext("Items left: {number}", number=head.open_items))
    elif head.stage is Stage.MINUTES:
        bare = [line.number for line in agenda if not line.points]
        if bare:
            items = ", ".join(map(str, bare))
            found.append(words.gettext("Nothing resolved, items: {items}", items=items))
    return found
