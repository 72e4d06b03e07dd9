"""The orders of a council, with whom each appointed and released."""

from __future__ import annotations

import datetime as dt

from qacouncil.operations.handing_over import HandOverData, hand_over_role
from qacouncil.operations.members import Appointment, change_mandate, end_mandate
from qacouncil.queries.mandates import council_mandates
from qacouncil.queries.orders import OrderLine, council_orders
from qacouncil.rules.terms import Category, Role
from tests.council_builder import TERM, Council

ON = dt.date(2027, 2, 1)


def orders(there: Council) -> dict[str, OrderLine]:
    with there.file.reading() as connection:
        found = council_orders(council_mandates(connection, there.id))
    assert [each.date for each in found] == sorted((each.date for each in found), reverse=True)
    return {each.order.number: each for each in found}


def test_without_a_number_and_a_date_there_is_none(seven: Council) -> None:
    assert orders(seven) == {}


def test_whom_an_order_appointed_and_released(seven: Council) -> None:
    for place, role in ((2, Role.MEMBER), (3, Role.MEMBER)):
        data = Appointment(Category.TEACHER, *TERM, role=role, order_number=" 7-ө ")
        seven.do(change_mandate, seven.mandates[place], data)
    seven.do(end_mandate, seven.mandates[3], ON, order_number="9-ө", order_date=ON)
    found = orders(seven)
    assert list(found) == ["9-ө", "7-ө"]
    assert {each.id for each in found["7-ө"].appointed} == set(seven.mandates[2:4])
    assert found["7-ө"].date == TERM[0]  # none is noted: the first day it tells of
    assert found["7-ө"].released == ()
    assert [each.id for each in found["9-ө"].released] == [seven.mandates[3]]


def test_who_only_changed_the_role_was_not_released(seven: Council) -> None:
    data = HandOverData(ON, then=None, order_number="15-ө", order_date=ON)
    seven.do(hand_over_role, seven.mandates[0], seven.mandates[4], data)
    found = orders(seven)["15-ө"]
    assert [each.person_id for each in found.appointed] == [seven.persons[4]]
    assert [each.person_id for each in found.released] == [seven.persons[0]]
