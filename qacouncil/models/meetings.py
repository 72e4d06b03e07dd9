"""Meetings: when, where, who was there, and the annexes of their minutes.

Every table that hangs on a meeting carries `meeting_id`, however deep it lies: a whole meeting is
read with one plain condition per table, and one trigger per table locks what is signed. What was
given out of a meeting (models/papers.py) names it too, but is no part of it.
"""

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
    Text,
    UniqueConstraint,
)

from qacouncil.models.base import (
    code,
    link_to,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import (
    AttendanceState,
    Category,
    MeetingForm,
    MeetingKind,
    Mode,
    Role,
    Stage,
)

meeting = Table(
    "meeting",
    metadata,
    *record_columns(),
    part_of("council", "council"),
    reference("regulation", "regulation", required=False),  # fixed when the meeting opens
    Column("numbering_year", String(9), nullable=False),
    Column("number", Integer),  # fixed when the meeting opens
    code("stage", Stage),
    code("kind", MeetingKind),
    code("form", MeetingForm),
    Column("date", Date, nullable=False),
    Column("start_minute", Integer, nullable=False),
    Column("end_minute", Integer),
    Column("timezone", String(40), nullable=False, server_default="Asia/Almaty"),
    *text_columns("place"),
    Column("notice_sent_on", Date),
    reference("presiding", "person", required=False),
    reference("secretary", "person", required=False),
    *text_columns("reason"),  # why it was cancelled or not held
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("opened_at", String(20)),
    Column("review_since", Date),  # the minutes are before the members for their remarks
    UniqueConstraint("council_id", "numbering_year", "number"),
    CheckConstraint("number > 0", name="number"),
    CheckConstraint("end_minute >= start_minute", name="end_after_start"),
    Index(None, "council_id", "date"),
)

# The members on the day, as they stood when the meeting opened: mandates changed later do not
# change who was entitled to vote here.
attendance = Table(
    "attendance",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    reference("person", "person"),
    reference("mandate", "mandate", required=False),
    code("category", Category),
    code("role", Role),
    Column("voting", Boolean, nullable=False),
    code("state", AttendanceState),
    code("mode", Mode),
    Column("excused", Boolean),
    *text_columns("reason"),
    UniqueConstraint("meeting_id", "person_id"),
)

# From the minute of arrival, no longer in the minute of departure; empty: start, end. A person
# present without any row here was present all the time.
attendance_interval = Table(
    "attendance_interval",
    metadata,
    part_of("meeting", "meeting"),
    link_to("attendance", "attendance", part=True),
    Column("position", Integer, primary_key=True),
    Column("arrived_minute", Integer),
    Column("left_minute", Integer),
    CheckConstraint("left_minute >= arrived_minute", name="left_after_arrival"),
    Index(None, "meeting_id"),
)

guest = Table(
    "guest",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    Column("position", Integer, nullable=False),
    reference("person", "person"),
    code("mode", Mode),
    UniqueConstraint("meeting_id", "person_id"),
)

annex = Table(
    "annex",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    Column("position", Integer, nullable=False),
    *text_columns("title"),
    Column("sheets", Integer),
    CheckConstraint("sheets > 0", name="sheets"),
    Index(None, "meeting_id"),
)

# The file of an annex, kept inside the council file.
attachment = Table(
    "attachment",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("annex", "annex"),
    Column("file_name", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index(None, "meeting_id"),
)

# What was signed, word for word: the printed content of the minutes as JSON, and its SHA-256.
# A signed protocol is printed from here. Reopening leaves the row and begins the next revision.
signed_minutes = Table(
    "signed_minutes",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    Column("revision", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("signed_at", String(20), nullable=False),
    Column("signed_by", String, nullable=False),
    Column("reopened_at", String(20)),
    Column("reopened_by", String),
    Column("reopen_reason", Text),
    UniqueConstraint("meeting_id", "revision"),
)
