"""The draft of the minutes before the members: their remarks, and what becomes of each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.models.review import remark
from qacouncil.operations.guards import clean, meeting_to_edit
from qacouncil.queries.review import is_confirmed
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.minutes import MinutesMove, minutes_move, minutes_state
from qacouncil.rules.terms import MinutesState, RemarkState, Stage
from qacouncil.storage.transaction import Transaction, Values


@dataclass(frozen=True, slots=True)
class RemarkData:
    """Who remarked what, and when. item_id None: on the minutes as a whole."""

    person_id: str
    made_on: dt.date
    text: str
    item_id: str | None = None


def send_to_review(transaction: Transaction, meeting_id: str, since: dt.date) -> None:
    """The draft is before the members from this day on; its texts may still be changed."""
    row = transaction.row(meeting, meeting_id)
    refuse_minutes_move(transaction, row, MinutesState.REVIEW)
    transaction.update(meeting, meeting_id, review_since=since)


def take_back_to_draft(transaction: Transaction, meeting_id: str) -> None:
    """The draft is not before the members any more; their remarks stay."""
    row = transaction.row(meeting, meeting_id)
    if minutes_state_of(transaction, row) is not MinutesState.REVIEW:
        raise UserError(N_("The minutes are not in review."))
    transaction.update(meeting, meeting_id, review_since=None)


def add_remark(transaction: Transaction, meeting_id: str, data: RemarkData) -> str:
    """Note a member's remark on the minutes in review. Returns its id."""
    row = meeting_to_edit(transaction, meeting_id, Edit.REMARKS)
    if row["review_since"] is None:
        raise UserError(N_("The minutes are not in review. Send them to the members first."))
    _check_item(transaction, meeting_id, data)
    return transaction.insert(
        remark,
        meeting_id=meeting_id,
        revision=row["revision"],
        item_id=data.item_id,
        person_id=data.person_id,
        made_on=data.made_on,
        text=_written(data.text),
        state=RemarkState.OPEN,
        answer="",
    )


def change_remark(transaction: Transaction, remark_id: str, data: RemarkData) -> None:
    """Correct who remarked what on which item, and when."""
    row = _remark(transaction, remark_id)
    _check_item(transaction, row["meeting_id"], data)
    transaction.update(
        remark,
        remark_id,
        item_id=data.item_id,
        person_id=data.person_id,
        made_on=data.made_on,
        text=_written(data.text),
    )


def accept_remark(transaction: Transaction, remark_id: str, answer: str = "") -> None:
    """The remark is right: the minutes say so now, or will."""
    _remark(transaction, remark_id)
    answered = clean(answer.strip())
    transaction.update(remark, remark_id, state=RemarkState.ACCEPTED, answer=answered)


def decline_remark(transaction: Transaction, remark_id: str, answer: str) -> None:
    """The minutes stay as they are. Raises UserError without an answer: it says why."""
    _remark(transaction, remark_id)
    if not answer.strip():
        raise UserError(N_("A remark is declined with an answer that says why. Write it."))
    transaction.update(remark, remark_id, state=RemarkState.DECLINED, answer=clean(answer.strip()))


def reopen_remark(transaction: Transaction, remark_id: str) -> None:
    """Neither accepted nor declined after all; the answer stays as written."""
    _remark(transaction, remark_id)
    transaction.update(remark, remark_id, state=RemarkState.OPEN)


def remove_remark(transaction: Transaction, remark_id: str) -> None:
    """Take a remark off the list; the audit keeps it."""
    _remark(transaction, remark_id)
    transaction.remove(remark, id=remark_id)


def minutes_state_of(transaction: Transaction, row: Values) -> MinutesState:
    """Where the minutes of this meeting stand."""
    return minutes_state(
        Stage(row["stage"]),
        in_review=row["review_since"] is not None,
        confirmed=is_confirmed(transaction.connection, row["id"]),
    )


def refuse_minutes_move(transaction: Transaction, row: Values, target: MinutesState) -> None:
    """Raises UserError where the minutes of this meeting may not go there."""
    waiting = transaction.rows(
        remark, meeting_id=row["id"], revision=row["revision"], state=RemarkState.OPEN
    )
    verdict = minutes_move(minutes_state_of(transaction, row), target, len(waiting))
    if verdict is not MinutesMove.ALLOWED:
        raise UserError(_refusal(verdict), number=len(waiting))


def _refusal(verdict: MinutesMove) -> str:
    reopen = N_("The minutes are signed. Reopen them with a reason first.")
    sentences = {
        MinutesMove.NEEDS_REASON: reopen,
        MinutesMove.REOPEN_FIRST: reopen,
        MinutesMove.ALREADY_THERE: N_("The minutes are there already."),
        MinutesMove.MEETING_FIRST: N_("Close the meeting first; then its minutes are written up."),
        MinutesMove.SIGN_FIRST: N_("Only signed minutes are confirmed. Sign them first."),
        MinutesMove.REMARKS_FIRST: N_(
            "Some remarks are neither accepted nor declined. Settle them first. Number: {number}."
        ),
    }
    return sentences[verdict]


def _remark(transaction: Transaction, remark_id: str) -> Values:
    """A remark that may still be settled: of the revision being written up."""
    row = transaction.row(remark, remark_id)
    head = meeting_to_edit(transaction, row["meeting_id"], Edit.REMARKS)
    if row["revision"] != head["revision"]:
        raise UserError(N_("This remark was made on an earlier revision, which is signed."))
    return row


def _check_item(transaction: Transaction, meeting_id: str, data: RemarkData) -> None:
    if data.item_id is None:
        return
    if transaction.row(agenda_item, data.item_id)["meeting_id"] != meeting_id:
        raise UserError(N_("The remark is on an item of another meeting."))


def _written(text: str) -> str:
    if not text.strip():
        raise UserError(N_("The remark is empty. Write what is to be corrected."))
    return clean(text.strip())
