"""The next day on which a composition that is right today no longer will be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.rules.mandates import (
    CompositionFinding,
    CompositionRule,
    Seat,
    Term,
    composition_findings,
)


@dataclass(frozen=True, slots=True)
class Held:
    """A seat and the days on which it is held."""

    term: Term
    seat: Seat


@dataclass(frozen=True, slots=True)
class Ahead:
    """From `date` on these findings are new; `ending`: mandates whose last day is the day before.

    The new findings are those whose code and category do not appear today.
    """

    date: dt.date
    findings: tuple[CompositionFinding, ...]
    ending: int


def next_failing(rule: CompositionRule, held: Iterable[Held], date: dt.date) -> Ahead | None:
    """The first day after `date` with a finding that is not there on `date`; None: no such day.

    A composition changes only where a mandate begins or has ended the day before, so only these
    days are looked at.
    """
    known = tuple(held)
    today = {_kind(each) for each in _on(rule, known, date)}
    for day in sorted(_turns(known, date)):
        fresh = tuple(each for each in _on(rule, known, day) if _kind(each) not in today)
        if fresh:
            ending = sum(each.term.last == day - dt.timedelta(days=1) for each in known)
            return Ahead(day, fresh, ending)
    return None


def _kind(finding: CompositionFinding) -> tuple[object, object]:
    return finding.code, finding.category


def _on(
    rule: CompositionRule, held: tuple[Held, ...], date: dt.date
) -> tuple[CompositionFinding, ...]:
    return composition_findings(rule, (each.seat for each in held if each.term.valid_on(date)))


def _turns(held: tuple[Held, ...], date: dt.date) -> set[dt.date]:
    begins = {each.term.from_ for each in held}
    ends = {each.term.last + dt.timedelta(days=1) for each in held if each.term.last < dt.date.max}
    return {day for day in begins | ends if day > date}
