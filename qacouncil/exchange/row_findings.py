"""What an import has to say about a row: one shape for members, disciplines and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An ERROR, or a QUESTION without an answer, keeps everything from being committed."""

    ERROR = "error"
    QUESTION = "question"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class RowFinding:
    """One thing about one row. row: as in the file; code: of the import's own enumeration.

    column: the heading as written; was, becomes: what stands there and what is made of it;
    of: another row that it is about.
    """

    row: int
    code: StrEnum
    severity: Severity
    column: str = ""
    was: str = ""
    becomes: str = ""
    of: int | None = None
