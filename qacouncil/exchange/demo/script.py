"""The shapes of resources/demo/small_*.json: four meetings told without dates or identities.

Persons are named by short keys. Placeholders of the texts: {year}, {next_year} (academic years),
{next_first} (the calendar year in which the next academic year begins).
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct, field

from qacouncil.exchange.document_basis import Area, Clock, Month, Standard, Words
from qacouncil.rules.terms import (
    Category,
    Choice,
    ExternalKind,
    MeetingForm,
    PresidingVote,
    Role,
    VoteKind,
)

NameParts = tuple[str, str, str]  # surname, given, patronymic
Counts = tuple[int, int, int]  # for, against, abstained
Ballots = tuple[int, int, int]  # issued, found, invalid
Due = Annotated[int, Meta(ge=1)]  # days after the meeting


class Script(Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    """A part of the script; unknown keys are refused."""


class MandateScript(Script, kw_only=True, frozen=True):
    category: Category
    role: Role = Role.MEMBER
    voting: bool = True
    external_kind: ExternalKind | None = None


class PersonScript(Script, kw_only=True, frozen=True):
    name: NameParts
    latin: NameParts
    position: Words
    degree: Words = Words()
    unit: str = ""
    mandate: MandateScript | None = None


class CouncilScript(Script, kw_only=True, frozen=True):
    university: Words
    faculty: Words
    name: Words
    city: Words
    order: str
    approver: Words
    approver_name: str
    approver_name_latin: str
    units: dict[str, Words]
    persons: dict[str, PersonScript]


class WordsOf(Script, kw_only=True, frozen=True):
    """What a person said, or why he or she is recused."""

    person: str
    text: Words


class DecisionScript(Script, kw_only=True, frozen=True):
    """heads: the heads of departments are responsible, without names."""

    text: Words
    responsible: list[str] = field(default_factory=list)
    co_executors: list[str] = field(default_factory=list)
    heads: bool = False
    due: Due | None = None


class VoteScript(Script, kw_only=True, frozen=True):
    """others: who did not vote for in a roll call. repeats: which vote of the item, from 1."""

    at: Clock
    counts: Counts
    points: list[int] | None = None
    kind: VoteKind = VoteKind.OPEN
    presiding: PresidingVote | None = None
    others: dict[str, Choice] = field(default_factory=dict)
    ballots: Ballots | None = None
    commission: list[str] = field(default_factory=list)
    repeats: int | None = None


class ItemScript(Script, kw_only=True, frozen=True):
    area: Area
    title: Words
    starts: Clock
    ends: Clock
    speakers: list[str]
    heard: Words
    spoke: list[WordsOf] = field(default_factory=list)
    recusals: list[WordsOf] = field(default_factory=list)
    decisions: list[DecisionScript] = field(default_factory=list)
    votes: list[VoteScript] = field(default_factory=list)


class AnnexScript(Script, kw_only=True, frozen=True):
    title: Words
    sheets: int


class MeetingScript(Script, kw_only=True, frozen=True):
    form: MeetingForm
    start: Clock
    end: Clock
    place: Words
    absent: dict[str, Words]
    agenda: list[ItemScript]
    arrivals: dict[str, Clock] = field(default_factory=dict)
    departures: dict[str, Clock] = field(default_factory=dict)
    online: list[str] = field(default_factory=list)
    guests: list[str] = field(default_factory=list)
    annexes: list[AnnexScript] = field(default_factory=list)


class TopicScript(Script, kw_only=True, frozen=True):
    month: Month
    area: Area
    standard: Standard
    title: Words


class PlanScript(Script, kw_only=True, frozen=True):
    """What the work plan holds beside the topics its meetings have taken up."""

    approved_by: Words
    unit: Words
    topics: list[TopicScript]
