"""The small demo: one council, 15 members, four meetings with one hard case each.

First meeting: a tie decided by the casting vote; second: a recusal (and a roll call); third: the
quorum is lost by departure; fourth: a secret vote (and a vote repeated).
"""

from __future__ import annotations

import datetime as dt
import random

from msgspec.structs import replace

from qacouncil.exchange.council_document import (
    FORMAT,
    AreaMajority,
    CategorySeats,
    Council,
    CouncilDocument,
    Mandate,
    Meeting,
    Person,
    Regulation,
)
from qacouncil.exchange.demo.beside_script import (
    ElectionScript,
    PolicyScript,
    ProgrammeScript,
    RegisterScript,
)
from qacouncil.exchange.demo.calendar import small_dates, working_day_before, year_start
from qacouncil.exchange.demo.plans import with_plans
from qacouncil.exchange.demo.records import Stamp, read_resource
from qacouncil.exchange.demo.script import CouncilScript, MeetingScript, PersonScript, PlanScript
from qacouncil.exchange.demo.small_beside import Backstage, election, policy, programme
from qacouncil.exchange.demo.small_meeting import SmallCast, small_meeting
from qacouncil.exchange.demo.small_register import with_register
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.terms import Category, Majority, Stage

_MEETINGS = 4
_TERM_YEARS = 3
_POSTPONED = 3  # its place in both agendas
_PLANNED = 4  # items of each meeting that stood in the work plan


def small_document(seed: int, today: dt.date) -> CouncilDocument:
    """The whole small demo. Raises msgspec.ValidationError for a damaged resource."""
    stamp = Stamp(random.Random(seed), today)
    script = read_resource("small_council.json", CouncilScript)
    dates = small_dates(today)
    persons = {key: _person(stamp, script, each) for key, each in script.persons.items()}
    mandates = {
        key: _mandate(stamp, script, key, persons[key].id, year_start(dates[0]))
        for key, each in script.persons.items()
        if each.mandate is not None
    }
    regulation = _regulation(stamp, year_start(dates[0]), script)
    cast = SmallCast(
        script=script,
        persons={key: person.id for key, person in persons.items()},
        mandates={key: mandate.id for key, mandate in mandates.items()},
        regulation=regulation.id,
    )
    meetings = [
        small_meeting(
            stamp,
            cast,
            read_resource(f"small_meeting_{number}.json", MeetingScript),
            date=date,
            number=number,
            # The minutes of the last meeting are still to be signed.
            stage=Stage.MINUTES if number == _MEETINGS else Stage.SIGNED,
        )
        for number, date in enumerate(dates, start=1)
    ]
    _carry_over(meetings)
    council_id = stamp.identity()
    renewed = _renewed(stamp, script, mandates, today)
    plans, meetings = with_plans(
        stamp, meetings, _PLANNED, read_resource("small_plan.json", PlanScript)
    )
    stage = Backstage(
        stamp=stamp,
        persons=cast.persons,
        units=script.units,
        meetings=meetings,
        first=year_start(dates[0]).year,
    )
    programmes = [
        programme(stage, each)
        for each in read_resource("small_programmes.json", list[ProgrammeScript])
    ]
    register = read_resource("small_register.json", RegisterScript)
    council = Council(
        id=council_id,
        approver_position=script.approver,
        approver_name=script.approver_name,
        approver_name_latin=script.approver_name_latin,
        created=stamp.created,
        name=script.name,
        university=script.university,
        faculty=script.faculty,
        city=script.city,
        regulations=[regulation],
        mandates=[*mandates.values(), *renewed],
        work_plans=plans,
        programmes=programmes,
        assessment_policies=[
            policy(stage, each) for each in read_resource("small_policies.json", list[PolicyScript])
        ],
        elections=[election(stage, read_resource("small_election.json", ElectionScript), mandates)],
        meetings=with_register(stage, register, {each.code: each.id for each in programmes}, today),
    )
    return CouncilDocument(format=FORMAT, persons=list(persons.values()), councils=[council])


def _carry_over(meetings: list[Meeting]) -> None:
    """The item that the third meeting left without a quorum stands on the fourth's agenda."""
    *_, third, last = meetings
    agenda = list(last.agenda)
    agenda[_POSTPONED] = replace(agenda[_POSTPONED], carried_from=third.agenda[_POSTPONED].id)
    meetings[-1] = replace(last, agenda=agenda)


def _person(stamp: Stamp, script: CouncilScript, person: PersonScript) -> Person:
    return Person(
        id=stamp.identity(),
        created=stamp.created,
        surname=person.name[0],
        given=person.name[1],
        patronymic=person.name[2],
        latin_surname=person.latin[0],
        latin_given=person.latin[1],
        latin_patronymic=person.latin[2],
        position=person.position,
        degree=person.degree,
        unit=script.units[person.unit] if person.unit else Words(),
    )


def _mandate(
    stamp: Stamp, script: CouncilScript, key: str, person: str, starts_on: dt.date
) -> Mandate:
    """A mandate from the first day of the academic year, by the order of the day before."""
    part = script.persons[key].mandate
    if part is None:
        raise ValueError(f"no mandate: {key}")
    years = 1 if part.category is Category.STUDENT else _TERM_YEARS
    return Mandate(
        id=stamp.identity(),
        created=stamp.created,
        person=person,
        category=part.category,
        external_kind=part.external_kind,
        role=part.role,
        voting=part.voting,
        starts_on=starts_on,
        ends_on=dt.date(starts_on.year + years, 8, 31),
        order_number=script.order,
        order_date=working_day_before(dt.date(starts_on.year, 8, 31)),
    )


def _renewed(
    stamp: Stamp, script: CouncilScript, mandates: dict[str, Mandate], today: dt.date
) -> list[Mandate]:
    """The students' mandates for the year of `today`, where the meetings lie in the last one."""
    start = year_start(today)
    return [
        _mandate(stamp, script, key, mandate.person, start)
        for key, mandate in mandates.items()
        if mandate.ends_on is not None and mandate.ends_on < start
    ]


def _regulation(stamp: Stamp, in_force_from: dt.date, script: CouncilScript) -> Regulation:
    """The usual rules; educational programmes need two thirds. As many seats as there are."""
    parts = [each.mandate for each in script.persons.values() if each.mandate is not None]
    seats = [
        CategorySeats(
            category=category,
            seats=sum(part.category is category for part in parts),
            minimum=1,
        )
        for category in Category
    ]
    return Regulation(
        id=stamp.identity(),
        created=stamp.created,
        in_force_from=in_force_from,
        number=1,
        majorities=[AreaMajority(area="A01", majority=Majority.TWO_THIRDS)],
        categories=seats,
    )
