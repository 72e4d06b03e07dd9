"""What the public bulletin prints: the decisions of signed minutes, as signed, without names."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, and_, func, select

from qacouncil.documents.bulletin_content import (
    BulletinContent,
    PublishedItem,
    PublishedMeeting,
    PublishedPoint,
    PublishedVote,
)
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import Item, Point, ProtocolContent, Vote
from qacouncil.documents.protocol_items import is_decided
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, assignment, assignment_person, decision
from qacouncil.models.meetings import meeting, signed_minutes
from qacouncil.models.people import person
from qacouncil.queries.letterhead import letterhead
from qacouncil.queries.meeting_rows import council_row
from qacouncil.queries.protocol import paper_style
from qacouncil.queries.signed_content import decode
from qacouncil.queries.values import person_name, words
from qacouncil.rules.terms import Body, Outcome, Reason, Stage, VoteKind

# Of an item and a point of a meeting: who carries it out, by position or unit.
_Who = Mapping[tuple[str, int, int], list[Localized]]


def bulletin_content(
    connection: Connection, council_id: str, since: dt.date, until: dt.date, today: dt.date
) -> BulletinContent:
    """The decisions of these days, both included; a constant number of statements."""
    within = and_(meeting.c.council_id == council_id, meeting.c.date.between(since, until))
    council = council_row(connection, council_id)
    positions = _positions(connection, within)
    meetings = []
    withheld = 0
    for meeting_id, content in _signed(connection, within):
        items = []
        as_signed = _signed_positions(content)
        for item in content.items:
            withheld += sum(_is_of_person(item, point) for point in _adopted(item))
            published = _item(meeting_id, item, positions, as_signed)
            items += [published] if published.points else []
        if items:
            number = "" if content.number is None else f"{content.number_prefix}{content.number}"
            meetings.append(PublishedMeeting(number, content.date, tuple(items)))
    held = select(func.count()).where(within, meeting.c.stage == Stage.MINUTES)
    return BulletinContent(
        university=words(council, "university"),
        faculty=words(council, "faculty"),
        council=words(council, "name"),
        body=Body(council["body"]),
        since=since,
        until=until,
        issued=today,
        meetings=tuple(meetings),
        withheld=withheld,
        unsigned=connection.execute(held).scalar_one(),
        letterhead=letterhead(connection, council_id),
        style=paper_style(council),
    )


def people_of_file(connection: Connection) -> tuple[PersonName, ...]:
    """Everyone the file knows by name: members, guests, responsible persons."""
    rows = connection.execute(select(person).order_by(person.c.surname, person.c.id)).mappings()
    return tuple(person_name(dict(row)) for row in rows)


def _signed(
    connection: Connection, within: ColumnElement[bool]
) -> list[tuple[str, ProtocolContent]]:
    """Meetings with what was signed of each, in order of time."""
    query = (
        select(meeting.c.id, signed_minutes.c.content)
        .join(signed_minutes, signed_minutes.c.meeting_id == meeting.c.id)
        .where(within, meeting.c.stage == Stage.SIGNED)
        .where(signed_minutes.c.revision == meeting.c.revision)
        .order_by(meeting.c.date, meeting.c.start_minute, meeting.c.id)
    )
    return [(row.id, decode(row.content)) for row in connection.execute(query)]


def _signed_positions(content: ProtocolContent) -> dict[PersonName, Localized]:
    """The positions as the minutes tell them, but of namesakes."""
    leading = (each for each in (content.presiding, content.secretary) if each is not None)
    there = {*content.present, *content.absent, *content.guests, *leading}
    found: dict[PersonName, set[Localized]] = defaultdict(set)
    for each in there:
        found[each.name].add(each.position)
    return {name: each.pop() for name, each in found.items() if len(each) == 1}


def _responsible(
    point: Point, today: list[Localized], as_signed: Mapping[PersonName, Localized]
) -> Iterator[Localized]:
    """Positions, as signed where the minutes tell them; then what stands there in words."""
    names = [name for each in point.assignments for name in each.responsible]
    for name, position in zip(names, today, strict=True):
        if told := as_signed.get(name) or position:
            yield told
    for each in point.assignments:
        if each.responsible_text:
            yield each.responsible_text


def _item(
    meeting_id: str, item: Item, positions: _Who, as_signed: Mapping[PersonName, Localized]
) -> PublishedItem:
    there = [
        (point, next(reversed(_votes(item, point)), None))
        for point in _adopted(item)
        if not _is_of_person(item, point)
    ]
    following = [vote for _, vote in there[1:]]
    points = []
    for place, (point, vote) in enumerate(there):
        # One vote on several points is told after the last of them.
        told = place == len(following) or following[place] is not vote
        points.append(
            PublishedPoint(
                number=point.number,
                text=point.text,
                responsible=tuple(
                    _responsible(
                        point,
                        positions.get((meeting_id, item.number, point.number), []),
                        as_signed,
                    )
                ),
                deadline=_deadline(point),
                vote=_vote(vote) if vote is not None and told else None,
            )
        )
    return PublishedItem(item.number, item.title, tuple(points))


def _adopted(item: Item) -> list[Point]:
    """The points that the item's votes adopted; of old records the votes may not be known."""
    if item.put_off:
        return []
    return [
        point
        for point in item.points
        if is_decided(point, item)
        if not (votes := _votes(item, point)) or votes[-1].result.outcome is Outcome.ADOPTED
    ]


