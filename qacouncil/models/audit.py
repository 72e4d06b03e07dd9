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

# A visit to a text field that may still be going on: its saves are on disk, and the one row they
# will leave in the chain waits here, so that not even a crash loses it (storage/visits.py).
audit_waiting = Table(
    "audit_waiting",
    metadata,
    Column("visit", String(36), primary_key=True),
    Column("at", String(20), nullable=False),
    Column("actor", String, nullable=False),
    Column("operation", String, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)
