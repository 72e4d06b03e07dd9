"""The contents of files that were removed, so that they can be restored later."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from qacouncil.models.base import metadata

kept_file = Table(
    "kept_file",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kept_at", String(20), nullable=False),  # UTC
    Column("size", Integer, nullable=False),  # bytes
    Column("content", LargeBinary, nullable=False),
)
