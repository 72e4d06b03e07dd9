"""Whom a council file knows already, for an import that must not double anybody."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.people import mandate, person
from qacouncil.queries.values import words
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A person of the file; terms and chaired: on the council asked about."""

    id: str
    surname: str
    given: str
    patronymic: str
    latin_surname: str = ""
    latin_given: str = ""
    latin_patronymic: str = ""
    position: Localized = NO_TEXT
    terms: tuple[Term, ...] = ()
    chaired: tuple[Term, ...] = ()


def known_members(connection: Connection, council_id: str) -> tuple[KnownMember, ...]:
    """Everybody in the file, with the terms on this council; two statements."""
    terms: dict[str, list[Term]] = defaultdict(list)
    chaired: dict[str, list[Term]] = defaultdict(list)
    held = select(mandate).where(mandate.c.council_id == council_id)
    for row in connection.execute(held).mappings():
        term = Term(row["starts_on"], row["ends_on"], row["ended_on"])
        terms[row["person_id"]].append(term)
        if row["role"] == Role.CHAIR:
            chaired[row["person_id"]].append(term)
    everybody = select(person).order_by(person.c.surname, person.c.given, person.c.id)
    return tuple(
        KnownMember(
            id=row["id"],
            surname=row["surname"],
            given=row["given"],
            patronymic=row["patronymic"],
            latin_surname=row["latin_surname"],
            latin_given=row["latin_given"],
            latin_patronymic=row["latin_patronymic"],
            position=words(row, "position"),
            terms=tuple(terms[row["id"]]),
            chaired=tuple(chaired[row["id"]]),
        )
        for row in map(dict, connection.execute(everybody).mappings())
    )
