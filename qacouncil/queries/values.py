"""Plain values made from single rows; what every query needs and no more, so that it loads fast."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Comparison, QuorumKind

Row = Mapping[str, Any]


def words(row: Row, name: str) -> Localized:
    """One text of a row in its three languages."""
    return Localized(row[f"{name}_kk"], row[f"{name}_ru"], row[f"{name}_en"])


def person_name(row: Row) -> PersonName:
    """The name of a person as stored."""
    return PersonName(
        surname=row["surname"],
        given=row["given"],
        patronymic=row["patronymic"],
        latin_surname=row["latin_surname"],
        latin_given=row["latin_given"],
        latin_patronymic=row["latin_patronymic"],
    )


def quorum_rule(row: Row) -> QuorumRule:
    """The quorum rule of a regulation or of a stored result."""
    return QuorumRule(
        kind=QuorumKind(row["quorum_kind"]),
        numerator=row["quorum_numerator"],
        denominator=row["quorum_denominator"],
        comparison=Comparison(row["quorum_comparison"]),
        vacancies_count=row["vacancies_count"],
        recused_count=row["recused_count"],
    )
