"""A year of meetings: the work plan, materials, phrases, remarks, confirmation, written voting.

The statements lie in v0005.sql and never change again.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    """Make the new tables and columns; the table of meetings is made anew, with one more form."""
    connection = op.get_bind()
    # Each is made again below: some look at columns that are new, most at new tables' neighbours.
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.exec_driver_sql(triggers).fetchall():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split("\n-- next\n"):
        connection.exec_driver_sql(statement)
