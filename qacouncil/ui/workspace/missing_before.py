"""What is open before a meeting is convened and opened, and who leads it: each with its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.day_sentences import day_sentences
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.queries.convening import Convening
from qacouncil.queries.workspace import MeetingHead
from qacouncil.rules.leading import LeaderLack
from qacouncil.rules.terms import MeetingForm, Stage
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.open_point import OpenPoint, listed_items


def before_opening(
    words: Translator, head: MeetingHead, found: Convening, today: dt.date
) -> list[OpenPoint]:
    """Of a meeting that is planned or convened."""
    points = _date(words, head, today)
    if not head.place and head.form is not MeetingForm.ABSENTEE:
        points.append(OpenPoint(words.gettext("No place yet"), "details"))
    points += leaders(words, found)
    if found.ending:
        names = ", ".join(_name(words, each) for each in found.ending)
        sentence = words.gettext("Mandate ends before the meeting: {names}", names=names)
        points.append(OpenPoint(sentence, "members"))
    return points + _items(words, found)


def leaders(words: Translator, found: Convening) -> list[OpenPoint]:
    """Nobody presides or keeps the minutes: no one is named, or who is named is absent."""
    deputy = _name(words, found.deputy) if found.deputy else ""
    sentences = {
        LeaderLack.DEPUTY_PRESIDES: words.gettext(
            "The chair is not there. Say that the deputy chair presides: {name}", name=deputy
        ),
        LeaderLack.NOBODY_PRESIDES: words.gettext(
            "Nobody presides: neither chair nor deputy chair is there. Name whoever is elected"
        ),
        LeaderLack.NOBODY_WRITES: words.gettext("Nobody keeps the minutes: name a secretary"),
    }
    return [OpenPoint(sentences[each], "details") for each in found.leaders]


def _date(words: Translator, head: MeetingHead, today: dt.date) -> list[OpenPoint]:
    """Days off and, once it is out, a late notice; what is late still may be."""
    points = [OpenPoint(each, "details") for each in day_sentences(words, head.date, today)]
    last = head.date - dt.timedelta(days=head.notice_days)
    sent = head.notice_sent_on
    if head.stage is Stage.CONVENE and sent is not None and sent > last:
        sentence = words.gettext(
            "The notice was sent late: {sent}, latest date: {last}",
            sent=date_as_shown(sent),
            last=date_as_shown(last),
        )
        points.append(OpenPoint(sentence, "details"))
    return points


def _items(words: Translator, found: Convening) -> list[OpenPoint]:
    def listed(numbers: Iterable[int]) -> str:
        return listed_items(words, list(numbers))

    points = []
    if found.without_speaker:
        sentence = words.gettext(
            "No rapporteur, items: {items}", items=listed(found.without_speaker)
        )
        points.append(OpenPoint(sentence, "speakers", found.without_speaker[0]))
    if found.without_material:
        sentence = words.gettext(
            "No materials, items: {items}", items=listed(found.without_material)
        )
        points.append(OpenPoint(sentence, "materials", found.without_material[0]))
    if found.without_draft:
        sentence = words.gettext(
            "No draft of a decision, items: {items}", items=listed(found.without_draft)
        )
        points.append(OpenPoint(sentence, "points", found.without_draft[0]))
    return points


def _name(words: Translator, name: PersonName) -> str:
    return short_name(name, words.language, initials_first=False)
