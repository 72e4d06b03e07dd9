"""Elections of members: who stood, who was elected, and the mandates that follow from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.errors import FieldError, UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.councils import council
from qacouncil.models.elections import election, election_candidate
from qacouncil.operations.guards import LARGEST, clean, columns, refuse_outside
from qacouncil.operations.members import Appointment, PersonData, add_person, appoint
from qacouncil.rules.elections import (
    Candidacy,
    ElectionCode,
    ElectionRefusal,
    Numbers,
    elected,
    election_refusal,
)
from qacouncil.rules.terms import Category
from qacouncil.storage.transaction import Transaction, Values

_REFUSALS: Mapping[ElectionCode, tuple[str, str]] = MappingProxyType(
    {
        ElectionCode.NO_SEATS: ("seats", N_("At least one seat is elected. Write how many.")),
        ElectionCode.MORE_VOTERS: (
            "voters",
            N_("More voted ({found}) than are entitled to ({most}). Correct one of the numbers."),
        ),
        ElectionCode.NO_CANDIDATE: ("candidates", N_("Nobody stands. Name a candidate.")),
        ElectionCode.NAMED_TWICE: ("candidates", N_("One person is named twice. Take one off.")),
        ElectionCode.VOTES_OF_ONE: (
            "candidates",
            N_("One candidate has more votes ({found}) than people voted ({most})."),
        ),
        ElectionCode.VOTES_IN_ALL: (
            "candidates",
            N_("More votes in all ({found}) than can be cast for these seats ({most})."),
        ),
        ElectionCode.TOO_MANY_ELECTED: (
            "candidates",
            N_("More are marked as elected ({found}) than there are seats ({most})."),
        ),
        ElectionCode.NOT_BY_VOTES: (
            "candidates",
            N_("One with {found} votes is marked as elected before one with {most}."),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class CandidateData:
    """A person by id, or a new one. elected: counts where votes alone do not decide."""

    person: str | PersonData
    votes: int | None = None
    elected: bool = False


@dataclass(frozen=True, slots=True)
class ElectionData:
    """An election as its record tells it. held_by: who elected, such as the student parliament."""

    held_on: dt.date
    seats: int
    candidates: Sequence[CandidateData]
    category: Category = Category.STUDENT
    held_by: Localized = NO_TEXT
    electors: int | None = None
    voters: int | None = None
    record_number: str = ""
    note: Localized = NO_TEXT


@dataclass(frozen=True, slots=True)
class Giving:
    """The order by which those elected become members, and their days."""

    starts_on: dt.date
    ends_on: dt.date | None = None
    order_number: str = ""
    order_date: dt.date | None = None


def record_election(transaction: Transaction, council_id: str, data: ElectionData) -> str:
    """Write an election down, with new candidates as persons. Returns its id.

    Who has the most votes is elected; where the votes of the last seat are equal, or are not
    known, those who are marked. Raises FieldError for numbers that cannot be.
    """
    transaction.row(council, council_id)
    _refuse_numbers(data)
    election_id = transaction.insert(election, council_id=council_id, **_columns(data))
    _stand(transaction, election_id, data)
    return election_id


def change_election(transaction: Transaction, election_id: str, data: ElectionData) -> None:
    """Correct an election. Raises UserError once mandates were given on the strength of it."""
    _refuse_given(transaction, election_id)
    _refuse_numbers(data)
    transaction.update(election, election_id, **_columns(data))
    transaction.remove(election_candidate, election_id=election_id)
    _stand(transaction, election_id, data)


def remove_election(transaction: Transaction, election_id: str) -> None:
    """Take an election out. Raises UserError once mandates were given on the strength of it."""
    _refuse_given(transaction, election_id)
    transaction.remove(election, id=election_id)


def give_mandates(transaction: Transaction, election_id: str, data: Giving) -> tuple[str, ...]:
    """Appoint all who were elected, in one step. Returns their mandates' ids.

    Raises UserError where the last seat is not decided or nobody is elected, and FieldError,
    naming the person, where one of the mandates cannot be.
    """
    row = transaction.row(election, election_id)
    _refuse_given(transaction, election_id)
    standing = transaction.rows(election_candidate, election_id=election_id)
    chosen = [each for each in standing if each["elected"]]
    _refuse_undecided(row, standing, chosen)
    appointment = Appointment(
        category=Category(row["category"]),
        starts_on=data.starts_on,
        ends_on=data.ends_on,
        order_number=data.order_number,
        order_date=data.order_date,
    )
    given = []
    for each in chosen:
        try:
            mandate_id = appoint(transaction, row["council_id"], each["person_id"], appointment)
        except FieldError as error:
            number = standing.index(each) + 1
            raise FieldError(
                error.field, N_("Candidate {number}: {reason}"), number=number, reason=error
            ) from error
        transaction.update(election_candidate, each["id"], mandate_id=mandate_id)
        given.append(mandate_id)
    return tuple(given)


def refused(refusal: ElectionRefusal) -> FieldError:
    """The refusal as the person reads it, at its field."""
    field, message = _REFUSALS[refusal.code]
    return FieldError(field, message, found=refusal.found, most=refusal.most)


def _refuse_numbers(data: ElectionData) -> None:
    refuse_outside(0, LARGEST, data.seats, data.electors, data.voters)
    refuse_outside(0, LARGEST, *(each.votes for each in data.candidates))
    refusal = election_refusal(_numbers(data), _standing(data), _chosen(data))
    if refusal is not None:
        raise refused(refusal)


def _chosen(data: ElectionData) -> tuple[str, ...]:
    """Who is elected, by their places among the candidates."""
    standing = _standing(data)
    marked = tuple(
        each.candidate for each, one in zip(standing, data.candidates, strict=True) if one.elected
    )
    if any(each.votes is None for each in standing):
        return marked
    found = elected(data.seats, standing)
    return (*found.elected, *(each for each in marked if each in found.tied))


def _standing(data: ElectionData) -> list[Candidacy]:
    """The candidates as the rule takes them: those of the file by id, new ones by their place."""
    return [
        Candidacy(each.person if isinstance(each.person, str) else str(place), each.votes)
        for place, each in enumerate(data.candidates)
    ]


def _numbers(data: ElectionData) -> Numbers:
    return Numbers(data.seats, data.electors, data.voters)


def _stand(transaction: Transaction, election_id: str, data: ElectionData) -> None:
    chosen = _chosen(data)
    for place, (each, one) in enumerate(zip(_standing(data), data.candidates, strict=True)):
        person_id = (
            one.person if isinstance(one.person, str) else add_person(transaction, one.person)
        )
        transaction.insert(
            election_candidate,
            election_id=election_id,
            position=place + 1,
            person_id=person_id,
            votes=one.votes,
            elected=each.candidate in chosen,
        )


def _refuse_given(transaction: Transaction, election_id: str) -> None:
    rows = transaction.rows(election_candidate, election_id=election_id)
    if any(row["mandate_id"] is not None for row in rows):
        raise UserError(
            N_("Mandates were given on the strength of this election: it does not change any more.")
        )


def _refuse_undecided(row: Values, standing: list[Values], chosen: list[Values]) -> None:
    votes = [Candidacy(each["id"], each["votes"]) for each in standing]
    found = elected(row["seats"], votes)
    if found.tied and len(chosen) < row["seats"]:
        raise UserError(
            N_("The votes for the last seat are equal. Say in the election who is elected.")
        )
    if not chosen:
        raise UserError(N_("Nobody is elected: there is no mandate to give."))


def _columns(data: ElectionData) -> dict[str, object]:
    return {
        "held_on": data.held_on,
        "category": data.category,
        **columns("held_by", data.held_by),
        "seats": data.seats,
        "electors": data.electors,
        "voters": data.voters,
        "record_number": clean(data.record_number),
        **columns("note", data.note),
    }
