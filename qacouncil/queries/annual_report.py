"""What the annual report of a council prints."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from qacouncil.documents.annual_report_content import (
    AnnualReportContent,
    Attended,
    CarriedOut,
    Decided,
    ReportedMeeting,
    ReportedMember,
    ReportedTopic,
    Seated,
    Voted,
)
from qacouncil.localized import Language
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import attendance, meeting
from qacouncil.models.plans import plan_topic
from qacouncil.models.votes import vote, vote_result
from qacouncil.queries.attendance_record import AttendanceRecord, attendance_record
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.queries.execution import assignments_of_council
from qacouncil.queries.item_states import item_states
from qacouncil.queries.mandates import council_mandates
from qacouncil.queries.meeting_reference import named_meetings
from qacouncil.queries.members_list import members_list
from qacouncil.queries.members_papers import member_changes_content
from qacouncil.queries.resolved_points import resolved_points
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.queries.work_plan import read_work_plan
from qacouncil.rules.attendance_record import PRESENT, Came, share
from qacouncil.rules.execution import OPEN_STATES, ExecutionState
from qacouncil.rules.numbering import academic_year_bounds
from qacouncil.rules.terms import (
    Category,
    ItemState,
    MeetingForm,
    MeetingKind,
    Outcome,
    Reason,
    Role,
    Stage,
    VoteKind,
)

_HELD = (Stage.MINUTES, Stage.SIGNED)
_OVER = (*_HELD, Stage.NOT_HELD)
_AHEAD = (Stage.PLAN, Stage.CONVENE, Stage.HOLD)

# Of several chairs the first by name signs, whatever the language of the paper.
_ORDER: Language = "kk"

_Row = Row[*tuple[Any, ...]]


def annual_report_content(
    connection: Connection, council_id: str, year: str, date: dt.date
) -> AnnualReportContent:
    """The year as it stands on a date within it, or at its end; a constant number of statements
    for 500 meetings.
    """
    since, last = academic_year_bounds(year)
    as_of = min(last, max(date, since))
    within = and_(meeting.c.council_id == council_id, meeting.c.date.between(since, as_of))
    record = _counted(connection, within, attendance_record(connection, council_id, year))
    lines = resolved_points(connection, council_id, since, as_of)
    items = _items(connection, within)
    changes = member_changes_content(connection, council_id, since, as_of)
    stages = _stages(connection, council_id, since, last)
    plan = read_work_plan(connection, council_id, year, as_of)
    chairs = members_list(connection, as_of, _ORDER, council_id=council_id)
    return AnnualReportContent(
        head=changes.head,
        year=year,
        as_of=as_of,
        changes=changes,
        seated=_seated(connection, council_id, since, as_of),
        meetings=_meetings(connection, council_id, within, record, items, lines),
        cancelled=sum(each.stage == Stage.CANCELLED and each.date <= as_of for each in stages),
        ahead=sum(each.stage in _AHEAD and each.date >= as_of for each in stages),
        members=_members(record, as_of),
        areas=_decided(
            (each.area for each in items), ((line.area, line.outcome) for line in lines)
        ),
        standards=_standards(items, lines),
        votes=_votes(connection, within),
        plan=None
        if plan is None
        else tuple(
            ReportedTopic(
                each.month, each.moved_from not in (None, each.month), each.title, each.state
            )
            for each in plan.topics
        ),
        carried_out=_carried_out(
            assignments_of_council(connection, council_id, as_of, since=since)
        ),
        chair=next((each.name for each in chairs if each.role is Role.CHAIR), None),
    )


def _counted(
    connection: Connection, within: ColumnElement[bool], record: AttendanceRecord
) -> AttendanceRecord:
    """The record without who kept the minutes and had no vote: those no protocol counts."""
    own = attendance.c
    keeps = or_(own.role == Role.SECRETARY, own.person_id == meeting.c.secretary_id)
    silent = (
        select(own.person_id, own.meeting_id)
        .join(meeting, meeting.c.id == own.meeting_id)
        .where(within, own.voting.is_(False), keeps)
    )
    apart = {(row.person_id, row.meeting_id) for row in connection.execute(silent)}
    people = [
        replace(
            each,
            course=tuple(
                None if (each.id, held.id) in apart else one
                for held, one in zip(record.meetings, each.course, strict=True)
            ),
        )
        for each in record.people
    ]
    return replace(record, people=tuple(people))


def _stages(
    connection: Connection, council_id: str, since: dt.date, until: dt.date
) -> Sequence[_Row]:
    of_year = and_(meeting.c.council_id == council_id, meeting.c.date.between(since, until))
    return connection.execute(select(meeting.c.stage, meeting.c.date).where(of_year)).all()


def _items(connection: Connection, within: ColumnElement[bool]) -> list[_Row]:
    """The items that meetings dealt with: id, meeting, area and standard."""
    own = agenda_item.c
    query = (
        select(own.id, own.meeting_id, own.area, plan_topic.c.standard)
        .join(meeting, meeting.c.id == own.meeting_id)
        .outerjoin(plan_topic, plan_topic.c.id == own.topic_id)
        .where(within, meeting.c.stage.in_(_HELD))
    )
    rows = list(connection.execute(query).all())
    states = item_states(connection, {row.meeting_id for row in rows})
    return [row for row in rows if states[row.id] is ItemState.DEALT_WITH]


def _meetings(
    connection: Connection,
    council_id: str,
    within: ColumnElement[bool],
    record: AttendanceRecord,
    items: Iterable[_Row],
    lines: Iterable[DecisionLine],
) -> tuple[ReportedMeeting, ...]:
    """In order of time."""
    numbers = {each.id: each.written_number for each in named_meetings(connection, council_id)}
    dealt_with = Counter(each.meeting_id for each in items)
    adopted = Counter(line.meeting.id for line in lines if _is_taken(line.outcome))
    places = {each.id: place for place, each in enumerate(record.meetings)}
    query = (
        select(meeting.c.id, meeting.c.date, meeting.c.kind, meeting.c.form, meeting.c.stage)
        .where(within, meeting.c.stage.in_(_OVER))
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.id)
    )
    found = []
    for row in connection.execute(query):
        course = [each.course[places[row.id]] for each in record.people]
        held = row.stage != Stage.NOT_HELD
        found.append(
            ReportedMeeting(
                date=row.date,
                number=numbers[row.id],
                kind=MeetingKind(row.kind),
                form=MeetingForm(row.form),
                held=held,
                present=sum(each in PRESENT for each in course),
                of=sum(each is not None for each in course),
                items=dealt_with[row.id],
                decisions=adopted[row.id],
            )
        )
    return tuple(found)


def _members(record: AttendanceRecord, as_of: dt.date) -> tuple[ReportedMember, ...]:
    """Those who were a member of a meeting that is over, by the day of the report."""
    known = sum(each.date <= as_of for each in record.meetings)
    found = []
    for each in record.people:
        course = each.course[:known]
        there = share(course)
        if there.of:
            excused = sum(one is Came.EXCUSED for one in course)
            attended = Attended(there.came, excused, there.of - there.came - excused)
            found.append(ReportedMember(each.name, each.category, attended))
    return tuple(found)


def _is_taken(outcome: Outcome | None) -> bool:
    """Whether a point was adopted; of old records the votes may not be known."""
    return outcome in (Outcome.ADOPTED, None)


def _decided(
    items: Iterable[str], points: Iterable[tuple[str, Outcome | None]]
) -> tuple[Decided, ...]:
    """By code, in the order of the codes."""
    considered = Counter(items)
    outcomes = Counter(points)
    codes = sorted({*considered, *(code for code, _ in outcomes)})
    return tuple(
        Decided(
            code,
            considered[code],
            sum(outcomes[code, each] for each in (Outcome.ADOPTED, None)),
            outcomes[code, Outcome.REJECTED],
        )
        for code in codes
    )


def _standards(items: Collection[_Row], lines: Iterable[DecisionLine]) -> tuple[Decided, ...]:
    """Of items whose topic of the work plan has a standard."""
    known = {each.id: each.standard for each in items if each.standard}
    points = ((known[line.item_id], line.outcome) for line in lines if line.item_id in known)
    return _decided(known.values(), points)


def _votes(connection: Connection, within: ColumnElement[bool]) -> tuple[Voted, ...]:
    """The closed votes, those that repeat another among them, by kind."""
    closed = (
        select(vote.c.kind, vote_result.c.outcome, vote_result.c.reason)
        .join_from(vote, vote_result, vote_result.c.vote_id == vote.c.id)
        .join(meeting, meeting.c.id == vote.c.meeting_id)
        .where(within, meeting.c.stage.in_(_HELD))
    )
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, outcome, reason in connection.execute(closed).all():
        found[kind][_how(Outcome(outcome), Reason(reason))] += 1
    return tuple(Voted(kind, **found[kind]) for kind in VoteKind if kind in found)


def _how(outcome: Outcome, reason: Reason) -> str:
    """The number of `Voted` that counts a vote."""
    if outcome is Outcome.NO_QUORUM:
        return "no_quorum"
    if outcome is not Outcome.ADOPTED:
        return "not_adopted"
    return "unanimous" if reason is Reason.ALL_FOR else "by_majority"


def _carried_out(found: Collection[TrackedAssignment]) -> CarriedOut:
    states = Counter(each.state for each in found)
    open_ = sum(states[each] for each in OPEN_STATES)
    overdue = states[ExecutionState.OVERDUE]
    unlimited = sum(each.stands.is_open and each.deadline is None for each in found)
    return CarriedOut(
        done=states[ExecutionState.DONE],
        under_control=open_ - overdue - unlimited,
        overdue=overdue,
        no_deadline=unlimited,
        closed=states[ExecutionState.CLOSED],
        extended=sum(bool(each.stands.extended) for each in found),
    )


def _seated(
    connection: Connection, council_id: str, since: dt.date, as_of: dt.date
) -> tuple[Seated, Seated]:
    mandates = council_mandates(connection, council_id)

    def on(date: dt.date) -> Seated:
        there = Counter(each.category for each in mandates if each.term.valid_on(date))
        return Seated(date, tuple(there[category] for category in Category))

    return on(since), on(as_of)
