"""Who came late or left early is found by the meeting."""

from __future__ import annotations

from alembic import op

revision = "4"
down_revision = "3"


def upgrade() -> None:
    """Add the index: without it every such row of all meetings is read."""
    op.get_bind().exec_driver_sql(
        "CREATE INDEX ix_attendance_interval_meeting_id ON attendance_interval (meeting_id)"
    )
