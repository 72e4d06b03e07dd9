"""Who was at a meeting of a document, as rows: members, when they came and went, guests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Attendance, Meeting
from qacouncil.exchange.load_council import CouncilRows
from qacouncil.exchange.load_frame import NEVER_OPENED, Frame, Row, Tables, refused_at
from qacouncil.i18n.marking import N_
from qacouncil.models.meetings import attendance, attendance_interval, guest
from qacouncil.operations.attendance import check_intervals
from qacouncil.queries.meeting_rows import expected_attendance
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Category, Role, Stage

# After the meeting, one of whom nothing is said was absent.
_OVER = (Stage.MINUTES, Stage.SIGNED, Stage.NOT_HELD)
# Without a mandate on the date a person has no vote, unless the file says otherwise.
_NO_MANDATE: Mapping[str, Any] = {
    "id": None,
    "category": Category.EXTERNAL,
    "role": Role.MEMBER,
    "voting": False,
}


def load_members(
    frame: Frame, shape: Meeting, council: CouncilRows, tables: Tables, place: str
) -> None:
    """Add the rows of the members on the day. Raises UserError, naming the place."""
    if shape.stage in NEVER_OPENED:
        if shape.attendance:
            raise UserError(
                N_(
                    "At {place}: a meeting that was never opened has no attendance. "
                    "Nothing was loaded."
                ),
                place=place,
            )
        return
    mandates = [] if shape.complete else council.mandates_on(shape.date)
    held = {row["person_id"]: row for row in mandates}
    # Of those listed without a mandate only those said to vote are members.
    if not held and not any(each.voting or shape.complete for each in shape.attendance):
        raise UserError(
            N_(
                "At {place}: the meeting has no members: nobody has a mandate on its date. "
                "Nothing was loaded."
            ),
            place=place,
        )
    for index, each in enumerate(shape.attendance):
        where = f"{place}.attendance[{index}]"
        person = frame.names.of(each.person, where)
        row = _member(frame, each, held.pop(person, _NO_MANDATE), where)
        _check_member(row, council, tables, where)
        tables["attendance"].append(row)
        _intervals(frame, each, row, tables, where)
    state = AttendanceState.ABSENT if shape.stage in _OVER else AttendanceState.UNKNOWN
    for mandate in held.values():
        tables["attendance"].append(frame.new_row({**expected_attendance(mandate), "state": state}))


def load_guests(frame: Frame, shape: Meeting, tables: Tables, place: str) -> None:
    """Add the rows of those invited. Raises UserError for one who is on the list already."""
    listed = {row["person_id"] for row in tables["attendance"]}
    for index, each in enumerate(shape.guests):
        where = f"{place}.guests[{index}]"
        row = frame.row(guest, each, where, position=index + 1)
        if row["person_id"] in listed:
            raise _listed_twice(where)
        listed.add(row["person_id"])
        tables["guest"].append(row)


def _member(frame: Frame, each: Attendance, usual: Mapping[str, Any], place: str) -> Row:
    row = frame.row(
        attendance,
        each,
        place,
        category=each.category or usual["category"],
        role=each.role or usual["role"],
        voting=usual["voting"] if each.voting is None else each.voting,
    )
    row["mandate_id"] = row["mandate_id"] or usual["id"]
    return row


def _check_member(row: Row, council: CouncilRows, tables: Tables, place: str) -> None:
    if any(other["person_id"] == row["person_id"] for other in tables["attendance"]):
        raise _listed_twice(place)
    owners = {mandate["id"]: mandate["person_id"] for mandate in council.tables["mandate"]}
    if row["mandate_id"] is not None and owners.get(row["mandate_id"]) != row["person_id"]:
        raise UserError(
            N_("At {place}: the mandate is another person's. Nothing was loaded."), place=place
        )


def _intervals(frame: Frame, each: Attendance, member: Row, tables: Tables, place: str) -> None:
    stays = []
    for position, stay in enumerate(each.intervals):
        ids = {"attendance_id": member["id"], "position": position}
        row = frame.row(attendance_interval, stay, place, **ids)
        tables["attendance_interval"].append(row)
        stays.append(Interval(row["arrived_minute"], row["left_minute"]))
    try:
        check_intervals(stays, frame.head["start_minute"])
    except UserError as error:
        raise refused_at(place, error) from error


def _listed_twice(place: str) -> UserError:
    return UserError(N_("At {place}: the person is listed twice. Nothing was loaded."), place=place)
