"""Handing over a role: both mandates turn on one day, by one order, in one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.errors import FieldError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.people import mandate
from qacouncil.operations.guards import clean, columns
from qacouncil.operations.mandate_guard import check_mandate
from qacouncil.rules.composition_ahead import Held
from qacouncil.rules.handing_over import HandOverCode, Turn, hand_over
from qacouncil.rules.mandate_checks import Holding
from qacouncil.rules.mandates import Seat, Term
from qacouncil.rules.terms import Category, Role
from qacouncil.storage.transaction import Transaction, Values

_SENTENCES: Mapping[HandOverCode, tuple[str, str]] = MappingProxyType(
    {
        HandOverCode.NO_ROLE: ("giver", N_("A member without a role has nothing to hand over.")),
        HandOverCode.SAME_ROLE: (
            "then",
            N_("The one who hands the role over would keep it. Choose another role."),
        ),
        HandOverCode.NOT_HELD: (
            "starts_on",
            N_("The role is not held on the day before this date. Correct the date."),
        ),
        HandOverCode.NO_MEMBER: (
            "taker",
            N_("This person is not a member of the council on this date."),
        ),
    }
)
_END = ("ended_on", "end_order_number", "end_order_date")
_REASON = tuple(f"end_reason_{language}" for language in ("kk", "ru", "en"))


@dataclass(frozen=True, slots=True)
class HandOverData:
    """From `starts_on` the taker has the role. then: what the giver is from then on; None: no
    member any more."""

    starts_on: dt.date
    then: Role | None = Role.MEMBER
    order_number: str = ""
    order_date: dt.date | None = None
    reason: Localized = NO_TEXT


def hand_over_role(
    transaction: Transaction, giver_id: str, taker_id: str, data: HandOverData
) -> str:
    """Hand a role over from one mandate to another of the council. Returns the taker's mandate.

    Both end the day before and go on from the date with what they had: last days as appointed,
    categories, votes, an end that was laid down already. Raises FieldError naming what is wrong.
    """
    giver, taker = transaction.row(mandate, giver_id), transaction.row(mandate, taker_id)
    if giver["council_id"] != taker["council_id"] or giver["person_id"] == taker["person_id"]:
        raise FieldError("taker", _SENTENCES[HandOverCode.NO_MEMBER][1])
    turns = hand_over(_held(giver), _held(taker), data.starts_on, data.then)
    if isinstance(turns, HandOverCode):
        raise FieldError(*_SENTENCES[turns])
    # What ends goes first: two who change places are never both in one.
    _end(transaction, giver, turns.giver, data)
    _end(transaction, taker, turns.taker, data)
    _go_on(transaction, giver, turns.giver, data)
    return _go_on(transaction, taker, turns.taker, data)


def _end(transaction: Transaction, row: Values, turn: Turn, data: HandOverData) -> None:
    if turn.last is not None:
        transaction.update(
            mandate,
            row["id"],
            ended_on=turn.last,
            end_order_number=clean(data.order_number),
            end_order_date=data.order_date,
            **columns("end_reason", data.reason),
        )


def _go_on(transaction: Transaction, row: Values, turn: Turn, data: HandOverData) -> str:
    """Write how a mandate goes on. Returns the id of the one that holds from the date on."""
    if turn.role is not None:
        _check(transaction, row, Held(_held(row).term, Seat(Category.TEACHER, turn.role)))
        transaction.update(mandate, row["id"], role=turn.role)
    if turn.next is None:
        return str(row["id"])
    _check(transaction, row, turn.next)
    kept = {name: row[name] for name in ("category", "external_kind", "voting", "ends_on")}
    # An early end that was laid down already holds for what goes on.
    kept |= {name: row[name] for name in (*_END, *_REASON)}
    return transaction.insert(
        mandate,
        council_id=row["council_id"],
        person_id=row["person_id"],
        role=turn.next.seat.role,
        starts_on=turn.next.term.from_,
        order_number=clean(data.order_number),
        order_date=data.order_date,
        **kept,
    )


def _check(transaction: Transaction, row: Values, held: Held) -> None:
    """A taker may not be the second chair, now or later: another may be appointed already."""
    wanted = Holding(row["person_id"], held.seat.role, held.term)
    check_mandate(transaction, row["council_id"], wanted, but=(row["id"],))


def _held(row: Values) -> Held:
    term = Term(row["starts_on"], row["ends_on"], row["ended_on"])
    return Held(term, Seat(Category(row["category"]), Role(row["role"]), row["voting"]))
