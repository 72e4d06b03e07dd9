"""Signing the minutes, and reopening them with a reason."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import attendance, meeting, signed_minutes
from qacouncil.models.votes import vote, vote_result
from qacouncil.operations.guards import clean, move
from qacouncil.operations.review import refuse_minutes_move
from qacouncil.operations.vote_result import VoteRefused, result_row
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.protocol import content_of
from qacouncil.queries.signed_content import encode, fingerprint
from qacouncil.rules.lifecycle import Move, transition
from qacouncil.rules.terms import AttendanceState, MinutesState, Stage
from qacouncil.storage.transaction import Transaction, Values

# What the attendance says of a vote; who presided may have been written down later.
_NUMBERS = (
    *("mandates", "vacant", "present", "recused", "entitled", "not_voting"),
    *("quorum_counted", "quorum_of", "quorum_needed", "quorum_met"),
    *("base_size", "needed", "outcome", "reason"),
)


def sign_minutes(transaction: Transaction, meeting_id: str) -> int:
    """Sign the minutes: everything they print is stored word for word and locked.

    Returns the revision. Raises UserError where something is still open.
    """
    row = move(transaction, meeting_id, Stage.SIGNED)
    _check_complete(transaction, row)
    refuse_minutes_move(transaction, row, MinutesState.SIGNED)
    rows = read_meeting(transaction.connection, meeting_id)
    _check_votes(rows)
    # What is stored says of itself that it is signed.
    signed = replace(rows, meeting={**rows.meeting, "stage": Stage.SIGNED})
    content = encode(content_of(signed))
    transaction.insert(
        signed_minutes,
        meeting_id=meeting_id,
        revision=row["revision"],
        content=content,
        sha256=fingerprint(content),
        signed_at=transaction.now,
        signed_by=transaction.actor,
    )
    transaction.update(meeting, meeting_id, stage=Stage.SIGNED, review_since=None)
    return int(row["revision"])


def reopen_minutes(transaction: Transaction, meeting_id: str, reason: str) -> int:
    """Open signed minutes again as the next revision; the signed one is kept as it was.

    Returns the new revision. Raises UserError without a reason.
    """
    if not reason.strip():
        raise UserError(N_("Reopening signed minutes needs a reason. Write it."))
    row = transaction.row(meeting, meeting_id)
    if transition(Stage(row["stage"]), Stage.MINUTES) is not Move.NEEDS_REASON:
        raise UserError(N_("Only signed minutes can be reopened."))
    signed = transaction.rows(signed_minutes, meeting_id=meeting_id, revision=row["revision"])
    transaction.update(
        signed_minutes,
        signed[0]["id"],
        reopened_at=transaction.now,
        reopened_by=transaction.actor,
        reopen_reason=clean(reason),
    )
    revision = int(row["revision"]) + 1
    transaction.update(meeting, meeting_id, stage=Stage.MINUTES, revision=revision)
    return revision


def _check_complete(transaction: Transaction, row: Values) -> None:
    meeting_id = row["id"]
    if row["presiding_id"] is None or row["secretary_id"] is None:
        raise UserError(N_("Say who presided and who kept the minutes; they sign them."))
    unknown = transaction.rows(attendance, meeting_id=meeting_id, state=AttendanceState.UNKNOWN)
    if unknown:
        raise UserError(
            N_("The attendance is not complete. Members not marked yet: {number}."),
            number=len(unknown),
        )
    absent = {
        each["person_id"]
        for each in transaction.rows(
            attendance, meeting_id=meeting_id, state=AttendanceState.ABSENT
        )
    }
    if row["presiding_id"] in absent:
        raise UserError(
            N_("The presiding person is marked absent. Say who presided: that person signs.")
        )
    if row["secretary_id"] in absent:
        raise UserError(
            N_("The secretary is marked absent. Say who kept the minutes: that person signs.")
        )
    if not transaction.rows(agenda_item, meeting_id=meeting_id):
        raise UserError(N_("The agenda is empty: there is nothing to sign."))
    closed = {each["vote_id"] for each in transaction.rows(vote_result, meeting_id=meeting_id)}
    drafts = [
        each for each in transaction.rows(vote, meeting_id=meeting_id) if each["id"] not in closed
    ]
    if drafts:
        raise UserError(
            N_("Some votes are not closed yet. Close or remove them first. Number: {number}."),
            number=len(drafts),
        )


def _check_votes(rows: MeetingRows) -> None:
    """The attendance may have been corrected after a vote was closed: each must still stand."""
    for number, item in enumerate(rows.of("agenda_item"), start=1):
        for cast in rows.of("vote", item_id=item["id"]):
            if not _stands(rows, cast):
                raise UserError(
                    N_(
                        "The vote on item {item} no longer agrees with the attendance. "
                        "Reopen it and close it again."
                    ),
                    item=number,
                )


def _stands(rows: MeetingRows, cast: Row) -> bool:
    stored = rows.of("vote_result", vote_id=cast["id"])[0]
    try:
        again = result_row(rows, cast, stored["closed_at"])
    except VoteRefused:
        return False
    return all(again[name] == stored[name] for name in _NUMBERS)
