"""What the work plan of an academic year prints."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from qacouncil.documents.work_plan_content import PlanTopic, WorkPlanContent
from qacouncil.queries.register_head import register_head
from qacouncil.queries.work_plan import PlannedTopic, TopicMeeting, read_work_plan
from qacouncil.rules.terms import ItemState, TopicState

_ON_AGENDA = (ItemState.PLANNED, ItemState.UNDER_WAY)


def work_plan_content(
    connection: Connection, council_id: str, year: str, date: dt.date
) -> WorkPlanContent:
    """The plan of a year with its marks of execution as of a date; few statements."""
    head = register_head(connection, council_id, date)
    plan = read_work_plan(connection, council_id, year, date)
    if plan is None:
        return WorkPlanContent(head, year, date, made=False)
    return WorkPlanContent(
        head=head,
        year=year,
        date=date,
        approved_on=plan.approved_on,
        approved_by=plan.approved_by,
        topics=tuple(map(_topic, plan.topics)),
    )


def _topic(topic: PlannedTopic) -> PlanTopic:
    there = _meeting(topic)
    return PlanTopic(
        month=topic.month,
        title=topic.title,
        state=topic.state,
        moved_from=topic.moved_from,
        speaker=topic.speaker,
        unit=topic.unit,
        standard=topic.standard,
        minutes="" if there is None else there.meeting.written_number,
        held=None if there is None else there.meeting.date,
    )


def _meeting(topic: PlannedTopic) -> TopicMeeting | None:
    """The last meeting that dealt with it, or the next one that is to."""
    if topic.state is TopicState.DONE:
        done = [each for each in topic.meetings if each.state is ItemState.DEALT_WITH]
        return done[-1]
    if topic.state is TopicState.ON_AGENDA:
        return next(each for each in topic.meetings if each.state in _ON_AGENDA)
    return None
