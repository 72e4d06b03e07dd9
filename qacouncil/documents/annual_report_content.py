"""What the annual report of a council prints: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.members_content import MemberChangesContent
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import Localized
from qacouncil.rules.attendance_record import Share
from qacouncil.rules.terms import Category, MeetingForm, MeetingKind, TopicState, VoteKind


@dataclass(frozen=True, slots=True)
class ReportedMeeting:
    """A meeting that is over; number: "" where it has none. present, of: members.

    items: of its agenda that it dealt with; decisions: points adopted.
    """

    date: dt.date
    number: str
    kind: MeetingKind
    form: MeetingForm
    held: bool = True
    present: int = 0
    of: int = 0
    items: int = 0
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class Attended:
    """How often members came, of the meetings in which they were members and were marked."""

    came: int = 0
    excused: int = 0
    otherwise: int = 0  # absent without a valid reason, or none is known

    @property
    def share(self) -> Share:
        return Share(self.came, self.came + self.excused + self.otherwise)

    def __add__(self, other: Attended) -> Attended:
        return Attended(
            self.came + other.came,
            self.excused + other.excused,
            self.otherwise + other.otherwise,
        )


@dataclass(frozen=True, slots=True)
class ReportedMember:
    """category: that of the last meeting of the year."""

    name: PersonName
    category: Category
    attended: Attended


@dataclass(frozen=True, slots=True)
class Decided:
    """Of one area or standard, by its code: items dealt with, points adopted and not adopted."""

    code: str
    items: int = 0
    adopted: int = 0
    not_adopted: int = 0


@dataclass(frozen=True, slots=True)
class Voted:
    """Closed votes of one kind. by_majority: adopted, though not everybody voted for."""

    kind: VoteKind
    unanimous: int = 0
    by_majority: int = 0
    not_adopted: int = 0
    no_quorum: int = 0

    @property
    def counts(self) -> tuple[int, int, int, int]:
        return self.unanimous, self.by_majority, self.not_adopted, self.no_quorum


@dataclass(frozen=True, slots=True)
class ReportedTopic:
    """A topic of the work plan. moved: it was first planned for another month."""

    month: int
    moved: bool
    title: Localized
    state: TopicState


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """Assignments of adopted points, by how they stand on the day of the report.

    extended: of all of them, those whose deadline was put off.
    """

    done: int = 0
    under_control: int = 0
    overdue: int = 0
    no_deadline: int = 0
    closed: int = 0
    extended: int = 0

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        return self.done, self.under_control, self.overdue, self.no_deadline, self.closed


@dataclass(frozen=True, slots=True)
class Seated:
    """The members on a day, by category."""

    date: dt.date
    counts: tuple[int, ...]  # in the order of Category


@dataclass(frozen=True, slots=True)
class AnnualReportContent:
    """as_of: the day whose state it tells, the last one of the year or an earlier one.

    cancelled, ahead: of the year's meetings. plan: None where there is no work plan. areas,
    standards: those with something to tell, in their order; a decision has a standard where the
    topic of the work plan behind it has one. chair: who signs beside the secretary.
    """

    head: RegisterHead
    year: str
    as_of: dt.date
    changes: MemberChangesContent
    seated: tuple[Seated, Seated]  # on the first day and on that of the report
    meetings: tuple[ReportedMeeting, ...] = ()
    cancelled: int = 0
    ahead: int = 0
    members: tuple[ReportedMember, ...] = ()
    areas: tuple[Decided, ...] = ()
    standards: tuple[Decided, ...] = ()
    votes: tuple[Voted, ...] = ()
    plan: tuple[ReportedTopic, ...] | None = None
    carried_out: CarriedOut = CarriedOut()
    chair: PersonName | None = None
