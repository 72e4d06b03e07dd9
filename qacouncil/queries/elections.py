"""The elections of a council, with who stood and who was elected."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.elections import election, election_candidate
from qacouncil.models.people import person
from qacouncil.queries.values import person_name, words
from qacouncil.rules.elections import Candidacy, Elected, elected
from qacouncil.rules.terms import Category


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """One who stood. mandate_id: what was given on the strength of it; empty: nothing yet."""

    person_id: str
    name: PersonName
    votes: int | None
    elected: bool
    mandate_id: str


@dataclass(frozen=True, slots=True)
class ElectionLine:
    """An election as it was written down."""

    id: str
    held_on: dt.date
    category: Category
    held_by: Localized
    seats: int
    electors: int | None
    voters: int | None
    record_number: str
    note: Localized
    candidates: tuple[CandidateLine, ...]

    @property
    def elected(self) -> tuple[CandidateLine, ...]:
        return tuple(each for each in self.candidates if each.elected)

    @property
    def by_votes(self) -> Elected:
        """Who is elected by the votes alone, and who is level for the last seat."""
        return elected(
            self.seats, [Candidacy(each.person_id, each.votes) for each in self.candidates]
        )

    @property
    def undecided(self) -> bool:
        """Whether the person has still to say who of those level is elected."""
        return bool(self.by_votes.tied) and len(self.elected) < self.seats

    @property
    def given(self) -> bool:
        """Whether mandates were given on the strength of it."""
        return any(each.mandate_id for each in self.candidates)


def council_elections(connection: Connection, council_id: str) -> tuple[ElectionLine, ...]:
    """The latest first; two statements."""
    standing = (
        select(
            *(election_candidate.c.election_id, election_candidate.c.votes),
            *(election_candidate.c.elected, election_candidate.c.mandate_id, person),
        )
        .join(person, person.c.id == election_candidate.c.person_id)
        .join(election, election.c.id == election_candidate.c.election_id)
        .where(election.c.council_id == council_id)
        .order_by(election_candidate.c.position)
    )
    candidates: dict[str, list[CandidateLine]] = defaultdict(list)
    for row in map(dict, connection.execute(standing).mappings()):
        candidates[row["election_id"]].append(
            CandidateLine(
                person_id=row["id"],
                name=person_name(row),
                votes=row["votes"],
                elected=row["elected"],
                mandate_id=row["mandate_id"] or "",
            )
        )
    query = (
        select(election)
        .where(election.c.council_id == council_id)
        .order_by(election.c.held_on.desc(), election.c.id)
    )
    return tuple(
        ElectionLine(
            id=row["id"],
            held_on=row["held_on"],
            category=Category(row["category"]),
            held_by=words(row, "held_by"),
            seats=row["seats"],
            electors=row["electors"],
            voters=row["voters"],
            record_number=row["record_number"],
            note=words(row, "note"),
            candidates=tuple(candidates[row["id"]]),
        )
        for row in map(dict, connection.execute(query).mappings())
    )
