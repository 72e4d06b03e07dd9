"""What a protocol will not print as typed, named before it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from qacouncil.documents.binding import unprintable
from qacouncil.documents.fonts import fonts
from qacouncil.documents.notice_content import NoticeContent
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import Item, Participant, ProtocolContent
from qacouncil.documents.protocol_items import is_decided
from qacouncil.i18n.names import is_spelled_by_rule, spelled_surname
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language, Localized

_LINE_ENDS = "\n\r\t\v\f\x85"

# Arabic letters change their shape beside each other, which the typesetter does not know.
_JOINED_SCRIPT = re.compile("[\u0620-\u074f\u08a0-\u08ff]+")


class GapKind(StrEnum):
    NOT_TRANSLATED = "not_translated"
    LATIN_BY_RULE = "latin_by_rule"
    NO_FONT = "no_font"
    UNJOINED = "unjoined"
    NOT_PRINTED = "not_printed"
    MAY_NAME = "may_name"


class PlaceKind(StrEnum):
    """Where in the protocol a text stands."""

    UNIVERSITY = "university"
    FACULTY = "faculty"
    COUNCIL = "council"
    CITY = "city"
    VENUE = "venue"
    POSITION = "position"
    REASON = "reason"
    NAME = "name"
    TITLE = "title"
    HEARD = "heard"
    SPEECH = "speech"
    RECUSAL = "recusal"
    POINT = "point"
    RESPONSIBLE = "responsible"
    ANNEX = "annex"
    EVIDENCE = "evidence"
    END_REASON = "end_reason"
    TOPIC = "topic"
    UNIT = "unit"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Place:
    """`item` and `point` are the printed numbers; `who` is a surname.

    minutes: their number, in a paper that tells of several meetings.
    """

    kind: PlaceKind
    item: int = 0
    point: int = 0
    who: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to know before printing.

    detail: not_translated – the language printed instead; latin_by_rule – the spelling;
    no_font – the characters shown as a mark; not_printed – empty; may_name – the word.
    """

    kind: GapKind
    place: Place
    detail: str = ""


def protocol_gaps(content: ProtocolContent, language: Language) -> list[Gap]:
    """The gaps of the protocol in this language, in the order of the page."""
    gaps: list[Gap] = []
    for place, localized in _texts(content):
        gaps += text_gaps(place, localized, language)
    for name in dict.fromkeys(_names(content)):
        gaps += name_gaps(name, language)
    for item in content.items:
        gaps += [
            Gap(GapKind.NOT_PRINTED, Place(PlaceKind.POINT, item.number, point.number))
            for point in item.points
            if not content.held or not is_decided(point, item)
        ]
    return gaps


def notice_gaps(content: NoticeContent, language: Language) -> list[Gap]:
    """The gaps of the notice in this language, in the order of the page."""
    gaps: list[Gap] = []
    for kind, localized in (
        (PlaceKind.UNIVERSITY, content.university),
        (PlaceKind.FACULTY, content.faculty),
        (PlaceKind.COUNCIL, content.council),
        (PlaceKind.VENUE, content.place),
    ):
        gaps += text_gaps(Place(kind), localized, language)
    for item in content.items:
        gaps += text_gaps(Place(PlaceKind.TITLE, item.number), item.title, language)
    speakers = (name for item in content.items for name in item.speakers)
    signing = (name for name in (content.chair, content.secretary) if name is not None)
    for name in dict.fromkeys((*speakers, *signing)):
        gaps += name_gaps(name, language)
    return gaps


def text_gaps(place: Place, localized: Localized, language: Language) -> list[Gap]:
    """What is to be known of one text."""
    text, found = localized.nearest(language)
    other = bool(text) and found != language
    gaps = [Gap(GapKind.NOT_TRANSLATED, place, found)] if other else []
    return [*gaps, *_unshown(place, text)]


def _unshown(place: Place, text: str) -> list[Gap]:
    missing = dict.fromkeys((*unprintable(text), *fonts().missing(text)))
    shown = [c if c.isprintable() else f"U+{ord(c):04X}" for c in missing if c not in _LINE_ENDS]
    gaps = [Gap(GapKind.NO_FONT, place, " ".join(shown))] if shown else []
    joined = _JOINED_SCRIPT.findall(text)
    return [*gaps, Gap(GapKind.UNJOINED, place, " ".join(joined))] if joined else gaps


