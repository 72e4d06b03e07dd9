"""What the register of decisions prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from sqlalchemy import Connection, select

from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredMinutes,
    RegisteredPoint,
    RegisteredTask,
    RegisteredVote,
)
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.decisions_list import DecisionLine
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
    closed = (
        select(
            *(vote_point.c.decision_id, vote_result.c.outcome, vote.c.kind),
            *(vote.c.votes_for, vote.c.votes_against, vote.c.votes_abstained),
            vote_result.c.not_voting,
        )
        .join_from(vote_point, vote, vote.c.id == vote_point.c.vote_id)
        .join(vote_result, vote_result.c.vote_id == vote.c.id)
        .join(meeting, meeting.c.id == vote_point.c.meeting_id)
        .where(meeting.c.council_id == council_id, meeting.c.date.between(since, until))
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {
        row.decision_id: RegisteredVote(
            outcome=Outcome(row.outcome),
            for_=row.votes_for or 0,
            against=row.votes_against or 0,
            abstained=row.votes_abstained or 0,
            not_voting=row.not_voting,
            secret=row.kind == VoteKind.SECRET,
        )
        for row in connection.execute(closed).all()
    }
