"""Councils and their regulations."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from qacouncil.models.base import (
    code,
    link_to,
    metadata,
    one_of,
    part_of,
    record_columns,
    text_columns,
)
from qacouncil.rules.terms import (
    BilingualForm,
    Body,
    Category,
    Comparison,
    Majority,
    Numbering,
    QuorumKind,
    TieRule,
    VoteBase,
)

council = Table(
    "council",
    metadata,
    *record_columns(),
    Column("code", String(40), nullable=False, unique=True),
    code("body", Body),
    *text_columns("university"),
    *text_columns("faculty"),
    *text_columns("name"),
    *text_columns("city"),
    Column("paper_body_size", Integer, nullable=False, server_default="14"),
    Column("paper_line_spacing", Integer, nullable=False, server_default="100"),
    Column("paper_right_margin", Integer, nullable=False, server_default="15"),
    Column("paper_initials_first", Boolean, nullable=False, server_default="1"),
    Column("paper_resolved_heading", String(20), nullable=False, server_default="resolved"),
    Column("paper_full_form", Boolean, nullable=False, server_default="1"),
    Column("paper_all_members_sign", Boolean, nullable=False, server_default="0"),
    Column("paper_hyphenate", Boolean, nullable=False, server_default="1"),
    code("paper_bilingual", BilingualForm, default=BilingualForm.COLUMNS),
    Column("paper_code", Boolean, nullable=False, server_default="1"),
    Column("paper_approve_protocol", Boolean, nullable=False, server_default="0"),
    *text_columns("approver_position"),  # who approves the composition and the work plan
    Column("approver_name", String, nullable=False, server_default=""),
    Column("approver_name_latin", String, nullable=False, server_default=""),
    Column("file_index", String, nullable=False, server_default=""),  # nomenclature of files
    Column("paper_logo", LargeBinary),  # always a PNG (qacouncil/logo.py); asked for by name only
)

# A version of the council's rules; never changed once written (storage/triggers.py): an edit
# makes the next version, and earlier meetings keep theirs.
regulation = Table(
    "regulation",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    Column("number", Integer, nullable=False),
    Column("in_force_from", Date, nullable=False),
    code("quorum_kind", QuorumKind),
    Column("quorum_numerator", Integer, nullable=False),
    Column("quorum_denominator", Integer, nullable=False),
    code("quorum_comparison", Comparison),
    Column("vacancies_count", Boolean, nullable=False),
    Column("recused_count", Boolean, nullable=False),
    code("majority", Majority),
    code("base", VoteBase),
    code("tie", TieRule),
    Column("absentee_voting", Boolean, nullable=False),
    code("numbering", Numbering),
    Column("number_prefix", String(20), nullable=False, server_default=""),
    Column("notice_days", Integer, nullable=False),
    Column("minutes_days", Integer, nullable=False),
    Column("staff_term_years", Integer, nullable=False),
    Column("student_term_years", Integer, nullable=False),
    Column("student_share_percent", Integer),
    UniqueConstraint("council_id", "number"),
    Index(None, "council_id", "in_force_from"),
)

# Where an area of decision asks for another majority than the regulation's usual one.
regulation_majority = Table(
    "regulation_majority",
    metadata,
    link_to("regulation", "regulation", part=True),
    Column("area", String(4), primary_key=True),
    code("majority", Majority),
)

# Seats of a category (empty: no number laid down) and the least number of members from it.
regulation_category = Table(
    "regulation_category",
    metadata,
    link_to("regulation", "regulation", part=True),
    Column("category", String(20), one_of("category", Category), primary_key=True),
    Column("seats", Integer),
    Column("minimum", Integer, nullable=False, server_default="0"),
)
