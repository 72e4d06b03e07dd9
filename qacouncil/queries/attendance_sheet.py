"""What the attendance sheet of a meeting prints."""

from __future__ import annotations

from sqlalchemy import Connection, select

from qacouncil.documents.attendance_content import AttendanceContent, Attender
from qacouncil.models.meetings import attendance, attendance_interval, guest
from qacouncil.models.people import mandate
from qacouncil.queries.letterhead import logo
from qacouncil.queries.meeting_reference import written_number
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.protocol import paper_style
from qacouncil.queries.reckoning import presences
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import (
    AttendanceState,
    Body,
    Category,
    ExternalKind,
    MeetingForm,
    Mode,
    Role,
    Stage,
)

_PARTS = (attendance, attendance_interval, guest)
_NOT_BEGUN = (Stage.PLAN, Stage.CONVENE, Stage.CANCELLED)


def attendance_content(
    connection: Connection, meeting_id: str, *, filled: bool
) -> AttendanceContent:
    """The sheet of a meeting; before it begins nobody is said to be there or not."""
    rows = read_meeting(connection, meeting_id, _PARTS)
    head, council = rows.meeting, rows.council
    begun = head["stage"] not in _NOT_BEGUN
    members = rows.of("attendance")
    kinds = _external_kinds(connection, members)
    secretary = head["secretary_id"] or _holder(members)
    silent = [each for each in members if not each["voting"]]
    listed = [
        each
        for each in members
        if each["voting"] or not _keeps_minutes(each, secretary) or (begun and not _came(each))
    ]
    return AttendanceContent(
        university=words(council, "university"),
        faculty=words(council, "faculty"),
        council=words(council, "name"),
        body=Body(council["body"]),
        number=written_number(connection, head),
        date=head["date"],
        start=head["start_minute"],
        end=head["end_minute"],
        place=words(head, "place"),
        voting=tuple(_member(rows, each, kinds, secretary) for each in members if each["voting"]),
        others=(
            *(_member(rows, each, kinds, secretary) for each in silent),
            *_outside(rows, members, secretary),
            *(_guest(rows, each) for each in rows.of("guest")),
        ),
        members=len(listed),
        secretary=None if secretary is None else person_name(rows.persons[secretary]),
        begun=begun,
        filled=filled and begun,
        style=paper_style(council),
        logo=logo(connection, council["id"]),
    )


def _external_kinds(connection: Connection, members: list[Row]) -> dict[str, str | None]:
    """By mandate: whom an external member stands for."""
    ids = [row["mandate_id"] for row in members if row["category"] == Category.EXTERNAL]
    own = mandate.c
    found = connection.execute(select(own.id, own.external_kind).where(own.id.in_(ids)))
    return {row.id: row.external_kind for row in found}


def _holder(members: list[Row]) -> str | None:
    return next((row["person_id"] for row in members if row["role"] == Role.SECRETARY), None)


def _keeps_minutes(row: Row, secretary: str | None) -> bool:
    return bool(row["role"] == Role.SECRETARY or row["person_id"] == secretary)


def _came(row: Row) -> bool:
    return bool(row["state"] == AttendanceState.PRESENT)


def _member(
    rows: MeetingRows, row: Row, kinds: dict[str, str | None], secretary: str | None
) -> Attender:
    kind = kinds.get(row["mandate_id"])
    return Attender(
        name=person_name(rows.persons[row["person_id"]]),
        category=Category(row["category"]),
        kind=None if kind is None else ExternalKind(kind),
        secretary=not row["voting"] and _keeps_minutes(row, secretary),
        state=AttendanceState(row["state"]),
        online=row["mode"] == Mode.ONLINE and rows.meeting["form"] != MeetingForm.ABSENTEE,
        intervals=presences(rows)[row["person_id"]].intervals,
        reason=words(row, "reason"),
    )


def _outside(rows: MeetingRows, members: list[Row], secretary: str | None) -> tuple[Attender, ...]:
    """A secretary elected for the meeting who is no member of the body."""
    named = {row["person_id"] for row in (*members, *rows.of("guest"))}
    if secretary is None or secretary in named:
        return ()
    return (Attender(person_name(rows.persons[secretary]), secretary=True),)


def _guest(rows: MeetingRows, row: Row) -> Attender:
    return Attender(
        name=person_name(rows.persons[row["person_id"]]), online=row["mode"] == Mode.ONLINE
    )