def _votes(item: Item, point: Point) -> list[Vote]:
    """The votes on a point, in their order; one that names no point was on all of them."""
    return [vote for vote in item.votes if not vote.points or point.number in vote.points]


def _is_of_person(item: Item, point: Point) -> bool:
    """A secret vote is how matters about persons are decided."""
    return any(vote.kind is VoteKind.SECRET for vote in _votes(item, point))


def _deadline(point: Point) -> dt.date | None:
    known = [each.deadline for each in point.assignments if each.deadline is not None]
    return max(known, default=None)


def _vote(vote: Vote) -> PublishedVote:
    others = vote.against or vote.abstained or vote.result.not_voting
    return PublishedVote(
        for_=vote.for_,
        against=vote.against,
        abstained=vote.abstained,
        not_voting=vote.result.not_voting,
        unanimous=vote.result.reason is Reason.ALL_FOR and not others,
    )


def _positions(connection: Connection, within: ColumnElement[bool]) -> _Who:
    """The positions of those who carry a point out, by its place; points and items are counted
    as the protocol counts them.
    """
    of_item, of_point, task, named = agenda_item.c, decision.c, assignment.c, assignment_person.c
    items = (
        select(of_item.id, of_item.meeting_id)
        .join(meeting, meeting.c.id == of_item.meeting_id)
        .where(within, meeting.c.stage == Stage.SIGNED)
        .order_by(of_item.meeting_id, of_item.position, of_item.created_at, of_item.id)
    )
    numbers: dict[str, tuple[str, int]] = {}
    counted: dict[str, int] = defaultdict(int)
    for row in connection.execute(items):
        counted[row.meeting_id] += 1
        numbers[row.id] = row.meeting_id, counted[row.meeting_id]
    points = (
        select(of_point.id, of_point.item_id)
        .join(meeting, meeting.c.id == of_point.meeting_id)
        .where(within, meeting.c.stage == Stage.SIGNED)
        .order_by(of_point.item_id, of_point.position, of_point.created_at, of_point.id)
    )
    places: dict[str, tuple[str, int, int]] = {}
    for row in connection.execute(points):
        counted[row.item_id] += 1
        places[row.id] = *numbers[row.item_id], counted[row.item_id]
    people = (
        select(
            task.decision_id,
            *(person.c.position_kk, person.c.position_ru, person.c.position_en),
        )
        .join(assignment_person, named.assignment_id == task.id)
        .join(person, person.c.id == named.person_id)
        .join(meeting, meeting.c.id == task.meeting_id)
        .where(within, meeting.c.stage == Stage.SIGNED, named.co_executor.is_(False))
        .order_by(task.position, task.created_at, task.id, named.position)
    )
    found: dict[tuple[str, int, int], list[Localized]] = defaultdict(list)
    for decision_id, *texts in connection.execute(people).all():
        found[places[decision_id]].append(Localized(*texts))
    return found
