"""What many operations share: may this be changed now, and rows kept in order."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.meetings import meeting
from qacouncil.rules.attendance import DAY
from qacouncil.rules.lifecycle import Edit, Move, may_edit, transition
from qacouncil.rules.terms import AREAS, Stage
from qacouncil.storage.transaction import Transaction, Values

# The largest number that is kept; of a draft of a vote, as typed, right or wrong.
LARGEST = 100_000
TYPED = 1_000_000_000


def columns(name: str, text: Localized) -> dict[str, str]:
    """A text as its three columns. Raises UserError where it is not `clean`."""
    texts = {f"{name}_kk": text.kk, f"{name}_ru": text.ru, f"{name}_en": text.en}
    return {column: clean(words) for column, words in texts.items()}


def clean(text: str) -> str:
    """The text as it is. Raises UserError for NUL and half characters, which no file can keep."""
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in text):
        raise UserError(
            N_("A text holds a damaged character, which cannot be kept. Type the text again.")
        )
    return text


def refuse_outside(low: int, high: int, *values: int | None) -> None:
    """Raises UserError for a number below `low` or above `high`; None is no number."""
    for value in values:
        if value is not None and not low <= value <= high:
            raise UserError(
                N_("This value is not possible: {value}. Allowed: {low}–{high}."),
                value=value,
                low=low,
                high=high,
            )


def refuse_minutes(*minutes: int | None) -> None:
    """Raises UserError for a minute that is neither on the meeting's date nor on the next day."""
    refuse_outside(0, 2 * DAY - 1, *minutes)


def refuse_area(area: str) -> None:
    """Raises UserError where there is no such area of decision."""
    if area not in AREAS:
        raise UserError(N_("There is no such area of decision: {area}."), area=area)


def meeting_to_edit(transaction: Transaction, meeting_id: str, edit: Edit) -> Values:
    """The meeting, where this may be changed in its stage. Raises UserError where not."""
    row = transaction.row(meeting, meeting_id)
    stage = Stage(row["stage"])
    if not may_edit(stage, edit):
        raise UserError(not_now(stage, edit))
    return row


def move(transaction: Transaction, meeting_id: str, target: Stage) -> Values:
    """The meeting, where it may go to the stage `target`. Raises UserError where not."""
    row = transaction.row(meeting, meeting_id)
    verdict = transition(Stage(row["stage"]), target)
    if verdict is not Move.ALLOWED:
        raise UserError(_refusal(verdict))
    return row


def renumber(transaction: Transaction, table: Table, ids: Sequence[str]) -> None:
    """Give the rows the positions 1, 2, 3 … in this order."""
    for position, record_id in enumerate(ids):
        transaction.update(table, record_id, position=position + 1)


def close_ranks(transaction: Transaction, table: Table, **equal: str) -> None:
    """After one was taken out: the rows where all columns equal stand at 1, 2, 3 … again."""
    renumber(transaction, table, transaction.ids(table, **equal))


def not_now(stage: Stage, edit: Edit | None = None) -> str:
    """Why a meeting at this stage does not take a change, as a catalogue key."""
    if edit is Edit.REMARKS and stage is not Stage.SIGNED:
        return N_("The minutes are not being written up: there is nothing to remark on.")
    if stage is Stage.SIGNED:
        return N_(
            "The minutes are signed: they cannot be changed. Reopen them with a reason first."
        )
    if stage is Stage.CANCELLED:
        return N_("The meeting is cancelled: nothing can be changed. Restore it first.")
    if stage is Stage.NOT_HELD:
        return N_(
            "The meeting was not held for want of a quorum: this cannot be changed any more. "
            "Go back to the meeting first."
        )
    if stage in (Stage.PLAN, Stage.CONVENE):
        return N_("The meeting has not been opened yet. Open it first.")
    return N_("The meeting has its number: its date cannot be changed any more.")


def _refusal(verdict: Move) -> str:
    reopen = N_("The minutes are signed. Reopen them with a reason first.")
    sentences = {
        Move.NEEDS_REASON: reopen,
        Move.REOPEN_FIRST: reopen,
        Move.ALREADY_THERE: N_("The meeting is at this stage already."),
        Move.NOT_OPENED_YET: N_("The meeting has not been opened yet. Open it first."),
        Move.ALREADY_OPENED: N_(
            "The meeting has been opened and has its number: it cannot go back before that."
        ),
        Move.MINUTES_FIRST: N_("Close the meeting first; then the minutes can be signed."),
        Move.HOLD_FIRST: N_("The meeting is closed. Go back to the meeting first."),
        Move.RESTORE_FIRST: N_("The meeting is cancelled. Restore it first."),
        Move.DID_NOT_TAKE_PLACE: N_("The meeting was not held. Go back to the meeting first."),
    }
    return sentences[verdict]
