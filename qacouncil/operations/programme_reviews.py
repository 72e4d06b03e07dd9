"""Yearly monitoring and periodic reviews of a programme, as they fall due and are done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import decision
from qacouncil.models.programmes import programme, programme_review
from qacouncil.operations.guards import columns
from qacouncil.rules.terms import ReviewKind
from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ReviewData:
    """A review. decision_id: that took it to note."""

    kind: ReviewKind
    due_on: dt.date
    done_on: dt.date | None = None
    conclusion: Localized = NO_TEXT
    decision_id: str | None = None


def add_review(transaction: Transaction, programme_id: str, data: ReviewData) -> str:
    """Write down a review that is due or done. Returns its id.

    Raises UserError where it is done and nothing says what was found.
    """
    transaction.row(programme, programme_id)
    return transaction.insert(
        programme_review, programme_id=programme_id, **_columns(transaction, data)
    )


def change_review(transaction: Transaction, review_id: str, data: ReviewData) -> None:
    """Change a review: its due date, or what came of it."""
    transaction.update(programme_review, review_id, **_columns(transaction, data))


def remove_review(transaction: Transaction, review_id: str) -> None:
    """Take a review out; the audit keeps it.

    Raises UserError where a decision took it to note.
    """
    if transaction.row(programme_review, review_id)["decision_id"]:
        raise UserError(N_("A decision took this review to note: it stays in the register."))
    transaction.remove(programme_review, id=review_id)


def _columns(transaction: Transaction, data: ReviewData) -> dict[str, object]:
    if data.done_on is not None and not data.conclusion:
        raise FieldError("conclusion", N_("The review is done: write what was found."))
    if data.decision_id is not None:
        transaction.row(decision, data.decision_id, [decision.c.id])
    return {
        "kind": data.kind,
        "due_on": data.due_on,
        "done_on": data.done_on,
        "decision_id": data.decision_id,
        **columns("conclusion", data.conclusion),
    }
