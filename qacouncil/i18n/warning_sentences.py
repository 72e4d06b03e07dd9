"""What is worth a second look in a record, as sentences in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from qacouncil.i18n.dates import short_date, time_of_day
from qacouncil.i18n.marking import N_
from qacouncil.i18n.names import Name, short_name
from qacouncil.i18n.text_checks import NO_BREAK
from qacouncil.i18n.translator import Translator
from qacouncil.rules.meeting_warnings import MeetingWarning, Spot, WarningCode, Where
from qacouncil.rules.terms import Role

_SENTENCES: Mapping[WarningCode, str] = MappingProxyType(
    {
        WarningCode.NO_QUORUM: N_(
            "No quorum: {counted} of {of} present, required: {needed}."
            " Without it the meeting did not take place and decides nothing."
        ),
        WarningCode.QUORUM_LATE: N_(
            "No quorum at the hour: {counted} of {of}, required: {needed}."
            " It was reached at {time} with: {names}."
        ),
        WarningCode.QUORUM_LOST: N_(
            "No quorum from {time}: {counted} of {of}, required: {needed}."
            " What is voted on from then on decides nothing and goes to a later meeting."
        ),
        WarningCode.QUORUM_CHANGE: N_(
            "Present from {time}: {counted}, before: {before}, required: {needed}. Change: {names}."
        ),
        WarningCode.DECISION_WITHOUT_QUORUM: N_(
            "Decisions or votes are written, and there was no quorum: they are void."
        ),
        WarningCode.COUNT_PRESENT_DIFFERS: N_(
            "The record says, present: {stated}; voting members on the list: {listed}."
        ),
        WarningCode.VOTES_DIFFER: N_("The numbers of the vote are not those of the names."),
        WarningCode.VOTE_OUTSIDE: N_("The vote is before or after the meeting: {time}."),
        WarningCode.SEVERAL_CHAIRS: N_("Several chairs on the day: {names}."),
        WarningCode.PRESIDING_ABSENT: N_("Named as presiding, and marked absent: {names}."),
        WarningCode.SECRETARY_ABSENT: N_(
            "Named as keeping the minutes, and marked absent: {names}."
        ),
        WarningCode.MANDATE_ENDED: N_(
            "The mandate ended after the notice went out: {names}, last day: {date}."
        ),
        WarningCode.NUMBER_YEAR: N_(
            "Numbered in the year {year}; by the date it belongs to {meant}."
        ),
        WarningCode.NOTICE_LATE: N_(
            "Days between the notice and the meeting: {days}, required: {needed}."
        ),
        WarningCode.ABSENCE_REASON_MISSING: N_("Absent, no reason given: {names}."),
        WarningCode.EMPTY_SPEECH: N_("Named as a speaker, and no words are written: {names}."),
        WarningCode.MISSING_TRANSLATION: N_("No translation: {languages}."),
        WarningCode.MIXED_SCRIPT_WORD: N_(
            "Letters of two alphabets in one word: {found}. Meant, probably: {repair}."
        ),
        WarningCode.PROGRAMME_CODE_LOOKALIKE: N_(
            "A Cyrillic letter in a programme code: {found}. Meant, probably: {repair}."
        ),
        WarningCode.DOUBLE_SPACES: N_("Several spaces in a row."),
        WarningCode.INITIALS_WITHOUT_SPACE: N_("No space after the initials: {found}."),
        WarningCode.UNANIMOUS_TWO_WORDS: N_("Written in two words: {found}. The term: {repair}."),
        WarningCode.NUMBER_SIGN_N: N_("The letter N for the number sign: {found}."),
        WarningCode.DATE_SUFFIX: N_("A letter after a date in figures: {found}."),
        WarningCode.PERSONAL_NUMBER: N_(
            "Twelve digits that are an IIN or BIN: {found}."
            " Personal data does not belong in minutes."
        ),
    }
)
_DEPUTY = N_("The deputy chair presides, the chair is absent: {names}.")
_ELECTED = N_("Presides in place of the chair, elected for this meeting: {names}.")
_INSTEAD = N_("The chair is present, and somebody else presides: {names}.")
_STRANGER = N_("Presides without being a member of the council: {names}.")


def warning_sentence(
    t: Translator, warning: MeetingWarning, names: Mapping[str, Name], *, initials_first: bool
) -> str:
    """The sentence of a warning, without its place."""
    values = dict(warning.values)
    persons = values.pop("persons", ())
    if isinstance(persons, tuple) and persons:
        spelled = [
            short_name(names[each], t.language, initials_first=initials_first) for each in persons
        ]
        values["names"] = ", ".join(each.replace(" ", NO_BREAK) for each in spelled)
    else:
        values["names"] = "–"
    minute, date, languages = (values.get(name) for name in ("minute", "date", "languages"))
    if isinstance(minute, int):
        values["time"] = time_of_day(minute)
    if isinstance(date, dt.date):
        values["date"] = short_date(date, t.language)
    if isinstance(languages, tuple):
        values["languages"] = ", ".join(_language_name(t, each) for each in languages)
    return t.gettext(_message(warning), **values)


def warning_place(t: Translator, where: Where) -> str:
    """Where it stands, in a few words: item, then the field and its number."""
    field = _FIELDS[where.spot](t)
    if where.number:
        field = t.pgettext("place", "{field} {number}", field=field, number=where.number)
    if not where.item:
        return field
    item = t.pgettext("place", "Item {number}", number=where.item)
    return item if where.spot is Spot.ITEM else f"{item} · {field}"


def _message(warning: MeetingWarning) -> str:
    if warning.code is not WarningCode.PRESIDING_NOT_CHAIR:
        return _SENTENCES[warning.code]
    role, there = warning.values["role"], warning.values["chair_present"]
    if role is None:
        return _STRANGER
    if there:
        return _INSTEAD
    return _DEPUTY if role is Role.DEPUTY_CHAIR else _ELECTED


def _language_name(t: Translator, code: object) -> str:
    names = {
        "kk": t.pgettext("language", "Kazakh"),
        "ru": t.pgettext("language", "Russian"),
        "en": t.pgettext("language", "English"),
    }
    return names[str(code)]


_FIELDS: Mapping[Spot, Callable[[Translator], str]] = MappingProxyType(
    {
        Spot.MEETING: lambda t: t.pgettext("place", "Meeting"),
        Spot.START: lambda t: t.pgettext("place", "Beginning"),
        Spot.PLACE: lambda t: t.pgettext("place", "Place"),
        Spot.NOTICE: lambda t: t.pgettext("place", "Notice"),
        Spot.PRESIDING: lambda t: t.pgettext("place", "Presiding"),
        Spot.SECRETARY: lambda t: t.pgettext("place", "Secretary"),
        Spot.ATTENDANCE: lambda t: t.pgettext("place", "Attendance"),
        Spot.ORDER: lambda t: t.pgettext("place", "Orders of appointment"),
        Spot.ITEM: lambda t: t.pgettext("place", "Item"),
        Spot.TITLE: lambda t: t.pgettext("place", "Title"),
        Spot.HEARD: lambda t: t.pgettext("place", "Heard"),
        Spot.SPEECH: lambda t: t.pgettext("place", "Spoke"),
        Spot.POINT: lambda t: t.pgettext("place", "Resolved"),
        Spot.RECUSAL: lambda t: t.pgettext("place", "Recusal"),
        Spot.VOTE: lambda t: t.pgettext("place", "Vote"),
    }
)
