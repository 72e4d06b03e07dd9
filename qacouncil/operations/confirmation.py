"""The minutes of an earlier meeting on the agenda of the next one, and their confirmation there."""

from __future__ import annotations

from qacouncil.errors import UserError
from qacouncil.i18n.confirmation_texts import draft_of_resolution, title_of_item
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.review import confirmation
from qacouncil.operations.guards import columns, meeting_to_edit, renumber
from qacouncil.operations.review import refuse_minutes_move
from qacouncil.queries.meeting_rows import regulation_row
from qacouncil.queries.review import minutes_to_confirm
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import ConfirmationOutcome, MinutesState
from qacouncil.storage.transaction import Transaction

# The council's own work: its plan, its report, its minutes.
AREA = "A13"


def put_confirmation_first(transaction: Transaction, meeting_id: str) -> str | None:
    """The minutes of the meeting before become the first item, with a draft of the resolution.

    Returns the id of the item; None where nothing is to be confirmed, or where it is on an agenda
    already.
    """
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    before = minutes_to_confirm(transaction.connection, meeting_id)
    if before is None:
        return None
    rules = regulation_row(transaction.connection, transaction.row(meeting, before.id))
    number = f"{rules['number_prefix']}{before.number}"
    others = [row["id"] for row in transaction.rows(agenda_item, meeting_id=meeting_id)]
    item_id = transaction.insert(
        agenda_item,
        meeting_id=meeting_id,
        position=len(others) + 1,
        area=AREA,
        confirms_id=before.id,
        **columns("title", title_of_item(number, before.date)),
        **columns("heard", NO_TEXT),
    )
    transaction.insert(
        decision,
        meeting_id=meeting_id,
        item_id=item_id,
        position=1,
        **columns("text", draft_of_resolution(number, before.date)),
    )
    renumber(transaction, agenda_item, [item_id, *others])
    return item_id


def confirm_minutes(
    transaction: Transaction,
    item_id: str,
    outcome: ConfirmationOutcome,
    changes: Localized = NO_TEXT,
) -> None:
    """The minutes that this item is about are confirmed, in the revision that stands now.

    Raises UserError where the item confirms none, the minutes are not signed, or where they are
    confirmed with changes and none is written down.
    """
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], Edit.VOTES)
    if item["confirms_id"] is None:
        raise UserError(N_("This item confirms no minutes."))
    if outcome is ConfirmationOutcome.WITH_CHANGES and not changes:
        raise UserError(N_("Write down with which changes the minutes are confirmed."))
    confirmed = transaction.row(meeting, item["confirms_id"])
    said = {
        "revision": confirmed["revision"],
        "outcome": outcome,
        **columns("changes", changes if outcome is ConfirmationOutcome.WITH_CHANGES else NO_TEXT),
    }
    earlier = transaction.rows(confirmation, item_id=item_id)
    if not earlier or earlier[0]["revision"] != confirmed["revision"]:
        refuse_minutes_move(transaction, confirmed, MinutesState.CONFIRMED)
    if earlier:
        transaction.update(confirmation, earlier[0]["id"], **said)
        return
    transaction.insert(
        confirmation,
        meeting_id=item["meeting_id"],
        item_id=item_id,
        confirmed_id=confirmed["id"],
        **said,
    )


def take_back_confirmation(transaction: Transaction, item_id: str) -> None:
    """The minutes are not confirmed after all."""
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], Edit.VOTES)
    transaction.remove(confirmation, item_id=item_id)
