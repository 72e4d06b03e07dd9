"""The work plans of a demo council: what its meetings have taken up, and what is still ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from types import MappingProxyType

from msgspec.structs import replace

from qacouncil.exchange.agenda_document import Item
from qacouncil.exchange.council_document import Meeting
from qacouncil.exchange.demo.calendar import next_year, working_day_before
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.script import PlanScript
from qacouncil.exchange.document_basis import Area, Standard, Words
from qacouncil.exchange.planning_document import Topic, WorkPlan
from qacouncil.rules.numbering import academic_year

# The standard of internal quality assurance that an area of decision serves first.
STANDARD_OF = MappingProxyType[Area, Standard](
    {
        "A01": "S02",
        "A02": "S06",
        "A03": "S03",
        "A04": "S05",
        "A05": "S09",
        "A06": "S01",
        "A07": "S02",
        "A08": "S02",
        "A09": "S03",
        "A10": "S06",
        "A11": "S04",
        "A12": "S10",
        "A13": "S01",
    }
)
_APPROVED = (8, 28)  # month and day, about which the plan of the coming year is approved


def with_plans(
    stamp: Stamp, meetings: Sequence[Meeting], topics: int, script: PlanScript | None = None
) -> tuple[list[WorkPlan], list[Meeting]]:
    """A plan for each academic year of the meetings, and the meetings with their topics named.

    topics: how many items of each meeting had been planned. script: what else the last plan holds.
    """
    plans: list[WorkPlan] = []
    linked: list[Meeting] = []
    topic_of: dict[str | None, str] = {}  # by item
    years = sorted({academic_year(each.date) for each in meetings})
    for year in years:
        planned: list[Topic] = []
        for meeting in meetings:
            if academic_year(meeting.date) == year:
                agenda = []
                for place, item in enumerate(meeting.agenda):
                    if item.carried_from in topic_of:
                        topic_of[item.id] = topic_of[item.carried_from]
                    elif place < topics:
                        planned.append(_taken(stamp, meeting.date, item))
                        topic_of[item.id] = planned[-1].id
                    agenda.append(replace(item, topic=topic_of.get(item.id)))
                linked.append(replace(meeting, agenda=agenda))
        if script is not None and year == years[-1]:
            planned += _ahead(stamp, year, script)
        plans.append(
            WorkPlan(
                id=stamp.identity(),
                created=stamp.created,
                year=year,
                approved_on=working_day_before(dt.date(int(year[:4]), *_APPROVED)),
                approved_by=script.approved_by if script is not None else Words(),
                topics=planned,
            )
        )
    return plans, linked


def _taken(stamp: Stamp, date: dt.date, item: Item) -> Topic:
    return Topic(
        id=stamp.identity(),
        created=stamp.created,
        month=date.month,
        title=item.title,
        area=item.area,
        standard=STANDARD_OF[item.area],
        person=item.speakers[0] if item.speakers else None,
    )


def _ahead(stamp: Stamp, year: str, script: PlanScript) -> list[Topic]:
    words = {"year": year, "next_year": next_year(year)}
    return [
        Topic(
            id=stamp.identity(),
            created=stamp.created,
            month=each.month,
            title=Words(
                kk=each.title.kk.format_map(words),
                ru=each.title.ru.format_map(words),
                en=each.title.en.format_map(words),
            ),
            area=each.area,
            standard=each.standard,
            unit=script.unit,
        )
        for each in script.topics
    ]
