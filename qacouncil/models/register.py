"""What the register says of a decision beside its minutes: whom and what it concerns.

It is kept after the minutes are signed, and says nothing that they say.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from qacouncil.models.base import (
    code,
    link_to,
    metadata,
    part_of,
    record_columns,
    text_columns,
)
from qacouncil.rules.terms import ProgrammeState, RelationKind

decision_entry = Table(
    "decision_entry",
    metadata,
    *record_columns(),
    part_of("decision", "decision"),
    Column("area", String(4), nullable=False, server_default=""),  # empty: that of its item
    *text_columns("basis"),  # the normative document it rests on
    *text_columns("note"),
    UniqueConstraint("decision_id"),
)

# The programmes a decision is on, and the state it puts them into; those of its item where it has
# none of its own.
decision_programme = Table(
    "decision_programme",
    metadata,
    link_to("decision", "decision", part=True),
    link_to("programme", "programme", part=False),
    code("state", ProgrammeState, required=False),
    Index(None, "programme_id"),
)

decision_discipline = Table(
    "decision_discipline",
    metadata,
    link_to("decision", "decision", part=True),
    link_to("discipline", "discipline", part=False),
    Index(None, "discipline_id"),
)

decision_standard = Table(
    "decision_standard",
    metadata,
    link_to("decision", "decision", part=True),
    Column("standard", String(4), primary_key=True),  # S01-S10
)

decision_relation = Table(
    "decision_relation",
    metadata,
    link_to("decision", "decision", part=True),
    link_to("earlier", "decision", part=False),
    code("kind", RelationKind),
    CheckConstraint("decision_id <> earlier_id", name="another"),
    Index(None, "earlier_id"),
)

# What a list was filtered and sorted by, under a name.
saved_view = Table(
    "saved_view",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("position", Integer, nullable=False),
    Column("screen", String, nullable=False),
    Column("name", String, nullable=False),
    Column("choice", Text, nullable=False),  # JSON
    Index(None, "council_id", "screen", "position"),
)
