"""What the membership list and its changes print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import Connection

from qacouncil.documents.members_content import (
    ListedChange,
    ListedMember,
    MemberChangesContent,
    MembersContent,
    Order,
)
from qacouncil.localized import NO_TEXT
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.queries.register_head import register_head
from qacouncil.queries.regulations import regulation_versions, version_in_force
from qacouncil.rules.mandates import vacant_seats
from qacouncil.rules.member_changes import ChangeKind, MemberChange, Tenure, member_changes


def members_content(connection: Connection, council_id: str, date: dt.date) -> MembersContent:
    """The members on a date; a constant number of statements."""
    there = [each for each in council_mandates(connection, council_id) if each.term.valid_on(date)]
    rules = version_in_force(regulation_versions(connection, council_id), date)
    vacant = vacant_seats(rules.composition, (each.held.seat for each in there))
    return MembersContent(
        head=register_head(connection, council_id, date),
        date=date,
        members=tuple(map(_member, there)),
        orders=_orders(there),
        vacant=sum(vacant.values()),
    )


def member_changes_content(
    connection: Connection, council_id: str, since: dt.date, until: dt.date
) -> MemberChangesContent:
    """What changed on these days, the first and the last included; few statements."""
    mandates = {each.id: each for each in council_mandates(connection, council_id)}
    tenures = [
        Tenure(each.id, each.person_id, each.term, each.held.seat) for each in mandates.values()
    ]
    before = since - dt.timedelta(days=1)
    return MemberChangesContent(
        head=register_head(connection, council_id, until),
        since=since,
        until=until,
        before=sum(each.term.valid_on(before) for each in tenures),
        after=sum(each.term.valid_on(until) for each in tenures),
        changes=tuple(_change(each, mandates) for each in member_changes(tenures, since, until)),
    )


def _member(line: MandateLine) -> ListedMember:
    last = line.term.last
    return ListedMember(
        name=line.name,
        position=line.position,
        seat=line.held.seat,
        external_kind=line.external_kind,
        until=None if last == dt.date.max else last,
    )


def _orders(lines: Iterable[MandateLine]) -> tuple[Order, ...]:
    """Each order once, the earliest first; those without a date last."""
    orders = {Order(each.order_number.strip(), each.order_date) for each in lines}
    known = (each for each in orders if each)
    return tuple(sorted(known, key=lambda each: (each.date or dt.date.max, each.number)))


def _change(change: MemberChange, mandates: dict[str, MandateLine]) -> ListedChange:
    line = mandates[change.mandate]
    if change.kind is ChangeKind.LEFT:
        ended_early = line.term.ended is not None and line.term.ended == line.term.last
        return ListedChange(
            kind=change.kind,
            member=_member(line),
            date=line.term.last,
            order=Order(line.end_order_number.strip(), line.end_order_date),
            reason=line.end_reason,
            expired=not ended_early,
        )
    former = mandates.get(change.former or "")
    return ListedChange(
        kind=change.kind,
        member=_member(line),
        date=change.date,
        order=Order(line.order_number.strip(), line.order_date),
        reason=former.end_reason if former is not None else NO_TEXT,
        former=former.held.seat if former is not None else None,
        former_kind=former.external_kind if former is not None else None,
    )
