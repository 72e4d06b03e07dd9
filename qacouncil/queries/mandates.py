"""All mandates of a council, past, present and to come, with their orders."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.people import mandate, person
from qacouncil.queries.values import person_name, words
from qacouncil.rules.composition_ahead import Held
from qacouncil.rules.mandates import Seat, Term
from qacouncil.rules.terms import Category, ExternalKind, Role


@dataclass(frozen=True, slots=True)
class MandateLine:
    """A mandate and whose it is; the end_ fields are of the order that closed it early."""

    id: str
    person_id: str
    name: PersonName
    position: Localized
    category: Category
    external_kind: ExternalKind | None
    role: Role
    voting: bool
    term: Term
    order_number: str
    order_date: dt.date | None
    end_reason: Localized
    end_order_number: str
    end_order_date: dt.date | None

    @property
    def held(self) -> Held:
        """The same for the rules of composition."""
        return Held(self.term, Seat(self.category, self.role, self.voting))


def council_mandates(connection: Connection, council_id: str) -> list[MandateLine]:
    """All mandates of a council by their first day; one statement."""
    query = (
        select(mandate, *(each for each in person.c if each.name not in mandate.c))
        .join(person, mandate.c.person_id == person.c.id)
        .where(mandate.c.council_id == council_id)
        .order_by(mandate.c.starts_on, mandate.c.id)
    )
    return [
        MandateLine(
            id=row["id"],
            person_id=row["person_id"],
            name=person_name(row),
            position=words(row, "position"),
            category=Category(row["category"]),
            external_kind=ExternalKind(row["external_kind"]) if row["external_kind"] else None,
            role=Role(row["role"]),
            voting=row["voting"],
            term=Term(row["starts_on"], row["ends_on"], row["ended_on"]),
            order_number=row["order_number"],
            order_date=row["order_date"],
            end_reason=words(row, "end_reason"),
            end_order_number=row["end_order_number"],
            end_order_date=row["end_order_date"],
        )
        for row in map(dict, connection.execute(query).mappings())
    ]
