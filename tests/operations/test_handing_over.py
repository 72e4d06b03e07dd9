"""A role handed over: one step, both mandates consistent, and undone as one."""

from __future__ import annotations

import datetime as dt

from qacouncil.errors import FieldError
from qacouncil.models.people import mandate
from qacouncil.operations.handing_over import HandOverData, hand_over_role
from qacouncil.operations.members import Appointment, appoint, change_mandate, end_mandate
from qacouncil.operations.undo import restore
from qacouncil.rules.terms import Category, Role
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import TERM, Council
from tests.operations.refusals import audit_rows, refused

ON, BEFORE = dt.date(2027, 2, 1), dt.date(2027, 1, 31)
DATA = HandOverData(ON, order_number="15-ө", order_date=BEFORE)


def mandates(there: Council, place: int) -> list[Values]:
    """Of one member, the earliest first."""

    def ask(transaction: Transaction) -> list[Values]:
        rows = transaction.rows(mandate, person_id=there.persons[place])
        return sorted(rows, key=lambda row: row["starts_on"])

    return there.do(ask)


def test_one_step_turns_both_mandates(seven: Council) -> None:
    chair, member = seven.mandates[0], seven.mandates[4]
    before = len(audit_rows(seven))
    made = seven.do(hand_over_role, chair, member, DATA)
    assert len(audit_rows(seven)) == before + 1
    for place, roles in ((0, ["chair", "member"]), (4, ["member", "chair"])):
        was, goes_on = mandates(seven, place)
        assert [was["role"], goes_on["role"]] == roles
        assert (was["starts_on"], was["ended_on"], was["ends_on"]) == (TERM[0], BEFORE, TERM[1])
        assert (was["end_order_number"], was["end_order_date"]) == ("15-ө", BEFORE)
        assert (goes_on["starts_on"], goes_on["ends_on"]) == (ON, TERM[1])
        assert (goes_on["ended_on"], goes_on["order_number"]) == (None, "15-ө")
        assert (goes_on["category"], goes_on["voting"]) == (was["category"], was["voting"])
    assert made == mandates(seven, 4)[1]["id"]


def test_it_is_undone_as_one(seven: Council) -> None:
    done = seven.file.write(hand_over_role, seven.mandates[0], seven.mandates[4], DATA)
    assert done.sequence is not None
    seven.do(restore, done.sequence)

    def alone(place: int) -> tuple[object, ...]:
        (row,) = mandates(seven, place)
        return row["role"], row["ended_on"], row["end_order_number"]

    assert [alone(0), alone(4)] == [("chair", None, ""), ("member", None, "")]


def test_an_end_that_was_laid_down_goes_with_the_mandate(seven: Council) -> None:
    june = dt.date(2027, 6, 1)
    seven.do(end_mandate, seven.mandates[1], june, order_number="20-ө")
    seven.do(hand_over_role, seven.mandates[1], seven.mandates[4], DATA)
    was, goes_on = mandates(seven, 1)
    assert (was["ended_on"], was["end_order_number"]) == (BEFORE, "15-ө")
    assert (goes_on["ended_on"], goes_on["end_order_number"]) == (june, "20-ө")


def test_chair_and_secretary_change_places_from_either_side(seven: Council) -> None:
    data = HandOverData(ON, then=Role.CHAIR)
    seven.do(hand_over_role, seven.mandates[1], seven.mandates[0], data)
    assert [row["role"] for row in mandates(seven, 0)] == ["chair", "secretary"]
    assert [row["role"] for row in mandates(seven, 1)] == ["secretary", "chair"]


def test_who_joins_on_the_day_is_the_chair_from_the_first(seven: Council) -> None:
    seven.do(end_mandate, seven.mandates[4], dt.date(2026, 12, 1))
    joins = seven.do(appoint, seven.id, seven.persons[4], Appointment(Category.TEACHER, ON))
    data = HandOverData(ON, then=None)
    assert seven.do(hand_over_role, seven.mandates[0], joins, data) == joins
    assert mandates(seven, 4)[1]["role"] == "chair"
    (left,) = mandates(seven, 0)
    assert left["ended_on"] == BEFORE


def test_what_cannot_be_is_refused_at_its_field(seven: Council) -> None:
    chair, secretary, member = seven.mandates[0], seven.mandates[1], seven.mandates[4]
    with refused(seven, "A member without a role has nothing to hand over.") as said:
        seven.do(hand_over_role, member, chair, DATA)
    assert field(said) == "giver"
    with refused(seven, "would keep it"):
        seven.do(hand_over_role, chair, member, HandOverData(ON, then=Role.CHAIR))
    with refused(seven, "not held on the day before") as said:
        seven.do(hand_over_role, chair, member, HandOverData(TERM[0]))
    assert field(said) == "starts_on"
    seven.do(end_mandate, member, BEFORE)
    for taker in (member, chair):
        with refused(seven, "not a member of the council on this date") as said:
            seven.do(hand_over_role, chair, taker, DATA)
        assert field(said) == "taker"
    later = Appointment(Category.TEACHER, dt.date(2028, 1, 1), role=Role.CHAIR)
    seven.do(change_mandate, chair, Appointment(Category.TEACHER, TERM[0], BEFORE, Role.CHAIR))
    seven.do(appoint, seven.id, seven.persons[4], later)
    with refused(seven, "has a chair at that time already, from 01.01.2028") as said:
        seven.do(hand_over_role, chair, secretary, DATA)
    assert field(said) == "role"


def field(said: object) -> str:
    error = getattr(said, "value", None)
    assert isinstance(error, FieldError)
    return error.field


def test_two_chairs_are_refused(seven: Council) -> None:
    words = "has a chair at that time already, from 01.09.2026"
    second = Appointment(Category.TEACHER, *TERM, role=Role.CHAIR)
    with refused(seven, words):
        seven.do(change_mandate, seven.mandates[3], second)
    seven.do(end_mandate, seven.mandates[3], BEFORE)
    on = Appointment(Category.TEACHER, ON, role=Role.CHAIR)
    with refused(seven, words):
        seven.do(appoint, seven.id, seven.persons[3], on)
    seven.do(end_mandate, seven.mandates[0], BEFORE)
    seven.do(appoint, seven.id, seven.persons[3], on)
    with refused(seven, "has a chair at that time already, from 01.02.2027"):
        seven.do(end_mandate, seven.mandates[0], ON)
