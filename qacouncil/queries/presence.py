"""Who is in a meeting while an item is looked at, and the quorum of that item."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, recusal
from qacouncil.models.meetings import attendance, attendance_interval, guest
from qacouncil.queries.meeting_clock import minute_at, minute_of_item, running_minute
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.reckoning import attendance_of_item, presences, quorum_at
from qacouncil.queries.values import person_name, quorum_rule, words
from qacouncil.rules.attendance import Interval
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.quorum import Attendance, Quorum, quorum
from qacouncil.rules.terms import AttendanceState, MeetingForm, Mode, Role, Stage

_SHOWN = (attendance, attendance_interval, guest, agenda_item, recusal)


@dataclass(frozen=True, slots=True)
class Attendee:
    """A member of the council on the day.

    there: in the meeting in the minute that is looked at. recusal_id: of the item, None where
    not recused. excused: of one absent, None where not said.
    """

    id: str
    person_id: str
    name: PersonName
    role: Role
    voting: bool
    state: AttendanceState
    mode: Mode
    excused: bool | None
    reason: Localized
    intervals: tuple[Interval, ...]
    there: bool
    recusal_id: str | None
    recusal_reason: Localized


@dataclass(frozen=True, slots=True)
class GuestEntry:
    """A person invited to the meeting."""

    id: str
    person_id: str
    name: PersonName
    position: Localized


@dataclass(frozen=True, slots=True)
class Presence:
    """Attendance and quorum of one meeting at one minute.

    item_number: None where no item is looked at, then the quorum is the meeting's own. now: the
    minute it is, None where the meeting is not being held at this moment. edits: what may be
    changed in its stage.
    """

    meeting_id: str
    stage: Stage
    form: MeetingForm
    date: dt.date
    timezone: str
    start: int
    end: int | None
    minute: int
    now: int | None
    item_id: str | None
    item_number: int | None
    attendees: tuple[Attendee, ...]
    guests: tuple[GuestEntry, ...]
    attendance: Attendance
    quorum: Quorum
    edits: frozenset[Edit]

    @property
    def absentee(self) -> bool:
        """Whether the votes are given in writing, without a sitting: present are those whose
        voting sheets were returned."""
        return self.form is MeetingForm.ABSENTEE

    def minute_at(self, moment: dt.datetime) -> int | None:
        """The minute of the meeting at a moment; None where it is not being held then."""
        if self.stage is not Stage.HOLD or self.absentee:
            return None
        return minute_at(self.date, self.start, self.timezone, moment)


def read_presence(
    connection: Connection, meeting_id: str, item_id: str | None, moment: dt.datetime
) -> Presence:
    """Attendance and quorum as they stand, for an item or for the meeting."""
    rows = read_meeting(connection, meeting_id, _SHOWN, item_words=False)
    now = running_minute(rows, moment)
    items = rows.of("agenda_item")
    item = next((each for each in items if each["id"] == item_id), None)
    head = rows.meeting
    if item is None:
        minute = head["start_minute"] if now is None else now
        begun = quorum_at(rows, minute)
        there, finding = begun.attendance, begun.quorum
    else:
        minute = minute_of_item(rows, item, now)
        there = attendance_of_item(rows, item, minute)
        finding = quorum(quorum_rule(rows.regulation), there)
    stage = Stage(head["stage"])
    return Presence(
        meeting_id=meeting_id,
        stage=stage,
        form=MeetingForm(head["form"]),
        date=head["date"],
        timezone=head["timezone"],
        start=head["start_minute"],
        end=head["end_minute"],
        minute=minute,
        now=now,
        item_id=None if item is None else item["id"],
        item_number=None if item is None else items.index(item) + 1,
        attendees=_attendees(rows, item, minute),
        guests=tuple(_guest(rows, row) for row in rows.of("guest")),
        attendance=there,
        quorum=finding,
        edits=frozenset(edit for edit in Edit if may_edit(stage, edit)),
    )


def _attendees(rows: MeetingRows, item: Row | None, minute: int) -> tuple[Attendee, ...]:
    recused = {} if item is None else _recused(rows, item)
    presence = presences(rows)
    found = []
    for row in rows.of("attendance"):
        person = row["person_id"]
        recusal = recused.get(person)
        found.append(
            Attendee(
                id=row["id"],
                person_id=person,
                name=person_name(rows.persons[person]),
                role=Role(row["role"]),
                voting=row["voting"],
                state=AttendanceState(row["state"]),
                mode=Mode(row["mode"]),
                excused=row["excused"],
                reason=words(row, "reason"),
                intervals=presence[person].intervals,
                there=presence[person].at(minute),
                recusal_id=None if recusal is None else recusal["id"],
                recusal_reason=Localized() if recusal is None else words(recusal, "reason"),
            )
        )
    return tuple(found)


def _recused(rows: MeetingRows, item: Row) -> dict[str, Row]:
    return {row["person_id"]: row for row in rows.of("recusal", item_id=item["id"])}


def _guest(rows: MeetingRows, row: Row) -> GuestEntry:
    person = rows.persons[row["person_id"]]
    return GuestEntry(row["id"], row["person_id"], person_name(person), words(person, "position"))
