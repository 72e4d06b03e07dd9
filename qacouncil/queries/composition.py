"""A council's composition on a date beside what its regulation asks for."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qacouncil.queries.mandates import MandateLine
from qacouncil.queries.regulations import RegulationVersion
from qacouncil.rules.composition_ahead import Ahead, next_failing
from qacouncil.rules.mandates import CompositionFinding, composition_findings, vacant_seats
from qacouncil.rules.quorum import Attendance, quorum
from qacouncil.rules.terms import Category


@dataclass(frozen=True, slots=True)
class Composition:
    """What there is on `date`; ending: mandates that hold on it and end within the time given,
    or where none does those that end next.

    counts: members of each category, voting or not. students_permille: their share of all
    members in thousandths, rounded down. vacant: seats laid down and not held, by category.
    """

    date: dt.date
    regulation: RegulationVersion
    members: int
    voting: int
    counts: Mapping[Category, int]
    students_permille: int
    vacant: Mapping[Category, int]
    findings: tuple[CompositionFinding, ...]
    quorum_needed: int
    quorum_of: int
    ahead: Ahead | None
    ending: tuple[MandateLine, ...]


def composition_on(
    mandates: Iterable[MandateLine],
    regulation: RegulationVersion,
    date: dt.date,
    *,
    soon: dt.timedelta = dt.timedelta(days=60),
) -> Composition:
    """The composition on a date from all mandates of a council; `soon`: how far ahead is told."""
    known = list(mandates)
    there = [each for each in known if each.term.valid_on(date)]
    seats = [each.held.seat for each in there]
    rule = regulation.composition
    counts = Counter(seat.category for seat in seats)
    vacant = {category: free for category, free in vacant_seats(rule, seats).items() if free}
    voting = sum(seat.voting for seat in seats)
    finding = quorum(
        regulation.quorum, Attendance(voting, present=voting, vacant=sum(vacant.values()))
    )
    lasts = [each.term.last for each in there if each.term.last != dt.date.max]
    until = max(date + soon, min(lasts, default=date))
    ending = [each for each in there if each.term.last <= until]
    return Composition(
        date=date,
        regulation=regulation,
        members=len(seats),
        voting=voting,
        counts=counts,
        students_permille=1000 * counts[Category.STUDENT] // len(seats) if seats else 0,
        vacant=vacant,
        findings=composition_findings(rule, seats),
        quorum_needed=finding.needed,
        quorum_of=finding.of,
        ahead=next_failing(rule, (each.held for each in known), date),
        ending=tuple(sorted(ending, key=lambda each: each.term.last)),
    )
