"""What a record of a meeting says that is worth a second look; nothing of it is ever refused.

A warning is a code, a place and plain values. Texts are looked at in `i18n/text_checks.py`, the
sentences are made in `i18n/warning_sentences.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from qacouncil.rules.attendance import Presence, attendance_at, first_quorum
from qacouncil.rules.quorum import Quorum, quorum
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Role


class WarningCode(StrEnum):
    """What is worth a look."""

    NO_QUORUM = "no_quorum"
    QUORUM_LATE = "quorum_late"
    QUORUM_LOST = "quorum_lost"
    QUORUM_CHANGE = "quorum_change"
    DECISION_WITHOUT_QUORUM = "decision_without_quorum"
    COUNT_PRESENT_DIFFERS = "count_present_differs"
    VOTES_DIFFER = "votes_differ"  # the numbers written are not those of the names
    VOTE_OUTSIDE = "vote_outside"  # its minute is before the meeting or after it
    PRESIDING_NOT_CHAIR = "presiding_not_chair"
    PRESIDING_ABSENT = "presiding_absent"
    SECRETARY_ABSENT = "secretary_absent"
    SEVERAL_CHAIRS = "several_chairs"
    MANDATE_ENDED = "mandate_ended"  # between the notice and the meeting
    NUMBER_YEAR = "number_year"  # numbered in another year than that of its date
    NOTICE_LATE = "notice_late"
    ABSENCE_REASON_MISSING = "absence_reason_missing"
    EMPTY_SPEECH = "empty_speech"
    MISSING_TRANSLATION = "missing_translation"
    MIXED_SCRIPT_WORD = "mixed_script_word"
    PROGRAMME_CODE_LOOKALIKE = "programme_code_lookalike"
    DOUBLE_SPACES = "double_spaces"
    INITIALS_WITHOUT_SPACE = "initials_without_space"
    UNANIMOUS_TWO_WORDS = "unanimous_two_words"
    NUMBER_SIGN_N = "number_sign_n"
    DATE_SUFFIX = "date_suffix"
    PERSONAL_NUMBER = "personal_number"


class Spot(StrEnum):
    """The part of a meeting's record that a warning is about."""

    MEETING = "meeting"
    START = "start"
    PLACE = "place"
    NOTICE = "notice"
    PRESIDING = "presiding"
    SECRETARY = "secretary"
    ATTENDANCE = "attendance"
    ORDER = "order"  # the numbers of the orders of appointment
    ITEM = "item"
    TITLE = "title"
    HEARD = "heard"
    SPEECH = "speech"
    POINT = "point"
    RECUSAL = "recusal"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class Where:
    """item: its number on the agenda, 0: of the meeting; number: of the speech, point or vote."""

    spot: Spot
    item: int = 0
    number: int = 0
    language: str = ""
    person_id: str = ""
    record_id: str = ""  # of the row that holds the text, where there is one


@dataclass(frozen=True, slots=True)
class MeetingWarning:
    """`values` are what the sentence of the code names; persons by id."""

    code: WarningCode
    where: Where
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """An item in time. stops: the first minute that is not its own; decides: points or votes."""

    number: int
    begins: int
    stops: int | None
    recused: Collection[str] = ()
    decides: bool = False


_MEETING = Where(Spot.MEETING)


def notice_warnings(date: dt.date, sent: dt.date | None, needed: int) -> list[MeetingWarning]:
    """The notice went out later than the regulation asks for; nothing where none is noted yet."""
    if sent is None or (date - sent).days >= needed:
        return []
    values = {"days": (date - sent).days, "needed": needed}
    return [MeetingWarning(WarningCode.NOTICE_LATE, Where(Spot.NOTICE), values)]


def count_warnings(stated: int | None, listed: int) -> list[MeetingWarning]:
    """What a written record says of those present, beside the voting members on its list."""
    if stated is None or stated == listed:
        return []
    values = {"stated": stated, "listed": listed}
    return [MeetingWarning(WarningCode.COUNT_PRESENT_DIFFERS, _MEETING, values)]


