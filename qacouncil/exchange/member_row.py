"""A member as a row of a list gives it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from qacouncil.exchange.member_findings import MemberCode, severity_of
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.rules.terms import Category, ExternalKind, Role


@dataclass(frozen=True, slots=True)
class MemberRow:
    """What a row gives; None: not in the file, and not answered. name: as written, trimmed.

    person_id: of somebody the council file knows. same_as: the row of the same person. merged: the
    rows whose words filled what was empty here. has_mandate: False where only a known person is
    filled in. left_out: by the person, or as the answer to a question.
    """

    number: int
    name: str = ""
    surname: str = ""
    given: str = ""
    patronymic: str = ""
    latin_surname: str = ""
    latin_given: str = ""
    latin_patronymic: str = ""
    position: str = ""
    degree: str = ""
    unit: str = ""
    email: str = ""
    phone: str = ""
    category: Category | None = None
    external_kind: ExternalKind | None = None
    role: Role | None = None
    voting: bool | None = None
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    order_number: str = ""
    order_date: dt.date | None = None
    findings: tuple[RowFinding, ...] = ()
    person_id: str = ""
    same_as: int | None = None
    replaces_position: bool = False
    has_mandate: bool = True
    left_out: bool = False

    def with_finding(
        self, code: MemberCode, was: str = "", becomes: str = "", of: int | None = None
    ) -> MemberRow:
        """With one more finding."""
        found = RowFinding(self.number, code, severity_of(code), "", was, becomes, of)
        return replace(self, findings=(*self.findings, found))

    @property
    def is_wrong(self) -> bool:
        return any(each.severity is Severity.ERROR for each in self.findings)
