"""What a protocol prints: plain values, free of language, database and fonts.

The queries fill it, `documents.protocol` sets it in one language, and signing stores it: a signed
protocol is printed from what was stored, so that nothing changed later can change it.
Minutes are counted from 00:00 of the meeting's date; 1470 is half past midnight of the next day.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    BilingualForm,
    Body,
    MeetingForm,
    MeetingKind,
    PresidingVote,
    Role,
    VoteKind,
)
from qacouncil.rules.voting import Ballots, Result

# The word above the points of a resolution.
RESOLVED_HEADINGS = ("resolved", "resolved_passive", "decided")


@dataclass(frozen=True, slots=True)
class PaperStyle:
    """The council's choices for its printed page (docs/paper.md gives the defaults).

    It is signed with the content: a new choice comes last and with the default that papers had
    before, so that what was signed earlier is still read.
    """

    body_size: int = 14  # points
    line_spacing: int = 100  # percent, 100-150
    right_margin: int = 15  # millimetres
    initials_first: bool = True  # in running text and signatures; rosters put the surname first
    resolved_heading: str = "resolved"  # one of RESOLVED_HEADINGS
    full_form: bool = True  # False: the short form, without SPOKE and the text under HEARD
    all_members_sign: bool = False
    hyphenate: bool = True
    bilingual: BilingualForm = BilingualForm.COLUMNS  # of papers in Kazakh and Russian
    code: bool = True  # the check code on signed papers
    approve_protocol: bool = False  # room for an approval at the head of the minutes


@dataclass(frozen=True, slots=True)
class Participant:
    """A member or guest as listed. `reason` says why a member was absent."""

    name: PersonName
    position: Localized = Localized()
    role: Role = Role.MEMBER
    voting: bool = True
    online: bool = False
    reason: Localized = Localized()


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival or a departure during the meeting."""

    minute: int
    name: PersonName
    arrival: bool


@dataclass(frozen=True, slots=True)
class Speech:
    name: PersonName
    text: Localized


@dataclass(frozen=True, slots=True)
class Recused:
    name: PersonName
    reason: Localized


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who carries out a point: named persons, or a text such as "heads of departments"."""

    responsible: tuple[PersonName, ...] = ()
    responsible_text: Localized = Localized()
    co_executors: tuple[PersonName, ...] = ()
    deadline: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the resolution; its number is item.number, "." and this number."""

    number: int
    text: Localized
    assignments: tuple[Assignment, ...] = ()


@dataclass(frozen=True, slots=True)
class RollCall:
    """Names by choice, in no particular order: each language sorts them by its own alphabet."""

    for_: tuple[PersonName, ...] = ()
    against: tuple[PersonName, ...] = ()
    abstained: tuple[PersonName, ...] = ()
    not_voting: tuple[PersonName, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """A closed vote on some points of the item. A secret vote never carries names."""

    points: tuple[int, ...]
    kind: VoteKind
    minute: int | None
    for_: int
    against: int
    abstained: int
    presiding_vote: PresidingVote | None
    voting_rule: VotingRule
    quorum_rule: QuorumRule
    result: Result
    recused: int = 0
    ballots: Ballots | None = None
    roll_call: RollCall | None = None
    repeats: bool = False  # a second vote on the same points; the first is kept and printed


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    title: Localized
    speakers: tuple[PersonName, ...] = ()
    presiding: PersonName | None = None  # who presides from this item on, where that changes
    heard: Localized = Localized()
    speeches: tuple[Speech, ...] = ()
    recused: tuple[Recused, ...] = ()
    movements_before: tuple[Movement, ...] = ()  # up to the minute the item begins
    movements_during: tuple[Movement, ...] = ()  # up to its last vote
    movements_after: tuple[Movement, ...] = ()  # of the last item: after its last vote
    present: int = 0  # voting members that counted towards the quorum when it was looked at
    entitled: int = 0  # voting members present at the item's beginning, less the recused
    quorum_needed: int = 0
    quorum_met: bool = True  # False: no decision was taken on the item
    put_off: bool = False  # to a later meeting: no decision was taken either
    points: tuple[Point, ...] = ()
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    title: Localized
    sheets: int | None = None


@dataclass(frozen=True, slots=True)
class Approver:
    """Who approves the minutes, where the council has them approved."""

    position: Localized
    name: PersonName | None = None


@dataclass(frozen=True, slots=True)
class ProtocolContent:
    university: Localized
    faculty: Localized
    council: Localized
    city: Localized
    body: Body
    kind: MeetingKind
    form: MeetingForm
    date: dt.date
    number: int | None  # None: not fixed yet; the page leaves room for it
    number_prefix: str
    start: int
    end: int | None
    place: Localized
    presiding: Participant | None
    presiding_is_chair: bool
    secretary: Participant | None
    present: tuple[Participant, ...]  # members who were there at any time, in stored order
    absent: tuple[Participant, ...]
    guests: tuple[Participant, ...]
    voting_mandates: int
    quorum_present: int
    quorum_needed: int
    quorum_met: bool
    held: bool  # False: for want of a quorum the meeting was not held
    begun: bool = True  # False: not yet, or never; nothing is said of who is there
    items: tuple[Item, ...] = ()
    annexes: tuple[Annex, ...] = ()
    draft: bool = False  # the minutes are not signed yet
    revision: int = 1
    style: PaperStyle = field(default_factory=PaperStyle)
    approver: Approver | None = None
    logo: bytes | None = None  # a PNG: the council's when it is printed, no part of what is signed
    fingerprint: str = ""  # of what was signed, as stored: it is no part of that itself
