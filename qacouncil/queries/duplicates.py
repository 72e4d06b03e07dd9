"""Persons of a file who are probably entered twice."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.i18n.name_keys import name_keys
from qacouncil.queries.person_details import PersonDetails, persons
from qacouncil.queries.signed_persons import signed_persons
from qacouncil.rules.duplicates import Likeness, like_pairs


@dataclass(frozen=True, slots=True)
class MergeOffer:
    """Two entries that are probably one person.

    kept: the one in signed minutes, else the one more is known of. both_signed: they stay two.
    """

    kept: PersonDetails
    other: PersonDetails
    likeness: Likeness
    kept_signed: bool
    both_signed: bool

    @property
    def id(self) -> tuple[str, str]:
        """What tells one offer from the others."""
        return self.kept.id, self.other.id


def merge_offers(connection: Connection) -> tuple[MergeOffer, ...]:
    """The same names before those that are alike; two statements."""
    known = {each.id: each for each in persons(connection)}
    pairs = like_pairs({each.id: name_keys(each.name) for each in known.values()})
    ids = {each for pair in pairs for each in (pair.first, pair.second)}
    signed = signed_persons(connection, ids) if ids else frozenset()
    offers = []
    for pair in pairs:
        one, other = known[pair.first], known[pair.second]
        if (other.id in signed, _said(other)) > (one.id in signed, _said(one)):
            one, other = other, one
        both = one.id in signed and other.id in signed
        offers.append(MergeOffer(one, other, pair.likeness, one.id in signed, both))
    return tuple(offers)


def _said(each: PersonDetails) -> tuple[int, int]:
    """How much is known of a person: of the name first, then of all else."""
    name = (each.name.surname, each.name.given, each.name.patronymic, each.name.latin_surname)
    words = (
        text
        for localized in (each.position, each.degree, each.unit)
        for text in (localized.kk, localized.ru, localized.en)
    )
    told = sum(bool(text.strip()) for text in (*words, each.email, each.phone))
    return sum(len(text.strip()) for text in name), told
