"""What the annual report counts: a year of meetings, as it stands on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qacouncil.documents.annual_report_content import (
    AnnualReportContent,
    Attended,
    CarriedOut,
    Decided,
    Voted,
)
from qacouncil.documents.composition import members_in_all, members_present
from qacouncil.documents.rendering import paper_lines
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.operations.attendance import record_attendance
from qacouncil.operations.councils import Regulation
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.execution import StepData, record_step
from qacouncil.operations.meetings import (
    cancel_meeting,
    close_meeting,
    declare_not_held,
)
from qacouncil.operations.members import (
    Appointment,
    PersonData,
    add_person,
    appoint,
    end_mandate,
)
from qacouncil.operations.votes import VoteData
from qacouncil.operations.work_plan import TopicData, add_topic, make_plan, put_topics
from qacouncil.queries.annual_report import annual_report_content
from qacouncil.queries.papers import PaperWish, in_year, read_paper
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import (
    AttendanceState,
    Category,
    Choice,
    ExecutionStep,
    Mode,
    PaperKind,
    PresidingVote,
    Role,
    TopicState,
    VoteBase,
    VoteKind,
)
from tests.council_builder import DAY, HOUR, TERM, Council, council

YEAR = "2026-2027"
LAST = dt.date(2027, 8, 31)
ALL = VoteData(for_=7, against=0, abstained=0, presiding_vote=PresidingVote.FOR)
MOST = VoteData(for_=4, against=2, abstained=1, presiding_vote=PresidingVote.FOR)
FEW = VoteData(for_=2, against=5, abstained=0, presiding_vote=PresidingVote.AGAINST)


def held(there: Council, date: dt.date, data: VoteData) -> str:
    """A meeting that is over, with one item, one point and a vote on it."""
    meeting_id = there.held(date)
    there.closed_vote(there.item(meeting_id), data)
    there.do(close_meeting, meeting_id, HOUR + 60)
    return meeting_id


def report(there: Council, date: dt.date = LAST) -> AnnualReportContent:
    with there.file.reading() as connection:
        return annual_report_content(connection, there.id, YEAR, date)


def test_meetings_and_votes_of_the_year(seven: Council) -> None:
    for month, data in ((9, ALL), (10, MOST), (11, FEW)):
        held(seven, dt.date(2026, month, 20), data)
    held(seven, dt.date(2027, 9, 1), ALL)  # of the next year
    empty = seven.held(dt.date(2027, 1, 20), present=2)
    seven.do(declare_not_held, empty, NO_TEXT)
    seven.do(cancel_meeting, seven.plan(dt.date(2027, 2, 3)), NO_TEXT)
    seven.plan(dt.date(2027, 6, 3))
    found = report(seven, dt.date(2027, 3, 1))
    shown = [(each.number, each.held, each.present, each.decisions) for each in found.meetings]
    assert shown == [("1", True, 7, 1), ("2", True, 7, 1), ("3", True, 7, 0), ("4", False, 2, 0)]
    assert {each.of for each in found.meetings} == {7}
    assert [each.items for each in found.meetings] == [1, 1, 1, 0]
    assert (found.cancelled, found.ahead) == (1, 1)
    assert found.votes == (Voted(VoteKind.OPEN, 1, 1, 1, 0),)
    assert found.areas == (Decided("A04", 3, 2, 1),)
    assert found.standards == ()
    assert found.as_of == dt.date(2027, 3, 1)
    assert report(seven, dt.date(2030, 1, 1)).as_of == LAST


def test_who_abstains_or_does_not_vote_is_not_of_one_mind(tmp_path: Path) -> None:
    """Where only votes for and against count, nobody may be against and some still not for."""
    rules = Regulation(dt.date(2026, 9, 1), base=VoteBase.FOR_AGAINST)
    by_name = VoteData(kind=VoteKind.ROLL_CALL, presiding_vote=PresidingVote.FOR)
    with council(tmp_path / "council.qac", rules=rules) as there:
        abstaining = VoteData(for_=6, against=0, abstained=1, presiding_vote=PresidingVote.FOR)
        held(there, dt.date(2026, 9, 20), abstaining)
        held(there, dt.date(2026, 10, 20), ALL)
        choices = dict.fromkeys(there.persons, Choice.FOR)
        held(there, dt.date(2026, 11, 20), replace(by_name, by_name=choices))
        choices[there.persons[6]] = Choice.ABSTAINED
        held(there, dt.date(2026, 12, 20), replace(by_name, by_name=choices))
        votes = report(there).votes
    assert votes == (Voted(VoteKind.OPEN, 1, 1), Voted(VoteKind.ROLL_CALL, 1, 1))


def test_what_happened_after_the_day_is_not_told(seven: Council) -> None:
    held(seven, dt.date(2026, 9, 20), ALL)
    held(seven, dt.date(2026, 12, 20), ALL)
    found = report(seven, dt.date(2026, 10, 1))
    assert len(found.meetings) == 1
    assert {each.attended.share.of for each in found.members} == {1}
    assert sum(each.adopted for each in found.areas) == 1


def test_attendance_tells_valid_reasons_apart(seven: Council) -> None:
    meeting_id = held(seven, dt.date(2026, 9, 20), ALL)
    for person, excused in ((5, True), (6, None)):
        row = seven.attendance(meeting_id, seven.persons[person])
        seven.do(record_attendance, row, AttendanceState.ABSENT, Mode.IN_PERSON, excused)
    found = report(seven)
    together = sum((each.attended for each in found.members), Attended())
    assert together == Attended(5, 1, 1)
    assert len([each for each in found.members if each.category is Category.TEACHER]) == 3


def test_members_are_counted_as_the_minutes_count_them(seven: Council) -> None:
    person = seven.do(add_person, PersonData("Уәли"))
    silent = Appointment(Category.ADMINISTRATION, *TERM, role=Role.SECRETARY, voting=False)
    seven.do(appoint, seven.id, person, silent)
    meeting_id = held(seven, dt.date(2026, 9, 20), ALL)
    seven.do(record_attendance, seven.attendance(meeting_id, person), AttendanceState.PRESENT)
    (only,) = report(seven).meetings
    with seven.file.reading() as connection:
        minutes = protocol_content(connection, meeting_id)
    assert (only.present, only.of) == (7, 7)
    assert (len(members_present(minutes)), members_in_all(minutes)) == (7, 7)
    assert "Уәли" not in {each.name.surname for each in report(seven).members}


def test_assignments_are_counted_by_how_they_stand_on_the_day(seven: Council) -> None:
    meeting_id = seven.held(dt.date(2026, 9, 20))
    item_id = seven.item(meeting_id)
    point = seven.do(add_decision, item_id, Localized(kk="Каталог бекітілсін."))
    tasks = [
        seven.do(add_assignment, point, AssignmentData([seven.persons[0]], deadline=deadline))
        for deadline in (dt.date(2026, 12, 1), dt.date(2026, 12, 2), None, None, DAY)
    ]
    seven.closed_vote(item_id, ALL)
    seven.do(close_meeting, meeting_id, HOUR + 60)
    note, later = Localized(kk="Негізі бар."), dt.date(2027, 2, 1)
    for task, step in (
        (tasks[1], StepData(ExecutionStep.EXTENDED, DAY, deadline=later)),
        (tasks[3], StepData(ExecutionStep.CLOSED, DAY, note)),
        (tasks[4], StepData(ExecutionStep.DONE, DAY, note)),
    ):
        seven.do(record_step, task, step, later)
    first = report(seven, dt.date(2026, 12, 1)).carried_out
    assert first == CarriedOut(1, 2, 0, 1, 1, extended=1)
    second = report(seven, dt.date(2026, 12, 2)).carried_out
    assert second == CarriedOut(1, 1, 1, 1, 1, extended=1)
    assert report(seven).carried_out == CarriedOut(1, 0, 2, 1, 1, extended=1)


def test_topics_give_decisions_their_standard(seven: Council) -> None:
    plan_id = seven.do(make_plan, seven.id, YEAR)
    topics = [
        seven.do(add_topic, plan_id, TopicData(month, Localized(kk="Т"), "A05", standard))
        for month, standard in ((10, "S09"), (3, ""))
    ]
    meeting_id = seven.held(dt.date(2026, 10, 20))
    seven.do(put_topics, meeting_id, topics[:1])
    item_id = seven.item(meeting_id, 1)
    seven.do(add_decision, item_id, Localized(kk="Назарға алынсын."))
    seven.closed_vote(item_id, ALL)
    seven.do(close_meeting, meeting_id, HOUR + 60)
    found = report(seven, dt.date(2026, 12, 1))
    assert found.standards == (Decided("S09", 1, 1, 0),)
    assert found.plan is not None
    assert [each.state for each in found.plan] == [TopicState.DONE, TopicState.AHEAD]


def test_composition_at_the_beginning_and_on_the_day(seven: Council) -> None:
    seven.do(end_mandate, seven.mandates[6], dt.date(2026, 12, 31))
    found = report(seven)
    assert [sum(each.counts) for each in found.seated] == [7, 6]
    left = [each for each in found.changes.changes if each.kind is ChangeKind.LEFT]
    assert [each.date for each in left] == [dt.date(2026, 12, 31)]
    assert found.chair is not None
    assert found.head.secretary is not None


def test_the_paper_is_read_by_its_kind(seven: Council) -> None:
    held(seven, dt.date(2026, 9, 20), ALL)
    since, until = in_year(YEAR)
    wish = PaperWish(
        PaperKind.ANNUAL_REPORT, council_id=seven.id, date=LAST, since=since, until=until
    )
    with seven.file.reading() as connection:
        paper = read_paper(connection, wish)
    assert "Оқу жылында 1 отырыс өткізілді." in " ".join(paper_lines(paper(load_translator("kk"))))


def test_as_many_statements_for_many_meetings(
    seven: Council, statements: Callable[..., int]
) -> None:
    held(seven, dt.date(2026, 9, 20), ALL)
    one = statements(seven, annual_report_content, seven.id, YEAR, LAST)
    for month in (10, 11, 12):
        held(seven, dt.date(2026, month, 20), MOST)
    assert statements(seven, annual_report_content, seven.id, YEAR, LAST) == one
