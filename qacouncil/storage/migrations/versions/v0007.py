"""Programmes, assessment policy, the register's entries, execution of assignments, elections.

The statements lie in v0007.sql and never change again.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "7"
down_revision = "6"


def upgrade() -> None:
    """Make the new tables and what guards them."""
    connection = op.get_bind()
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split("\n-- next\n"):
        connection.exec_driver_sql(statement)
