"""The JSON form of an agenda: items with their texts, decisions, assignments and votes."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, field

from qacouncil.exchange.document_basis import (
    Area,
    Clock,
    NamedStandard,
    NonEmpty,
    Number,
    Positive,
    Record,
    Shape,
    StoredFile,
    Typed,
    Words,
)
from qacouncil.exchange.execution_document import AssignmentStep
from qacouncil.exchange.register_document import (
    DecisionEntry,
    DecisionProgramme,
    DecisionRelation,
)
from qacouncil.rules.terms import (
    Choice,
    Comparison,
    ConfirmationOutcome,
    Majority,
    Outcome,
    PresidingVote,
    QuorumKind,
    Reason,
    TieRule,
    VoteBase,
    VoteKind,
)


class Speech(Record, kw_only=True, frozen=True):
    person: NonEmpty
    text: Words = Words()


class Recusal(Record, kw_only=True, frozen=True):
    person: NonEmpty
    reason: Words = Words()


class Assignment(Record, kw_only=True, frozen=True):
    persons: list[str] = field(default_factory=list)
    co_executors: list[str] = field(default_factory=list)
    responsible: Words = Words()
    deadline: dt.date | None = None
    steps: list[AssignmentStep] = field(default_factory=list)


class Decision(Record, kw_only=True, frozen=True):
    """A point of the resolution, and what the register says of it.

    `programmes` and `standards` left out: those of its item. `disciplines` are of any version of a
    programme; `entries` hold at most one.
    """

    text: Words = Words()
    assignments: list[Assignment] = field(default_factory=list)
    entries: Annotated[list[DecisionEntry], Meta(max_length=1)] = field(default_factory=list)
    programmes: list[DecisionProgramme] = field(default_factory=list)
    disciplines: list[str] = field(default_factory=list)
    standards: list[NamedStandard] = field(default_factory=list)
    relations: list[DecisionRelation] = field(default_factory=list)


class Ballot(Shape, kw_only=True, frozen=True):
    person: NonEmpty
    choice: Choice


class VoteResult(Shape, kw_only=True, frozen=True):
    """A closed vote as it stood. Left out for a closed vote, it is reckoned at loading."""

    closed_at: str
    outcome: Outcome
    reason: Reason
    mandates: Number
    vacant: Number
    present: Number
    recused: Number
    entitled: Number
    not_voting: Number
    quorum_counted: Number
    quorum_of: Number
    quorum_needed: Number
    quorum_met: bool
    majority: Majority
    base: VoteBase
    tie: TieRule
    quorum_kind: QuorumKind
    quorum_numerator: Positive
    quorum_denominator: Positive
    quorum_comparison: Comparison
    vacancies_count: bool
    recused_count: bool
    base_size: Number | None = None
    needed: Number | None = None
    presiding: str | None = None


class Vote(Record, kw_only=True, frozen=True):
    """`points` are the numbers of the decisions within the item; left out: all of them (none, where
    the meeting is `complete`).

    A vote with numbers or names is closed, and reckoned at loading where its result is left out,
    unless `closed` is false; one without any is a draft.
    """

    points: list[Positive] | None = None
    kind: VoteKind = VoteKind.OPEN
    majority: Majority | None = None
    at: Clock | None = None
    votes_for: Typed | None = None
    votes_against: Typed | None = None
    votes_abstained: Typed | None = None
    votes_not_voting: Typed | None = None
    presiding_vote: PresidingVote | None = None
    ballots_issued: Typed | None = None
    ballots_found: Typed | None = None
    ballots_invalid: Typed | None = None
    repeats: str | None = None  # an earlier vote on the same item
    note: Words = Words()
    by_name: list[Ballot] = field(default_factory=list)
    counting_commission: list[str] = field(default_factory=list)
    closed: bool = True
    result: VoteResult | None = None


class Material(StoredFile, kw_only=True, frozen=True):
    """What members read before the meeting."""


class Confirmation(Record, kw_only=True, frozen=True):
    """The minutes of the meeting `confirmed`, in this revision, are confirmed by the item."""

    confirmed: NonEmpty
    outcome: ConfirmationOutcome = ConfirmationOutcome.AS_PRESENTED
    revision: Positive = 1
    changes: Words = Words()


class Item(Record, kw_only=True, frozen=True):
    """`finish_later` marks an item for whoever keeps the minutes; no paper shows it.

    `topic` is one of a work plan, `carried_from` an item of an earlier meeting, `confirms` the
    meeting whose minutes are to be confirmed; `programmes` and `standards` are what it is about.
    """

    title: Words = Words()
    area: Area = "A04"
    starts: Clock | None = None
    ends: Clock | None = None
    speakers: list[str] = field(default_factory=list)
    presiding: str | None = None
    heard: Words = Words()
    finish_later: bool = False
    topic: str | None = None
    carried_from: str | None = None
    confirms: str | None = None
    planned_minutes: Positive | None = None
    put_off: bool = False
    programmes: list[str] = field(default_factory=list)
    standards: list[NamedStandard] = field(default_factory=list)
    spoke: list[Speech] = field(default_factory=list)
    recusals: list[Recusal] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    votes: list[Vote] = field(default_factory=list)
    materials: list[Material] = field(default_factory=list)
    confirmations: Annotated[list[Confirmation], Meta(max_length=1)] = field(default_factory=list)
