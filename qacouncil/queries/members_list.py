"""The members of a file's councils on a date, a line each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.names import spelled_surname
from qacouncil.localized import Language, Localized
from qacouncil.models.councils import council
from qacouncil.models.people import mandate, person
from qacouncil.queries.council_choice import code_order
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Category, Role

_ROLES = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.SECRETARY, Role.MEMBER)


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A mandate in a list. `council` is the code; `last_day` None: open."""

    person_id: str
    mandate_id: str
    council_id: str
    council: str
    name: PersonName
    position: Localized
    category: Category
    role: Role
    voting: bool
    first_day: dt.date
    last_day: dt.date | None


def members_list(
    connection: Connection, date: dt.date, language: Language, *, council_id: str | None = None
) -> list[MemberLine]:
    """Who is a member on a date: by council, the chair first, then by name; one statement.

    The names are in the order of the language's alphabet.
    """
    query = (
        select(
            *(mandate.c.id, mandate.c.council_id, council.c.code, mandate.c.category),
            *(mandate.c.role, mandate.c.voting, mandate.c.starts_on, mandate.c.ends_on),
            *(mandate.c.ended_on, mandate.c.person_id, person.c.surname, person.c.given),
            *(person.c.patronymic, person.c.latin_surname, person.c.latin_given),
            *(person.c.latin_patronymic, person.c.position_kk, person.c.position_ru),
            person.c.position_en,
        )
        .join_from(mandate, person, mandate.c.person_id == person.c.id)
        .join(council, mandate.c.council_id == council.c.id)
        .where(mandate.c.starts_on <= date)
    )
    if council_id is not None:
        query = query.where(mandate.c.council_id == council_id)
    lines = []
    for row in connection.execute(query):
        term = Term(row.starts_on, row.ends_on, row.ended_on)
        if not term.valid_on(date):
            continue
        lines.append(
            MemberLine(
                person_id=row.person_id,
                mandate_id=row.id,
                council_id=row.council_id,
                council=row.code,
                name=PersonName(
                    *(row.surname, row.given, row.patronymic),
                    *(row.latin_surname, row.latin_given, row.latin_patronymic),
                ),
                position=Localized(row.position_kk, row.position_ru, row.position_en),
                category=Category(row.category),
                role=Role(row.role),
                voting=row.voting,
                first_day=row.starts_on,
                last_day=None if term.last == dt.date.max else term.last,
            )
        )
    key = collation_key(language)

    def place(line: MemberLine) -> tuple[object, ...]:
        names = key(spelled_surname(line.name, language)), key(line.name.given)
        return code_order(line.council), _ROLES.index(line.role), names, line.mandate_id

    return sorted(lines, key=place)
