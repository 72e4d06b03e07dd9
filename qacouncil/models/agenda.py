"""The agenda: items, what was heard and said, what was decided, who carries it out."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from qacouncil.models.base import (
    link_to,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)

agenda_item = Table(
    "agenda_item",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    Column("position", Integer, nullable=False),
    *text_columns("title"),
    Column("area", String(4), nullable=False),  # A01-A13 of resources/reference
    Column("starts_minute", Integer),
    Column("ends_minute", Integer),
    *text_columns("heard"),
    reference("presiding", "person", required=False),  # who presides from this item on
    # A mark for whoever keeps the minutes; no paper shows it.
    Column("finish_later", Boolean, nullable=False, server_default="0"),
    reference("topic", "plan_topic", required=False),  # of the work plan
    reference("carried_from", "agenda_item", required=False),  # of an earlier meeting
    reference("confirms", "meeting", required=False),  # whose minutes this item confirms
    Column("planned_minutes", Integer),  # how long it is meant to take
    Column("put_off", Boolean, nullable=False, server_default="0"),  # to a later meeting
    CheckConstraint("planned_minutes > 0", name="planned_minutes"),
    Index(None, "meeting_id", "position"),
    Index(None, "topic_id"),
    Index(None, "carried_from_id"),
    Index(None, "confirms_id"),
)

# What members read before the meeting, kept inside the council file.
material = Table(
    "material",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    Column("position", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),  # bytes
    Column("content", LargeBinary, nullable=False),
    Index(None, "meeting_id"),
    Index(None, "item_id", "position"),
)

# What an item is about; its decisions take it over.
item_programme = Table(
    "item_programme",
    metadata,
    part_of("meeting", "meeting"),
    link_to("item", "agenda_item", part=True),
    link_to("programme", "programme", part=False),
    Index(None, "meeting_id"),
    Index(None, "programme_id"),
)

item_standard = Table(
    "item_standard",
    metadata,
    part_of("meeting", "meeting"),
    link_to("item", "agenda_item", part=True),
    Column("standard", String(4), primary_key=True),  # S01-S10
    Index(None, "meeting_id"),
)

item_speaker = Table(
    "item_speaker",
    metadata,
    part_of("meeting", "meeting"),
    link_to("item", "agenda_item", part=True),
    link_to("person", "person", part=False),
    Column("position", Integer, nullable=False),
    Index(None, "meeting_id"),
)

speech = Table(
    "speech",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    Column("position", Integer, nullable=False),
    reference("person", "person"),
    *text_columns("text"),
    Index(None, "meeting_id"),
)

recusal = Table(
    "recusal",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    reference("person", "person"),
    *text_columns("reason"),
    UniqueConstraint("item_id", "person_id"),
    Index(None, "meeting_id"),
)

# A point of the resolution; its number is the item's position, a full stop and its own.
decision = Table(
    "decision",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    Column("position", Integer, nullable=False),
    *text_columns("text"),
    Index(None, "meeting_id"),
    Index(None, "item_id", "position"),
)

assignment = Table(
    "assignment",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("decision", "decision"),
    Column("position", Integer, nullable=False),
    *text_columns("responsible"),  # where no person is named: "heads of departments"
    Column("deadline", Date),
    Index(None, "meeting_id"),
    Index(None, "decision_id"),
    Index(None, "deadline"),
)

assignment_person = Table(
    "assignment_person",
    metadata,
    part_of("meeting", "meeting"),
    link_to("assignment", "assignment", part=True),
    link_to("person", "person", part=False),
    Column("position", Integer, nullable=False),
    Column("co_executor", Boolean, nullable=False),
    Index(None, "meeting_id"),
    Index(None, "person_id"),
)
