"""Attendance over time: how each member took part, and what stands out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from qacouncil.rules.terms import AttendanceState, MeetingForm, Mode

IN_A_ROW = 3  # absences, after which a member stands out
FEWEST = 4  # meetings, before which half of them says little
UNEXCUSED = 2  # absences without a valid reason


class Came(StrEnum):
    """How a member took part in one meeting."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    IN_WRITING = "in_writing"
    EXCUSED = "excused"
    UNEXCUSED = "unexcused"
    UNSAID = "unsaid"  # absent, and nothing is said of the reason
    UNMARKED = "unmarked"


PRESENT = frozenset({Came.IN_PERSON, Came.ONLINE, Came.IN_WRITING})
ABSENT = frozenset({Came.EXCUSED, Came.UNEXCUSED, Came.UNSAID})


class NotableCode(StrEnum):
    """What stands out in a member's year."""

    ABSENT_IN_ROW = "absent_in_row"  # number
    UNEXCUSED = "unexcused"  # number
    UNDER_HALF = "under_half"  # came, of


@dataclass(frozen=True, slots=True)
class Notable:
    """A code with its numbers."""

    code: NotableCode
    values: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Share:
    """Meetings attended, of those in which the member was one."""

    came: int
    of: int

    @property
    def percent(self) -> int | None:
        """Rounded half up; None where there was no meeting."""
        return (200 * self.came + self.of) // (2 * self.of) if self.of else None


def came(state: AttendanceState, mode: Mode, excused: bool | None, form: MeetingForm) -> Came:
    """How a member took part in a meeting of this form."""
    if state is AttendanceState.PRESENT:
        if form is MeetingForm.ABSENTEE:
            return Came.IN_WRITING
        return Came.ONLINE if mode is Mode.ONLINE else Came.IN_PERSON
    if state is AttendanceState.UNKNOWN:
        return Came.UNMARKED
    if excused is None:
        return Came.UNSAID
    return Came.EXCUSED if excused else Came.UNEXCUSED


def share(course: Sequence[Came | None]) -> Share:
    """course: by meeting; None where the person was no member. What is not marked counts not."""
    known = [each for each in course if each in PRESENT or each in ABSENT]
    return Share(sum(each in PRESENT for each in known), len(known))


def together(shares: Sequence[Share]) -> Share:
    """The shares of several members as one."""
    return Share(sum(each.came for each in shares), sum(each.of for each in shares))


def notable(course: Sequence[Came | None]) -> tuple[Notable, ...]:
    """What stands out in a member's year, the gravest first; mostly nothing.

    Meetings in which the person was no member, or was not marked, neither break a row of absences
    nor belong to it.
    """
    found = []
    longest = row = 0
    for each in course:
        if each in ABSENT:
            row += 1
            longest = max(longest, row)
        elif each in PRESENT:
            row = 0
    if longest >= IN_A_ROW:
        found.append(Notable(NotableCode.ABSENT_IN_ROW, {"number": longest}))
    without = sum(each is Came.UNEXCUSED for each in course)
    if without >= UNEXCUSED:
        found.append(Notable(NotableCode.UNEXCUSED, {"number": without}))
    there = share(course)
    if there.of >= FEWEST and 2 * there.came < there.of:
        found.append(Notable(NotableCode.UNDER_HALF, {"came": there.came, "of": there.of}))
    return tuple(found)
