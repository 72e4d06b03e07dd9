"""Who sits on the council on a date, and whether its composition is as it should be."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import Category, Role


@dataclass(frozen=True, slots=True)
class Term:
    """The days on which a mandate holds, the first and the last included.

    until: as appointed; None: open. ended: closed earlier by an order; that day still counts.
    """

    from_: dt.date
    until: dt.date | None = None
    ended: dt.date | None = None

    @property
    def last(self) -> dt.date:
        """The last day; the end of time where the mandate is open."""
        return min(self.until or dt.date.max, self.ended or dt.date.max)

    def valid_on(self, date: dt.date) -> bool:
        """Whether the mandate holds on that day."""
        return self.from_ <= date <= self.last

    def overlaps(self, other: Term) -> bool:
        """Whether some day belongs to both, as two mandates of one person in one council may not.

        A term that ends before it begins has no day.
        """
        return max(self.from_, other.from_) <= min(self.last, other.last)


def term_end(first: dt.date, years: int) -> dt.date:
    """The last day of a term of so many years: the day before its first day comes round again."""
    if (first.month, first.day) == (2, 29):
        return first.replace(year=first.year + years, day=28)
    return first.replace(year=first.year + years) - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seat:
    """One mandate that holds on the date asked about."""

    category: Category
    role: Role = Role.MEMBER
    voting: bool = True


def _one_of_each() -> Mapping[Category, int]:
    """Order No. 595 of 2018-10-30: teachers, students and administration; no numbers."""
    return MappingProxyType({Category.TEACHER: 1, Category.STUDENT: 1, Category.ADMINISTRATION: 1})


@dataclass(frozen=True, slots=True)
class CompositionRule:
    """What the regulation says of the composition.

    minimums: at least so many of a category. seats: how many a category has, where it is laid
    down; only these can be vacant. student_share: at least so many percent students, or None.
    """

    minimums: Mapping[Category, int] = field(default_factory=_one_of_each)
    seats: Mapping[Category, int] = field(default_factory=lambda: MappingProxyType({}))
    student_share: int | None = None


class CompositionCode(StrEnum):
    """What is wrong with a composition."""

    NO_CHAIR = "no_chair"
    SEVERAL_CHAIRS = "several_chairs"
    CHAIR_WITHOUT_VOTE = "chair_without_vote"
    SEVERAL_SECRETARIES = "several_secretaries"
    NO_SECRETARY = "no_secretary"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    STUDENT_SHARE_LOW = "student_share_low"


# These are told and never stand in the way.
WARNINGS = frozenset(
    {
        CompositionCode.NO_SECRETARY,
        CompositionCode.SEVERAL_SECRETARIES,
        CompositionCode.CHAIR_WITHOUT_VOTE,
        CompositionCode.STUDENT_SHARE_LOW,
    }
)


@dataclass(frozen=True, slots=True)
class CompositionFinding:
    """A code with its numbers: `found` there are, `expected` there should be.

    For STUDENT_SHARE_LOW both are whole percents, `found` rounded down.
    """

    code: CompositionCode
    found: int
    expected: int
    category: Category | None = None

    @property
    def blocks(self) -> bool:
        """Whether it must be mended; otherwise it is a warning."""
        return self.code not in WARNINGS


def composition_findings(
    rule: CompositionRule, seats: Iterable[Seat]
) -> tuple[CompositionFinding, ...]:
    """What is wrong with the composition on a date, given the mandates that hold on it."""
    seated = tuple(seats)
    return (*_role_findings(seated), *_category_findings(rule, seated), *_share(rule, seated))


def vacant_seats(rule: CompositionRule, seats: Iterable[Seat]) -> dict[Category, int]:
    """Vacant seats of each category whose number of seats is laid down."""
    held = Counter(seat.category for seat in seats)
    return {category: max(0, laid - held[category]) for category, laid in rule.seats.items()}


def _role_findings(seats: tuple[Seat, ...]) -> list[CompositionFinding]:
    chairs = [seat for seat in seats if seat.role is Role.CHAIR]
    secretaries = sum(seat.role is Role.SECRETARY for seat in seats)
    found = []
    if not chairs:
        found.append(CompositionFinding(CompositionCode.NO_CHAIR, 0, 1))
    if len(chairs) > 1:
        found.append(CompositionFinding(CompositionCode.SEVERAL_CHAIRS, len(chairs), 1))
    without_vote = sum(not seat.voting for seat in chairs)
    if without_vote:
        found.append(CompositionFinding(CompositionCode.CHAIR_WITHOUT_VOTE, without_vote, 0))
    if secretaries == 0:
        found.append(CompositionFinding(CompositionCode.NO_SECRETARY, 0, 1))
    if secretaries > 1:
        found.append(CompositionFinding(CompositionCode.SEVERAL_SECRETARIES, secretaries, 1))
    return found


def _category_findings(rule: CompositionRule, seats: tuple[Seat, ...]) -> list[CompositionFinding]:
    held = Counter(seat.category for seat in seats)
    found = []
    for category in Category:
        number = held[category]
        least, most = rule.minimums.get(category, 0), rule.seats.get(category)
        if number < least:
            found.append(CompositionFinding(CompositionCode.TOO_FEW, number, least, category))
        if most is not None and number > most:
            found.append(CompositionFinding(CompositionCode.TOO_MANY, number, most, category))
    return found


def _share(rule: CompositionRule, seats: tuple[Seat, ...]) -> list[CompositionFinding]:
    if rule.student_share is None or not seats:
        return []
    students = sum(seat.category is Category.STUDENT for seat in seats)
    if 100 * students >= rule.student_share * len(seats):
        return []
    percent = 100 * students // len(seats)
    code = CompositionCode.STUDENT_SHARE_LOW
    return [CompositionFinding(code, percent, rule.student_share, Category.STUDENT)]
