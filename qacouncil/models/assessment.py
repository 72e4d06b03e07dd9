"""The assessment policy: versions with their scale, weights and rules."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Table

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import TraditionalMark

# A draft until it has an adoption: a decision of the council, or the words of an older basis.
assessment_policy = Table(
    "assessment_policy",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    *text_columns("name"),
    Column("in_force_from", Date, nullable=False),
    Column("in_force_to", Date),  # its last day; None: until the next one
    Column("adopted_on", Date),  # None: a draft
    reference("decision", "decision", required=False),  # that adopted it
    *text_columns("basis"),  # of one adopted elsewhere or before: order, number, date
    Column("current_percent", Integer, nullable=False),
    Column("midterm_percent", Integer, nullable=False),
    Column("final_percent", Integer, nullable=False),
    *text_columns("retakes"),
    *text_columns("appeals"),
    *text_columns("note"),
    CheckConstraint("in_force_to IS NULL OR in_force_to >= in_force_from", name="ends_after_start"),
    CheckConstraint(
        "current_percent >= 0 AND midterm_percent >= 0 AND final_percent >= 0"
        " AND current_percent + midterm_percent + final_percent = 100",
        name="weights",
    ),
    Index(None, "council_id", "in_force_from"),
    Index(None, "decision_id"),
)

assessment_grade = Table(
    "assessment_grade",
    metadata,
    *record_columns(),
    part_of("policy", "assessment_policy"),
    Column("position", Integer, nullable=False),
    Column("letter", String(4), nullable=False),
    Column("points", Integer, nullable=False),  # hundredths: 3.67 is 367
    Column("from_percent", Integer, nullable=False),
    Column("to_percent", Integer, nullable=False),
    code("traditional", TraditionalMark),
    CheckConstraint(
        "from_percent BETWEEN 0 AND to_percent AND to_percent <= 100", name="percentages"
    ),
    Index(None, "policy_id", "position"),
)
