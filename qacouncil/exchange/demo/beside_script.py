"""The shapes of what the small demo keeps beside its meetings (resources/demo/small_*.json).

Points of a resolution are named "2.1.3": the third point of the first item of the second meeting.
Years are counted from the academic year of the meetings, which is 0.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, field

from qacouncil.exchange.demo.script import Due, Script
from qacouncil.exchange.document_basis import Area, NamedStandard, Positive, Words
from qacouncil.exchange.programme_document import Semesters
from qacouncil.rules.terms import (
    ExecutionStep,
    ProgrammeLevel,
    ProgrammeState,
    RelationKind,
    ReviewKind,
)

Place = Annotated[str, Meta(pattern=r"^[1-9]\.[1-9]\.[1-9]$")]
YearDay = tuple[int, int, int]  # calendar year after that in which the meetings' one begins; day


class DisciplineScript(Script, kw_only=True, frozen=True):
    """prerequisites: by code; outcomes: by number."""

    code: str
    name: Words
    module: str
    credits: Positive
    semesters: Semesters
    prerequisites: list[str] = field(default_factory=list)
    outcomes: list[Positive] = field(default_factory=list)


class VersionScript(Script, kw_only=True, frozen=True):
    """like: "following", the disciplines of the version after this one."""

    entry: int
    decision: Place | None = None
    note: Words = Words()
    like: Literal["", "following"] = ""
    modules: dict[str, Words] = field(default_factory=dict)
    disciplines: list[DisciplineScript] = field(default_factory=list)
    outcomes: list[Words] = field(default_factory=list)


class ReviewScript(Script, kw_only=True, frozen=True):
    kind: ReviewKind
    due: YearDay
    done: YearDay | None = None
    conclusion: Words = Words()


class ProgrammeScript(Script, kw_only=True, frozen=True):
    code: str
    name: Words
    level: ProgrammeLevel
    group_code: str
    credits: Positive
    unit: str
    state: ProgrammeState
    review_years: Positive
    versions: list[VersionScript]
    reviews: list[ReviewScript]
    head: str | None = None
    since: dt.date | None = None
    basis: Words = Words()


class PolicyScript(Script, kw_only=True, frozen=True):
    """`from`: the year in whose September it comes into force; `to`: whose August is its last."""

    name: Words
    begins: int = field(name="from")
    to: int | None = None
    decision: Place | None = None
    basis: Words = Words()
    weights: tuple[int, int, int]
    retakes: Words
    appeals: Words
    note: Words = Words()


class ElectionScript(Script, kw_only=True, frozen=True):
    """candidates: with their votes; who has a mandate was elected."""

    held_by: Words
    seats: Positive
    electors: Positive
    voters: Positive
    record_number: str
    note: Words
    candidates: list[tuple[str, int]]


class EvidenceScript(Script, kw_only=True, frozen=True):
    name: str
    text: str


class StepScript(Script, kw_only=True, frozen=True):
    """after: days after the meeting; due: the new deadline, counted so too."""

    kind: ExecutionStep
    after: Due
    note: Words = Words()
    due: Due | None = None
    person: str | None = None
    decided_by: Words = Words()
    file: EvidenceScript | None = None


class PointScript(Script, kw_only=True, frozen=True):
    """What the register says of a point; relations: to earlier points."""

    area: Area | Literal[""] = ""
    basis: Words = Words()
    note: Words = Words()
    programmes: dict[str, ProgrammeState | None] = field(default_factory=dict)
    standards: list[NamedStandard] = field(default_factory=list)
    relations: dict[Place, RelationKind] = field(default_factory=dict)
    steps: list[StepScript] = field(default_factory=list)


class SubjectScript(Script, kw_only=True, frozen=True):
    """What an item is about."""

    programmes: list[str]


class RegisterScript(Script, kw_only=True, frozen=True):
    """items: "1.2", the second item of the first meeting."""

    items: dict[str, SubjectScript]
    points: dict[Place, PointScript]
