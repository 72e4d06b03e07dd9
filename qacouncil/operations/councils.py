"""Founding a council and changing what is printed of it; its regulation, version by version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy import func, select

from qacouncil.documents.protocol_content import RESOLVED_HEADINGS
from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.councils import council, regulation, regulation_category, regulation_majority
from qacouncil.operations.guards import LARGEST, clean, columns, refuse_area, refuse_outside
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import (
    BilingualForm,
    Body,
    Category,
    Majority,
    Numbering,
    QuorumKind,
    TieRule,
    VoteBase,
)
from qacouncil.storage.transaction import Transaction

_LISTED_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"resolved_heading": RESOLVED_HEADINGS, "bilingual": tuple(BilingualForm)}
)


@dataclass(frozen=True, slots=True)
class CouncilNames:
    """What is printed of a council at the head of its papers."""

    university: Localized
    faculty: Localized
    name: Localized
    city: Localized
    body: Body = Body.COUNCIL


@dataclass(frozen=True, slots=True)
class Regulation:
    """One version of the rules. The defaults are the usual practice (docs/rules.md).

    majorities: by area of decision where it differs. seats: by category where laid down.
    """

    in_force_from: dt.date
    quorum: QuorumRule = field(default_factory=QuorumRule)
    majority: Majority = Majority.SIMPLE
    base: VoteBase = VoteBase.PRESENT
    tie: TieRule = TieRule.CHAIR_DECIDES
    absentee_voting: bool = False
    numbering: Numbering = Numbering.ACADEMIC_YEAR
    number_prefix: str = ""
    notice_days: int = 5
    minutes_days: int = 5
    staff_term_years: int = 3
    student_term_years: int = 1
    student_share_percent: int | None = None
    majorities: Mapping[str, Majority] = field(default_factory=dict)
    seats: Mapping[Category, int] = field(default_factory=dict)
    minimums: Mapping[Category, int] = field(
        default_factory=lambda: {
            Category.TEACHER: 1,
            Category.STUDENT: 1,
            Category.ADMINISTRATION: 1,
        }
    )


def found_council(transaction: Transaction, names: CouncilNames, rules: Regulation) -> str:
    """Add a council with its first regulation. Returns its id."""
    if not names.name:
        raise UserError(N_("The council has no name. Write it in at least one language."))
    taken = transaction.connection.execute(select(func.count()).select_from(council)).scalar_one()
    council_id = transaction.insert(
        council,
        code=str(taken + 1),
        body=names.body,
        **columns("university", names.university),
        **columns("faculty", names.faculty),
        **columns("name", names.name),
        **columns("city", names.city),
    )
    adopt_regulation(transaction, council_id, rules)
    return council_id


def change_council(transaction: Transaction, council_id: str, names: CouncilNames) -> None:
    """Change what is printed of a council. Signed protocols keep what they were signed with."""
    if not names.name:
        raise UserError(N_("The council has no name. Write it in at least one language."))
    transaction.update(
        council,
        council_id,
        body=names.body,
        **columns("university", names.university),
        **columns("faculty", names.faculty),
        **columns("name", names.name),
        **columns("city", names.city),
    )


def change_paper_style(
    transaction: Transaction, council_id: str, /, **choices: int | bool | str
) -> None:
    """Change choices of the printed page, by their names in `PaperStyle`.

    Raises UserError for a size, spacing or margin outside what the page allows, and for a heading
    of the resolution, or a form of papers in two languages, that is none.
    """
    limits = {"body_size": (10, 16), "line_spacing": (100, 150), "right_margin": (10, 15)}
    for name, (low, high) in limits.items():
        value = choices.get(name, low)
        if not isinstance(value, int):
            raise TypeError(f"{name} is a number, not {value!r}")
        refuse_outside(low, high, value)
    for name, allowed in _LISTED_CHOICES.items():
        if choices.get(name, allowed[0]) not in allowed:
            raise UserError(
                N_("This value is not possible: {value}. Allowed: {values}."),
                value=choices[name],
                values=", ".join(allowed),
            )
    style = {f"paper_{name}": value for name, value in choices.items()}
    transaction.update(council, council_id, **style)


def adopt_regulation(transaction: Transaction, council_id: str, rules: Regulation) -> str:
    """Write the next version of a council's regulation; earlier meetings keep theirs.

    Returns the id of the version. Raises UserError for a quorum that cannot be.
    """
    _check_quorum(rules.quorum)
    _check_numbers(rules)
    of_council = regulation.c.council_id == council_id
    last = transaction.connection.execute(select(func.max(regulation.c.number)).where(of_council))
    regulation_id = transaction.insert(
        regulation,
        council_id=council_id,
        number=(last.scalar_one() or 0) + 1,
        in_force_from=rules.in_force_from,
        quorum_kind=rules.quorum.kind,
        quorum_numerator=rules.quorum.numerator,
        quorum_denominator=rules.quorum.denominator,
        quorum_comparison=rules.quorum.comparison,
        vacancies_count=rules.quorum.vacancies_count,
        recused_count=rules.quorum.recused_count,
        majority=rules.majority,
        base=rules.base,
        tie=rules.tie,
        absentee_voting=rules.absentee_voting,
        numbering=rules.numbering,
        number_prefix=clean(rules.number_prefix),
        notice_days=rules.notice_days,
        minutes_days=rules.minutes_days,
        staff_term_years=rules.staff_term_years,
        student_term_years=rules.student_term_years,
        student_share_percent=rules.student_share_percent,
    )
    for area, majority in rules.majorities.items():
        transaction.link(
            regulation_majority, regulation_id=regulation_id, area=area, majority=majority
        )
    for category in {**rules.minimums, **rules.seats}:
        transaction.link(
            regulation_category,
            regulation_id=regulation_id,
            category=category,
            seats=rules.seats.get(category),
            minimum=rules.minimums.get(category, 0),
        )
    return regulation_id


def _check_quorum(rule: QuorumRule) -> None:
    fraction = rule.kind is QuorumKind.FRACTION
    if (
        rule.numerator < 1
        or rule.denominator < 1
        or (fraction and rule.numerator > rule.denominator)
    ):
        raise UserError(
            N_("This quorum cannot be reached: it must be a part of the members, or a number.")
        )


def _check_numbers(rules: Regulation) -> None:
    for area in rules.majorities:
        refuse_area(area)
    refuse_outside(1, LARGEST, rules.quorum.numerator, rules.quorum.denominator)
    refuse_outside(1, LARGEST, rules.staff_term_years, rules.student_term_years)
    refuse_outside(0, LARGEST, rules.notice_days, rules.minutes_days)
    refuse_outside(0, LARGEST, *rules.seats.values(), *rules.minimums.values())
    refuse_outside(0, 100, rules.student_share_percent)
