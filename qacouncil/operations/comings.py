"""Coming and going while a meeting is held: one step each, as a secretary sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.meetings import attendance, attendance_interval
from qacouncil.operations.attendance import record_attendance, record_intervals
from qacouncil.operations.guards import meeting_to_edit
from qacouncil.rules.attendance import Interval
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import AttendanceState, Mode
from qacouncil.storage.transaction import Transaction, Values


@dataclass(frozen=True, slots=True)
class Stay:
    """All that is known of one member's attendance."""

    state: AttendanceState
    mode: Mode = Mode.IN_PERSON
    excused: bool | None = None
    reason: Localized = NO_TEXT
    intervals: Sequence[Interval] = ()


def record_stay(transaction: Transaction, attendance_id: str, stay: Stay) -> None:
    """Write a member's attendance whole. Raises UserError where the times cannot be."""
    record_attendance(transaction, attendance_id, stay.state, stay.mode, stay.excused, stay.reason)
    if tuple(stay.intervals) != _intervals(transaction, attendance_id):
        record_intervals(transaction, attendance_id, stay.intervals)


def mark_present(transaction: Transaction, attendance_id: str) -> None:
    """The member is there; how and since when stays as it was noted."""
    row = transaction.row(attendance, attendance_id)
    record_attendance(transaction, attendance_id, AttendanceState.PRESENT, Mode(row["mode"]))


def mark_absent(transaction: Transaction, attendance_id: str) -> None:
    """The member did not come. A reason may follow."""
    row = transaction.row(attendance, attendance_id)
    record_attendance(transaction, attendance_id, AttendanceState.ABSENT, Mode(row["mode"]))


def mark_rest_present(transaction: Transaction, meeting_id: str) -> int:
    """All of whom nothing is known yet are there. Returns how many they were."""
    meeting_to_edit(transaction, meeting_id, Edit.ATTENDANCE)
    unknown = transaction.rows(attendance, meeting_id=meeting_id, state=AttendanceState.UNKNOWN)
    for row in unknown:
        mark_present(transaction, row["id"])
    return len(unknown)


def arrive(transaction: Transaction, attendance_id: str, minute: int) -> None:
    """The member comes in this minute, for the first time or again."""
    row = transaction.row(attendance, attendance_id)
    known = _intervals(transaction, attendance_id) if _is_present(row) else ()
    mark_present(transaction, attendance_id)
    record_intervals(transaction, attendance_id, [*known, Interval(minute, None)])


def leave(transaction: Transaction, attendance_id: str, minute: int) -> None:
    """The member goes in this minute. Raises UserError where the member is not there."""
    row = transaction.row(attendance, attendance_id)
    known = _intervals(transaction, attendance_id) or (Interval(),)
    last = known[-1]
    if not _is_present(row) or last.departure is not None:
        raise UserError(N_("This member is not in the meeting at that time."))
    record_intervals(transaction, attendance_id, [*known[:-1], replace(last, departure=minute)])


def _is_present(row: Values) -> bool:
    return bool(row["state"] == AttendanceState.PRESENT)


def _intervals(transaction: Transaction, attendance_id: str) -> tuple[Interval, ...]:
    rows = transaction.rows(attendance_interval, attendance_id=attendance_id)
    return tuple(Interval(row["arrived_minute"], row["left_minute"]) for row in rows)
