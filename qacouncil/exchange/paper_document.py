"""The JSON form of the papers that were given out."""

from __future__ import annotations

from qacouncil.exchange.document_basis import NonEmpty, Positive, StoredFile
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage


class IssuedPaper(StoredFile, kw_only=True, frozen=True):
    """A paper as it was given out; `meeting` left out: of the council, not of a meeting.

    `revision` is that of the minutes it was made from.
    """

    kind: PaperKind
    format: PaperFormat
    language: PaperLanguage
    title: str
    issued_by: NonEmpty
    meeting: str | None = None
    revision: Positive | None = None
