"""Whether a mandate may stand beside the others of its council."""

from __future__ import annotations

from collections.abc import Collection

from qacouncil.errors import FieldError
from qacouncil.i18n.marking import N_
from qacouncil.models.people import mandate
from qacouncil.rules.mandate_checks import Holding, MandateCode, MandateRefusal, mandate_refusal
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role
from qacouncil.storage.transaction import Transaction, Values


def check_mandate(
    transaction: Transaction,
    council_id: str,
    wanted: Holding,
    *,
    but: Collection[str] = (),
    last: str = "ends_on",
) -> None:
    """Raises FieldError where it ends before it begins, overlaps another mandate of the person, or
    makes a second chair on any day.

    but: ids of mandates that it takes the place of. last: the field its last day was typed in.
    """
    rows = transaction.rows(mandate, council_id=council_id)
    others = [holding(row) for row in rows if row["id"] not in but]
    refusal = mandate_refusal(wanted, others)
    if refusal is not None:
        raise refused(refusal, last)


def refused(refusal: MandateRefusal, last: str = "ends_on") -> FieldError:
    """The refusal as the person reads it, at its field."""
    if refusal.other is None:
        return FieldError(last, N_("The mandate would end before it begins. Correct the date."))
    since = refusal.other.term.from_.strftime("%d.%m.%Y")
    if refusal.code is MandateCode.OVERLAPS:
        field = "starts_on" if last == "ends_on" else last
        return FieldError(
            field,
            N_("This person has a mandate on the council at that time already, from {date}."),
            date=since,
        )
    return FieldError(
        "role",
        N_("The council has a chair at that time already, from {date}. It can have one only."),
        date=since,
    )


def holding(row: Values) -> Holding:
    """A row of a mandate for the rule."""
    return Holding(
        row["person_id"],
        Role(row["role"]),
        Term(row["starts_on"], row["ends_on"], row["ended_on"]),
    )
