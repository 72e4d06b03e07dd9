"""The audit: one row for each operation, each carrying the hash of the one before."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, Text

from qacouncil.models.base import metadata

audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", String(20), nullable=False),
    Column("actor", String, nullable=False),
    Column("operation", String, nullable=False),
    Column("before", Text, nullable=False),  # JSON: table, key, columns as they were
    Column("after", Text, nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)
