"""The revisions of a meeting's minutes: each keeps what was signed, word for word."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.models.meetings import meeting, signed_minutes
from qacouncil.queries.meeting_rows import read_meeting
from qacouncil.queries.protocol import content_of
from qacouncil.rules.terms import Stage


@dataclass(frozen=True, slots=True)
class Revision:
    """Times as stored, in UTC; empty: not signed, or not reopened."""

    number: int
    signed_at: str
    signed_by: str
    reopened_at: str
    reopened_by: str
    reason: str


def revisions(connection: Connection, meeting_id: str) -> tuple[Revision, ...]:
    """All of them, the first one first; the draft that is being written is the last."""
    own = signed_minutes.c
    query = (
        select(own.revision, own.signed_at, own.signed_by)
        .add_columns(own.reopened_at, own.reopened_by, own.reopen_reason)
        .where(own.meeting_id == meeting_id)
        .order_by(own.revision)
    )
    signed = [
        Revision(number, *(each or "" for each in facts))
        for number, *facts in connection.execute(query)
    ]
    now = select(meeting.c.revision, meeting.c.stage).where(meeting.c.id == meeting_id)
    number, stage = connection.execute(now).one()
    draft = [] if stage == Stage.SIGNED else [Revision(number, "", "", "", "", "")]
    return (*signed, *draft)


def revision_content(connection: Connection, meeting_id: str, number: int) -> ProtocolContent:
    """What a revision prints: as it was signed, or the draft as it stands.

    Raises sqlalchemy's NoResultFound where there is no such meeting.
    """
    query = select(signed_minutes.c.content).where(
        signed_minutes.c.meeting_id == meeting_id, signed_minutes.c.revision == number
    )
    signed: str | None = connection.execute(query).scalar_one_or_none()
    if signed is None:
        return content_of(read_meeting(connection, meeting_id))
    from qacouncil.queries.signed_content import decode  # noqa: PLC0415 - only signed ones need it

    return decode(signed)
