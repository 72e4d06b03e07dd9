"""What one meeting leaves to another: items taken onto a later agenda, or put off to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from qacouncil.errors import UserError
from qacouncil.i18n.execution_words import Task, execution_text, execution_title
from qacouncil.i18n.marking import N_
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.models.agenda import (
    agenda_item,
    assignment,
    assignment_person,
    decision,
    item_programme,
    item_speaker,
    item_standard,
)
from qacouncil.models.meetings import meeting
from qacouncil.models.register import (
    decision_discipline,
    decision_entry,
    decision_programme,
    decision_relation,
    decision_standard,
)
from qacouncil.operations.agenda import add_item, set_speakers, write_heard
from qacouncil.operations.decisions import AssignmentData, add_assignment
from qacouncil.operations.guards import meeting_to_edit
from qacouncil.queries.carry_over import LOOK_BACK, left_items
from qacouncil.queries.execution import due_assignments
from qacouncil.queries.item_states import item_states
from qacouncil.rules.items import item_may_become
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import ItemState, Stage
from qacouncil.storage.journal import RECORD
from qacouncil.storage.transaction import Transaction, Values

_USUAL_AREA = "A04"
_LINKS = (decision_programme, decision_discipline, decision_standard, decision_relation)
_NOT_LEFT = N_("This item is not left over any more: it was dealt with, or an agenda has it.")


def take_left(
    transaction: Transaction,
    meeting_id: str,
    item_ids: Sequence[str],
    assignment_ids: Collection[str] = (),
) -> list[str]:
    """Put what earlier meetings left onto this agenda: all of it or nothing.

    An item comes with its title, area, rapporteurs, planned time, programmes, standards, and the
    draft of its resolution with what the register is to say of it; open assignments come as one
    item that asks what became of them. Returns the ids of the new items. Raises UserError where an
    item is not left over any more.
    """
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    offered = {each.id for each in left_items(transaction.connection, meeting_id)}
    if not offered.issuperset(item_ids):
        raise UserError(_NOT_LEFT)
    made = [carry_item(transaction, meeting_id, each) for each in item_ids]
    if assignment_ids:
        made.append(_ask_about(transaction, meeting_id, assignment_ids))
    return made


def carry_item(transaction: Transaction, meeting_id: str, item_id: str) -> str:
    """Put a copy of an earlier meeting's item at the end of this agenda. Returns its id.

    Not asked here whether it is left over, nor whether this agenda may be changed.
    """
    source = transaction.row(agenda_item, item_id)
    title = {name: source[name] for name in (f"title_{language}" for language in LANGUAGES)}
    made = transaction.insert(
        agenda_item,
        meeting_id=meeting_id,
        position=len(transaction.rows(agenda_item, meeting_id=meeting_id)) + 1,
        area=source["area"],
        planned_minutes=source["planned_minutes"],
        topic_id=source["topic_id"],
        carried_from_id=item_id,
        **title,
    )
    for each in transaction.rows(item_speaker, item_id=item_id):
        row = {name: each[name] for name in ("person_id", "position")}
        transaction.link(item_speaker, meeting_id=meeting_id, item_id=made, **row)
    for table in (item_programme, item_standard):
        for each in transaction.rows(table, item_id=item_id):
            transaction.link(table, **{**each, "meeting_id": meeting_id, "item_id": made})
    for each in transaction.rows(decision, item_id=item_id):
        _carry_point(transaction, meeting_id, made, each)
    return made


def put_off_item(transaction: Transaction, item_id: str, *, put_off: bool) -> None:
    """Leave an item to a later meeting, or take it up after all.

    Raises UserError where it has been dealt with, or a later agenda has it already.
    """
    row = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, row["meeting_id"], Edit.AGENDA)
    if row["put_off"] == put_off:
        return
    state = item_states(transaction.connection, [row["meeting_id"]])[item_id]
    if put_off and not item_may_become(state, ItemState.PUT_OFF):
        raise UserError(
            N_("The item has been dealt with: it cannot be put off. Reopen its vote first.")
        )
    if state is ItemState.CARRIED_OVER:
        raise UserError(N_("This item stands on a later agenda. Take it off that agenda first."))
    transaction.update(agenda_item, item_id, put_off=put_off)


def _carry_point(transaction: Transaction, meeting_id: str, item_id: str, point: Values) -> None:
    """The draft of a point with who was to carry it out; a deadline that is past is left out."""
    words = {name: point[name] for name in (f"text_{language}" for language in LANGUAGES)}
    made = transaction.insert(
        decision, meeting_id=meeting_id, item_id=item_id, position=point["position"], **words
    )
    date = transaction.row(meeting, meeting_id)["date"]
    for task in transaction.rows(assignment, decision_id=point["id"]):
        deadline = task["deadline"]
        people = transaction.rows(assignment_person, assignment_id=task["id"])
        data = AssignmentData(
            responsible_ids=[row["person_id"] for row in people if not row["co_executor"]],
            responsible=Localized(*(task[f"responsible_{each}"] for each in LANGUAGES)),
            co_executor_ids=[row["person_id"] for row in people if row["co_executor"]],
            deadline=deadline if deadline and deadline > date else None,
        )
        add_assignment(transaction, made, data)
    _carry_entry(transaction, point["id"], made)


def _carry_entry(transaction: Transaction, decision_id: str, made: str) -> None:
    """What the register is to say of a point once it is decided."""
    for row in transaction.rows(decision_entry, decision_id=decision_id):
        said = {name: value for name, value in row.items() if name not in RECORD}
        transaction.insert(decision_entry, **{**said, "decision_id": made})
    for table in _LINKS:
        for row in transaction.rows(table, decision_id=decision_id):
            transaction.link(table, **{**row, "decision_id": made})


def _ask_about(transaction: Transaction, meeting_id: str, assignment_ids: Collection[str]) -> str:
    """Add the item on the execution of decisions; what is heard names the assignments."""
    head = transaction.row(meeting, meeting_id)
    date: dt.date = head["date"]
    due = due_assignments(
        transaction.connection,
        head["council_id"],
        date,
        since=date - LOOK_BACK,
        stages=(Stage.SIGNED,),
    )
    tasks = [
        Task(
            minutes=each.task.written_minutes,
            point=each.task.number,
            text=each.task.text,
            responsible=each.task.responsible,
            responsible_text=each.task.responsible_text,
            deadline=each.deadline,
        )
        for each in due.first
        if each.id in assignment_ids
    ]
    item_id = add_item(transaction, meeting_id, execution_title(), _USUAL_AREA)
    write_heard(transaction, item_id, execution_text(tasks))
    set_speakers(transaction, item_id, [head["secretary_id"]] if head["secretary_id"] else [])
    return item_id
