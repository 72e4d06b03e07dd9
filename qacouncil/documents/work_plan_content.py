"""What the work plan of an academic year prints: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.terms import TopicState


@dataclass(frozen=True, slots=True)
class PlanTopic:
    """month: 1-12; moved_from: the month it was first planned for. standard: S01-S10 or empty.

    minutes, held: number as written and date of the meeting that has it, or dealt with it.
    """

    month: int
    title: Localized
    state: TopicState
    moved_from: int | None = None
    speaker: PersonName | None = None
    unit: Localized = NO_TEXT
    standard: str = ""
    minutes: str = ""
    held: dt.date | None = None


@dataclass(frozen=True, slots=True)
class WorkPlanContent:
    """year: 2026-2027; date: as of which the marks of execution are.

    made: False where there is no plan of that year. topics: by month, in the order of the year.
    approved_by: position and name, as the paper says them.
    """

    head: RegisterHead
    year: str
    date: dt.date
    made: bool = True
    approved_on: dt.date | None = None
    approved_by: Localized = NO_TEXT
    topics: tuple[PlanTopic, ...] = ()
