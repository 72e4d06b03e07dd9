"""An agenda item may be marked to be finished later."""

from __future__ import annotations

from alembic import op

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Add the mark; no item has it yet, nor any that is signed ever will."""
    op.get_bind().exec_driver_sql(
        "ALTER TABLE agenda_item ADD COLUMN finish_later BOOLEAN DEFAULT '0' NOT NULL"
    )
