"""The points of a resolution, and who carries them out by when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.votes import vote_point, vote_result
from qacouncil.operations.execution import History, refuse_recorded
from qacouncil.operations.guards import close_ranks, columns, meeting_to_edit
from qacouncil.operations.references import refuse_relied_on
from qacouncil.rules.execution import StepVerdict
from qacouncil.rules.lifecycle import Edit
from qacouncil.storage.transaction import Transaction, Values


@dataclass(frozen=True, slots=True)
class AssignmentData:
    """Who carries out a point: persons by id, or words such as "heads of departments"."""

    responsible_ids: Sequence[str] = ()
    responsible: Localized = NO_TEXT
    co_executor_ids: Sequence[str] = ()
    deadline: dt.date | None = None


def add_decision(
    transaction: Transaction, item_id: str, text: Localized, decision_id: str | None = None
) -> str:
    """Add a point to an item's resolution; it takes the next number.

    Returns its id, which may be given: whoever types need not wait for it.
    """
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], Edit.TEXTS)
    last = len(transaction.rows(decision, item_id=item_id))
    return transaction.insert(
        decision,
        id=decision_id,
        meeting_id=item["meeting_id"],
        item_id=item_id,
        position=last + 1,
        **columns("text", text),
    )


def change_decision(transaction: Transaction, decision_id: str, text: Localized) -> None:
    """Change the words of a point."""
    row = _decision(transaction, decision_id, Edit.TEXTS)
    transaction.update(decision, row["id"], **columns("text", text))


def remove_decision(transaction: Transaction, decision_id: str) -> None:
    """Take a point out of the resolution; the audit keeps it.

    Raises UserError where a closed vote is on it, the execution of what it assigns is recorded,
    or another record rests on it.
    """
    row = _decision(transaction, decision_id, Edit.TEXTS)
    refuse_relied_on(transaction, decision_id)
    for link in transaction.rows(vote_point, decision_id=decision_id):
        if transaction.rows(vote_result, vote_id=link["vote_id"]):
            raise UserError(
                N_("A closed vote is on this point. Reopen the vote first, then remove the point.")
            )
    refuse_recorded(transaction, transaction.ids(assignment, decision_id=decision_id))
    transaction.remove(decision, id=decision_id)
    close_ranks(transaction, decision, item_id=row["item_id"])


def add_assignment(transaction: Transaction, decision_id: str, data: AssignmentData) -> str:
    """Add an assignment to a point. Returns its id."""
    row = _decision(transaction, decision_id, Edit.ASSIGNMENTS)
    last = len(transaction.rows(assignment, decision_id=decision_id))
    assignment_id = transaction.insert(
        assignment,
        meeting_id=row["meeting_id"],
        decision_id=decision_id,
        position=last + 1,
        deadline=data.deadline,
        **columns("responsible", data.responsible),
    )
    _link_persons(transaction, row["meeting_id"], assignment_id, data)
    return assignment_id


def change_assignment(transaction: Transaction, assignment_id: str, data: AssignmentData) -> None:
    """Change who carries out a point, and by when.

    Raises UserError where the deadline is not before the one it was extended to since.
    """
    row = transaction.row(assignment, assignment_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.ASSIGNMENTS)
    history = History(transaction, assignment_id)
    transaction.update(
        assignment,
        assignment_id,
        deadline=data.deadline,
        **columns("responsible", data.responsible),
    )
    transaction.remove(assignment_person, assignment_id=assignment_id)
    _link_persons(transaction, row["meeting_id"], assignment_id, data)
    if StepVerdict.NOT_LATER in history.new_faults().values():
        raise UserError(
            N_(
                "The deadline was extended since, to a day no later than this. Remove the recorded"
                " extension first, or enter an earlier deadline."
            )
        )


def remove_assignment(transaction: Transaction, assignment_id: str) -> None:
    """Take an assignment off its point; the audit keeps it.

    Raises UserError where its execution is recorded.
    """
    row = transaction.row(assignment, assignment_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.ASSIGNMENTS)
    refuse_recorded(transaction, [assignment_id])
    transaction.remove(assignment, id=assignment_id)
    close_ranks(transaction, assignment, decision_id=row["decision_id"])


def _decision(transaction: Transaction, decision_id: str, edit: Edit) -> Values:
    row = transaction.row(decision, decision_id)
    meeting_to_edit(transaction, row["meeting_id"], edit)
    return row


def _link_persons(
    transaction: Transaction, meeting_id: str, assignment_id: str, data: AssignmentData
) -> None:
    responsible = list(dict.fromkeys(data.responsible_ids))
    helpers = [each for each in dict.fromkeys(data.co_executor_ids) if each not in responsible]
    for position, person_id in enumerate([*responsible, *helpers]):
        transaction.link(
            assignment_person,
            meeting_id=meeting_id,
            assignment_id=assignment_id,
            person_id=person_id,
            position=position + 1,
            co_executor=person_id not in responsible,
        )
