"""Checks of a meeting still to be held: its day, its materials, who leads it, who leaves before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from qacouncil.i18n.day_sentences import day_sentences
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.queries.convening import Convening
from qacouncil.queries.overview import OpenMeeting
from qacouncil.rules.leading import LeaderLack
from qacouncil.ui.context import Place
from qacouncil.ui.overview.check import Check, numbers
from qacouncil.ui.widgets.typed_times import date_as_shown


def day_check(t: Translator, meeting: OpenMeeting, today: dt.date, there: Place) -> list[Check]:
    """Only where the day is unusual."""
    said = day_sentences(t, meeting.named.date, today)
    if not said:
        return []
    fact = " ".join([date_as_shown(meeting.named.date) + ".", *said])
    place, mend = replace(there, field="details"), t.pgettext("button", "Change the date")
    return [Check(t.gettext("Date of the meeting"), fact, ready=False, mend=mend, place=place)]


def materials_check(
    t: Translator, meeting: OpenMeeting, found: Convening, there: Place
) -> list[Check]:
    """How many items have materials; an empty agenda is told elsewhere."""
    if not meeting.items:
        return []
    title, without = t.gettext("Materials"), found.without_material
    attached = f"{meeting.items - len(without)} / {meeting.items}"
    if not without:
        return [Check(title, attached, ready=True, mend="", place=there)]
    fact = t.gettext(
        "{attached}. None attached to items: {numbers}",
        attached=attached,
        numbers=numbers(t, without),
    )
    gap = replace(there, item=without[0], field="materials")
    mend = t.pgettext("button", "Attach files")
    return [Check(title, fact, ready=False, mend=mend, place=gap)]


def leaders_check(t: Translator, found: Convening, there: Place) -> list[Check]:
    """Only where nobody presides or keeps the minutes."""
    sentences = {
        LeaderLack.DEPUTY_PRESIDES: t.gettext("No chair: the deputy chair is to be named."),
        LeaderLack.NOBODY_PRESIDES: t.gettext("Nobody presides."),
        LeaderLack.NOBODY_WRITES: t.gettext("Nobody keeps the minutes."),
    }
    if not found.leaders:
        return []
    fact = " ".join(sentences[each] for each in found.leaders)
    place, mend = replace(there, field="details"), t.pgettext("button", "Name them")
    return [Check(t.gettext("Presiding and secretary"), fact, ready=False, mend=mend, place=place)]


def ending_check(t: Translator, found: Convening) -> list[Check]:
    """Only where somebody leaves before the meeting."""
    if not found.ending:
        return []
    names = (short_name(each, t.language, initials_first=False) for each in found.ending)
    title, mend = t.gettext("Mandates ending before"), t.pgettext("button", "Open the members")
    return [Check(title, ", ".join(names), ready=False, mend=mend, place=Place("members"))]
