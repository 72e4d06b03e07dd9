"""What the room may see of a meeting: never a name of a vote, never a draft of the secretary's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.localized import Localized
from qacouncil.queries.council_details import council_details
from qacouncil.queries.presence import read_presence
from qacouncil.queries.vote_sheet import VoteSheet, VoteView, read_vote_sheet
from qacouncil.queries.workspace import MeetingHead, head_and_agenda
from qacouncil.rules.item_clock import ItemClock, Span, item_clock, item_under_way
from qacouncil.rules.quorum import Quorum
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import Stage, VoteKind
from qacouncil.rules.voting import Count, Result


@dataclass(frozen=True, slots=True)
class ShownItem:
    """A line of the agenda. done: a vote on it is closed."""

    number: int
    title: Localized
    done: bool


@dataclass(frozen=True, slots=True)
class ShownVote:
    """points: numbered as on paper. The rest is there only once the vote is closed."""

    points: tuple[str, ...]
    repeats: bool
    secret: bool
    rule: VotingRule
    count: Count | None
    result: Result | None


@dataclass(frozen=True, slots=True)
class ProjectorSheet:
    """place: of the item that is shown, in `items`; None: the agenda is empty."""

    council: Localized
    head: MeetingHead
    items: tuple[ShownItem, ...]
    place: int | None
    quorum: Quorum
    absentee: bool
    clock: ItemClock | None
    vote: ShownVote | None


def projector_sheet(
    connection: Connection, meeting_id: str, item_id: str, moment: dt.datetime
) -> ProjectorSheet:
    """The item under way by the clock, else `item_id`; as many statements whatever the length."""
    head, agenda = head_and_agenda(connection, meeting_id)
    spans = [Span(line.starts, line.ends) for line in agenda]
    ids = [line.id for line in agenda]
    place = ids.index(item_id) if item_id in ids else (0 if ids else None)
    # Any item will do to know what time it is.
    presence = read_presence(connection, meeting_id, None, moment)
    now = presence.now
    under_way = None if now is None else item_under_way(spans, now)
    place = place if under_way is None else under_way
    shown = None if place is None else ids[place]
    if shown is not None:
        presence = read_presence(connection, meeting_id, shown, moment)
    sheet = None if shown is None else read_vote_sheet(connection, meeting_id, shown, moment)
    return ProjectorSheet(
        council=council_details(connection, head.council_id).name,
        head=head,
        items=tuple(
            ShownItem(line.number, line.title, bool(line.outcomes) and not line.drafts)
            for line in agenda
        ),
        place=place,
        quorum=presence.quorum,
        absentee=presence.absentee,
        clock=None
        if place is None
        else item_clock(spans, place, now, agenda[place].planned_minutes),
        vote=None if sheet is None or not _voted(head.stage) else _last_vote(sheet),
    )


def _voted(stage: Stage) -> bool:
    return stage in (Stage.HOLD, Stage.MINUTES, Stage.SIGNED)


def _last_vote(sheet: VoteSheet) -> ShownVote | None:
    """The draft, whose question alone is shown, else the last one that is closed."""
    if not sheet.votes:
        return None
    drafts: list[VoteView] = [each for each in sheet.votes if each.result is None]
    chosen = (drafts or list(sheet.votes))[-1]
    own = set(chosen.typed.points)
    closed = chosen.result is not None
    return ShownVote(
        points=tuple(
            f"{sheet.item_number}.{point.number}"
            for point in sheet.points
            if not own or point.id in own
        ),
        repeats=chosen.repeats,
        secret=chosen.typed.kind is VoteKind.SECRET,
        rule=chosen.basis.voting_rule,
        count=chosen.count if closed else None,
        result=chosen.result,
    )
