"""Elections of members, those of the students above all."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, String, Table

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import Category

election = Table(
    "election",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("held_on", Date, nullable=False),
    code("category", Category),
    *text_columns("held_by"),  # the student parliament, the students of a year
    Column("seats", Integer, nullable=False),
    Column("electors", Integer),
    Column("voters", Integer),
    Column("record_number", String, nullable=False, server_default=""),  # of its own minutes
    *text_columns("note"),
    CheckConstraint("seats > 0", name="seats"),
    CheckConstraint("electors IS NULL OR voters IS NULL OR voters <= electors", name="voters"),
    Index(None, "council_id", "held_on"),
)

election_candidate = Table(
    "election_candidate",
    metadata,
    *record_columns(),
    part_of("election", "election"),
    Column("position", Integer, nullable=False),
    reference("person", "person"),
    Column("votes", Integer),
    Column("elected", Boolean, nullable=False, server_default="0"),
    reference("mandate", "mandate", required=False),  # given on the strength of it
    CheckConstraint("votes IS NULL OR votes >= 0", name="votes"),
    Index(None, "election_id", "position"),
    Index(None, "person_id"),
    Index(None, "mandate_id"),
)
