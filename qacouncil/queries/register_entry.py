"""What the register says of a decision beside its minutes, and its chain to others both ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, item_programme, item_standard
from qacouncil.models.register import (
    decision_discipline,
    decision_entry,
    decision_programme,
    decision_relation,
    decision_standard,
)
from qacouncil.queries.register_list import RegisterLine, register_lines
from qacouncil.queries.values import words
from qacouncil.rules.terms import ProgrammeState, RelationKind


@dataclass(frozen=True, slots=True)
class RelatedDecision:
    """Another decision, and what is done by the later one of the two to the earlier."""

    line: RegisterLine
    kind: RelationKind


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """area empty, own programmes and standards empty: those of the item, given beside them.

    earlier: what this decision does to others; later: what others do to it.
    """

    area: str
    item_area: str
    programmes: Mapping[str, ProgrammeState | None]
    item_programmes: tuple[str, ...]
    disciplines: tuple[str, ...]
    standards: tuple[str, ...]
    item_standards: tuple[str, ...]
    basis: Localized
    note: Localized
    earlier: tuple[RelatedDecision, ...]
    later: tuple[RelatedDecision, ...]


def register_entry(connection: Connection, decision_id: str, day: dt.date) -> RegisterEntry | None:
    """None where the decision has been removed."""
    query = (
        select(decision.c.item_id, agenda_item.c.area)
        .join(agenda_item, agenda_item.c.id == decision.c.item_id)
        .where(decision.c.id == decision_id)
    )
    point = connection.execute(query).one_or_none()
    if point is None:
        return None
    own = select(decision_entry).where(decision_entry.c.decision_id == decision_id)
    row = connection.execute(own).mappings().one_or_none()
    states = select(decision_programme.c.programme_id, decision_programme.c.state).where(
        decision_programme.c.decision_id == decision_id
    )
    return RegisterEntry(
        area="" if row is None else row["area"],
        item_area=point.area,
        programmes={
            each: None if state is None else ProgrammeState(state)
            for each, state in connection.execute(states)
        },
        item_programmes=_all(connection, item_programme.c.programme_id, point.item_id),
        disciplines=_all(connection, decision_discipline.c.discipline_id, decision_id),
        standards=_all(connection, decision_standard.c.standard, decision_id),
        item_standards=_all(connection, item_standard.c.standard, point.item_id),
        basis=Localized() if row is None else words(dict(row), "basis"),
        note=Localized() if row is None else words(dict(row), "note"),
        earlier=_related(connection, "decision_id", "earlier_id", decision_id, day),
        later=_related(connection, "earlier_id", "decision_id", decision_id, day),
    )


def _all(connection: Connection, column: object, owner: str) -> tuple[str, ...]:
    table = column.table  # type: ignore[attr-defined]
    key = table.c.item_id if "item_id" in table.c else table.c.decision_id
    query = select(column).where(key == owner).order_by(column)  # type: ignore[call-overload]
    return tuple(connection.execute(query).scalars())


def _related(
    connection: Connection, mine: str, others: str, decision_id: str, day: dt.date
) -> tuple[RelatedDecision, ...]:
    own = decision_relation.c
    query = select(own[others], own.kind).where(own[mine] == decision_id)
    kinds = {each: RelationKind(kind) for each, kind in connection.execute(query)}
    asked = "SELECT place FROM decision_sorting WHERE decision = ?"
    places = [connection.exec_driver_sql(asked, (each,)).scalar() for each in kinds]
    lines = register_lines(connection, [each for each in places if each is not None], day)
    return tuple(RelatedDecision(line, kinds[line.id]) for line in lines)
