"""The mandates of a council over the years: staff for three years, students for one.

Fifteen seats. Once a year at most a member of the staff leaves before the term ends and is
replaced within two months, and at most one student leaves without a replacement: on any date
13 to 15 mandates hold, and there is always a chair, a deputy and a secretary.
"""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from qacouncil.exchange.council_document import Mandate, Person
from qacouncil.exchange.demo.calendar import working_day_after, working_day_before
from qacouncil.exchange.demo.people import People
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.world import World
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.terms import Category, ExternalKind, Role

STAFF_TERM = 3
_STUDENTS = 4
_SEATS: tuple[tuple[Role, Category], ...] = (
    (Role.CHAIR, Category.TEACHER),
    (Role.DEPUTY_CHAIR, Category.ADMINISTRATION),
    (Role.SECRETARY, Category.ADMINISTRATION),
    *((Role.MEMBER, Category.TEACHER),) * 5,
    (Role.MEMBER, Category.ADMINISTRATION),
    *((Role.MEMBER, Category.EXTERNAL),) * 2,
)
SEATS_OF = {Category.STUDENT: _STUDENTS} | {
    category: sum(seat[1] is category for seat in _SEATS)
    for category in (Category.TEACHER, Category.ADMINISTRATION, Category.EXTERNAL)
}


@dataclass(frozen=True, slots=True)
class Leaving:
    """An early end of a mandate and, for staff, the day from which the replacement sits."""

    on: dt.date
    reason: Words
    replaced_from: dt.date | None = None


class Mandates:
    """Makes the mandates of one council for the academic years `first` to `last` (their starts)."""

    def __init__(self, rng: random.Random, stamp: Stamp, world: World, people: People) -> None:
        self._rng = rng
        self._stamp = stamp
        self._world = world
        self._people = people

    def over(self, first: int, last: int) -> list[Mandate]:
        """All mandates of these years, in order of their first day."""
        found: list[Mandate] = []
        leaving = self._staff_leaving(first, last)
        for seat, (role, category) in enumerate(_SEATS):
            # Terms end in different years, so that the council never changes all at once.
            start = first - seat % STAFF_TERM
            holder: Person | None = None
            while start <= last:
                if holder is None or self._rng.random() < 0.65:
                    holder = self._person(role, category)
                end = dt.date(start + STAFF_TERM, 8, 31)
                left = leaving.get((seat, start))
                begin = dt.date(start, 9, 1)
                found.append(self._mandate(holder, role, category, begin, end, left))
                if left is not None and left.replaced_from is not None:
                    holder = self._person(role, category)
                    found.append(
                        self._mandate(holder, role, category, left.replaced_from, end, None)
                    )
                start += STAFF_TERM
        for year in range(first, last + 1):
            found.extend(self._students(year))
        return sorted(found, key=lambda mandate: mandate.starts_on)

    def _person(self, role: Role, category: Category) -> Person:
        if role is Role.CHAIR:
            return self._people.chair()
        if role is Role.DEPUTY_CHAIR:
            return self._people.deputy()
        if role is Role.SECRETARY:
            return self._people.secretary()
        return self._people.member(category)

    def _staff_leaving(self, first: int, last: int) -> dict[tuple[int, int], Leaving]:
        """By seat and first year of a term, which is broken once at most."""
        found: dict[tuple[int, int], Leaving] = {}
        members = [seat for seat, (role, _) in enumerate(_SEATS) if role is Role.MEMBER]
        for year in range(first, last + 1):
            seat = self._rng.choice(members)
            term = (seat, year - (year - first + seat) % STAFF_TERM)
            if term in found:
                continue
            on = dt.date(year, 10, 1) + dt.timedelta(days=self._rng.randrange(120))
            later = on + dt.timedelta(days=self._rng.randint(14, 60))
            reason = self._rng.choice(self._world.positions.staff_end)
            found[term] = Leaving(on, reason, working_day_after(later))
        return found

    def _students(self, year: int) -> list[Mandate]:
        begin, end = dt.date(year, 9, 1), dt.date(year + 1, 8, 31)
        mandates = []
        for seat in range(_STUDENTS):
            left = None
            if seat == 0 and self._rng.random() < 0.4:
                on = dt.date(year + 1, 1, 20) + dt.timedelta(days=self._rng.randrange(60))
                left = Leaving(on, self._rng.choice(self._world.positions.student_end))
            person = self._people.member(Category.STUDENT)
            mandates.append(self._mandate(person, Role.MEMBER, Category.STUDENT, begin, end, left))
        return mandates

    def _mandate(
        self,
        person: Person,
        role: Role,
        category: Category,
        begin: dt.date,
        end: dt.date,
        left: Leaving | None,
    ) -> Mandate:
        order_date = working_day_before(begin - dt.timedelta(days=1))
        return Mandate(
            id=self._stamp.identity(),
            created=self._stamp.created,
            person=person.id,
            category=category,
            external_kind=ExternalKind.EMPLOYER if category is Category.EXTERNAL else None,
            role=role,
            voting=role is not Role.SECRETARY,
            starts_on=begin,
            ends_on=end,
            ended_on=None if left is None else left.on,
            end_reason=Words() if left is None else left.reason,
            order_number=f"{self._rng.randint(11, 480)}-ө",
            order_date=order_date,
            end_order_number="" if left is None else f"{self._rng.randint(11, 480)}-ө",
            end_order_date=None if left is None else working_day_before(left.on),
        )


def valid_on(mandate: Mandate, date: dt.date) -> bool:
    """Whether the mandate holds on that day; the first and the last day count."""
    last = min(mandate.ends_on or dt.date.max, mandate.ended_on or dt.date.max)
    return mandate.starts_on <= date <= last
