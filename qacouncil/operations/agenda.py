"""The agenda and what is written under each item."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, decision, item_speaker, speech
from qacouncil.models.meetings import annex
from qacouncil.models.review import remark
from qacouncil.models.votes import vote, vote_result
from qacouncil.operations.execution import refuse_recorded
from qacouncil.operations.guards import (
    LARGEST,
    close_ranks,
    columns,
    meeting_to_edit,
    refuse_area,
    refuse_minutes,
    refuse_outside,
    renumber,
)
from qacouncil.operations.guests import invite
from qacouncil.operations.references import refuse_relied_on
from qacouncil.rules.attendance import DAY
from qacouncil.rules.lifecycle import Edit
from qacouncil.storage.transaction import Transaction, Values


def add_item(transaction: Transaction, meeting_id: str, title: Localized, area: str) -> str:
    """Add an item at the end of the agenda. Returns its id."""
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    refuse_area(area)
    last = len(transaction.rows(agenda_item, meeting_id=meeting_id))
    return transaction.insert(
        agenda_item,
        meeting_id=meeting_id,
        position=last + 1,
        area=area,
        **columns("title", title),
        **columns("heard", Localized()),
    )


def change_item(transaction: Transaction, item_id: str, title: Localized, area: str) -> None:
    """Change an item's title and area."""
    _item(transaction, item_id, Edit.AGENDA)
    refuse_area(area)
    transaction.update(agenda_item, item_id, area=area, **columns("title", title))


def set_item_times(
    transaction: Transaction, item_id: str, starts: int | None, ends: int | None
) -> None:
    """Note when an item began and ended, in minutes from 00:00 of the meeting's date."""
    _item(transaction, item_id, Edit.TEXTS)
    refuse_minutes(starts, ends)
    if starts is not None and ends is not None and ends < starts:
        raise UserError(N_("The item would end before it begins. Correct the times."))
    transaction.update(agenda_item, item_id, starts_minute=starts, ends_minute=ends)


def set_planned_minutes(transaction: Transaction, item_id: str, minutes: int | None) -> None:
    """Say how long an item is meant to take; None: nothing is said."""
    _item(transaction, item_id, Edit.TEXTS)
    refuse_outside(1, DAY, minutes)
    transaction.update(agenda_item, item_id, planned_minutes=minutes)


def change_presiding(transaction: Transaction, item_id: str, person_id: str | None) -> None:
    """Say who presides from this item on; None: whoever did before."""
    _item(transaction, item_id, Edit.ATTENDANCE)
    transaction.update(agenda_item, item_id, presiding_id=person_id)


def write_heard(transaction: Transaction, item_id: str, text: Localized) -> None:
    """Write what was heard on an item."""
    _item(transaction, item_id, Edit.TEXTS)
    transaction.update(agenda_item, item_id, **columns("heard", text))


def mark_finish_later(transaction: Transaction, item_id: str, *, later: bool) -> None:
    """Mark an item whose texts are finished after the meeting, or take the mark off.

    Nothing printed or signed depends on it.
    """
    _item(transaction, item_id, Edit.TEXTS)
    transaction.update(agenda_item, item_id, finish_later=later)


def set_speakers(transaction: Transaction, item_id: str, person_ids: Sequence[str]) -> None:
    """Say who reports on an item, in this order."""
    item = _item(transaction, item_id, Edit.AGENDA)
    transaction.remove(item_speaker, item_id=item_id)
    for position, person_id in enumerate(dict.fromkeys(person_ids)):
        transaction.link(
            item_speaker,
            meeting_id=item["meeting_id"],
            item_id=item_id,
            person_id=person_id,
            position=position + 1,
        )


