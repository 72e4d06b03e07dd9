"""The papers that were given out, as they were given out."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from qacouncil.models.base import code, metadata, part_of, record_columns, reference
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage

# Never changed or removed (storage/triggers.py), and added to a signed meeting too: it tells of a
# meeting, and is no part of its minutes.
issued_paper = Table(
    "issued_paper",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    reference("meeting", "meeting", required=False),  # None: a paper of the council
    code("kind", PaperKind),
    code("format", PaperFormat),
    code("language", PaperLanguage),
    Column("revision", Integer),  # of the minutes
    Column("title", Text, nullable=False),
    Column("file_name", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),  # bytes
    Column("issued_by", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index(None, "council_id", "created_at"),
    Index(None, "meeting_id", "created_at"),
)
