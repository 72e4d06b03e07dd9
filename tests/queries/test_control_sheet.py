"""The control sheet, from assignments as they are on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qacouncil.documents.control_sheet_content import ControlSheetContent
from qacouncil.localized import Localized
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries.control_sheet import control_sheet_content
from tests.council_builder import DAY, Council

DUE = dt.date(2027, 2, 1)


def sheet(
    there: Council, date: dt.date = dt.date(2027, 1, 31), since: dt.date | None = None
) -> ControlSheetContent:
    with there.file.reading() as connection:
        return control_sheet_content(connection, there.id, date, since=since)


def assigned(there: Council, date: dt.date = DAY, *, end: bool = True) -> str:
    """A meeting whose one point is assigned to a person and, without a date, to others."""
    meeting_id = there.held(date)
    (point,) = there.rows(meeting_id).of("decision")
    there.do(add_assignment, point["id"], AssignmentData((there.persons[2],), deadline=DUE))
    there.do(add_assignment, point["id"], AssignmentData(responsible=Localized(kk="кафедралар")))
    if end:
        there.do(close_meeting, meeting_id, 17 * 60)
    return meeting_id


def test_assignments_stand_by_their_minutes(seven: Council) -> None:
    assigned(seven)
    (minutes,) = sheet(seven).minutes
    assert (minutes.number, minutes.date) == ("1", DAY)
    named, others = minutes.assignments
    assert (named.point, named.deadline, named.steps) == ("1.1", DUE, ())
    assert [each.surname for each in named.responsible] == ["Ғали"]
    assert (others.responsible_text, others.deadline) == (Localized(kk="кафедралар"), None)
    assert named.text == others.text == Localized(kk="Жоспар бекітілсін.")


def test_what_is_not_held_yet_or_later_assigns_nothing(seven: Council) -> None:
    assigned(seven, end=False)
    assert sheet(seven).minutes == ()
    later = DAY + dt.timedelta(days=7)
    assigned(seven, later)
    assert [each.date for each in sheet(seven).minutes] == [later]
    assert sheet(seven, later - dt.timedelta(1)).minutes == ()
    assert sheet(seven, since=later).minutes
    assert sheet(seven, since=later + dt.timedelta(1)).minutes == ()


@pytest.mark.parametrize(("for_", "lines"), [(7, 1), (3, 0)])
def test_a_rejected_point_assigns_nothing(seven: Council, for_: int, lines: int) -> None:
    meeting_id = assigned(seven, end=False)
    (point,) = seven.rows(meeting_id).of("decision")
    data = VoteData((point["id"],), for_=for_, against=7 - for_, abstained=0)
    seven.closed_vote(seven.item(meeting_id), data)
    seven.do(close_meeting, meeting_id, 17 * 60)
    assert len(sheet(seven).minutes) == lines


def test_the_statements_do_not_grow(seven: Council, statements: Callable[..., int]) -> None:
    assigned(seven)
    count = statements(seven, control_sheet_content, seven.id, DUE)
    assigned(seven, DAY + dt.timedelta(days=7))
    assert statements(seven, control_sheet_content, seven.id, DUE) == count <= 16
