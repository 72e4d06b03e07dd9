"""What the control sheet of assignments prints."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from sqlalchemy import Connection

from qacouncil.documents.control_sheet_content import (
    ControlledAssignment,
    ControlledMinutes,
    ControlSheetContent,
)
from qacouncil.queries.execution import assignments_of_council
from qacouncil.queries.register_head import register_head
from qacouncil.queries.tracked_assignments import TrackedAssignment
from qacouncil.rules.execution import AssignmentChoice


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
    found = assignments_of_council(connection, council_id, date, since=since)
    return ControlSheetContent(
        head=register_head(connection, council_id, date),
        date=date,
        since=since,
        choice=choice,
        minutes=tuple(
            _minutes(list(own)) for _, own in groupby(found, lambda each: each.meeting_id)
        ),
    )


def _minutes(own: list[TrackedAssignment]) -> ControlledMinutes:
    return ControlledMinutes(
        number=own[0].written_minutes,
        date=own[0].given_on,
        signed=own[0].signed,
        assignments=tuple(
            ControlledAssignment(
                point=each.number,
                text=each.text,
                responsible=each.responsible,
                responsible_text=each.responsible_text,
                deadline=each.first_deadline,
                steps=each.steps,
                files=each.shown_by,
                evidence=each.why,
            )
            for each in own
        ),
    )