def name_gaps(name: PersonName, language: Language) -> list[Gap]:
    """What is to be known of one name."""
    place = Place(PlaceKind.NAME, who=name.surname or name.latin_surname)
    gaps = _unshown(place, " ".join((name.surname, name.given, name.patronymic)))
    if language == "en" and is_spelled_by_rule(name):
        gaps.append(Gap(GapKind.LATIN_BY_RULE, place, spelled_surname(name, language)))
    return gaps


def _texts(content: ProtocolContent) -> Iterator[tuple[Place, Localized]]:
    if content.approver is not None:
        name = content.approver.name
        who = name.surname or name.latin_surname if name is not None else ""
        yield Place(PlaceKind.POSITION, who=who or "–"), content.approver.position
    yield Place(PlaceKind.UNIVERSITY), content.university
    yield Place(PlaceKind.FACULTY), content.faculty
    yield Place(PlaceKind.COUNCIL), content.council
    yield Place(PlaceKind.CITY), content.city
    yield Place(PlaceKind.VENUE), content.place
    for person in _people(content):
        yield Place(PlaceKind.POSITION, who=person.name.surname), person.position
        yield Place(PlaceKind.REASON, who=person.name.surname), person.reason
    for item in content.items:
        yield from _item_texts(content, item)
    for number, annex in enumerate(content.annexes, start=1):
        yield Place(PlaceKind.ANNEX, item=number), annex.title


def _people(content: ProtocolContent) -> Iterator[Participant]:
    people = (*content.present, *content.absent, *content.guests)
    yield from people
    secretary = content.secretary
    if secretary is not None and not secretary.voting:
        known = {person.name for person in people}
        if secretary.name not in known:
            yield secretary


def _item_texts(content: ProtocolContent, item: Item) -> Iterator[tuple[Place, Localized]]:
    yield Place(PlaceKind.TITLE, item.number), item.title
    if not content.held:
        return
    if content.style.full_form:
        yield Place(PlaceKind.HEARD, item.number), item.heard
    for recused in item.recused:
        yield Place(PlaceKind.RECUSAL, item.number, who=recused.name.surname), recused.reason
    if content.style.full_form:
        for speech in item.speeches:
            yield Place(PlaceKind.SPEECH, item.number, who=speech.name.surname), speech.text
    for point in item.points:
        if is_decided(point, item):
            yield Place(PlaceKind.POINT, item.number, point.number), point.text
            for one in point.assignments:
                place = Place(PlaceKind.RESPONSIBLE, item.number, point.number)
                yield place, one.responsible_text


def _names(content: ProtocolContent) -> Iterator[PersonName]:
    """Every name that is printed, in the order of the page."""
    if content.approver is not None and content.approver.name is not None:
        yield content.approver.name
    for person in (content.presiding, content.secretary):
        if person is not None:
            yield person.name
    for person in (*content.present, *content.absent, *content.guests):
        yield person.name
    for item in content.items:
        yield from item.speakers
        if content.held:
            yield from (one.name for one in item.recused)
            yield from (one.name for one in item.speeches)
            yield from (one.name for one in (*item.movements_before, *item.movements_during))
            for point in item.points:
                for one in point.assignments:
                    yield from (*one.responsible, *one.co_executors)


def gap_sentence(gap: Gap, translator: Translator) -> str:
    """The gap in words, in the reader's language."""
    place = place_words(gap.place, translator)
    if gap.kind is GapKind.NOT_TRANSLATED:
        return translator.gettext(
            "{place}: not translated; printed {language}, with a mark.",
            place=place,
            language=_printed_in(gap.detail, translator),
        )
    if gap.kind is GapKind.LATIN_BY_RULE:
        return translator.gettext(
            "{place}: Latin spelling made by rule: {spelling}.", place=place, spelling=gap.detail
        )
    if gap.kind is GapKind.NO_FONT:
        return translator.gettext(
            "{place}: no font has these characters, a mark is printed instead: {characters}.",
            place=place,
            characters=gap.detail,
        )
    if gap.kind is GapKind.UNJOINED:
        return translator.gettext(
            "{place}: the letters of these words are printed unjoined: {words}.",
            place=place,
            words=gap.detail,
        )
    if gap.kind is GapKind.MAY_NAME:
        return translator.gettext(
            "{place}: a person may be named here: {word}.", place=place, word=gap.detail
        )
    return translator.gettext(
        "{place}: not printed, since there was no quorum for the item.", place=place
    )


