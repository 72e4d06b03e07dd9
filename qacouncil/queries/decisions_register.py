"""What the register of decisions prints."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection, and_, select

from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredMinutes,
    RegisteredPoint,
    RegisteredTask,
    RegisteredVote,
)
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import ballot, vote, vote_point, vote_result
from qacouncil.queries.decisions_list import DecisionLine
from qacouncil.queries.meeting_rows import Row
from qacouncil.queries.reckoning import counted
from qacouncil.queries.register_head import register_head
from qacouncil.queries.resolved_points import resolved_points
from qacouncil.rules.terms import Outcome, Stage, VoteKind


def decisions_register_content(
    connection: Connection, council_id: str, since: dt.date, until: dt.date
) -> DecisionsRegisterContent:
    """The points resolved upon on these days, both included; a constant number of statements."""
    lines = resolved_points(connection, council_id, since, until)
    votes = _votes(connection, council_id, since, until)
    return DecisionsRegisterContent(
        head=register_head(connection, council_id, until),
        since=since,
        until=until,
        minutes=tuple(_by_minutes(lines, votes)),
    )


def _by_minutes(
    lines: Iterable[DecisionLine], votes: Mapping[str, RegisteredVote]
) -> Iterator[RegisteredMinutes]:
    for named, own in groupby(lines, lambda line: line.meeting):
        yield RegisteredMinutes(
            number=named.written_number,
            date=named.date,
            signed=named.stage is Stage.SIGNED,
            points=tuple(_point(line, votes.get(line.id)) for line in own),
        )


def _point(line: DecisionLine, last: RegisteredVote | None) -> RegisteredPoint:
    return RegisteredPoint(
        number=line.number,
        text=line.text,
        area=line.area,
        vote=last,
        tasks=tuple(
            RegisteredTask(each.responsible, each.responsible_text, each.deadline)
            for each in line.assignments
        ),
    )


def _votes(
    connection: Connection, council_id: str, since: dt.date, until: dt.date
) -> dict[str, RegisteredVote]:
    """By point: the last closed vote on it, which may repeat an earlier one."""
    within = and_(meeting.c.council_id == council_id, meeting.c.date.between(since, until))
    named: dict[str, list[str]] = defaultdict(list)
    choices = (
        select(ballot.c.vote_id, ballot.c.choice)
        .join(meeting, meeting.c.id == ballot.c.meeting_id)
        .where(within)
    )
    for row in connection.execute(choices):
        named[row.vote_id].append(row.choice)
    closed = (
        select(vote, vote_point.c.decision_id, vote_result.c.outcome, vote_result.c.not_voting)
        .join_from(vote_point, vote, vote.c.id == vote_point.c.vote_id)
        .join(vote_result, vote_result.c.vote_id == vote.c.id)
        .join(meeting, meeting.c.id == vote_point.c.meeting_id)
        .where(within)
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {
        row["decision_id"]: _vote(dict(row), named[row["id"]])
        for row in connection.execute(closed).mappings()
    }


def _vote(row: Row, choices: Sequence[str]) -> RegisteredVote:
    count = counted(row, choices, presiding=None)
    return RegisteredVote(
        outcome=Outcome(row["outcome"]),
        for_=count.for_,
        against=count.against,
        abstained=count.abstained,
        not_voting=row["not_voting"],
        secret=count.kind is VoteKind.SECRET,
    )
