"""The JSON form of a council file: the shapes of docs/council.schema.json.

Made to be written by hand too: every key with a default may be left out. `id` is a UUID in what
the program writes; a hand-written file may use any short name there ("p1") and refer to it.
`created`, `changed` and `version` are kept from file to file; moments are UTC,
"2026-09-17T10:00:00Z". Times of day are "HH:MM" of the
meeting's own clock; "24:30" is half past midnight of the next day.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from msgspec import Meta, field

from qacouncil.exchange.agenda_document import Item
from qacouncil.exchange.assessment_document import AssessmentPolicy
from qacouncil.exchange.document_basis import (
    Area,
    Clock,
    NonEmpty,
    Number,
    Positive,
    Record,
    Shape,
    StoredFile,
    Words,
)
from qacouncil.exchange.election_document import Election
from qacouncil.exchange.paper_document import IssuedPaper
from qacouncil.exchange.planning_document import AgendaTemplate, Phrase, WorkPlan
from qacouncil.exchange.programme_document import Programme
from qacouncil.exchange.register_document import SavedView
from qacouncil.rules.terms import (
    AttendanceState,
    BilingualForm,
    Body,
    Category,
    Comparison,
    ExternalKind,
    Majority,
    MeetingForm,
    MeetingKind,
    Mode,
    Numbering,
    QuorumKind,
    RemarkState,
    Role,
    Stage,
    TieRule,
    VoteBase,
)

FORMAT: Literal["qacouncil"] = "qacouncil"
FORMAT_VERSION = 1


class Person(Record, kw_only=True, frozen=True):
    surname: NonEmpty
    given: str = ""
    patronymic: str = ""
    latin_surname: str = ""
    latin_given: str = ""
    latin_patronymic: str = ""
    position: Words = Words()
    degree: Words = Words()
    unit: Words = Words()
    email: str = ""
    phone: str = ""


class CategorySeats(Shape, kw_only=True, frozen=True):
    category: Category
    seats: Number | None = None
    minimum: Number = 0


class AreaMajority(Shape, kw_only=True, frozen=True):
    area: Area
    majority: Majority


class Regulation(Record, kw_only=True, frozen=True):
    """One version of the rules; the defaults are the usual practice (docs/rules.md)."""

    in_force_from: dt.date
    number: Positive | None = None
    quorum_kind: QuorumKind = QuorumKind.FRACTION
    quorum_numerator: Positive = 2
    quorum_denominator: Positive = 3
    quorum_comparison: Comparison = Comparison.AT_LEAST
    vacancies_count: bool = False
    recused_count: bool = False
    majority: Majority = Majority.SIMPLE
    base: VoteBase = VoteBase.PRESENT
    tie: TieRule = TieRule.CHAIR_DECIDES
    absentee_voting: bool = False
    numbering: Numbering = Numbering.ACADEMIC_YEAR
    number_prefix: str = ""
    notice_days: Number = 5
    minutes_days: Number = 5
    staff_term_years: Positive = 3
    student_term_years: Positive = 1
    student_share_percent: Annotated[int, Meta(ge=0, le=100)] | None = None
    majorities: list[AreaMajority] = field(default_factory=list)
    categories: list[CategorySeats] = field(default_factory=list)


class Mandate(Record, kw_only=True, frozen=True):
    person: NonEmpty
    category: Category
    starts_on: dt.date
    external_kind: ExternalKind | None = None
    role: Role = Role.MEMBER
    voting: bool = True
    ends_on: dt.date | None = None
    ended_on: dt.date | None = None
    end_reason: Words = Words()
    order_number: str = ""
    order_date: dt.date | None = None
    end_order_number: str = ""
    end_order_date: dt.date | None = None


class Interval(Shape, kw_only=True, frozen=True):
    """Present from the minute of arrival, no longer in the minute of departure."""

    arrived: Clock | None = None
    left: Clock | None = None


class Attendance(Record, kw_only=True, frozen=True):
    """A member on the day. Category, role and vote are the mandate's where left out."""

    person: NonEmpty
    mandate: str | None = None
    category: Category | None = None
    role: Role | None = None
    voting: bool | None = None
    state: AttendanceState = AttendanceState.PRESENT
    mode: Mode = Mode.IN_PERSON
    excused: bool | None = None
    reason: Words = Words()
    intervals: list[Interval] = field(default_factory=list)