def leader_warnings(
    presiding: str | None,
    secretary: str | None,
    roles: Mapping[str, Role],
    members: Mapping[str, Presence],
) -> list[MeetingWarning]:
    """Who presides and who keeps the minutes, beside the roles of the day and who came.

    roles and members: by person id, of the council's members on the day.
    """
    found = []
    chairs = [person for person, role in roles.items() if role is Role.CHAIR]
    if len(chairs) > 1:
        several = {"persons": tuple(chairs)}
        found.append(MeetingWarning(WarningCode.SEVERAL_CHAIRS, _MEETING, several))
    if presiding is not None and presiding not in chairs:
        role = roles.get(presiding)
        there = any(members[person].present for person in chairs)
        values = {"role": role, "chair_present": there, "persons": (presiding,)}
        where = Where(Spot.PRESIDING, person_id=presiding)
        found.append(MeetingWarning(WarningCode.PRESIDING_NOT_CHAIR, where, values))
    for person, code, spot in (
        (presiding, WarningCode.PRESIDING_ABSENT, Spot.PRESIDING),
        (secretary, WarningCode.SECRETARY_ABSENT, Spot.SECRETARY),
    ):
        if person is not None and person in members and not members[person].present:
            where = Where(spot, person_id=person)
            found.append(MeetingWarning(code, where, {"persons": (person,)}))
    return found


def vote_warnings(
    where: Where,
    minute: int | None,
    start: int,
    end: int | None,
    written: Sequence[int | None],
    named: Sequence[int],
) -> list[MeetingWarning]:
    """A vote outside the meeting's times; numbers that are not those of the names.

    written, named: for, against, abstained, as numbers and as counted by name; without any name
    there is nothing to compare.
    """
    found = []
    if minute is not None and (minute < start or (end is not None and minute > end)):
        found.append(MeetingWarning(WarningCode.VOTE_OUTSIDE, where, {"minute": minute}))
    differ = any(told is not None and told != by for told, by in zip(written, named, strict=True))
    if any(named) and differ:
        found.append(MeetingWarning(WarningCode.VOTES_DIFFER, where))
    return found


def quorum_warnings(
    rule: QuorumRule,
    members: Mapping[str, Presence],
    vacant: int,
    start: int,
    end: int | None,
    items: Sequence[ItemSpan],
) -> list[MeetingWarning]:
    """Whether there was a quorum at the hour, and what became of it as people came and went.

    A change that leaves a quorum is told once, of the meeting; the lack of one is told of each
    item it falls into, for what is voted on then decides nothing.
    """
    found: list[MeetingWarning] = []

    def quorum_in(minute: int, recused: Collection[str] = ()) -> Quorum:
        everyone = [(member, person in recused) for person, member in members.items()]
        return quorum(rule, attendance_at(everyone, minute, vacant))

    opened = first_quorum(rule, members.values(), start, vacant)
    at_start = quorum_in(start)
    if opened is None:
        found.append(MeetingWarning(WarningCode.NO_QUORUM, _MEETING, _numbers(at_start)))
        found += [
            MeetingWarning(WarningCode.DECISION_WITHOUT_QUORUM, Where(Spot.ITEM, item=item.number))
            for item in items
            if item.decides
        ]
        return found
    if opened != start:
        values = {**_numbers(at_start), "minute": opened, "persons": _came(members, opened)}
        found.append(MeetingWarning(WarningCode.QUORUM_LATE, Where(Spot.START), values))
    turns = [each for each in _turns(members) if each > opened and (end is None or each < end)]
    for minute in turns:
        before, after = quorum_in(minute - 1), quorum_in(minute)
        if after.met and before.counted != after.counted:
            values = {
                **_numbers(after),
                "before": before.counted,
                "minute": minute,
                "persons": (*_came(members, minute), *_left(members, minute)),
            }
            found.append(MeetingWarning(WarningCode.QUORUM_CHANGE, _MEETING, values))
    for item in items:
        within = [
            minute
            for minute in turns
            if item.begins < minute and (item.stops is None or minute < item.stops)
        ]
        for minute in (max(item.begins, opened), *within):
            there = quorum_in(minute, item.recused)
            if not there.met:
                last = max((each for each in turns if each <= minute), default=minute)
                values = {**_numbers(there), "minute": minute, "persons": _left(members, last)}
                where = Where(Spot.ITEM, item=item.number)
                found.append(MeetingWarning(WarningCode.QUORUM_LOST, where, values))
                break
    return found


def _numbers(there: Quorum) -> dict[str, object]:
    return {"counted": there.counted, "of": there.of, "needed": there.needed}


def _turns(members: Mapping[str, Presence]) -> list[int]:
    """The minutes in which a voting member comes or goes."""
    minutes = {
        minute
        for member in members.values()
        if member.voting and member.present
        for stay in member.intervals
        for minute in (stay.arrival, stay.departure)
        if minute is not None
    }
    return sorted(minutes)


def _came(members: Mapping[str, Presence], minute: int) -> tuple[str, ...]:
    return tuple(
        person
        for person, member in members.items()
        if member.voting and member.at(minute) and not member.at(minute - 1)
    )


def _left(members: Mapping[str, Presence], minute: int) -> tuple[str, ...]:
    return tuple(
        person
        for person, member in members.items()
        if member.voting and member.at(minute - 1) and not member.at(minute)
    )
