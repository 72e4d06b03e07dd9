"""The membership list and its changes, from mandates as they are on disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.documents.members_content import MemberChangesContent, MembersContent, Order
from qacouncil.localized import Localized
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.operations.members import Appointment, PersonData, add_member, appoint, end_mandate
from qacouncil.queries.members_papers import member_changes_content, members_content
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import Category, ExternalKind, Role
from tests.council_builder import SURNAMES, Council

SINCE, UNTIL = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
DAY = dt.date(2027, 1, 12)


def listed(there: Council, date: dt.date = DAY) -> MembersContent:
    with there.file.reading() as connection:
        return members_content(connection, there.id, date)


def surnames(content: MembersContent) -> set[str]:
    return {each.name.surname for each in content.members}


def changed(there: Council, since: dt.date = SINCE) -> MemberChangesContent:
    with there.file.reading() as connection:
        return member_changes_content(connection, there.id, since, UNTIL)


def test_the_members_of_a_day_with_their_orders(seven: Council) -> None:
    order = dt.date(2027, 1, 10)
    seven.do(end_mandate, seven.mandates[6], DAY)
    new = Appointment(
        *(Category.EXTERNAL, DAY + dt.timedelta(1)),
        external_kind=ExternalKind.EMPLOYER,
        order_number="15-Ж",
        order_date=order,
    )
    seven.do(add_member, seven.id, PersonData("Һасен"), new)
    assert "Ли" in surnames(listed(seven))
    content = listed(seven, DAY + dt.timedelta(1))
    assert surnames(content) == {*SURNAMES[:6], "Һасен"}
    last = content.members[-1]  # the first day comes last
    assert (last.name.surname, last.until) == ("Һасен", None)
    assert last.external_kind is ExternalKind.EMPLOYER
    assert content.orders == (Order("15-Ж", order),)
    assert content.head.secretary is not None
    assert content.head.secretary.surname == "Бекова"


def test_vacant_seats_are_those_laid_down(seven: Council) -> None:
    assert listed(seven).vacant == 0
    seven.do(adopt_regulation, seven.id, Regulation(DAY, seats={Category.TEACHER: 5}))
    assert listed(seven).vacant == 2
    assert listed(seven, DAY - dt.timedelta(1)).vacant == 0


def test_who_came_and_who_left_and_why(seven: Council) -> None:
    reason = Localized(ru="перевод")
    order = dt.date(2027, 1, 11)
    seven.do(end_mandate, seven.mandates[2], DAY, reason, "15-Ж", order)
    seven.do(end_mandate, seven.mandates[3], DAY, reason)
    chair = Appointment(Category.STUDENT, DAY + dt.timedelta(1), role=Role.DEPUTY_CHAIR)
    seven.do(appoint, seven.id, seven.persons[3], chair)
    found = changed(seven, SINCE + dt.timedelta(1))
    assert (found.before, found.after) == (7, 6)
    by_kind = {each.kind: each for each in found.changes}
    left, reseated = by_kind[ChangeKind.LEFT], by_kind[ChangeKind.RESEATED]
    assert (left.kind, left.date, left.reason) == (ChangeKind.LEFT, DAY, reason)
    assert (left.order, left.expired) == (Order("15-Ж", order), False)
    assert (reseated.kind, reseated.date) == (ChangeKind.RESEATED, DAY + dt.timedelta(1))
    assert reseated.former is not None
    assert (reseated.former.role, reseated.member.seat.role) == (Role.MEMBER, Role.DEPUTY_CHAIR)
    assert reseated.reason == reason


def test_a_term_that_ran_out_is_told_in_the_year_it_is_missed(seven: Council) -> None:
    with seven.file.reading() as connection:
        later = member_changes_content(
            connection, seven.id, dt.date(2029, 9, 1), dt.date(2030, 8, 31)
        )
    assert (later.before, later.after) == (7, 0)
    assert {(each.kind, each.expired) for each in later.changes} == {(ChangeKind.LEFT, True)}
    assert {each.date for each in later.changes} == {dt.date(2029, 8, 31)}
    first = changed(seven)
    assert (first.before, first.after, len(first.changes)) == (0, 7, 7)


def test_the_statements_do_not_grow(seven: Council, statements: Callable[..., int]) -> None:
    assert statements(seven, members_content, seven.id, DAY) <= 7
    assert statements(seven, member_changes_content, seven.id, SINCE, UNTIL) <= 4
