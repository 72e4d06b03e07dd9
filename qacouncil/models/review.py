"""What happens to minutes beside their writing: remarks on the draft, and their confirmation."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from qacouncil.models.base import (
    code,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import ConfirmationOutcome, RemarkState

# A member's remark on the minutes in review, and what became of it.
remark = Table(
    "remark",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    Column("revision", Integer, nullable=False),
    # None: on the minutes as a whole.
    Column("item_id", String(36), ForeignKey("agenda_item.id", ondelete="CASCADE")),
    reference("person", "person"),
    Column("made_on", Date, nullable=False),
    Column("text", Text, nullable=False),
    code("state", RemarkState),
    Column("answer", Text, nullable=False, server_default=""),
    Index(None, "meeting_id"),
    Index(None, "item_id"),
)

# The next meeting confirms the minutes of an earlier one: a part of the item that does it.
confirmation = Table(
    "confirmation",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    reference("confirmed", "meeting"),
    Column("revision", Integer, nullable=False),  # of the minutes that were confirmed
    code("outcome", ConfirmationOutcome),
    *text_columns("changes"),
    UniqueConstraint("item_id"),
    Index(None, "meeting_id"),
    Index(None, "confirmed_id"),
)
