"""The JSON form of how assignments are carried out: step by step, with the evidence."""

from __future__ import annotations

import datetime as dt

from msgspec import field

from qacouncil.exchange.document_basis import Record, StoredFile, Words
from qacouncil.rules.terms import ExecutionStep


class EvidenceFile(StoredFile, kw_only=True, frozen=True):
    """A file that shows what was done."""


class AssignmentStep(Record, kw_only=True, frozen=True):
    """`deadline` is the new one of an extension; `person`, `responsible`: who has it from now."""

    kind: ExecutionStep
    happened_on: dt.date
    note: Words = Words()
    deadline: dt.date | None = None
    person: str | None = None
    responsible: Words = Words()
    decided_by: Words = Words()
    evidence: list[EvidenceFile] = field(default_factory=list)
