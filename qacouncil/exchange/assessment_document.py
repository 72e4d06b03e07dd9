"""The JSON form of the assessment policy: its versions, with scale, weights and rules."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, field

from qacouncil.exchange.document_basis import Number, Record, Words
from qacouncil.rules.terms import TraditionalMark

Percent = Annotated[int, Meta(ge=0, le=100)]


class AssessmentGrade(Record, kw_only=True, frozen=True):
    """A letter of the scale, which goes from the highest down; `points`: 3.67 is 367."""

    letter: Annotated[str, Meta(max_length=4)]
    points: Number
    from_percent: Percent
    to_percent: Percent
    traditional: TraditionalMark


class AssessmentPolicy(Record, kw_only=True, frozen=True):
    """A version of the policy: a draft where `adopted_on` is left out.

    The three weights make 100. `in_force_to` is its last day. One that was adopted has a whole
    scale, and a `decision` or a `basis`; no two of them overlap.
    """

    in_force_from: dt.date
    current_percent: Percent
    midterm_percent: Percent
    final_percent: Percent
    name: Words = Words()
    in_force_to: dt.date | None = None
    adopted_on: dt.date | None = None
    decision: str | None = None
    basis: Words = Words()
    retakes: Words = Words()
    appeals: Words = Words()
    note: Words = Words()
    grades: list[AssessmentGrade] = field(default_factory=list)
