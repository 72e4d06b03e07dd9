"""A role goes from one member to another on a date: what becomes of both mandates."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.composition_ahead import Held
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role

_DAY = dt.timedelta(days=1)


class HandOverCode(StrEnum):
    """Why a role cannot be handed over so."""

    NO_ROLE = "no_role"  # the giver is a plain member
    SAME_ROLE = "same_role"  # the giver would keep the role, or the taker has it already
    NOT_HELD = "not_held"  # the giver's mandate does not hold on the day before
    NO_MEMBER = "no_member"  # the taker has no mandate on the day


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of a mandate.

    last: its last day from now on; None: as it was. next: the mandate that follows it, if any.
    role: another role in the mandate itself, since it begins on that very day.
    """

    last: dt.date | None = None
    next: Held | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """What becomes of the mandate of who had the role, and of who gets it."""

    giver: Turn
    taker: Turn


def hand_over(
    giver: Held, taker: Held, on: dt.date, then: Role | None = Role.MEMBER
) -> HandOver | HandOverCode:
    """From `on` the taker has the giver's role, who is `then` that; None: leaves the council.

    Last days as appointed, categories and votes stay as they are. A giver whose term runs out the
    day before has nothing to lose.
    """
    role = giver.seat.role
    if role is Role.MEMBER:
        return HandOverCode.NO_ROLE
    if then is role or taker.seat.role is role:
        return HandOverCode.SAME_ROLE
    before = on - _DAY
    if not giver.term.valid_on(before):
        return HandOverCode.NOT_HELD
    if not taker.term.valid_on(on):
        return HandOverCode.NO_MEMBER
    return HandOver(_given(giver, on, then), _taken(taker, on, role))


def _given(giver: Held, on: dt.date, then: Role | None) -> Turn:
    before = on - _DAY
    if giver.term.last == before:
        return Turn()
    return Turn(before, None if then is None else _from(giver, on, then))


def _taken(taker: Held, on: dt.date, role: Role) -> Turn:
    if taker.term.from_ == on:
        return Turn(role=role)
    return Turn(on - _DAY, _from(taker, on, role))


def _from(held: Held, on: dt.date, role: Role) -> Held:
    term = Term(on, held.term.until, held.term.ended)
    return Held(term, dataclasses.replace(held.seat, role=role))
