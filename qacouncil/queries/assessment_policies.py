"""The versions of a council's assessment policy, and which one is in force on a date."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, or_, select

from qacouncil.localized import Localized
from qacouncil.models.assessment import assessment_grade, assessment_policy
from qacouncil.rules.assessment import Grade, PolicyState, Weights, policy_state
from qacouncil.rules.terms import TraditionalMark


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """One version. adopted_on: None in a draft; in_force_to: its last day, None: until the next.

    decision_id: of the point that adopted it, or None with `basis` saying what did.
    """

    id: str
    name: Localized
    in_force_from: dt.date
    in_force_to: dt.date | None
    adopted_on: dt.date | None
    decision_id: str | None
    basis: Localized
    weights: Weights
    scale: tuple[Grade, ...]
    retakes: Localized
    appeals: Localized
    note: Localized

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed."""
        return self.adopted_on is None


def assessment_policies(connection: Connection, council_id: str) -> list[PolicyVersion]:
    """All versions, drafts too, the latest to come into force first; two statements."""
    of_council = assessment_policy.c.council_id == council_id
    rows = connection.execute(
        select(assessment_policy)
        .where(of_council)
        .order_by(
            assessment_policy.c.in_force_from.desc(),
            assessment_policy.c.created_at.desc(),
            assessment_policy.c.id,
        )
    ).mappings()
    grades = connection.execute(
        select(assessment_grade)
        .join(assessment_policy, assessment_policy.c.id == assessment_grade.c.policy_id)
        .where(of_council)
        .order_by(assessment_grade.c.position)
    ).mappings()
    return _versions(rows, grades)


def policy_in_force(connection: Connection, council_id: str, date: dt.date) -> PolicyVersion | None:
    """The version in force on a date with its scale: one statement; None where none is.

    The same as `rules.assessment.in_force_on` says of all versions; a test compares the two.
    """
    chosen = (
        select(assessment_policy.c.id)
        .where(assessment_policy.c.council_id == council_id, _in_force(date))
        .order_by(assessment_policy.c.in_force_from.desc(), assessment_policy.c.id)
        .limit(1)
        .scalar_subquery()
    )
    both = (
        select(
            *(each.label(f"policy_{each.name}") for each in assessment_policy.c),
            *(each.label(f"grade_{each.name}") for each in assessment_grade.c),
        )
        .outerjoin(assessment_grade, assessment_grade.c.policy_id == assessment_policy.c.id)
        .where(assessment_policy.c.id == chosen)
        .order_by(assessment_grade.c.position)
    )
    rows = connection.execute(both).mappings().all()
    if not rows:
        return None
    policy = _of(rows[0], "policy_")
    grades = [_of(each, "grade_") for each in rows if each["grade_id"] is not None]
    return _version(policy, grades)


def states(versions: Sequence[PolicyVersion], date: dt.date) -> dict[str, PolicyState]:
    """Where each version stands on a date, by id."""
    return {each.id: policy_state(each, versions, date) for each in versions}


def _in_force(date: dt.date) -> ColumnElement[bool]:
    own = assessment_policy.c
    return and_(
        own.adopted_on.is_not(None),
        own.in_force_from <= date,
        or_(own.in_force_to.is_(None), own.in_force_to >= date),
    )


def _of(row: RowMapping, prefix: str) -> dict[str, Any]:
    return {
        name.removeprefix(prefix): value for name, value in row.items() if name.startswith(prefix)
    }


def _versions(rows: Any, grades: Any) -> list[PolicyVersion]:
    by_policy: dict[str, list[Any]] = defaultdict(list)
    for grade in grades:
        by_policy[grade["policy_id"]].append(grade)
    return [_version(row, by_policy[row["id"]]) for row in rows]


def _version(row: Any, grades: Sequence[Any]) -> PolicyVersion:
    return PolicyVersion(
        id=row["id"],
        name=_text(row, "name"),
        in_force_from=row["in_force_from"],
        in_force_to=row["in_force_to"],
        adopted_on=row["adopted_on"],
        decision_id=row["decision_id"],
        basis=_text(row, "basis"),
        weights=Weights(row["current_percent"], row["midterm_percent"], row["final_percent"]),
        scale=tuple(
            Grade(
                letter=each["letter"],
                points=each["points"],
                from_percent=each["from_percent"],
                to_percent=each["to_percent"],
                traditional=TraditionalMark(each["traditional"]),
            )
            for each in grades
        ),
        retakes=_text(row, "retakes"),
        appeals=_text(row, "appeals"),
        note=_text(row, "note"),
    )


def _text(row: Any, name: str) -> Localized:
    return Localized(row[f"{name}_kk"], row[f"{name}_ru"], row[f"{name}_en"])
