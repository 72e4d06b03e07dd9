"""What keeps a mandate from standing beside the others of its council."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role


class MandateCode(StrEnum):
    """Why a mandate cannot be."""

    ENDS_FIRST = "ends_first"  # its last day is before its first
    OVERLAPS = "overlaps"  # the person has another on some of these days
    SECOND_CHAIR = "second_chair"  # somebody else is the chair on some of these days


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a mandate of the council, as what and when. `person`: of the caller's choosing."""

    person: str
    role: Role
    term: Term


@dataclass(frozen=True, slots=True)
class MandateRefusal:
    """The reason, and the mandate it clashes with; None: it is wrong in itself."""

    code: MandateCode
    other: Holding | None = None


def mandate_refusal(wanted: Holding, others: Iterable[Holding]) -> MandateRefusal | None:
    """Why this mandate cannot stand beside the others of the council; None: it can.

    The first reason of the person's own mandates goes before a second chair.
    """
    if wanted.term.last < wanted.term.from_:
        return MandateRefusal(MandateCode.ENDS_FIRST)
    clashing = [each for each in others if wanted.term.overlaps(each.term)]
    for each in clashing:
        if each.person == wanted.person:
            return MandateRefusal(MandateCode.OVERLAPS, each)
    for each in clashing:
        if wanted.role is each.role is Role.CHAIR:
            return MandateRefusal(MandateCode.SECOND_CHAIR, each)
    return None
