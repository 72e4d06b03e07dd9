"""A decision from its proposal to its execution, as it stands on a date."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.models.meetings import meeting, signed_minutes
from qacouncil.models.people import person
from qacouncil.models.plans import plan_topic, work_plan
from qacouncil.queries.execution import assignments_of_decision
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import ExecutionStep, Stage
from qacouncil.time_zones import zone


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A file that shows what was done; size in bytes."""

    id: str
    file_name: str
    size: int


@dataclass(frozen=True, slots=True)
class RecordedStep:
    """A step as it is written down. person: who has it from then on.

    corrected_on: when it was last changed, None where it stands as first written.
    """

    id: str
    kind: ExecutionStep
    happened_on: dt.date
    note: Localized
    deadline: dt.date | None
    person_id: str | None
    person: PersonName | None
    responsible: Localized
    decided_by: Localized
    files: tuple[EvidenceLine, ...]
    corrected_on: dt.date | None


@dataclass(frozen=True, slots=True)
class AssignmentHistory:
    """An assignment with its steps as they happened."""

    task: TrackedAssignment
    steps: tuple[RecordedStep, ...]


@dataclass(frozen=True, slots=True)
class DecisionTimeline:
    """planned: year and month of the topic of the work plan that it comes from.

    proposed_on: when its item was put on the agenda; None where that was written down later.
    signed_on: when the minutes were signed that are signed now.
    """

    planned: tuple[str, int] | None
    proposed_on: dt.date | None
    date: dt.date
    stage: Stage
    signed_on: dt.date | None
    histories: tuple[AssignmentHistory, ...]


def decision_timeline(
    connection: Connection, decision_id: str, today: dt.date
) -> DecisionTimeline | None:
    """None where the decision has been removed; a constant number of statements."""
    query = (
        select(
            *(meeting.c.id, meeting.c.date, meeting.c.stage, meeting.c.revision),
            *(meeting.c.timezone, agenda_item.c.created_at, plan_topic.c.month, work_plan.c.year),
        )
        .select_from(decision)
        .join(meeting, meeting.c.id == decision.c.meeting_id)
        .join(agenda_item, agenda_item.c.id == decision.c.item_id)
        .outerjoin(plan_topic, plan_topic.c.id == agenda_item.c.topic_id)
        .outerjoin(work_plan, work_plan.c.id == plan_topic.c.plan_id)
        .where(decision.c.id == decision_id)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    proposed = _day(row.created_at, row.timezone)
    tasks = assignments_of_decision(connection, decision_id, today)
    return DecisionTimeline(
        planned=None if row.year is None else (row.year, row.month),
        proposed_on=proposed if proposed <= row.date else None,
        date=row.date,
        stage=Stage(row.stage),
        signed_on=_signed_on(connection, row.id, row.revision, row.timezone),
        histories=_histories(connection, tasks, row.timezone),
    )


def evidence_content(connection: Connection, evidence_id: str) -> tuple[str, bytes] | None:
    """A file's name and bytes; None where it has been removed."""
    own = evidence_file.c
    found = connection.execute(
        select(own.file_name, own.content).where(own.id == evidence_id)
    ).one_or_none()
    return None if found is None else (found.file_name, found.content)


def addresses(connection: Connection, task: TrackedAssignment) -> tuple[str, ...]:
    """The e-mail addresses of those who have an assignment now, where they are known."""
    own = person.c
    query = select(person).where(own.id.in_(task.person_ids))
    found = {row["id"]: row["email"] for row in connection.execute(query).mappings()}
    return tuple(found[each] for each in task.person_ids if found.get(each))


def _day(moment: str, timezone: str) -> dt.date:
    """The date on the wall of a moment as it is stored."""
    return dt.datetime.fromisoformat(moment).astimezone(zone(timezone)).date()


def _signed_on(
    connection: Connection, meeting_id: str, revision: int, timezone: str
) -> dt.date | None:
    own = signed_minutes.c
    signed = connection.execute(
        select(own.signed_at).where(
            own.meeting_id == meeting_id, own.revision == revision, own.reopened_at.is_(None)
        )
    ).scalar_one_or_none()
    return None if signed is None else _day(signed, timezone)


def _histories(
    connection: Connection, tasks: Sequence[TrackedAssignment], timezone: str
) -> tuple[AssignmentHistory, ...]:
    steps = _steps(connection, [each.id for each in tasks], timezone)
    return tuple(
        AssignmentHistory(task, tuple(steps[step.id] for step in task.steps)) for task in tasks
    )


def _steps(
    connection: Connection, assignment_ids: Collection[str], timezone: str
) -> Mapping[str, RecordedStep]:
    own = assignment_step.c
    query = select(assignment_step).where(own.assignment_id.in_(assignment_ids))
    rows = [dict(row) for row in connection.execute(query).mappings()]
    files = _files(connection, [row["id"] for row in rows])
    wanted = [row["person_id"] for row in rows if row["person_id"] is not None]
    people = {
        row["id"]: person_name(dict(row))
        for row in connection.execute(select(person).where(person.c.id.in_(wanted))).mappings()
    }
    return {
        row["id"]: RecordedStep(
            id=row["id"],
            kind=ExecutionStep(row["kind"]),
            happened_on=row["happened_on"],
            note=words(row, "note"),
            deadline=row["deadline"],
            person_id=row["person_id"],
            person=people.get(row["person_id"]),
            responsible=words(row, "responsible"),
            decided_by=words(row, "decided_by"),
            files=tuple(files[row["id"]]),
            corrected_on=_day(row["changed_at"], timezone) if row["version"] > 1 else None,
        )
        for row in rows
    }


def _files(connection: Connection, step_ids: Collection[str]) -> Mapping[str, list[EvidenceLine]]:
    own = evidence_file.c
    query = (
        select(own.step_id, own.id, own.file_name, own.size)
        .where(own.step_id.in_(step_ids))
        .order_by(own.position)
    )
    found: dict[str, list[EvidenceLine]] = defaultdict(list)
    for step_id, *line in connection.execute(query).all():
        found[step_id].append(EvidenceLine(*line))
    return found
