"""The JSON form of educational programmes: versions, disciplines, learning outcomes, reviews."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, field

from qacouncil.exchange.document_basis import NonEmpty, Positive, Record, Words
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, ReviewKind

FrameworkLevel = Annotated[int, Meta(ge=1, le=8)]
Year = Annotated[int, Meta(ge=1900, le=9998)]
Semesters = Annotated[str, Meta(pattern="^([1-9][0-9]?(,[1-9][0-9]?)*)?$")]


class LearningOutcome(Record, kw_only=True, frozen=True):
    """Its number is its place in the list."""

    text: Words = Words()


class Discipline(Record, kw_only=True, frozen=True):
    """`prerequisites` are disciplines, `outcomes` learning outcomes of the same version."""

    code: NonEmpty
    name: Words = Words()
    module: Words = Words()
    credits: Positive
    semesters: Semesters = ""
    prerequisites: list[str] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)


class ProgrammeVersion(Record, kw_only=True, frozen=True):
    """A programme as those study it who enter in that year; `decision` approved it."""

    entry_year: Year
    credits: Positive
    decision: str | None = None
    note: Words = Words()
    disciplines: list[Discipline] = field(default_factory=list)
    outcomes: list[LearningOutcome] = field(default_factory=list)


class ProgrammeReview(Record, kw_only=True, frozen=True):
    kind: ReviewKind
    due_on: dt.date
    done_on: dt.date | None = None
    conclusion: Words = Words()
    decision: str | None = None


class Programme(Record, kw_only=True, frozen=True):
    """`initial_state` is the one it was entered with; what it is today, decisions made of it."""

    code: NonEmpty
    name: Words = Words()
    level: ProgrammeLevel
    nqf_level: FrameworkLevel
    eqf_level: FrameworkLevel
    group_code: str = ""
    credits: Positive
    department: Words = Words()
    head: str | None = None
    initial_state: ProgrammeState = ProgrammeState.IN_DEVELOPMENT
    initial_since: dt.date | None = None
    initial_basis: Words = Words()
    review_years: Positive = 5
    versions: list[ProgrammeVersion] = field(default_factory=list)
    reviews: list[ProgrammeReview] = field(default_factory=list)
