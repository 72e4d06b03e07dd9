"""The JSON form of elections of members."""

from __future__ import annotations

import datetime as dt

from msgspec import field

from qacouncil.exchange.document_basis import NonEmpty, Number, Positive, Record, Words
from qacouncil.rules.terms import Category


class ElectionCandidate(Record, kw_only=True, frozen=True):
    """`mandate` is the one given on the strength of the election."""

    person: NonEmpty
    votes: Number | None = None
    elected: bool = False
    mandate: str | None = None


class Election(Record, kw_only=True, frozen=True):
    """`electors` and `voters`: how many could vote, and did; `record_number`: of its minutes."""

    held_on: dt.date
    category: Category = Category.STUDENT
    held_by: Words = Words()
    seats: Positive = 1
    electors: Number | None = None
    voters: Number | None = None
    record_number: str = ""
    note: Words = Words()
    candidates: list[ElectionCandidate] = field(default_factory=list)
