"""Educational programmes: versions by year of entry, disciplines, learning outcomes, reviews."""

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
    link_to,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, ReviewKind

# The state a programme has today follows from the decisions on it (decision_programme); what is
# written here is the state it had when it was entered, and why.
programme = Table(
    "programme",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("code", String, nullable=False),
    *text_columns("name"),
    code("level", ProgrammeLevel),
    Column("nqf_level", Integer, nullable=False),
    Column("eqf_level", Integer, nullable=False),
    Column("group_code", String, nullable=False, server_default=""),  # B057
    Column("credits", Integer, nullable=False),
    *text_columns("department"),
    reference("head", "person", required=False),
    code("initial_state", ProgrammeState),
    Column("initial_since", Date),
    *text_columns("initial_basis"),
    Column("review_years", Integer, nullable=False, server_default="5"),
    CheckConstraint("credits > 0", name="credits"),
    CheckConstraint("nqf_level BETWEEN 1 AND 8", name="nqf_level"),
    CheckConstraint("eqf_level BETWEEN 1 AND 8", name="eqf_level"),
    CheckConstraint("review_years > 0", name="review_years"),
    UniqueConstraint("council_id", "code"),
    Index(None, "head_id"),
)

programme_version = Table(
    "programme_version",
    metadata,
    *record_columns(),
    part_of("programme", "programme"),
    Column("entry_year", Integer, nullable=False),
    Column("credits", Integer, nullable=False),
    reference("decision", "decision", required=False),  # that approved it
    *text_columns("note"),
    CheckConstraint("credits > 0", name="credits"),
    UniqueConstraint("programme_id", "entry_year"),
    Index(None, "decision_id"),
)

discipline = Table(
    "discipline",
    metadata,
    *record_columns(),
    part_of("version", "programme_version"),
    Column("position", Integer, nullable=False),
    Column("code", String, nullable=False),
    *text_columns("name"),
    *text_columns("module"),  # the group it stands in
    Column("credits", Integer, nullable=False),
    Column("semesters", String, nullable=False, server_default=""),  # "1,2", ascending
    CheckConstraint("credits > 0", name="credits"),
    UniqueConstraint("version_id", "code"),
    Index(None, "version_id", "position"),
)

discipline_prerequisite = Table(
    "discipline_prerequisite",
    metadata,
    link_to("discipline", "discipline", part=True),
    link_to("prerequisite", "discipline", part=True),
    CheckConstraint("discipline_id <> prerequisite_id", name="another"),
    Index(None, "prerequisite_id"),
)

# Its number is its position: the third is outcome 3.
learning_outcome = Table(
    "learning_outcome",
    metadata,
    *record_columns(),
    part_of("version", "programme_version"),
    Column("position", Integer, nullable=False),
    *text_columns("text"),
    Index(None, "version_id", "position"),
)

discipline_outcome = Table(
    "discipline_outcome",
    metadata,
    link_to("discipline", "discipline", part=True),
    link_to("outcome", "learning_outcome", part=True),
    Index(None, "outcome_id"),
)

programme_review = Table(
    "programme_review",
    metadata,
    *record_columns(),
    part_of("programme", "programme"),
    code("kind", ReviewKind),
    Column("due_on", Date, nullable=False),
    Column("done_on", Date),
    *text_columns("conclusion"),
    reference("decision", "decision", required=False),  # that took it to note
    Index(None, "programme_id", "due_on"),
    Index(None, "decision_id"),
)
