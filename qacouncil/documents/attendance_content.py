"""What an attendance sheet prints: plain values, free of language, database and fonts.

Minutes are counted from 00:00 of the meeting's date, as in the protocol.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Body, Category, ExternalKind


@dataclass(frozen=True, slots=True)
class Attender:
    """A person on the sheet. category None: a guest, or with `secretary` one who keeps the minutes.

    intervals: when they came and left; none: there all the time. reason: of an absence.
    """

    name: PersonName
    category: Category | None = None
    kind: ExternalKind | None = None
    secretary: bool = False
    state: AttendanceState = AttendanceState.UNKNOWN
    online: bool = False
    intervals: tuple[Interval, ...] = ()
    reason: Localized = NO_TEXT


@dataclass(frozen=True, slots=True)
class AttendanceContent:
    """voting: the members with a vote; others: members without one, and guests.

    members: how many of both are members. number: "" where there is none. filled: with who came and
    when, else with empty lines to sign. begun: the meeting is being held, or over.
    """

    university: Localized
    faculty: Localized
    council: Localized
    body: Body
    number: str
    date: dt.date
    start: int
    end: int | None
    place: Localized
    voting: tuple[Attender, ...]
    others: tuple[Attender, ...]
    members: int
    secretary: PersonName | None
    begun: bool
    filled: bool
    style: PaperStyle = field(default_factory=PaperStyle)
    logo: bytes | None = None  # a PNG

    @property
    def members_present(self) -> int:
        """Of the members, a silent secretary apart, those who came."""
        listed = (*self.voting, *(each for each in self.others if each.category is not None))
        return sum(each.state is AttendanceState.PRESENT and not each.secretary for each in listed)
