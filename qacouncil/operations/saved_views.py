"""What a list was filtered by, kept under a name."""

from __future__ import annotations

import json
from collections.abc import Mapping

from qacouncil.errors import FieldError
from qacouncil.i18n.marking import N_
from qacouncil.models.councils import council
from qacouncil.models.register import saved_view
from qacouncil.operations.guards import clean, close_ranks
from qacouncil.storage.transaction import Transaction

_LONGEST = 100


def save_view(
    transaction: Transaction, council_id: str, screen: str, name: str, choice: Mapping[str, str]
) -> str:
    """Keep a view after those that are there; one of the same name takes the new choice.

    Returns its id. Raises FieldError for a name that is empty or too long.
    """
    transaction.row(council, council_id)
    written = _name(name)
    kept = json.dumps(dict(choice), ensure_ascii=False, sort_keys=True)
    there = transaction.rows(saved_view, council_id=council_id, screen=screen)
    for row in there:
        if row["name"] == written:
            transaction.update(saved_view, row["id"], choice=clean(kept))
            return str(row["id"])
    return transaction.insert(
        saved_view,
        council_id=council_id,
        position=len(there) + 1,
        screen=screen,
        name=written,
        choice=clean(kept),
    )


def rename_view(transaction: Transaction, view_id: str, name: str) -> None:
    """Give a view another name. Raises FieldError where another view has it."""
    row = transaction.row(saved_view, view_id)
    written = _name(name)
    same = transaction.rows(
        saved_view, council_id=row["council_id"], screen=row["screen"], name=written
    )
    if any(each["id"] != view_id for each in same):
        raise FieldError("name", N_("Another view has this name."))
    transaction.update(saved_view, view_id, name=written)


def remove_view(transaction: Transaction, view_id: str) -> None:
    """Take a view off the list."""
    row = transaction.row(saved_view, view_id)
    transaction.remove(saved_view, id=view_id)
    close_ranks(transaction, saved_view, council_id=row["council_id"], screen=row["screen"])


def _name(name: str) -> str:
    written = " ".join(clean(name).split())
    if not written:
        raise FieldError("name", N_("The name of the view is missing."))
    if len(written) > _LONGEST:
        raise FieldError("name", N_("The name of the view is too long."))
    return written
