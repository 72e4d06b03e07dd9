"""A council of a document as rows: its regulations and mandates, checked."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import CategorySeats, Council, Regulation
from qacouncil.exchange.load_frame import refuse_twice
from qacouncil.exchange.rows import Names, row_of
from qacouncil.i18n.marking import N_
from qacouncil.logo import is_logo
from qacouncil.models.councils import council, regulation, regulation_category, regulation_majority
from qacouncil.models.people import mandate
from qacouncil.rules.mandate_checks import Holding, MandateCode, mandate_refusal
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Category, QuorumKind, Role

_REFUSALS: Mapping[MandateCode, str] = MappingProxyType(
    {
        MandateCode.ENDS_FIRST: N_(
            "At {place}: the mandate ends before it begins. Nothing was loaded."
        ),
        MandateCode.OVERLAPS: N_(
            "At {place}: the person has another mandate at that time. Nothing was loaded."
        ),
        MandateCode.SECOND_CHAIR: N_(
            "At {place}.role: the council has another chair at that time. Nothing was loaded."
        ),
    }
)


@dataclass(slots=True)
class CouncilRows:
    """The rows of a council by table, and what its meetings ask for."""

    council: dict[str, Any]
    tables: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def regulation_on(self, date: dt.date) -> dict[str, Any]:
        """The newest version in force on a date; before the first one, the first."""
        versions = sorted(
            self.tables["regulation"], key=lambda row: (row["in_force_from"], row["number"])
        )
        in_force = [row for row in versions if row["in_force_from"] <= date]
        return in_force[-1] if in_force else versions[0]

    def mandates_on(self, date: dt.date) -> list[dict[str, Any]]:
        """The mandates that hold on a date, in order of their beginning."""
        holding = [row for row in self.tables["mandate"] if _term(row).valid_on(date)]
        return sorted(holding, key=lambda row: (row["starts_on"], row["id"]))


def council_rows(shape: Council, names: Names, place: str, index: int, now: str) -> CouncilRows:
    """Raises UserError for a council without a name, a damaged logo, mandates that cannot be."""
    if not (shape.name.kk + shape.name.ru + shape.name.en).strip():
        raise UserError(N_("At {place}: the council has no name. Nothing was loaded."), place=place)
    if shape.paper_logo is not None and not is_logo(shape.paper_logo):
        raise UserError(
            N_("At {place}: the logo is not a picture that can be printed. Nothing was loaded."),
            place=f"{place}.paper_logo",
        )
    code = shape.code or str(index + 1)
    row = row_of(council, shape, names, place, now=now, code=code)
    rows = CouncilRows(row)
    rows.tables["council"].append(row)
    for number, each in enumerate(shape.regulations or [_usual(shape)]):
        _add_regulation(rows, each, names, f"{place}.regulations[{number}]", number + 1, now)
    for number, given in enumerate(shape.mandates):
        where = f"{place}.mandates[{number}]"
        held = row_of(mandate, given, names, where, now=now, council_id=row["id"])
        _check_mandate(rows, held, where)
        rows.tables["mandate"].append(held)
    return rows


def _usual(shape: Council) -> Regulation:
    """The usual rules, where a document gives none: in force from the first date it knows."""
    dates = [each.starts_on for each in shape.mandates] + [each.date for each in shape.meetings]
    first = min(dates, default=dt.date(2018, 11, 1))  # Order No. 595 came into force
    least = [Category.TEACHER, Category.STUDENT, Category.ADMINISTRATION]
    seats = [CategorySeats(category=category, minimum=1) for category in least]
    return Regulation(in_force_from=first, categories=seats)


def _add_regulation(
    rows: CouncilRows, shape: Regulation, names: Names, place: str, number: int, now: str
) -> None:
    fraction = shape.quorum_kind is QuorumKind.FRACTION
    if fraction and shape.quorum_numerator > shape.quorum_denominator:
        raise UserError(
            N_("At {place}: this quorum cannot be reached. Nothing was loaded."), place=place
        )
    if any(row["number"] == (shape.number or number) for row in rows.tables["regulation"]):
        raise UserError(
            N_("At {place}: the number {number} is used twice. Nothing was loaded."),
            place=place,
            number=shape.number or number,
        )
    version = row_of(
        regulation,
        shape,
        names,
        place,
        now=now,
        council_id=rows.council["id"],
        number=shape.number or number,
    )
    rows.tables["regulation"].append(version)
    refuse_twice([each.area for each in shape.majorities], f"{place}.majorities")
    refuse_twice([each.category for each in shape.categories], f"{place}.categories")
    for table, listed in (
        (regulation_majority, shape.majorities),
        (regulation_category, shape.categories),
    ):
        for each in listed:
            row = row_of(table, each, names, place, now=now, regulation_id=version["id"])
            rows.tables[table.name].append(row)


def _check_mandate(rows: CouncilRows, held: dict[str, Any], place: str) -> None:
    refusal = mandate_refusal(_holding(held), map(_holding, rows.tables["mandate"]))
    if refusal is not None:
        raise UserError(_REFUSALS[refusal.code], place=place)


def _holding(row: dict[str, Any]) -> Holding:
    return Holding(row["person_id"], Role(row["role"]), _term(row))


def _term(row: dict[str, Any]) -> Term:
    return Term(row["starts_on"], row["ends_on"], row["ended_on"])
