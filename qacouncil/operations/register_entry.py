"""What the register says of a decision beside its minutes; it may be written after they are signed.

The number, the text and, where nothing else is said, area, programmes and standards are those of
the point and its item: nothing is typed again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.programmes import discipline, programme, programme_version
from qacouncil.models.register import (
    decision_discipline,
    decision_entry,
    decision_programme,
    decision_relation,
    decision_standard,
)
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.operations.guards import columns, refuse_area
from qacouncil.rules.supersession import Relation, RelationFault, order_fault, relation_fault
from qacouncil.rules.terms import Outcome, ProgrammeState, RelationKind, Stage
from qacouncil.storage.transaction import Transaction, Values

_STANDARDS = frozenset(f"S{number:02}" for number in range(1, 11))
_FAULTS = {
    RelationFault.ITSELF: N_("A decision does not change itself. Choose an earlier one."),
    RelationFault.CIRCLE: N_(
        "The decision chosen already changes or repeals this one: that would go round in a circle."
    ),
    RelationFault.LATER: N_("The decision chosen was taken later. Choose an earlier one."),
}


@dataclass(frozen=True, slots=True)
class EntryData:
    """area empty, programmes and standards None: those of the item.

    programmes: the state that each is put into, None: it stays as it is. relations: what is done
    to which earlier decisions.
    """

    area: str = ""
    programmes: Mapping[str, ProgrammeState | None] | None = None
    disciplines: Sequence[str] = ()
    standards: Sequence[str] | None = None
    basis: Localized = NO_TEXT
    note: Localized = NO_TEXT
    relations: Mapping[str, RelationKind] = field(default_factory=dict)


def write_entry(transaction: Transaction, decision_id: str, data: EntryData) -> None:
    """Say all this of a decision, whatever was said before.

    Raises FieldError (field: area, programmes, disciplines, relations) for an unknown area, for a
    decision that was not adopted and would change a programme's state, for a programme or
    discipline of another council, and for a relation that goes round in a circle, to a later
    decision or to one of another council.
    """
    row = transaction.row(decision, decision_id)
    council_id = transaction.row(meeting, row["meeting_id"])["council_id"]
    if data.area:
        refuse_area(data.area)
    programmes = data.programmes or {}
    _refuse_foreign(transaction, programme, programmes, council_id)
    if any(programmes.values()):
        _refuse_not_adopted(transaction, row)
    _refuse_foreign_disciplines(transaction, data.disciplines, council_id)
    if set(data.standards or ()) - _STANDARDS:
        raise UserError(N_("There is no such standard."))
    _refuse_relations(transaction, row, council_id, data.relations)
    _keep_texts(transaction, decision_id, data)
    _keep(transaction, decision_programme, decision_id, "programme_id", programmes, "state")
    of_disciplines = dict.fromkeys(data.disciplines)
    _keep(transaction, decision_discipline, decision_id, "discipline_id", of_disciplines)
    standards = dict.fromkeys(data.standards or ())
    _keep(transaction, decision_standard, decision_id, "standard", standards)
    _keep(transaction, decision_relation, decision_id, "earlier_id", data.relations, "kind")


def _keep_texts(transaction: Transaction, decision_id: str, data: EntryData) -> None:
    values = {"area": data.area, **columns("basis", data.basis), **columns("note", data.note)}
    there = transaction.rows(decision_entry, decision_id=decision_id)
    if not there:
        if any(values.values()):
            transaction.insert(decision_entry, decision_id=decision_id, **values)
    elif any(values.values()):
        transaction.update(decision_entry, there[0]["id"], **values)
    else:
        transaction.remove(decision_entry, id=there[0]["id"])


def _keep(
    transaction: Transaction,
    table: Table,
    decision_id: str,
    key: str,
    wanted: Mapping[str, Any],
    column: str = "",
) -> None:
    """Have these links and no others.

    Where one differs all are written anew: undo puts back the links of a decision as a whole.
    """
    there = {
        row[key]: row[column] if column else None
        for row in transaction.rows(table, decision_id=decision_id)
    }
    if there == dict(wanted):
        return
    transaction.remove(table, decision_id=decision_id)
    for each, value in wanted.items():
        own = {key: each, **({column: value} if column else {})}
        transaction.link(table, decision_id=decision_id, **own)


def _refuse_foreign(
    transaction: Transaction, table: Table, ids: Mapping[str, object], council_id: str
) -> None:
    for each in ids:
        if transaction.row(table, each)["council_id"] != council_id:
            raise FieldError("programmes", N_("This programme is another council's."))


def _refuse_foreign_disciplines(
    transaction: Transaction, ids: Sequence[str], council_id: str
) -> None:
    for each in ids:
        version_id = transaction.row(discipline, each)["version_id"]
        programme_id = transaction.row(programme_version, version_id)["programme_id"]
        if transaction.row(programme, programme_id)["council_id"] != council_id:
            raise FieldError("disciplines", N_("This discipline is another council's."))


def _refuse_not_adopted(transaction: Transaction, row: Values) -> None:
    """Before the vote a state is meant for when the decision is adopted; after it, only then."""
    outcomes = []
    for link in transaction.rows(vote_point, decision_id=row["id"]):
        position = transaction.row(vote, link["vote_id"], [vote.c.position])["position"]
        for result in transaction.rows(vote_result, vote_id=link["vote_id"]):
            outcomes.append((position, Outcome(result["outcome"])))  # noqa: PERF401
    stage = Stage(transaction.row(meeting, row["meeting_id"])["stage"])
    waits = not outcomes and stage not in (Stage.MINUTES, Stage.SIGNED)
    if not waits and (not outcomes or max(outcomes)[1] is not Outcome.ADOPTED):
        raise FieldError(
            "programmes",
            N_("This decision was not adopted: it cannot change the state of a programme."),
        )


def _refuse_relations(
    transaction: Transaction, row: Values, council_id: str, wanted: Mapping[str, RelationKind]
) -> None:
    others = [
        Relation(each["decision_id"], each["earlier_id"], RelationKind(each["kind"]))
        for each in (transaction.rows(decision_relation) if wanted else ())
        if each["decision_id"] != row["id"]
    ]
    for earlier, kind in wanted.items():
        other = transaction.row(decision, earlier)
        head = transaction.row(meeting, other["meeting_id"])
        if head["council_id"] != council_id:
            raise FieldError("relations", N_("This decision is another council's."))
        fault = relation_fault(row["id"], earlier, others) or order_fault(
            _place(transaction, row), _place(transaction, other)
        )
        if fault is not None:
            raise FieldError("relations", _FAULTS[fault])
        others.append(Relation(row["id"], earlier, kind))


def _place(transaction: Transaction, row: Values) -> tuple[int, ...]:
    """Day and minute of the meeting, item and point."""
    head = transaction.row(meeting, row["meeting_id"])
    item = transaction.row(agenda_item, row["item_id"], [agenda_item.c.position])
    return (head["date"].toordinal(), head["start_minute"], item["position"], row["position"])
