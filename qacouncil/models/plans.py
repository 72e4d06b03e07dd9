"""The work plan of an academic year, and what is kept for planning: phrases, usual agendas."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import PhrasePart

work_plan = Table(
    "work_plan",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("year", String(9), nullable=False),  # 2026-2027
    Column("approved_on", Date),
    *text_columns("approved_by"),  # position and name, as the paper says them
    UniqueConstraint("council_id", "year"),
)

plan_topic = Table(
    "plan_topic",
    metadata,
    *record_columns(),
    part_of("plan", "work_plan"),
    Column("position", Integer, nullable=False),
    Column("month", Integer, nullable=False),
    Column("moved_from", Integer),  # the month it was first planned for
    *text_columns("title"),
    Column("area", String(4), nullable=False),  # A01-A13 of resources/reference
    Column("standard", String(4), nullable=False, server_default=""),  # S01-S10
    reference("person", "person", required=False),  # who speaks
    *text_columns("unit"),  # who is responsible
    CheckConstraint("month BETWEEN 1 AND 12", name="month"),
    CheckConstraint("moved_from BETWEEN 1 AND 12", name="moved_from"),
    Index(None, "plan_id", "position"),
)

# A phrase of the council's own; those that come with the program are in resources/reference.
phrase = Table(
    "phrase",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("position", Integer, nullable=False),
    code("part", PhrasePart),
    Column("area", String(4), nullable=False),
    *text_columns("text"),
    Index(None, "council_id", "position"),
)

agenda_template = Table(
    "agenda_template",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("position", Integer, nullable=False),
    *text_columns("name"),
    Index(None, "council_id", "position"),
)

template_item = Table(
    "template_item",
    metadata,
    *record_columns(),
    part_of("template", "agenda_template"),
    Column("position", Integer, nullable=False),
    *text_columns("title"),
    Column("area", String(4), nullable=False),
    Index(None, "template_id", "position"),
)
