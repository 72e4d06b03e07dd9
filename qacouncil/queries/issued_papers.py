"""The papers that were given out: what they are; the bytes of one only when asked."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from qacouncil.models.papers import issued_paper
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    """A paper as it was given out. issued_at: as stored, in UTC; size in bytes."""

    id: str
    meeting_id: str | None
    kind: PaperKind
    format: PaperFormat
    language: PaperLanguage
    revision: int | None
    title: str
    file_name: str
    sha256: str
    size: int
    issued_at: str
    issued_by: str


def meeting_papers(connection: Connection, meeting_id: str) -> tuple[IssuedPaper, ...]:
    """What was given out of a meeting, the newest first."""
    return _papers(connection, issued_paper.c.meeting_id == meeting_id)


def council_papers(
    connection: Connection, council_id: str, kind: PaperKind | None = None
) -> tuple[IssuedPaper, ...]:
    """What a council gave out, of its meetings too, the newest first; or of one kind alone."""
    conditions = [issued_paper.c.council_id == council_id]
    if kind is not None:
        conditions.append(issued_paper.c.kind == kind)
    return _papers(connection, *conditions)


def issued_content(connection: Connection, paper_id: str) -> tuple[str, bytes]:
    """The name and the bytes of a paper. Raises sqlalchemy's NoResultFound where there is none."""
    own = issued_paper.c
    row = connection.execute(select(own.file_name, own.content).where(own.id == paper_id)).one()
    return row.file_name, row.content


def _papers(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[IssuedPaper, ...]:
    own = issued_paper.c
    query = (
        select(own.id, own.meeting_id, own.kind, own.format, own.language, own.revision)
        .add_columns(own.title, own.file_name, own.sha256, own.size, own.created_at, own.issued_by)
        .where(*conditions)
        .order_by(own.created_at.desc(), own.kind, own.language, own.format, own.id)
    )
    return tuple(
        IssuedPaper(
            row.id,
            row.meeting_id,
            PaperKind(row.kind),
            PaperFormat(row.format),
            PaperLanguage(row.language),
            row.revision,
            row.title,
            row.file_name,
            row.sha256,
            row.size,
            row.created_at,
            row.issued_by,
        )
        for row in connection.execute(query)
    )
