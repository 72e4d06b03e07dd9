"""The versions of a council's regulation."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from qacouncil.models.councils import regulation, regulation_category, regulation_majority
from qacouncil.queries.values import quorum_rule
from qacouncil.rules.mandates import CompositionRule
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Category, Majority, Numbering, TieRule, VoteBase


@dataclass(frozen=True, slots=True)
class RegulationVersion:
    """One version; `number` counts from 1. majorities: by area, where it has its own.

    seats: by category, where laid down; minimums: by category, where there is one.
    """

    id: str
    number: int
    in_force_from: dt.date
    quorum: QuorumRule
    majority: Majority
    base: VoteBase
    tie: TieRule
    absentee_voting: bool
    numbering: Numbering
    number_prefix: str
    notice_days: int
    minutes_days: int
    staff_term_years: int
    student_term_years: int
    student_share_percent: int | None
    majorities: Mapping[str, Majority]
    seats: Mapping[Category, int]
    minimums: Mapping[Category, int]

    @property
    def composition(self) -> CompositionRule:
        """What this version says of the composition."""
        return CompositionRule(self.minimums, self.seats, self.student_share_percent)

    def term_years(self, category: Category) -> int:
        """For how long a member of this category is appointed."""
        student = category is Category.STUDENT
        return self.student_term_years if student else self.staff_term_years


def regulation_versions(connection: Connection, council_id: str) -> list[RegulationVersion]:
    """All versions, the latest in force first; three statements."""
    rows = connection.execute(
        select(regulation)
        .where(regulation.c.council_id == council_id)
        .order_by(regulation.c.in_force_from.desc(), regulation.c.number.desc())
    ).mappings()
    majorities = _of_versions(connection, regulation_majority, council_id)
    categories = _of_versions(connection, regulation_category, council_id)
    return [_version(row, majorities[row["id"]], categories[row["id"]]) for row in rows]


def version_in_force(versions: Sequence[RegulationVersion], date: dt.date) -> RegulationVersion:
    """The version in force on a date; before the first one, the first. They are never none."""
    return next((each for each in versions if each.in_force_from <= date), versions[-1])


def _of_versions(
    connection: Connection, table: Table, council_id: str
) -> Mapping[str, list[Mapping[Any, Any]]]:
    found: dict[str, list[Mapping[Any, Any]]] = defaultdict(list)
    query = (
        select(table)
        .join(regulation, regulation.c.id == table.c.regulation_id)
        .where(regulation.c.council_id == council_id)
    )
    for row in connection.execute(query).mappings():
        found[row["regulation_id"]].append(row)
    return found


def _version(
    row: Mapping[Any, Any],
    majorities: Sequence[Mapping[Any, Any]],
    categories: Sequence[Mapping[Any, Any]],
) -> RegulationVersion:
    return RegulationVersion(
        id=row["id"],
        number=row["number"],
        in_force_from=row["in_force_from"],
        quorum=quorum_rule(row),
        majority=Majority(row["majority"]),
        base=VoteBase(row["base"]),
        tie=TieRule(row["tie"]),
        absentee_voting=row["absentee_voting"],
        numbering=Numbering(row["numbering"]),
        number_prefix=row["number_prefix"],
        notice_days=row["notice_days"],
        minutes_days=row["minutes_days"],
        staff_term_years=row["staff_term_years"],
        student_term_years=row["student_term_years"],
        student_share_percent=row["student_share_percent"],
        majorities={each["area"]: Majority(each["majority"]) for each in majorities},
        seats={
            Category(each["category"]): each["seats"]
            for each in categories
            if each["seats"] is not None
        },
        minimums={
            Category(each["category"]): each["minimum"] for each in categories if each["minimum"]
        },
    )
