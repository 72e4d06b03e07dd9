"""What is ready for a meeting and what is not: a line each, with where to mend it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from qacouncil.i18n.composition_sentences import finding_sentence
from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.translator import Translator
from qacouncil.queries.composition import Composition
from qacouncil.queries.overview import OpenMeeting, Overview
from qacouncil.rules.terms import MinutesState, Stage
from qacouncil.ui.context import Place
from qacouncil.ui.overview.check import Check, numbers
from qacouncil.ui.overview.readiness_ahead import (
    day_check,
    ending_check,
    leaders_check,
    materials_check,
)
from qacouncil.ui.widgets.typed_times import date_as_shown


def readiness(t: Translator, shown: Overview, today: dt.date) -> list[Check]:
    """The checks of the next meeting in its stage, in the order in which they are mended."""
    meeting, found = shown.next, shown.prepared
    if meeting is None or found is None:
        return []
    there, stage = Place("meeting", meeting.named.id), meeting.named.stage
    checks = [_agenda(t, meeting, there)]
    if stage in (Stage.PLAN, Stage.CONVENE):
        checks += day_check(t, meeting, today, there)
        checks += [_notice(t, meeting, there), _place(t, meeting, there)]
        checks += materials_check(t, meeting, found, there)
    checks.append(_drafts(t, meeting, there))
    if stage is Stage.MINUTES:
        return [*checks, _minutes(t, meeting, there)]
    checks += leaders_check(t, found, there)
    if stage is not Stage.HOLD:
        checks += ending_check(t, found)
    return [*checks, _members(t, shown.composition)]


def _agenda(t: Translator, meeting: OpenMeeting, there: Place) -> Check:
    title = t.gettext("Agenda")
    if not meeting.items:
        return Check(
            title,
            t.gettext("There are no items yet."),
            ready=False,
            mend=t.pgettext("button", "Add items"),
            place=replace(there, field="agenda"),
        )
    number = t.ngettext("{number} item", "{number} items", meeting.items, number=meeting.items)
    if not meeting.without_speaker:
        fact = t.gettext("{items}, all with rapporteurs", items=number)
        return Check(title, fact, ready=True, mend="", place=there)
    lacking = numbers(t, meeting.without_speaker)
    fact = t.gettext("{items}. No rapporteur, items: {numbers}", items=number, numbers=lacking)
    mend = t.pgettext("button", "Name rapporteurs")
    gap = replace(there, item=meeting.without_speaker[0], field="speakers")
    return Check(title, fact, ready=False, mend=mend, place=gap)


def _notice(t: Translator, meeting: OpenMeeting, there: Place) -> Check:
    title = t.gettext("Notice of meeting")
    last = date_as_shown(meeting.notice_until)
    sent = meeting.notice_sent_on
    if sent is None:
        fact = t.gettext("Not sent yet. Latest date: {last}", last=last)
        mend = t.pgettext("button", "Convene")
        return Check(title, fact, ready=False, mend=mend, place=replace(there, field="step"))
    fact = t.gettext("Sent: {sent}, latest date: {last}", sent=date_as_shown(sent), last=last)
    late = sent > meeting.notice_until
    return Check(title, fact, not late, t.pgettext("button", "Open") if late else "", there)


def _place(t: Translator, meeting: OpenMeeting, there: Place) -> Check:
    title = t.gettext("Place and time")
    place, time = meeting.place.nearest(t.language)[0], time_of_day(meeting.start)
    if place:
        return Check(title, f"{place}, {time}", ready=True, mend="", place=there)
    fact = t.gettext("No place yet. Time: {time}", time=time)
    place_of_it = replace(there, field="details")
    return Check(title, fact, False, t.pgettext("button", "Name the place"), place_of_it)


def _drafts(t: Translator, meeting: OpenMeeting, there: Place) -> Check:
    before = meeting.named.stage in (Stage.PLAN, Stage.CONVENE)
    title = t.gettext("Draft decisions") if before else t.gettext("Decisions")
    written = f"{meeting.items - len(meeting.without_draft)} / {meeting.items}"
    if not meeting.without_draft:
        return Check(title, written, ready=bool(meeting.items), mend="", place=there)
    fact = t.gettext(
        "{written}. Not written for items: {numbers}",
        written=written,
        numbers=numbers(t, meeting.without_draft),
    )
    mend = t.pgettext("button", "Write a draft") if before else t.pgettext("button", "Write")
    gap = replace(there, item=meeting.without_draft[0], field="points")
    return Check(title, fact, ready=False, mend=mend, place=gap)


def _minutes(t: Translator, meeting: OpenMeeting, there: Place) -> Check:
    """In time, or late by the regulation."""
    mend = t.pgettext("button", "Sign the minutes")
    return Check(
        t.gettext("Minutes"),
        minutes_fact(t, meeting),
        ready=not meeting.late,
        mend=mend if meeting.late else "",
        place=replace(there, field="step"),
    )


def minutes_fact(t: Translator, meeting: OpenMeeting) -> str:
    """Where minutes being written up stand, and their last day."""
    date = date_as_shown(meeting.minutes_due)
    if meeting.late:
        return t.gettext("The minutes are late, due: {date}", date=date)
    if meeting.minutes is MinutesState.REVIEW:
        return t.gettext("In review, due: {date}", date=date)
    return t.gettext("In preparation, due: {date}", date=date)


def _members(t: Translator, composition: Composition) -> Check:
    title = t.gettext("Composition of the council")
    blocking = [each for each in composition.findings if each.blocks]
    if blocking:
        fact = " ".join(finding_sentence(t, each) for each in blocking[:2])
        mend = t.pgettext("button", "Open the members")
        return Check(title, fact, ready=False, mend=mend, place=Place("members"))
    fact = t.gettext(
        "Voting members: {voting}, required for the quorum: {needed}",
        voting=composition.voting,
        needed=composition.quorum_needed,
    )
    return Check(title, fact, ready=True, mend="", place=Place("members"))
