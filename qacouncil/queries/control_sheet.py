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
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.queries.register_head import register_head
from qacouncil.queries.resolved_points import resolved_points
from qacouncil.rules.assignments import AssignmentChoice
from qacouncil.rules.terms import Outcome, Stage


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
    lines = resolved_points(connection, council_id, since, date)
    assigning = (line for line in lines if line.assignments and _is_taken(line))
    return ControlSheetContent(
        head=register_head(connection, council_id, date),
        date=date,
        since=since,
        choice=choice,
        minutes=tuple(_by_minutes(assigning)),
    )


def _is_taken(line: DecisionLine) -> bool:
    """Whether the point was adopted; of old records the votes may not be known."""
    return line.outcome in (Outcome.ADOPTED, None)


def _by_minutes(lines: Iterable[DecisionLine]) -> Iterator[ControlledMinutes]:
    for meeting, own in groupby(lines, lambda line: line.meeting):
        yield ControlledMinutes(
            number=meeting.written_number,
            date=meeting.date,
            signed=meeting.stage is Stage.SIGNED,
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
