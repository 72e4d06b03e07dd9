"""The large demos: a council over ten years, and a university of twenty such councils."""

from __future__ import annotations

import datetime as dt
import random

from qacouncil.exchange.council_document import (
    FORMAT,
    CategorySeats,
    Council,
    CouncilDocument,
    Mandate,
    Meeting,
    Person,
    Regulation,
)
from qacouncil.exchange.demo.calendar import EXTRAORDINARY_SLOTS, decade_dates, year_start
from qacouncil.exchange.demo.large_beside import elections, policies, programmes
from qacouncil.exchange.demo.large_register import LargeRegister
from qacouncil.exchange.demo.mandates import SEATS_OF, Mandates, valid_on
from qacouncil.exchange.demo.meeting import MeetingWriter, Plan
from qacouncil.exchange.demo.people import People
from qacouncil.exchange.demo.plans import with_plans
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.texts import Author
from qacouncil.exchange.demo.world import Faculty, World, read_world
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import Comparison, MeetingKind, Stage

_PERSONS = 120
_MEETINGS = 120
_ITEMS = 10
_PLANNED = 4  # of them stood in the work plan
_GUESTS = (0, 1, 1, 2, 2, 3)  # how many are invited, each as likely


def decade_document(seed: int, today: dt.date) -> CouncilDocument:
    """One council: 120 persons, 120 meetings, 1,200 items over ten years."""
    world = read_world()
    return _document(seed, today, world, world.faculties[:1])


def university_document(seed: int, today: dt.date) -> CouncilDocument:
    """Twenty such councils, one of each faculty."""
    world = read_world()
    return _document(seed, today, world, world.faculties)


def _document(seed: int, today: dt.date, world: World, faculties: list[Faculty]) -> CouncilDocument:
    persons: list[Person] = []
    councils = []
    for index, faculty in enumerate(faculties):
        # A generator for each council: what changes in one does not change the next. A string
        # seeds it, as a sum of numbers would make council 2 of seed 1 council 1 of seed 2.
        rng = random.Random(f"{seed}/{faculty.code}")
        # What is beside the meetings has its own, too.
        other = random.Random(f"{seed}/{faculty.code}/beside")
        builder = _CouncilBuilder(rng, Stamp(rng, today), other, world, faculty)
        councils.append(builder.council(today, index))
        persons.extend(builder.people.persons)
    return CouncilDocument(format=FORMAT, persons=persons, councils=councils)


class _CouncilBuilder:
    """Builds one council, its persons first."""

    def __init__(
        self,
        rng: random.Random,
        stamp: Stamp,
        beside: random.Random,
        world: World,
        faculty: Faculty,
    ) -> None:
        self._rng = rng
        self._stamp = stamp
        self._beside = beside
        self._world = world
        self._faculty = faculty
        self.people = People(rng, stamp, world, faculty)

    def council(self, today: dt.date, index: int) -> Council:
        dates = decade_dates(today, _MEETINGS, index % 5)
        first, last = year_start(dates[0][0]).year, year_start(today).year
        mandates = Mandates(self._rng, self._stamp, self._world, self.people).over(first, last)
        guests = [self.people.guest().id for _ in range(_PERSONS - len(self.people.persons))]
        regulations = self._regulations(first)
        positions = self._world.positions
        council_id = self._stamp.identity()
        texts, own = self._world.beside, Stamp(self._beside, today)
        offered = programmes(own, self._faculty, texts, first)
        register = LargeRegister(self._beside, own, texts, offered, today)
        written = self._meetings(dates, mandates, guests, regulations, register)
        plans, meetings = with_plans(self._stamp, written, _PLANNED)
        return Council(
            id=council_id,
            created=self._stamp.created,
            code=self._faculty.code,
            name=positions.name,
            university=positions.university,
            faculty=self._faculty.name,
            city=positions.city,
            regulations=regulations,
            mandates=mandates,
            work_plans=plans,
            programmes=offered,
            assessment_policies=policies(own, texts, first),
            elections=elections(self._beside, own, texts, mandates),
            meetings=meetings,
        )

    def _meetings(
        self,
        dates: list[tuple[dt.date, int]],
        mandates: list[Mandate],
        guests: list[str],
        regulations: list[Regulation],
        register: LargeRegister,
    ) -> list[Meeting]:
        author = Author(self._rng, self._faculty, self._world.texts)
        writer = MeetingWriter(self._rng, self._stamp, self._world.positions, register)
        meetings: list[Meeting] = []
        numbers: dict[str, int] = {}
        for date, slot in dates:
            year = academic_year(date)
            previous = numbers.get(year)
            numbers[year] = (previous or 0) + 1
            plan = Plan(
                date=date,
                number=numbers[year],
                # The minutes of the last meeting are still to be signed.
                stage=Stage.MINUTES if date == dates[-1][0] else Stage.SIGNED,
                kind=(
                    MeetingKind.EXTRAORDINARY
                    if slot in EXTRAORDINARY_SLOTS
                    else MeetingKind.REGULAR
                ),
                regulation=_in_force(regulations, date).id,
                mandates=[mandate for mandate in mandates if valid_on(mandate, date)],
                guests=self._rng.sample(guests, self._rng.choice(_GUESTS)),
                texts=author.items(date, previous, _ITEMS),
            )
            meetings.append(writer.write(plan))
        return meetings

    def _regulations(self, first: int) -> list[Regulation]:
        """Two versions: more than half at first, after five years the usual two thirds."""
        seats = [
            CategorySeats(category=category, seats=number, minimum=1)
            for category, number in SEATS_OF.items()
        ]
        old = Regulation(
            id=self._stamp.identity(),
            created=self._stamp.created,
            in_force_from=dt.date(first, 9, 1),
            number=1,
            quorum_numerator=1,
            quorum_denominator=2,
            quorum_comparison=Comparison.MORE_THAN,
            notice_days=3,
            minutes_days=3,
            categories=seats,
        )
        new = Regulation(
            id=self._stamp.identity(),
            created=self._stamp.created,
            in_force_from=dt.date(first + 5, 9, 1),
            number=2,
            categories=seats,
        )
        return [old, new]


def _in_force(regulations: list[Regulation], date: dt.date) -> Regulation:
    """The last version in force on the date; the first one begins before every meeting."""
    return [each for each in regulations if each.in_force_from <= date][-1]
