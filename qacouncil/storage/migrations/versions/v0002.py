"""A visit to a text field saves often and leaves one row in the audit: until then it waits here."""

from __future__ import annotations

from alembic import op

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Add the table of the waiting row."""
    op.get_bind().exec_driver_sql(
        "CREATE TABLE audit_waiting (visit VARCHAR(36) NOT NULL, at VARCHAR(20) NOT NULL,"
        " actor VARCHAR NOT NULL, operation VARCHAR NOT NULL, before TEXT NOT NULL,"
        " after TEXT NOT NULL, PRIMARY KEY (visit))"
    )
