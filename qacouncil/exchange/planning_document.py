"""The JSON form of what a council keeps for planning: work plans, phrases, usual agendas."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from msgspec import Meta, field

from qacouncil.exchange.document_basis import Area, Month, Record, Standard, Words
from qacouncil.rules.terms import PhrasePart


class Topic(Record, kw_only=True, frozen=True):
    """What a work plan puts into a month; `moved_from` is the month it was first planned for."""

    month: Month
    title: Words = Words()
    area: Area = "A04"
    moved_from: Month | None = None
    standard: Standard = ""
    person: str | None = None
    unit: Words = Words()


class WorkPlan(Record, kw_only=True, frozen=True):
    """The plan of an academic year, "2026-2027"."""

    year: Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{4}$")]
    approved_on: dt.date | None = None
    approved_by: Words = Words()
    topics: list[Topic] = field(default_factory=list)


class Phrase(Record, kw_only=True, frozen=True):
    """A phrase of the council's own, to be put into minutes."""

    part: PhrasePart
    area: Area = "A04"
    text: Words = Words()


class TemplateItem(Record, kw_only=True, frozen=True):
    title: Words = Words()
    area: Area = "A04"


class AgendaTemplate(Record, kw_only=True, frozen=True):
    """A usual agenda of the council's own."""

    name: Words = Words()
    items: list[TemplateItem] = field(default_factory=list)
