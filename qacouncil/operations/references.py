"""What refers to a decision keeps it: it is not removed while something rests on it."""

from __future__ import annotations

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import decision
from qacouncil.models.all_tables import metadata
from qacouncil.storage.transaction import Transaction

_REASONS = {
    "assessment_policy": N_(
        "A version of the assessment policy was adopted by this point: the point stays."
    ),
    "programme_version": N_(
        "A version of a programme was approved by this point: the point stays."
    ),
    "programme_review": N_("The review of a programme rests on this point: the point stays."),
    "decision_relation": N_("A later decision changes or repeals this point: the point stays."),
}
_OTHER = N_("Another record rests on this point: the point stays.")


def refuse_relied_on(transaction: Transaction, decision_id: str) -> None:
    """Raises UserError where a record that is no part of a decision refers to it."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is not decision or key.ondelete == "CASCADE":
                continue
            if transaction.rows(table, **{key.parent.name: decision_id}):
                raise UserError(_REASONS.get(table.name, _OTHER))
