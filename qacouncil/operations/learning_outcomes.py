"""The learning outcomes of a version, numbered by their places."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import FieldError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.programmes import learning_outcome, programme_version
from qacouncil.operations.guards import close_ranks, columns, renumber
from qacouncil.storage.transaction import Transaction


def add_outcomes(
    transaction: Transaction, version_id: str, texts: Sequence[Localized]
) -> list[str]:
    """Add learning outcomes at the end. Returns their ids."""
    transaction.row(programme_version, version_id, [programme_version.c.id])
    last = len(transaction.ids(learning_outcome, version_id=version_id))
    return [
        transaction.insert(
            learning_outcome, version_id=version_id, position=last + place, **_columns(text)
        )
        for place, text in enumerate(texts, 1)
    ]


def change_outcome(transaction: Transaction, outcome_id: str, text: Localized) -> None:
    """Change the words of a learning outcome."""
    transaction.update(learning_outcome, outcome_id, **_columns(text))


def remove_outcome(transaction: Transaction, outcome_id: str) -> None:
    """Take a learning outcome out; those after it move up. The audit keeps it."""
    row = transaction.row(learning_outcome, outcome_id)
    transaction.remove(learning_outcome, id=outcome_id)
    close_ranks(transaction, learning_outcome, version_id=row["version_id"])


def move_outcome(transaction: Transaction, outcome_id: str, position: int) -> None:
    """Put a learning outcome at another place, counted from 1; the others close up."""
    row = transaction.row(learning_outcome, outcome_id)
    others = [
        each
        for each in transaction.ids(learning_outcome, version_id=row["version_id"])
        if each != outcome_id
    ]
    place = max(0, min(position - 1, len(others)))
    renumber(transaction, learning_outcome, [*others[:place], outcome_id, *others[place:]])


def _columns(text: Localized) -> dict[str, str]:
    if not text:
        raise FieldError(
            "text", N_("The learning outcome has no words. Write them in one language.")
        )
    return columns("text", text)