def move_item(transaction: Transaction, item_id: str, position: int) -> None:
    """Put an item at another place of the agenda, counted from 1; the others close up."""
    item = _item(transaction, item_id, Edit.AGENDA)
    others = [
        row["id"]
        for row in transaction.rows(agenda_item, meeting_id=item["meeting_id"])
        if row["id"] != item_id
    ]
    place = max(0, min(position - 1, len(others)))
    renumber(transaction, agenda_item, [*others[:place], item_id, *others[place:]])


def remove_item(transaction: Transaction, item_id: str) -> None:
    """Take an item off the agenda with all that is written under it; the audit keeps it.

    Members' remarks on it are on the minutes as a whole then: each is still to be answered.
    Raises UserError where a vote on it is closed, a later agenda has it, the execution of what
    its points assign is recorded, or a record rests on one of its points.
    """
    item = _item(transaction, item_id, Edit.AGENDA)
    if transaction.rows(agenda_item, carried_from_id=item_id):
        raise UserError(N_("This item stands on a later agenda. Take it off that agenda first."))
    votes = transaction.rows(vote, item_id=item_id)
    if any(transaction.rows(vote_result, vote_id=row["id"]) for row in votes):
        raise UserError(
            N_("A closed vote is on this item. Reopen the vote first, then remove the item.")
        )
    for point in transaction.ids(decision, item_id=item_id):
        refuse_recorded(transaction, transaction.ids(assignment, decision_id=point))
        refuse_relied_on(transaction, point)
    for each in transaction.ids(remark, item_id=item_id):
        transaction.update(remark, each, item_id=None)
    transaction.remove(agenda_item, id=item_id)
    close_ranks(transaction, agenda_item, meeting_id=item["meeting_id"])


def add_speech(transaction: Transaction, item_id: str, person_id: str, text: Localized) -> str:
    """Add what a person said on an item. Returns its id."""
    item = _item(transaction, item_id, Edit.TEXTS)
    last = len(transaction.rows(speech, item_id=item_id))
    return transaction.insert(
        speech,
        meeting_id=item["meeting_id"],
        item_id=item_id,
        position=last + 1,
        person_id=person_id,
        **columns("text", text),
    )


def add_guest_speech(transaction: Transaction, item_id: str, full_name: str) -> str:
    """A person by "surname given patronymic", not in the file yet, takes the floor as a guest.

    Returns the id of the speech. Raises UserError without a surname.
    """
    item = _item(transaction, item_id, Edit.TEXTS)
    person_id = invite(transaction, item["meeting_id"], full_name)
    return add_speech(transaction, item_id, person_id, Localized())


def change_speech(
    transaction: Transaction, speech_id: str, person_id: str, text: Localized
) -> None:
    """Change who said what."""
    row = transaction.row(speech, speech_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.TEXTS)
    transaction.update(speech, speech_id, person_id=person_id, **columns("text", text))


def remove_speech(transaction: Transaction, speech_id: str) -> None:
    """Take a speech out; the audit keeps it."""
    row = transaction.row(speech, speech_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.TEXTS)
    transaction.remove(speech, id=speech_id)
    close_ranks(transaction, speech, item_id=row["item_id"])


def add_annex(
    transaction: Transaction, meeting_id: str, title: Localized, sheets: int | None = None
) -> str:
    """Add an annex to the minutes. Returns its id."""
    meeting_to_edit(transaction, meeting_id, Edit.TEXTS)
    refuse_outside(1, LARGEST, sheets)
    last = len(transaction.rows(annex, meeting_id=meeting_id))
    return transaction.insert(
        annex,
        meeting_id=meeting_id,
        position=last + 1,
        sheets=sheets,
        **columns("title", title),
    )


def remove_annex(transaction: Transaction, annex_id: str) -> None:
    """Take an annex off the list; the audit keeps its words."""
    row = transaction.row(annex, annex_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.TEXTS)
    transaction.remove(annex, id=annex_id)
    close_ranks(transaction, annex, meeting_id=row["meeting_id"])


def _item(transaction: Transaction, item_id: str, edit: Edit) -> Values:
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], edit)
    return item
