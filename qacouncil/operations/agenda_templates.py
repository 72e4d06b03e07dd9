"""Usual agendas: taken for a meeting, and kept as the council's own."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.models.plans import agenda_template, template_item
from qacouncil.operations.agenda import add_item
from qacouncil.operations.guards import close_ranks, columns, meeting_to_edit
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.rules.lifecycle import Edit
from qacouncil.storage.transaction import Transaction

# The title of an item and its area of decision.
UsualItem = tuple[Localized, str]


def take_agenda(transaction: Transaction, meeting_id: str, items: Sequence[UsualItem]) -> list[str]:
    """Put these items at the end of the agenda. Returns their ids."""
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    return [add_item(transaction, meeting_id, title, area) for title, area in items]


def plan_with_agenda(
    transaction: Transaction, council_id: str, data: MeetingData, items: Sequence[UsualItem]
) -> str:
    """Plan a meeting with a usual agenda. Returns its id."""
    meeting_id = plan_meeting(transaction, council_id, data)
    take_agenda(transaction, meeting_id, items)
    return meeting_id


def keep_agenda(transaction: Transaction, meeting_id: str, name: Localized) -> str:
    """Keep a meeting's agenda as a usual one of the council: titles and areas. Returns its id.

    Items that only this meeting has are left out: those that confirm minutes or were left over.
    Raises UserError where none remains, or it has no name.
    """
    if not name:
        raise UserError(N_("The agenda has no name. Write it."))
    council_id = transaction.row(meeting, meeting_id)["council_id"]
    kept = [
        row
        for row in transaction.rows(agenda_item, meeting_id=meeting_id)
        if row["confirms_id"] is None and row["carried_from_id"] is None
    ]
    if not kept:
        raise UserError(N_("The agenda is empty: there is nothing to keep."))
    template_id = transaction.insert(
        agenda_template,
        council_id=council_id,
        position=len(transaction.rows(agenda_template, council_id=council_id)) + 1,
        **columns("name", name),
    )
    for position, row in enumerate(kept, 1):
        title = {name: row[name] for name in (f"title_{each}" for each in LANGUAGES)}
        transaction.insert(
            template_item, template_id=template_id, position=position, area=row["area"], **title
        )
    return template_id


def remove_agenda(transaction: Transaction, template_id: str) -> None:
    """Take a usual agenda of the council away; the audit keeps it."""
    row = transaction.row(agenda_template, template_id)
    transaction.remove(agenda_template, id=template_id)
    close_ranks(transaction, agenda_template, council_id=row["council_id"])
