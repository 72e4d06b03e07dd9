"""Keeping the papers that are given out, byte for byte."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from qacouncil.file_names import fit_name
from qacouncil.models.meetings import meeting
from qacouncil.models.papers import issued_paper
from qacouncil.operations.guards import clean
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PaperData:
    """A paper as it is given out. revision: of the minutes it was made from, if of any."""

    kind: PaperKind
    format: PaperFormat
    language: PaperLanguage
    title: str
    file_name: str
    content: bytes
    revision: int | None = None


def issue_paper(
    transaction: Transaction, council_id: str, meeting_id: str | None, data: PaperData
) -> str:
    """Keep a paper as given out, also of a meeting that is signed. Returns its id.

    The same paper given out again is kept once: the id is that of the first time. Raises
    UserError where the meeting is gone, ValueError for a paper without a byte and for a meeting of
    another council.
    """
    if not data.content:
        raise ValueError("a paper without a byte")
    if (
        meeting_id is not None
        and transaction.row(meeting, meeting_id, [meeting.c.council_id])["council_id"] != council_id
    ):
        raise ValueError("the meeting is one of another council")
    sha256 = hashlib.sha256(data.content).hexdigest()
    facts = {
        "council_id": council_id,
        "meeting_id": meeting_id,
        "kind": data.kind,
        "format": data.format,
        "language": data.language,
        "sha256": sha256,
    }
    same = (issued_paper.c[name] == value for name, value in facts.items())
    there = transaction.connection.execute(select(issued_paper.c.id).where(*same)).scalar()
    if there is not None:
        return str(there)
    return transaction.insert(
        issued_paper,
        **facts,
        revision=data.revision,
        title=clean(data.title),
        file_name=fit_name(clean(data.file_name)) or f"{data.kind}.{data.format}",
        size=len(data.content),
        issued_by=transaction.actor,
        content=data.content,
    )
