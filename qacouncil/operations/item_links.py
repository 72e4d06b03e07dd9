"""What an agenda item is about. Its decisions take it over where they have nothing of their own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import agenda_item, item_programme, item_standard
from qacouncil.models.programmes import programme
from qacouncil.operations.guards import meeting_to_edit
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import STANDARDS
from qacouncil.storage.transaction import Transaction


def set_item_programmes(
    transaction: Transaction, item_id: str, programme_ids: Sequence[str]
) -> None:
    """Say which programmes an item is about: these and no others.

    Raises UserError for a programme of another council.
    """
    meeting_id = transaction.row(agenda_item, item_id)["meeting_id"]
    council_id = meeting_to_edit(transaction, meeting_id, Edit.AGENDA)["council_id"]
    for each in programme_ids:
        if transaction.row(programme, each)["council_id"] != council_id:
            raise UserError(N_("This programme is another council's."))
    _keep(transaction, item_programme, meeting_id, item_id, "programme_id", programme_ids)


def set_item_standards(transaction: Transaction, item_id: str, standards: Sequence[str]) -> None:
    """Say which standards an item is about: these and no others.

    Raises UserError for a standard that is none.
    """
    meeting_id = transaction.row(agenda_item, item_id)["meeting_id"]
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    for each in standards:
        if each not in STANDARDS:
            raise UserError(N_("There is no such standard: {standard}."), standard=each)
    _keep(transaction, item_standard, meeting_id, item_id, "standard", standards)


def _keep(
    transaction: Transaction,
    table: Table,
    meeting_id: str,
    item_id: str,
    key: str,
    wanted: Sequence[str],
) -> None:
    """All are written anew: undo puts back the links of an item as a whole."""
    if {row[key] for row in transaction.rows(table, item_id=item_id)} == set(wanted):
        return
    transaction.remove(table, item_id=item_id)
    for each in dict.fromkeys(wanted):
        transaction.link(table, meeting_id=meeting_id, item_id=item_id, **{key: each})
