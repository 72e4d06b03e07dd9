"""The steps of assignments as they are written down, and what their last ones say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from qacouncil.localized import Localized
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.rules.execution import Responsible, Step, in_order
from qacouncil.rules.terms import ExecutionStep


def said_at_the_end(
    connection: Connection, ids: Select[Any]
) -> Mapping[str, tuple[tuple[str, ...], Localized]]:
    """By step that ends an assignment: its files, and what it says."""
    own = assignment_step.c
    ends = own.kind.in_((ExecutionStep.DONE, ExecutionStep.CLOSED))
    query = (
        select(own.id, own.note_kk, own.note_ru, own.note_en, evidence_file.c.file_name)
        .outerjoin(evidence_file, evidence_file.c.step_id == own.id)
        .where(own.assignment_id.in_(ids), ends)
        .order_by(evidence_file.c.position)
    )
    found: dict[str, tuple[tuple[str, ...], Localized]] = {}
    for step_id, kk, ru, en, name in connection.execute(query).all():
        files = found[step_id][0] if step_id in found else ()
        found[step_id] = ((*files, name) if name else files, Localized(kk, ru, en))
    return found


def recorded_steps(connection: Connection, within: Select[tuple[str]]) -> dict[str, list[Step]]:
    """By assignment, the steps of those whose ids `within` selects, as they happened."""
    own = assignment_step.c
    shown = select(evidence_file.c.step_id).where(evidence_file.c.step_id == own.id).exists()
    query = select(
        *(own.id, own.assignment_id, own.kind, own.happened_on, own.created_at, own.deadline),
        *(own.person_id, own.responsible_kk, own.responsible_ru, own.responsible_en),
        (func.trim(own.note_kk + own.note_ru + own.note_en) != "").label("noted"),
        shown.label("shown"),
    ).where(own.assignment_id.in_(within))
    found: dict[str, list[Step]] = defaultdict(list)
    for row in connection.execute(query).all():
        found[row.assignment_id].append(
            Step(
                id=row.id,
                kind=ExecutionStep(row.kind),
                happened_on=row.happened_on,
                written_at=row.created_at,
                noted=bool(row.noted),
                evidence=bool(row.shown),
                deadline=row.deadline,
                responsible=Responsible(
                    () if row.person_id is None else (row.person_id,),
                    (row.responsible_kk, row.responsible_ru, row.responsible_en),
                ),
            )
        )
    return {assignment_id: in_order(steps) for assignment_id, steps in found.items()}
