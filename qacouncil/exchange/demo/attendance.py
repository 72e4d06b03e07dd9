"""Who comes to a meeting of the large demos, who comes late and who leaves before its end."""

from __future__ import annotations

import random
from dataclasses import dataclass

from qacouncil.exchange.council_document import Attendance, Interval, Mandate
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.world import Positions
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.attendance import clock_exact
from qacouncil.rules.terms import AttendanceState, Category, Mode, Role


@dataclass(frozen=True, slots=True)
class Seated:
    """A member on the day. arrived, left: minutes from 00:00, where not all the time."""

    mandate: Mandate
    absent: Words | None = None
    arrived: int | None = None
    left: int | None = None

    @property
    def person(self) -> str:
        """The identity of the person."""
        return self.mandate.person

    def at(self, minute: int) -> bool:
        """Whether the member is in the meeting at that minute."""
        if self.absent is not None:
            return False
        return (self.arrived or 0) <= minute and (self.left is None or minute < self.left)


def seated(
    rng: random.Random, positions: Positions, mandates: list[Mandate], start: int, end: int
) -> list[Seated]:
    """The members of the day; at every minute at least two thirds of the votes are there."""
    voting = sum(mandate.voting for mandate in mandates)
    spare = voting - -(-2 * voting // 3)  # so many may be missing
    found = []
    for mandate in rng.sample(mandates, len(mandates)):
        fixed = mandate.role in (Role.CHAIR, Role.SECRETARY)
        lot = rng.random()
        if fixed or spare == 0 or lot >= 0.24:
            found.append(Seated(mandate))
            continue
        spare -= 1
        if lot < 0.15:
            student = mandate.category is Category.STUDENT
            reasons = positions.student_absence if student else positions.absence
            found.append(Seated(mandate, absent=rng.choice(reasons)))
        elif lot < 0.20:
            found.append(Seated(mandate, arrived=start + rng.randint(6, 30)))
        else:
            found.append(Seated(mandate, left=end - rng.randint(6, 40)))
    # The deputy may preside where the chair is away, and then stays to the end.
    if rng.random() < 0.05:
        found = [_chair_away(each, positions, rng) for each in found]
    order = {mandate.id: place for place, mandate in enumerate(mandates)}
    return sorted(found, key=lambda each: order[each.mandate.id])


def _chair_away(each: Seated, positions: Positions, rng: random.Random) -> Seated:
    """The chair away; everybody else is there all the time."""
    if each.mandate.role is Role.CHAIR:
        return Seated(each.mandate, absent=rng.choice(positions.absence))
    return Seated(each.mandate)


def presiding(members: list[Seated]) -> Seated:
    """The chair, or the deputy where the chair is away. Raises LookupError where both are."""
    for role in (Role.CHAIR, Role.DEPUTY_CHAIR):
        for each in members:
            if each.mandate.role is role and each.absent is None:
                return each
    raise LookupError("nobody presides")


def attendance_record(
    rng: random.Random, stamp: Stamp, each: Seated, *, hybrid: bool
) -> Attendance:
    """The record of one member."""
    times = [each.arrived, each.left]
    arrived, left = (None if minute is None else clock_exact(minute) for minute in times)
    online = hybrid and each.absent is None and rng.random() < 0.25
    return Attendance(
        id=stamp.identity(),
        created=stamp.created,
        person=each.person,
        mandate=each.mandate.id,
        state=AttendanceState.PRESENT if each.absent is None else AttendanceState.ABSENT,
        mode=Mode.ONLINE if online else Mode.IN_PERSON,
        excused=None if each.absent is None else True,
        reason=each.absent or Words(),
        intervals=[Interval(arrived=arrived, left=left)] if arrived or left else [],
    )
