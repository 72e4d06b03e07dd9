"""Who is in the meeting at which minute, and how minutes are written and read.

Minutes are counted from 00:00 of the meeting's date; 1470 is half past midnight of the next day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.regulation import QuorumRule

DAY = 24 * 60
# A clock earlier than the start by more than this is meant to be after midnight.
EARLY = 2 * 60

_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Interval:
    """In the meeting from the minute of arrival, no longer in the minute of departure.

    None: from the start, to the end of the meeting.
    """

    arrival: int | None = None
    departure: int | None = None

    def holds(self, minute: int) -> bool:
        """Whether a person with this interval is in the meeting at that minute."""
        after_arrival = self.arrival is None or self.arrival <= minute
        return after_arrival and (self.departure is None or minute < self.departure)


@dataclass(frozen=True, slots=True)
class Presence:
    """One member of the council with a mandate on the date.

    present: came at all; without intervals he or she was there all the time.
    """

    voting: bool
    present: bool
    intervals: tuple[Interval, ...] = ()

    def at(self, minute: int) -> bool:
        """Whether the member is in the meeting at that minute."""
        if not self.present:
            return False
        return not self.intervals or any(each.holds(minute) for each in self.intervals)


def attendance_at(
    members: Iterable[tuple[Presence, bool]], minute: int, vacant: int = 0
) -> Attendance:
    """The numbers of the voting members at one minute.

    members: each with whether he or she is recused from the item. A member who is not there is
    never counted as recused, and one without a vote never counts at all.
    """
    mandates = present = recused = 0
    for member, is_recused in members:
        if member.voting:
            there = member.at(minute)
            mandates += 1
            present += there
            recused += there and is_recused
    return Attendance(mandates=mandates, present=present, recused=recused, vacant=vacant)


def first_quorum(
    rule: QuorumRule, members: Iterable[Presence], start: int, vacant: int = 0
) -> int | None:
    """The first minute at or after `start` at which the meeting has a quorum; None: never.

    A meeting without a quorum at its hour may wait and begin when it is reached.
    """
    everyone = [(member, False) for member in members]
    # The number present rises only when somebody arrives.
    arrivals = {each.arrival for member, _ in everyone for each in member.intervals}
    later = sorted(minute for minute in arrivals if minute is not None and minute > start)
    for minute in (start, *later):
        if quorum(rule, attendance_at(everyone, minute, vacant)).met:
            return minute
    return None


def clock_minute(text: str, start: int) -> int:
    """The minute meant by a clock as typed, '16:40' or '9.05'.

    start: minute at which the meeting begins. A time earlier than it by more than two hours is
    after midnight; hours 24-47 are the next day, as written. Raises ValueError where it is no time.
    """
    clock = _CLOCK.fullmatch(text.strip())
    if clock is None or int(clock[1]) >= 48 or int(clock[2]) >= 60:
        raise ValueError(f"not a time: {text!r}")
    minute = int(clock[1]) * 60 + int(clock[2])
    return minute + DAY if minute < DAY and minute + EARLY < start else minute


def clock_text(minute: int) -> str:
    """The minute as a clock shows it: 1470 is '00:30'."""
    return clock_exact(minute % DAY)


def clock_exact(minute: int) -> str:
    """The minute so that `clock_minute` reads it back: 1470 is '24:30'."""
    return f"{minute // 60:02}:{minute % 60:02}"
