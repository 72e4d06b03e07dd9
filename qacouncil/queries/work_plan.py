"""The work plan of an academic year, with what has become of each topic."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.people import person
from qacouncil.models.plans import plan_topic, work_plan
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.topic_items import items_of_topics
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import ItemState, TopicState
from qacouncil.rules.work_plan import MONTHS, first_of_month, topic_state

# What a meeting may still take up.
_OPEN = (TopicState.AHEAD, TopicState.DUE, TopicState.OVERDUE, TopicState.MOVED)


@dataclass(frozen=True, slots=True)
class TopicMeeting:
    """A meeting whose agenda has or had a topic, and what became of the item there."""

    meeting: NamedMeeting
    state: ItemState


@dataclass(frozen=True, slots=True)
class PlannedTopic:
    """A topic. moved_from: the month it was first planned for. meetings: the earliest first."""

    id: str
    month: int
    moved_from: int | None
    title: Localized
    area: str
    standard: str
    person_id: str | None
    speaker: PersonName | None
    unit: Localized
    state: TopicState
    meetings: tuple[TopicMeeting, ...]

    @property
    def is_open(self) -> bool:
        """Whether a meeting may take it up."""
        return self.state in _OPEN


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """topics: by month, in the order of the academic year."""

    id: str
    year: str
    approved_on: dt.date | None
    approved_by: Localized
    topics: tuple[PlannedTopic, ...]

    def of_month(self, month: int) -> tuple[PlannedTopic, ...]:
        return tuple(each for each in self.topics if each.month == month)

    def due_by(self, month: int) -> tuple[PlannedTopic, ...]:
        """What a meeting in this month may take up: its own topics, then those overdue."""
        place = MONTHS.index(month)
        own = [each for each in self.topics if each.is_open and each.month == month]
        before = [each for each in self.topics if each.is_open and MONTHS.index(each.month) < place]
        return (*own, *before)


def plan_years(connection: Connection, council_id: str) -> tuple[str, ...]:
    """The years that have a plan, the latest first."""
    query = (
        select(work_plan.c.year)
        .where(work_plan.c.council_id == council_id)
        .order_by(work_plan.c.year.desc())
    )
    return tuple(connection.execute(query).scalars())


def read_work_plan(
    connection: Connection, council_id: str, year: str, today: dt.date
) -> WorkPlan | None:
    """The plan of a year, None where there is none; a constant number of statements."""
    own = select(work_plan).where(work_plan.c.council_id == council_id, work_plan.c.year == year)
    plan = connection.execute(own).mappings().one_or_none()
    if plan is None:
        return None
    query = (
        select(plan_topic, *(column for column in person.c if column.name in _NAME))
        .outerjoin(person, person.c.id == plan_topic.c.person_id)
        .where(plan_topic.c.plan_id == plan["id"])
        .order_by(plan_topic.c.position, plan_topic.c.created_at, plan_topic.c.id)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    meetings = _meetings(connection, council_id, [row["id"] for row in rows])
    topics = [
        PlannedTopic(
            id=row["id"],
            month=row["month"],
            moved_from=row["moved_from"],
            title=words(row, "title"),
            area=row["area"],
            standard=row["standard"],
            person_id=row["person_id"],
            speaker=person_name(row) if row["person_id"] else None,
            unit=words(row, "unit"),
            state=topic_state(
                year,
                row["month"],
                row["moved_from"],
                [each.state for each in meetings[row["id"]]],
                today,
            ),
            meetings=tuple(meetings[row["id"]]),
        )
        for row in rows
    ]
    return WorkPlan(
        id=plan["id"],
        year=year,
        approved_on=plan["approved_on"],
        approved_by=words(dict(plan), "approved_by"),
        topics=tuple(sorted(topics, key=lambda each: MONTHS.index(each.month))),
    )


_NAME = (
    *("surname", "given", "patronymic"),
    *("latin_surname", "latin_given", "latin_patronymic"),
)


def left_topics(connection: Connection, council_id: str, year: str) -> tuple[PlannedTopic, ...]:
    """What the year before this one planned and did not do, and this year's plan has not yet."""
    first = int(year[:4])
    before = read_work_plan(
        connection, council_id, f"{first - 1:04}-{first:04}", first_of_month(year, MONTHS[0])
    )
    if before is None:
        return ()
    this = (
        select(plan_topic)
        .join(work_plan)
        .where(work_plan.c.council_id == council_id, work_plan.c.year == year)
    )
    there = {words(dict(row), "title") for row in connection.execute(this).mappings()}
    return tuple(each for each in before.topics if each.is_open and each.title not in there)


def _meetings(
    connection: Connection, council_id: str, topic_ids: list[str]
) -> dict[str, list[TopicMeeting]]:
    found: dict[str, list[TopicMeeting]] = defaultdict(list)
    items = items_of_topics(connection, topic_ids) if topic_ids else ()
    if items:
        named = {each.id: each for each in named_meetings(connection, council_id)}
        for item in items:
            found[item.topic_id].append(TopicMeeting(named[item.meeting_id], item.state))
    return found