class Guest(Record, kw_only=True, frozen=True):
    person: NonEmpty
    mode: Mode = Mode.IN_PERSON


class Attachment(StoredFile, kw_only=True, frozen=True):
    """The file of an annex."""


class Annex(Record, kw_only=True, frozen=True):
    title: Words = Words()
    sheets: Positive | None = None
    files: list[Attachment] = field(default_factory=list)


class SignedMinutes(Record, kw_only=True, frozen=True):
    """What was signed, word for word; `sha256` is reckoned over its compact JSON.

    `content` is what a protocol prints (documents/protocol_content.py) in the form of the program
    that signed it: a later one may know more fields and must not touch these.
    """

    revision: Positive
    content: dict[str, Any]
    sha256: str
    signed_at: str
    signed_by: str
    reopened_at: str | None = None
    reopened_by: str | None = None
    reopen_reason: str | None = None


class Remark(Record, kw_only=True, frozen=True):
    """A member's remark on the minutes in review; `item` left out: on the minutes as a whole."""

    person: NonEmpty
    made_on: dt.date
    text: str
    revision: Positive = 1
    item: str | None = None
    state: RemarkState = RemarkState.OPEN
    answer: str = ""


class Meeting(Record, kw_only=True, frozen=True):
    """A meeting. What a hand-written file leaves out is filled in unless `complete` is true.

    Then: members with a mandate on the date who are not listed were absent; the chair presides
    and the secretary keeps the minutes; the number is the next of its year.
    """

    date: dt.date
    start: Clock
    end: Clock | None = None
    number: Positive | None = None
    numbering_year: str = ""
    stage: Stage = Stage.MINUTES
    kind: MeetingKind = MeetingKind.REGULAR
    form: MeetingForm = MeetingForm.IN_PERSON
    timezone: str = "Asia/Almaty"
    place: Words = Words()
    notice_sent_on: dt.date | None = None
    presiding: str | None = None
    secretary: str | None = None
    reason: Words = Words()
    revision: Positive = 1
    opened_at: str | None = None
    regulation: str | None = None
    attendance: list[Attendance] = field(default_factory=list)
    guests: list[Guest] = field(default_factory=list)
    agenda: list[Item] = field(default_factory=list)
    annexes: list[Annex] = field(default_factory=list)
    review_since: dt.date | None = None
    remarks: list[Remark] = field(default_factory=list)
    signed: list[SignedMinutes] = field(default_factory=list)
    complete: bool = False


class Council(Record, kw_only=True, frozen=True):
    """`paper_logo` is a PNG of at most 1000 by 1000 pixels, in base64."""

    name: Words
    code: str = ""
    body: Body = Body.COUNCIL
    university: Words = Words()
    faculty: Words = Words()
    city: Words = Words()
    paper_body_size: Annotated[int, Meta(ge=10, le=16)] = 14
    paper_line_spacing: Annotated[int, Meta(ge=100, le=150)] = 100
    paper_right_margin: Annotated[int, Meta(ge=10, le=15)] = 15
    paper_initials_first: bool = True
    paper_resolved_heading: Literal["resolved", "resolved_passive", "decided"] = "resolved"
    paper_full_form: bool = True
    paper_all_members_sign: bool = False
    paper_hyphenate: bool = True
    paper_bilingual: BilingualForm = BilingualForm.COLUMNS
    paper_code: bool = True
    paper_approve_protocol: bool = False
    approver_position: Words = Words()
    approver_name: str = ""
    approver_name_latin: str = ""
    file_index: str = ""
    paper_logo: bytes | None = None
    regulations: list[Regulation] = field(default_factory=list)
    mandates: list[Mandate] = field(default_factory=list)
    work_plans: list[WorkPlan] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)
    agenda_templates: list[AgendaTemplate] = field(default_factory=list)
    programmes: list[Programme] = field(default_factory=list)
    assessment_policies: list[AssessmentPolicy] = field(default_factory=list)
    elections: list[Election] = field(default_factory=list)
    saved_views: list[SavedView] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    issued_papers: list[IssuedPaper] = field(default_factory=list)


class CouncilDocument(Shape, kw_only=True, frozen=True):
    """A whole council file."""

    format: Literal["qacouncil"]
    # Made by a function, it is written even where it is the default.
    format_version: Positive = field(default_factory=lambda: FORMAT_VERSION)
    persons: list[Person] = field(default_factory=list)
    councils: list[Council] = field(default_factory=list)
