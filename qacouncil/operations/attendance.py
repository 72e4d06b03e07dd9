"""Who is there: members, their comings and goings, guests, recusals."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, recusal
from qacouncil.models.meetings import attendance, attendance_interval, guest
from qacouncil.operations.absentee import refuse_times
from qacouncil.operations.guards import close_ranks, columns, meeting_to_edit, refuse_minutes
from qacouncil.rules.attendance import Interval
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import AttendanceState, Mode
from qacouncil.storage.transaction import Transaction


def record_attendance(
    transaction: Transaction,
    attendance_id: str,
    state: AttendanceState,
    mode: Mode = Mode.IN_PERSON,
    excused: bool | None = None,
    reason: Localized = NO_TEXT,
) -> None:
    """Say whether a member is there, and how; of one absent, why."""
    row = transaction.row(attendance, attendance_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.ATTENDANCE)
    transaction.update(
        attendance,
        attendance_id,
        state=state,
        mode=mode,
        excused=excused if state is AttendanceState.ABSENT else None,
        **columns("reason", reason if state is AttendanceState.ABSENT else NO_TEXT),
    )


def record_intervals(
    transaction: Transaction, attendance_id: str, intervals: Sequence[Interval]
) -> None:
    """Say when a member came and went; no interval at all: there all the time.

    Raises UserError where one departs before arriving, or two intervals overlap.
    """
    row = transaction.row(attendance, attendance_id)
    head = meeting_to_edit(transaction, row["meeting_id"], Edit.ATTENDANCE)
    if intervals:
        refuse_times(head["form"])
    refuse_minutes(*(minute for stay in intervals for minute in (stay.arrival, stay.departure)))
    check_intervals(intervals, head["start_minute"])
    transaction.remove(attendance_interval, attendance_id=attendance_id)
    for position, interval in enumerate(intervals):
        transaction.link(
            attendance_interval,
            meeting_id=row["meeting_id"],
            attendance_id=attendance_id,
            position=position,
            arrived_minute=interval.arrival,
            left_minute=interval.departure,
        )


def check_intervals(intervals: Sequence[Interval], start: int) -> None:
    """Raises UserError where a departure lies before its arrival or the next before the last."""
    previous = None
    for interval in intervals:
        arrival = start if interval.arrival is None else interval.arrival
        if interval.departure is not None and interval.departure < arrival:
            raise UserError(N_("A member would leave before arriving. Correct the times."))
        if previous is not None and arrival < previous:
            raise UserError(N_("A member would arrive again before leaving. Correct the times."))
        previous = 1 << 30 if interval.departure is None else interval.departure


def add_guest(
    transaction: Transaction, meeting_id: str, person_id: str, mode: Mode = Mode.IN_PERSON
) -> str:
    """Note an invited person. Returns the id of the entry."""
    meeting_to_edit(transaction, meeting_id, Edit.GUESTS)
    guests = transaction.rows(guest, meeting_id=meeting_id)
    members = transaction.rows(attendance, meeting_id=meeting_id, person_id=person_id)
    if members or any(row["person_id"] == person_id for row in guests):
        raise UserError(N_("This person is on the list of the meeting already."))
    return transaction.insert(
        guest, meeting_id=meeting_id, position=len(guests) + 1, person_id=person_id, mode=mode
    )


def remove_guest(transaction: Transaction, guest_id: str) -> None:
    """Take an invited person off the list."""
    row = transaction.row(guest, guest_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.GUESTS)
    transaction.remove(guest, id=guest_id)
    close_ranks(transaction, guest, meeting_id=row["meeting_id"])


def recuse(transaction: Transaction, item_id: str, person_id: str, reason: Localized) -> str:
    """Note that a member takes no part in an item, and why. Returns the id of the entry."""
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], Edit.RECUSALS)
    if not transaction.rows(attendance, meeting_id=item["meeting_id"], person_id=person_id):
        raise UserError(N_("Only a member of the council can be recused from an item."))
    if transaction.rows(recusal, item_id=item_id, person_id=person_id):
        raise UserError(N_("This member is recused from the item already."))
    return transaction.insert(
        recusal,
        meeting_id=item["meeting_id"],
        item_id=item_id,
        person_id=person_id,
        **columns("reason", reason),
    )


def withdraw_recusal(transaction: Transaction, recusal_id: str) -> None:
    """Take a recusal back."""
    row = transaction.row(recusal, recusal_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.RECUSALS)
    transaction.remove(recusal, id=recusal_id)
