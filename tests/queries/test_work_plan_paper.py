"""The work plan on paper, from topics and meetings as they are on disk."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.work_plan_content import WorkPlanContent
from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.meetings import close_meeting, open_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.operations.work_plan import TopicData, add_topic, approve_plan, make_plan, put_topics
from qacouncil.queries.work_plan_paper import work_plan_content
from qacouncil.rules.terms import TopicState
from tests.council_builder import DAY, Council

YEAR = "2026-2027"


def read(there: Council, date: dt.date = DAY, year: str = YEAR) -> WorkPlanContent:
    with there.file.reading() as connection:
        return work_plan_content(connection, there.id, year, date)


def test_a_year_without_plan_is_said_to_have_none(seven: Council) -> None:
    assert not read(seven).made
    seven.do(make_plan, seven.id, YEAR)
    content = read(seven)
    assert (content.made, content.topics) == (True, ())
    assert content.head.secretary is not None


def test_a_topic_says_which_meeting_has_it_or_dealt_with_it(seven: Council) -> None:
    plan_id = seven.do(make_plan, seven.id, YEAR)
    data = TopicData(11, Localized(kk="Емтихан туралы"), standard="S03", person_id=seven.persons[2])
    topic_id = seven.do(add_topic, plan_id, data)
    (topic,) = read(seven).topics
    assert (topic.state, topic.minutes, topic.held) == (TopicState.DUE, "", None)
    assert (topic.month, topic.standard) == (11, "S03")
    assert topic.speaker is not None
    assert topic.speaker.surname == "Ғали"
    meeting_id = seven.plan()
    seven.do(put_topics, meeting_id, [topic_id])
    (topic,) = read(seven).topics
    assert (topic.state, topic.held) == (TopicState.ON_AGENDA, DAY)
    seven.do(open_meeting, meeting_id)
    seven.do(close_meeting, meeting_id, 17 * 60)
    (topic,) = read(seven, dt.date(2026, 12, 1)).topics
    assert (topic.state, topic.held) == (TopicState.OVERDUE, None)


def test_a_topic_that_was_dealt_with_names_the_minutes(seven: Council) -> None:
    plan_id = seven.do(make_plan, seven.id, YEAR)
    topic_id = seven.do(add_topic, plan_id, TopicData(11, Localized(kk="Емтихан туралы")))
    meeting_id = seven.held()
    seven.do(put_topics, meeting_id, [topic_id])
    item_id = seven.item(meeting_id, 1)
    seven.do(add_decision, item_id, Localized(kk="Бекітілсін."))
    seven.closed_vote(item_id, VoteData(for_=7, against=0, abstained=0))
    seven.do(close_meeting, meeting_id, 17 * 60)
    (topic,) = read(seven).topics
    assert (topic.state, topic.minutes, topic.held) == (TopicState.DONE, "1", DAY)
    again = seven.plan(DAY + dt.timedelta(days=7))
    seven.do(put_topics, again, [topic_id])
    (topic,) = read(seven).topics
    assert (topic.state, topic.held) == (TopicState.DONE, DAY), "the meeting that dealt with it"


def test_the_approval_is_as_noted(seven: Council) -> None:
    plan_id = seven.do(make_plan, seven.id, YEAR)
    by = Localized(kk="Факультет деканы")
    seven.do(approve_plan, plan_id, DAY, by)
    content = read(seven)
    assert (content.approved_on, content.approved_by) == (DAY, by)
