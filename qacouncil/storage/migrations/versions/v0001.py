"""The first schema. Its statements lie in v0001.sql and never change again."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make every table, index and trigger of the first release."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split("\n-- next\n"):
        # Not op.execute: a colon in a statement is no placeholder.
        op.get_bind().exec_driver_sql(statement)
