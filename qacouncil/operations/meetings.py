"""Planning a meeting and leading it from stage to stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.councils import council
from qacouncil.models.meetings import attendance, attendance_interval, guest, meeting
from qacouncil.models.votes import vote, vote_result
from qacouncil.operations.absentee import refuse_form, refuse_secret, refuse_times
from qacouncil.operations.attendance import check_intervals
from qacouncil.operations.confirmation import put_confirmation_first
from qacouncil.operations.guards import (
    clean,
    close_ranks,
    columns,
    meeting_to_edit,
    move,
    refuse_minutes,
)
from qacouncil.queries.item_states import taken_items
from qacouncil.queries.meeting_rows import (
    expected_attendance,
    members_on,
    read_meeting,
    regulation_in_force,
)
from qacouncil.queries.reckoning import opening
from qacouncil.rules.attendance import Interval
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.numbering import next_number, numbering_year
from qacouncil.rules.terms import MeetingForm, MeetingKind, Numbering, Role, Stage, VoteKind
from qacouncil.storage.transaction import Transaction, Values
from qacouncil.time_zones import USUAL, is_zone


@dataclass(frozen=True, slots=True)
class MeetingData:
    """When and where. Times are minutes from 00:00 of the date; an end after midnight is > 1440."""

    date: dt.date
    start: int
    end: int | None = None
    kind: MeetingKind = MeetingKind.REGULAR
    form: MeetingForm = MeetingForm.IN_PERSON
    place: Localized = NO_TEXT
    timezone: str = USUAL
    notice_sent_on: dt.date | None = None


def plan_meeting(transaction: Transaction, council_id: str, data: MeetingData) -> str:
    """Put a meeting into the plan. It takes no number yet. Returns its id.

    The signed minutes of the meeting before, not confirmed yet, become its first item.
    """
    transaction.row(council, council_id)
    _refuse_zone(data.timezone)
    refuse_form(transaction.connection, council_id, data.date, data.form)
    meeting_id = transaction.insert(
        meeting,
        council_id=council_id,
        stage=Stage.PLAN,
        numbering_year=_year(transaction, council_id, data.date),
        revision=1,
        **_columns(data),
    )
    put_confirmation_first(transaction, meeting_id)
    return meeting_id


def change_meeting(transaction: Transaction, meeting_id: str, data: MeetingData) -> None:
    """Change when and where. The date stays once the meeting has its number."""
    row = meeting_to_edit(transaction, meeting_id, Edit.DETAILS)
    if data.timezone != row["timezone"]:  # one that no tz data knows any more may stay
        _refuse_zone(data.timezone)
    if (data.form, data.date) != (row["form"], row["date"]):
        refuse_form(transaction.connection, row["council_id"], data.date, data.form)
        _refuse_sitting(transaction, meeting_id, data.form)
    if data.date != row["date"]:
        meeting_to_edit(transaction, meeting_id, Edit.DATE)
        year = _year(transaction, row["council_id"], data.date)
        transaction.update(meeting, meeting_id, numbering_year=year)
    _check_stays(transaction, meeting_id, data.start)
    transaction.update(meeting, meeting_id, **_columns(data))


def set_leaders(
    transaction: Transaction, meeting_id: str, presiding_id: str | None, secretary_id: str | None
) -> None:
    """Say who presides and who keeps the minutes."""
    meeting_to_edit(transaction, meeting_id, Edit.DETAILS)
    transaction.update(meeting, meeting_id, presiding_id=presiding_id, secretary_id=secretary_id)


def change_details(
    transaction: Transaction,
    meeting_id: str,
    data: MeetingData,
    presiding_id: str | None,
    secretary_id: str | None,
) -> None:
    """Change when and where, and who leads: all of it or nothing. Raises as `change_meeting`."""
    change_meeting(transaction, meeting_id, data)
    set_leaders(transaction, meeting_id, presiding_id, secretary_id)


def convene_meeting(
    transaction: Transaction, meeting_id: str, notice_sent_on: dt.date | None = None
) -> None:
    """The notice is out: members know the date and the agenda."""
    move(transaction, meeting_id, Stage.CONVENE)
    changes = {} if notice_sent_on is None else {"notice_sent_on": notice_sent_on}
    transaction.update(meeting, meeting_id, stage=Stage.CONVENE, **changes)


def return_to_plan(transaction: Transaction, meeting_id: str) -> None:
    """Take a convened or cancelled meeting back into the plan.

    Raises UserError while a later agenda has an item that the cancelled meeting left.
    """
    row = move(transaction, meeting_id, Stage.PLAN)
    if row["stage"] == Stage.CANCELLED and taken_items(transaction.connection, [meeting_id]):
        raise UserError(
            N_("A later agenda has an item of this meeting. Take it off that agenda first.")
        )
    transaction.update(meeting, meeting_id, stage=Stage.PLAN, **columns("reason", NO_TEXT))


def open_meeting(transaction: Transaction, meeting_id: str) -> int:
    """Open the meeting: its number, its regulation and its members are fixed now.

    The chair presides and the secretary keeps the minutes unless others were named. Returns the
    number. Raises UserError where nobody has a mandate on the date.
    """
    row = move(transaction, meeting_id, Stage.HOLD)
    if row["number"] is not None:
        raise UserError(N_("The meeting has been opened already. Go back to it instead."))
    form = MeetingForm(row["form"])
    refuse_form(transaction.connection, row["council_id"], row["date"], form)
    members = members_on(transaction.connection, row["council_id"], row["date"])
    if not members:
        raise UserError(
            N_("Nobody has a mandate on {date}. Enter the members of the council first."),
            date=row["date"].strftime("%d.%m.%Y"),
        )
    for each in members:
        transaction.insert(attendance, meeting_id=meeting_id, **expected_attendance(each))
        # Invited before the order of appointment came.
        transaction.remove(guest, meeting_id=meeting_id, person_id=each["person_id"])
    close_ranks(transaction, guest, meeting_id=meeting_id)
    rules = regulation_in_force(transaction.connection, row["council_id"], row["date"])
    year = numbering_year(Numbering(rules["numbering"]), row["date"])
    number = _next_number(transaction, row["council_id"], year)
    transaction.update(
        meeting,
        meeting_id,
        stage=Stage.HOLD,
        numbering_year=year,
        number=number,
        regulation_id=rules["id"],
        opened_at=transaction.now,
        presiding_id=row["presiding_id"] or _holder(members, Role.CHAIR),
        secretary_id=row["secretary_id"] or _holder(members, Role.SECRETARY),
    )
    return number


def close_meeting(transaction: Transaction, meeting_id: str, end: int | None = None) -> None:
    """The meeting is over; the minutes are written up."""
    row = move(transaction, meeting_id, Stage.MINUTES)
    refuse_minutes(end)
    ended = row["end_minute"] if end is None else end
    if ended is not None and ended < row["start_minute"]:
        raise UserError(N_("The meeting would end before it begins. Correct the time."))
    transaction.update(meeting, meeting_id, stage=Stage.MINUTES, end_minute=ended)


def go_back_to_meeting(transaction: Transaction, meeting_id: str) -> None:
    """Return from the minutes, or from a meeting said not to have been held, to the meeting."""
    row = move(transaction, meeting_id, Stage.HOLD)
    if row["number"] is None:
        raise UserError(N_("The meeting has not been opened yet. Open it first."))
    # Minutes that the meeting still changes are before nobody.
    changes = {"review_since": None, **columns("reason", NO_TEXT)}
    transaction.update(meeting, meeting_id, stage=Stage.HOLD, **changes)


def cancel_meeting(transaction: Transaction, meeting_id: str, reason: Localized) -> None:
    """Call a meeting off before it opens. It takes no number."""
    move(transaction, meeting_id, Stage.CANCELLED)
    transaction.update(meeting, meeting_id, stage=Stage.CANCELLED, **columns("reason", reason))


def declare_not_held(transaction: Transaction, meeting_id: str, reason: Localized) -> None:
    """The meeting did not take place for want of a quorum: it decides nothing.

    Raises UserError where the attendance shows a quorum, or a vote is closed that had one.
    """
    move(transaction, meeting_id, Stage.NOT_HELD)
    if transaction.rows(vote_result, meeting_id=meeting_id, quorum_met=True):
        raise UserError(
            N_("A closed vote had a quorum: the meeting was held. Reopen the vote first.")
        )
    there = opening(read_meeting(transaction.connection, meeting_id)).quorum
    if there.met:
        raise UserError(
            N_(
                "The attendance shows a quorum: {counted} / {of}, needed: {needed}. "
                "Close the meeting, or correct the attendance."
            ),
            counted=there.counted,
            of=there.of,
            needed=there.needed,
        )
    transaction.update(meeting, meeting_id, stage=Stage.NOT_HELD, **columns("reason", reason))


def _check_stays(transaction: Transaction, meeting_id: str, start: int) -> None:
    """Raises UserError where a member would have left before the new start."""
    for member in transaction.rows(attendance, meeting_id=meeting_id):
        stays = transaction.rows(attendance_interval, attendance_id=member["id"])
        check_intervals(
            [Interval(row["arrived_minute"], row["left_minute"]) for row in stays], start
        )


def _next_number(transaction: Transaction, council_id: str, year: str) -> int:
    taken = select(meeting.c.number).where(
        meeting.c.council_id == council_id,
        meeting.c.numbering_year == year,
        meeting.c.number.is_not(None),
    )
    return next_number(transaction.connection.execute(taken).scalars())


def _refuse_sitting(transaction: Transaction, meeting_id: str, form: MeetingForm) -> None:
    """Absentee voting has neither comings and goings nor a secret vote."""
    if transaction.rows(attendance_interval, meeting_id=meeting_id):
        refuse_times(form)
    for row in transaction.rows(vote, meeting_id=meeting_id):
        refuse_secret(form, VoteKind(row["kind"]))


def _year(transaction: Transaction, council_id: str, date: dt.date) -> str:
    rules = regulation_in_force(transaction.connection, council_id, date)
    return numbering_year(Numbering(rules["numbering"]), date)


def _holder(members: list[Values], role: Role) -> str | None:
    """Who holds a role; None where nobody does or several do: then a person must be named."""
    holders = [row["person_id"] for row in members if row["role"] == role]
    return holders[0] if len(holders) == 1 else None


def _refuse_zone(name: str) -> None:
    if not is_zone(name):
        raise UserError(N_("There is no time zone {zone}. Write it as Asia/Almaty."), zone=name)


def _columns(data: MeetingData) -> dict[str, object]:
    refuse_minutes(data.start, data.end)
    if data.end is not None and data.end < data.start:
        raise UserError(N_("The meeting would end before it begins. Correct the time."))
    return {
        "date": data.date,
        "start_minute": data.start,
        "end_minute": data.end,
        "kind": data.kind,
        "form": data.form,
        "timezone": clean(data.timezone),
        "notice_sent_on": data.notice_sent_on,
        **columns("place", data.place),
    }
