"""What may be wrong with a row of a table of disciplines, and how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.localized import NO_TEXT, Localized


class DisciplineCode(StrEnum):
    """Codes of findings; errors first, then questions, then what is only worth a word."""

    CODE_MISSING = "code_missing"
    CODE_TOO_LONG = "code_too_long"
    NAME_MISSING = "name_missing"
    CREDITS_MISSING = "credits_missing"
    CREDITS_UNREADABLE = "credits_unreadable"
    SEMESTER_UNREADABLE = "semester_unreadable"
    OUTCOME_UNREADABLE = "outcome_unreadable"
    DUPLICATE_CODE = "duplicate_code"
    PREREQUISITE_UNKNOWN = "prerequisite_unknown"
    PREREQUISITE_CIRCLE = "prerequisite_circle"

    HIDDEN_ROW = "hidden_row"
    IN_VERSION = "in_version"

    CODE_REPAIRED = "code_repaired"
    SPACE_IN_CODE = "space_in_code"
    PREREQUISITE_REPAIRED = "prerequisite_repaired"
    PREREQUISITE_BY_NAME = "prerequisite_by_name"
    SEMESTER_MISSING = "semester_missing"
    TOTAL_DIFFERS = "total_differs"
    FORMULA = "formula"


class Answer(StrEnum):
    """What can be answered to a question."""

    TAKE = "take"
    LEAVE_OUT = "leave_out"
    UPDATE = "update"
    KEEP = "keep"


_ANSWERS: Mapping[DisciplineCode, tuple[Answer, ...]] = MappingProxyType(
    {
        DisciplineCode.HIDDEN_ROW: (Answer.TAKE, Answer.LEAVE_OUT),
        DisciplineCode.IN_VERSION: (Answer.UPDATE, Answer.KEEP),
    }
)
_FIRST_WARNING = list(DisciplineCode).index(DisciplineCode.CODE_REPAIRED)


@dataclass(frozen=True, slots=True)
class DisciplineRow:
    """A discipline as the table has it. number: of its row; 0 credits: not read.

    left_out: the person does not want it.
    """

    number: int
    code: str
    name: Localized
    credits: int
    module: Localized = NO_TEXT
    semesters: tuple[int, ...] = ()
    prerequisites: tuple[str, ...] = ()
    outcomes: tuple[int, ...] = ()
    left_out: bool = False
    findings: tuple[RowFinding, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether an error stands in it."""
        return any(each.severity is Severity.ERROR for each in self.findings)


def severity_of(code: DisciplineCode) -> Severity:
    """What a finding of this code does to the import."""
    if code in _ANSWERS:
        return Severity.QUESTION
    is_warning = list(DisciplineCode).index(code) >= _FIRST_WARNING
    return Severity.WARNING if is_warning else Severity.ERROR


def answers_to(finding: RowFinding) -> tuple[str, ...]:
    """The answers it can be given; empty: none is asked for."""
    return _ANSWERS.get(DisciplineCode(finding.code), ())
