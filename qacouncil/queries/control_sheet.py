"""What the control sheet of assignments prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection

from qacouncil.documents.control_sheet_content import (
    ControlledAssignment,
    ControlledMinutes,
    ControlSheetContent,
)
from qacouncil.queries.decisions_list import DecisionLine, decisions_list
from qacouncil.queries.register_head import register_head
from qacouncil.rules.assignments import AssignmentChoice
from qacouncil.rules.terms import Outcome, Stage

# Of minutes that are written or being written; what is not held yet has assigned nothing.
_STAGES = (Stage.MINUTES, Stage.SIGNED)


def control_sheet_content(
    connection: Connection,
    council_id: str,
    date: dt.date,
    *,
    since: dt.date | None = None,
    choice: AssignmentChoice = AssignmentChoice.ALL,
) -> ControlSheetContent:
    """The assignments of meetings up to a date, that day included; a constant number of statements.

    A point that a vote rejected, or took without a quorum, assigns nothing.
    """
    lines = decisions_list(connection, until=date, council_id=council_id)
    assigning = (line for line in lines if _assigns(line, since))
    return ControlSheetContent(
        head=register_head(connection, council_id, date),
        date=date,
        since=since,
        choice=choice,
        minutes=tuple(_by_minutes(assigning)),
    )


def _assigns(line: DecisionLine, since: dt.date | None) -> bool:
    within = since is None or line.meeting.date >= since
    taken = line.outcome in (Outcome.ADOPTED, None)
    return within and taken and line.meeting.stage in _STAGES and bool(line.assignments)


def _by_minutes(lines: Iterable[DecisionLine]) -> Iterator[ControlledMinutes]:
    for meeting, own in groupby(lines, lambda line: line.meeting):
        yield ControlledMinutes(
            number=meeting.written_number,
            date=meeting.date,
            assignments=tuple(each for line in own for each in _assignments(line)),
        )


def _assignments(line: DecisionLine) -> Iterator[ControlledAssignment]:
    for each in line.assignments:
        yield ControlledAssignment(
            point=line.number,
            text=line.text,
            responsible=each.responsible,
            responsible_text=each.responsible_text,
            deadline=each.deadline,
        )
