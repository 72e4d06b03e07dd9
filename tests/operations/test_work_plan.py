"""The work plan: topics by month, approval, last year's plan, meetings made from it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import event

from qacouncil.localized import Localized
from qacouncil.operations.agenda import set_speakers
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.meetings import MeetingData, cancel_meeting
from qacouncil.operations.members import end_mandate
from qacouncil.operations.undo import restore
from qacouncil.operations.work_plan import (
    TopicData,
    add_topic,
    approve_plan,
    change_topic,
    copy_plan,
    make_plan,
    move_topic,
    place_topic,
    plan_from_topics,
    plan_topic_of_year,
    put_topics,
    remove_topic,
    take_over_topics,
    withdraw_approval,
)
from qacouncil.queries.work_plan import (
    PlannedTopic,
    WorkPlan,
    left_topics,
    plan_years,
    read_work_plan,
)
from qacouncil.rules.terms import ItemState, TopicState
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused
from tests.operations.test_undo import content, done

YEAR, NEXT = "2026-2027", "2027-2028"
TODAY = dt.date(2026, 11, 23)
MEETING = MeetingData(dt.date(2026, 11, 27), HOUR)


def topic(month: int, title: str = "Жоспар туралы", **more: Any) -> TopicData:
    return TopicData(month, Localized(kk=title), **more)


def plan(there: Council, year: str = YEAR, today: dt.date = TODAY) -> WorkPlan:
    with there.file.reading() as connection:
        found = read_work_plan(connection, there.id, year, today)
    assert found is not None
    return found


def titles(there: Council, year: str = YEAR) -> list[tuple[int, str]]:
    return [(each.month, each.title.kk) for each in plan(there, year).topics]


def planned(there: Council, *topics: TopicData) -> list[str]:
    plan_id = there.do(make_plan, there.id, YEAR)
    return [there.do(add_topic, plan_id, each) for each in topics]


def only(there: Council) -> PlannedTopic:
    return plan(there).topics[0]


def test_topics_stand_by_month_in_the_order_of_the_academic_year(seven: Council) -> None:
    planned(seven, topic(1, "Екінші"), topic(9, "Бірінші"), topic(1, "Үшінші"))
    assert titles(seven) == [(9, "Бірінші"), (1, "Екінші"), (1, "Үшінші")]


def test_a_year_has_one_plan_and_it_begins_with_its_first_topic(seven: Council) -> None:
    seven.do(plan_topic_of_year, seven.id, YEAR, topic(9))
    seven.do(plan_topic_of_year, seven.id, YEAR, topic(10))
    assert len(titles(seven)) == 2
    with refused(seven, "There is a work plan of this year already: 2026-2027."):
        seven.do(make_plan, seven.id, YEAR)
    with pytest.raises(ValueError, match="not a"):
        seven.do(make_plan, seven.id, "2026")
    with seven.file.reading() as connection:
        assert plan_years(connection, seven.id) == (YEAR,)


def test_what_does_not_exist_is_refused(seven: Council) -> None:
    plan_id = seven.do(make_plan, seven.id, YEAR)
    with refused(seven, "There is no such area of decision: A99."):
        seven.do(add_topic, plan_id, topic(9, area="A99"))
    with refused(seven, "There is no such standard: S11."):
        seven.do(add_topic, plan_id, topic(9, standard="S11"))
    with refused(seven, "This value is not possible: 13."):
        seven.do(add_topic, plan_id, topic(13))


def test_topics_of_a_month_change_places(seven: Council) -> None:
    first, _, second = planned(seven, topic(9, "А"), topic(10, "Ә"), topic(9, "Б"))
    seven.do(place_topic, second, -1)
    assert titles(seven) == [(9, "Б"), (9, "А"), (10, "Ә")]
    before = seven.dump()
    seven.do(place_topic, second, -1)
    seven.do(place_topic, first, 1)
    assert seven.dump() == before


def test_a_draft_is_put_in_order_and_only_an_approved_plan_says_what_was_moved(
    seven: Council,
) -> None:
    (topic_id,) = planned(seven, topic(9))
    seven.do(move_topic, topic_id, 10)
    assert (only(seven).month, only(seven).moved_from) == (10, None)
    seven.do(approve_plan, plan(seven).id, dt.date(2026, 8, 28), Localized(kk="Декан"))
    seven.do(move_topic, topic_id, 2)
    assert (only(seven).month, only(seven).moved_from) == (2, 10)
    assert only(seven).state is TopicState.MOVED
    seven.do(move_topic, topic_id, 3)
    assert only(seven).moved_from == 10
    assert plan(seven).approved_on == dt.date(2026, 8, 28)
    seven.do(move_topic, topic_id, 10)
    assert only(seven).moved_from is None
    seven.do(change_topic, topic_id, topic(12, "Басқа", area="A13", standard="S01"))
    changed = only(seven)
    assert (changed.month, changed.moved_from, changed.standard) == (12, 10, "S01")


def test_an_approval_is_taken_back(seven: Council) -> None:
    planned(seven, topic(9))
    before = content(seven)
    seven.do(approve_plan, plan(seven).id, TODAY, Localized(kk="Декан"))
    assert plan(seven).approved_by.kk == "Декан"
    seven.do(withdraw_approval, plan(seven).id)
    assert content(seven) == before


def test_a_removed_topic_comes_back_in_its_place(seven: Council) -> None:
    first, *_ = planned(seven, topic(9, "А"), topic(9, "Ә"), topic(9, "Б"))
    before = content(seven)
    sequence = done(seven, remove_topic, first)
    assert [title for _, title in titles(seven)] == ["Ә", "Б"]
    seven.do(restore, sequence)
    assert content(seven) == before


def test_a_meeting_is_made_from_the_plan_in_one_step(seven: Council) -> None:
    first, second = planned(
        seven,
        topic(11, "А", area="A13", person_id=seven.persons[2]),
        topic(11, "Ә", area="A05"),
    )
    sequence = seven.file.write(plan_from_topics, seven.id, MEETING, [second, first])
    meeting_id = sequence.result
    items = seven.rows(meeting_id).of("agenda_item")
    assert [(row["title_kk"], row["area"], row["topic_id"]) for row in items] == [
        ("Ә", "A05", second),
        ("А", "A13", first),
    ]
    speakers = seven.rows(meeting_id).of("item_speaker")
    assert [(row["item_id"], row["person_id"]) for row in speakers] == [
        (items[1]["id"], seven.persons[2])
    ]
    shown = plan(seven).topics[0]
    assert shown.state is TopicState.ON_AGENDA
    assert [(each.meeting.id, each.state) for each in shown.meetings] == [
        (meeting_id, ItemState.PLANNED)
    ]
    other = seven.plan()
    with refused(seven, "An agenda has this topic already."):
        seven.do(put_topics, other, [first])
    with refused(seven, "The agenda of a meeting has this topic: it stays in the plan."):
        seven.do(remove_topic, first)


def test_a_topic_that_was_not_reached_comes_with_what_was_prepared(seven: Council) -> None:
    (topic_id,) = planned(seven, topic(11, person_id=seven.persons[2]))
    first = seven.do(plan_from_topics, seven.id, MEETING, [topic_id])
    item_id = seven.item(first)
    seven.do(set_speakers, item_id, seven.persons[3:5])
    point = seven.do(add_decision, item_id, Localized(kk="Жоспар бекітілсін."))
    past, ahead = dt.date(2026, 12, 1), dt.date(2027, 2, 1)
    for deadline in (past, ahead):
        office = AssignmentData(seven.persons[:1], Localized(kk="Деканат"), deadline=deadline)
        seven.do(add_assignment, point, office)
    seven.do(cancel_meeting, first, Localized(kk="Карантин"))
    assert only(seven).state is TopicState.DUE
    later = seven.plan(dt.date(2026, 12, 11))
    seven.do(put_topics, later, [topic_id])
    rows = seven.rows(later)
    item = rows.of("agenda_item")[0]
    assert (item["carried_from_id"], item["topic_id"]) == (item_id, topic_id)
    assert [row["person_id"] for row in rows.of("item_speaker")] == seven.persons[3:5]
    assert [row["text_kk"] for row in rows.of("decision")] == ["Жоспар бекітілсін."]
    tasks = rows.of("assignment")
    assert [(row["responsible_kk"], row["deadline"]) for row in tasks] == [
        ("Деканат", None),
        ("Деканат", ahead),
    ]
    assert [each.state for each in only(seven).meetings] == [
        ItemState.CARRIED_OVER,
        ItemState.PLANNED,
    ]


def test_last_years_plan_is_copied_with_speakers_who_are_still_members(seven: Council) -> None:
    stays, left = seven.persons[0], seven.persons[3]
    first, _ = planned(
        seven,
        topic(10, "А", person_id=stays, unit=Localized(kk="Кафедра"), standard="S02"),
        topic(5, "Ә", person_id=left),
    )
    seven.do(approve_plan, plan(seven).id, TODAY, Localized(kk="Декан"))
    seven.do(move_topic, first, 12)
    seven.do(end_mandate, seven.mandates[3], dt.date(2027, 6, 30), Localized(), "12", None)
    seven.do(copy_plan, seven.id, YEAR, NEXT)
    copied = plan(seven, NEXT)
    assert [(t.month, t.title.kk, t.person_id, t.unit.kk, t.standard) for t in copied.topics] == [
        (10, "А", stays, "Кафедра", "S02"),
        (5, "Ә", None, "", ""),
    ]
    assert copied.approved_on is None
    with refused(seven, "There is a work plan of this year already: 2027-2028."):
        seven.do(copy_plan, seven.id, YEAR, NEXT)
    with refused(seven, "There is no work plan of this year: 2025-2026."):
        seven.do(copy_plan, seven.id, "2025-2026", "2024-2025")


def test_what_a_year_left_undone_is_taken_into_the_next(seven: Council) -> None:
    done_, left = planned(seven, topic(11, "А"), topic(5, "Ә"))
    seven.do(plan_from_topics, seven.id, MEETING, [done_])
    plan_id = seven.do(make_plan, seven.id, NEXT)

    def offered() -> list[str]:
        with seven.file.reading() as connection:
            return [each.id for each in left_topics(connection, seven.id, NEXT)]

    assert offered() == [left]
    seven.do(take_over_topics, plan_id, [left], 9)
    assert titles(seven, NEXT) == [(9, "Ә")]
    assert offered() == []


def test_a_month_is_offered_its_own_topics_then_those_overdue(seven: Council) -> None:
    september, december, _ = planned(seven, topic(9, "А"), topic(12, "Ә"), topic(1, "Б"))
    assert [each.id for each in plan(seven).due_by(12)] == [december, september]
    assert [each.state for each in plan(seven).topics] == [
        TopicState.OVERDUE,
        TopicState.AHEAD,
        TopicState.AHEAD,
    ]
    assert plan(seven).of_month(9)[0].is_open


def test_the_plan_takes_no_more_statements_for_more_topics(
    seven: Council,
) -> None:
    (topic_id,) = planned(seven, topic(9))
    seven.do(plan_from_topics, seven.id, MEETING, [topic_id])
    few = _statements(seven)
    for month in range(1, 9):
        more = seven.do(add_topic, plan(seven).id, topic(month, f"Тақырып {month}"))
        date = dt.date(2026, 12, month)
        seven.do(plan_from_topics, seven.id, MeetingData(date, HOUR), [more])
    assert _statements(seven) == few


def _statements(there: Council) -> int:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    with there.file.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        read_work_plan(connection, there.id, YEAR, TODAY)
        event.remove(connection, "before_cursor_execute", note)
    return len(seen)
