"""What the annual report of a council prints: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import Localized
from qacouncil.rules.attendance_record import Share
from qacouncil.rules.terms import (
    Body,
    Category,
    MeetingForm,
    MeetingKind,
    Role,
    TopicState,
    VoteKind,
)


@dataclass(frozen=True, slots=True)
class ReportedMeeting:
    """A meeting that is over; number None: it never had one. present, of: voting members.

    items: of its agenda that it dealt with; decisions: points adopted.
    """

    date: dt.date
    number: str
    kind: MeetingKind
    form: MeetingForm
    held: bool
    present: int = 0
    of: int = 0
    items: int = 0
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class Attended:
    """How often members came, of the meetings in which they were members and were marked."""

    came: int = 0
    excused: int = 0
    absent: int = 0  # without a valid reason, or none is known

    @property
    def share(self) -> Share:
        return Share(self.came, self.came + self.excused + self.absent)


@dataclass(frozen=True, slots=True)
class ReportedMember:
    name: PersonName
    category: Category
    attended: Attended


@dataclass(frozen=True, slots=True)
class Decided:
    """Of one area or standard: items dealt with, points adopted and not adopted."""

    code: str
    items: int = 0
    adopted: int = 0
    not_adopted: int = 0


@dataclass(frozen=True, slots=True)
class Voted:
    """Closed votes of one kind. by_majority: adopted, and not everybody voted for."""

    kind: VoteKind
    unanimous: int = 0
    by_majority: int = 0
    not_adopted: int = 0
    no_quorum: int = 0


@dataclass(frozen=True, slots=True)
class ReportedTopic:
    """A topic of the work plan. moved_from: the month it was first planned for, else None."""

    month: int
    moved_from: int | None
    title: Localized
    state: TopicState


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Assignments of the year's adopted points, by how their deadline lies to the day."""

    passed: int = 0
    ahead: int = 0
    none: int = 0

    @property
    def total(self) -> int:
        return self.passed + self.ahead + self.none


class ChangeKind(StrEnum):
    """What began or ended."""

    BEGUN = "begun"
    NEW_TERM = "new_term"  # of one who was a member the day before
    ENDED = "ended"
    ENDED_EARLY = "ended_early"


@dataclass(frozen=True, slots=True)
class MemberChange:
    """date: the first or the last day of the mandate. order: as written on it, where known."""

    date: dt.date
    kind: ChangeKind
    name: PersonName
    category: Category
    role: Role
    order_number: str = ""
    order_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Seats:
    """The members on a day, by category."""

    date: dt.date
    counts: tuple[tuple[Category, int], ...]

    @property
    def members(self) -> int:
        return sum(count for _, count in self.counts)

    def of(self, category: Category) -> int:
        return dict(self.counts).get(category, 0)


@dataclass(frozen=True, slots=True)
class ReportApproval:
    """Who approves the report."""

    position: Localized
    name: PersonName | None


@dataclass(frozen=True, slots=True)
class AnnualReportContent:
    """as_of: the day whose state it tells, the last of the year or an earlier one.

    plan: None where there is no work plan. areas, standards: those with something to tell;
    of decisions under no standard, nothing is known. cancelled, ahead: meetings of the year.
    logo: a PNG. chair, secretary: who sign; None where nobody is known.
    """

    university: Localized
    faculty: Localized
    council: Localized
    body: Body
    year: str
    as_of: dt.date
    year_over: bool
    meetings: tuple[ReportedMeeting, ...] = ()
    cancelled: int = 0
    ahead: int = 0
    members: tuple[ReportedMember, ...] = ()
    areas: tuple[Decided, ...] = ()
    standards: tuple[Decided, ...] = ()
    votes: tuple[Voted, ...] = ()
    plan: tuple[ReportedTopic, ...] | None = None
    deadlines: Deadlines = Deadlines()
    changes: tuple[MemberChange, ...] = ()
    seats: tuple[Seats, ...] = ()  # at the beginning and on the day of the report
    chair: PersonName | None = None
    secretary: PersonName | None = None
    approval: ReportApproval | None = None
    logo: bytes | None = None
    style: PaperStyle = field(default_factory=PaperStyle)
