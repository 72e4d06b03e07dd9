"""Papers that were given out; the logo, the approver and further choices for the papers.

The statements lie in v0006.sql and never change again.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Make the new table, and the new columns with their defaults."""
    connection = op.get_bind()
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split("\n-- next\n"):
        connection.exec_driver_sql(statement)