def _printed_in(language: str, translator: Translator) -> str:
    match language:
        case "kk":
            return translator.pgettext("language a text is printed in", "in Kazakh")
        case "ru":
            return translator.pgettext("language a text is printed in", "in Russian")
        case _:
            return translator.pgettext("language a text is printed in", "in English")


def place_words(place: Place, translator: Translator) -> str:
    """The place in the protocol, in words."""
    if place.minutes:
        return translator.pgettext(
            "place in several minutes",
            "Minutes No. {minutes}. {place}",
            minutes=place.minutes,
            place=place_words(replace(place, minutes=""), translator),
        )
    numbers = {"item": place.item, "point": place.point, "who": place.who}
    match place.kind:
        case PlaceKind.UNIVERSITY:
            return translator.pgettext("place in a protocol", "University")
        case PlaceKind.FACULTY:
            return translator.pgettext("place in a protocol", "Faculty")
        case PlaceKind.COUNCIL:
            return translator.pgettext("place in a protocol", "Council")
        case PlaceKind.CITY:
            return translator.pgettext("place in a protocol", "City")
        case PlaceKind.VENUE:
            return translator.pgettext("place in a protocol", "Place of the meeting")
        case PlaceKind.POSITION:
            return translator.pgettext("place in a protocol", "Position ({who})", **numbers)
        case PlaceKind.REASON:
            return translator.pgettext(
                "place in a protocol", "Reason for absence ({who})", **numbers
            )
        case PlaceKind.NAME:
            return translator.pgettext("place in a protocol", "Name ({who})", **numbers)
        case PlaceKind.ANNEX:
            return translator.pgettext("place in a protocol", "Annex {item}", **numbers)
        case _:
            found = _register_place_words(place, translator)
            return found or _item_place_words(place, translator)


def _register_place_words(place: Place, translator: Translator) -> str:
    numbers = {"item": place.item, "point": place.point, "who": place.who}
    match place.kind:
        case PlaceKind.EVIDENCE:
            return translator.pgettext(
                "place in a register", "Point {item}.{point}, evidence", **numbers
            )
        case PlaceKind.END_REASON:
            return translator.pgettext("place in a register", "Reason ({who})", **numbers)
        case PlaceKind.TOPIC:
            return translator.pgettext("place in a register", "Topic {item}", **numbers)
        case PlaceKind.UNIT:
            return translator.pgettext("place in a register", "Topic {item}, unit", **numbers)
        case PlaceKind.APPROVER:
            return translator.pgettext("place in a register", "Who approves")
        case _:
            return ""


def _item_place_words(place: Place, translator: Translator) -> str:
    numbers = {"item": place.item, "point": place.point, "who": place.who}
    match place.kind:
        case PlaceKind.TITLE:
            return translator.pgettext("place in a protocol", "Item {item}, title", **numbers)
        case PlaceKind.HEARD:
            return translator.pgettext("place in a protocol", "Item {item}, heard", **numbers)
        case PlaceKind.SPEECH:
            return translator.pgettext(
                "place in a protocol", "Item {item}, speech ({who})", **numbers
            )
        case PlaceKind.RECUSAL:
            return translator.pgettext(
                "place in a protocol", "Item {item}, reason of recusal ({who})", **numbers
            )
        case PlaceKind.RESPONSIBLE:
            return translator.pgettext(
                "place in a protocol", "Point {item}.{point}, responsible", **numbers
            )
        case _:
            return translator.pgettext("place in a protocol", "Point {item}.{point}", **numbers)
