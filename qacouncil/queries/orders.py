"""The orders on the composition of a council: whom each appointed and released."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from qacouncil.documents.members_content import Order
from qacouncil.queries.mandates import MandateLine


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order with the mandates it gave and those it ended, in the order of their days.

    date: the order's, or where none is noted the earliest of the days it tells of.
    """

    order: Order
    date: dt.date
    appointed: tuple[MandateLine, ...]
    released: tuple[MandateLine, ...]

    @property
    def id(self) -> Order:
        """What tells one order from the others."""
        return self.order


def council_orders(mandates: Iterable[MandateLine]) -> list[OrderLine]:
    """Every order the mandates name, the latest first; without a number and a date it is none.

    A mandate that goes on in another by the same order (a role handed over) is neither given nor
    ended by it: who only changed the role is named among the appointed alone.
    """
    appointed: dict[Order, list[MandateLine]] = defaultdict(list)
    released: dict[Order, list[MandateLine]] = defaultdict(list)
    for each in mandates:
        appointed[Order(each.order_number.strip(), each.order_date)].append(each)
        if each.term.ended is not None:
            released[Order(each.end_order_number.strip(), each.end_order_date)].append(each)
    found = []
    for order in {*appointed, *released}:
        if not order:
            continue
        given = appointed.get(order, [])
        seated = {each.person_id for each in given}
        gone = [each for each in released.get(order, []) if each.person_id not in seated]
        days = [each.term.from_ for each in given] + [each.term.last for each in gone]
        date = order.date or min(days)
        found.append(OrderLine(order, date, tuple(given), tuple(gone)))
    return sorted(found, key=lambda each: (each.date, each.order.number), reverse=True)
