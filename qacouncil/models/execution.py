"""How assignments are carried out: what was written down of it, step by step, with its evidence.

It goes on after the minutes are signed, so none of it belongs to the meeting's record.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, LargeBinary, String, Table

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import ExecutionStep

assignment_step = Table(
    "assignment_step",
    metadata,
    *record_columns(),
    part_of("assignment", "assignment"),
    code("kind", ExecutionStep),
    Column("happened_on", Date, nullable=False),
    *text_columns("note"),  # progress; the reason where it is closed without evidence
    Column("deadline", Date),  # the new one, of an extension
    reference("person", "person", required=False),  # who has it now, where it was reassigned
    *text_columns("responsible"),  # or the words for them: "heads of departments"
    *text_columns("decided_by"),  # who extended, reassigned or closed it: "the chair"
    CheckConstraint("kind <> 'extended' OR deadline IS NOT NULL", name="deadline"),
    Index(None, "assignment_id", "happened_on"),
    Index(None, "person_id"),
)

evidence_file = Table(
    "evidence_file",
    metadata,
    *record_columns(),
    part_of("step", "assignment_step"),
    Column("position", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),  # bytes
    Column("content", LargeBinary, nullable=False),
    Index(None, "step_id", "position"),
)
