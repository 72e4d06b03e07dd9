"""Whether what a council file says agrees with itself: signed words, vote results, numbers."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, func, select

from qacouncil.findings import Finding, FindingCode
from qacouncil.models.agenda import agenda_item
from qacouncil.models.councils import council
from qacouncil.models.meetings import meeting, signed_minutes
from qacouncil.models.votes import ballot, vote, vote_result
from qacouncil.queries.meeting_reference import named_meetings
from qacouncil.queries.signed_content import fingerprint
from qacouncil.queries.stored_result import agrees
from qacouncil.rules.terms import Stage

_VOTE_COLUMNS = (
    *(vote.c.kind, vote.c.votes_for, vote.c.votes_against, vote.c.votes_abstained),
    *(vote.c.votes_not_voting, vote.c.presiding_vote),
    *(vote.c.ballots_issued, vote.c.ballots_found, vote.c.ballots_invalid),
)


def signed_findings(connection: Connection) -> list[Finding]:
    """Signed minutes that are missing, or are no longer what was signed."""
    references = _references(connection)
    found, there = [], set()
    query = select(signed_minutes).order_by(signed_minutes.c.meeting_id, signed_minutes.c.revision)
    for row in connection.execute(query):
        if row.reopened_at is None:
            there.add((row.meeting_id, row.revision))
        if fingerprint(row.content) != row.sha256:
            values = {"meeting": references[row.meeting_id], "revision": row.revision}
            found.append(Finding(FindingCode.SIGNED_CHANGED, values))
    signed = select(meeting.c.id, meeting.c.revision).where(meeting.c.stage == Stage.SIGNED)
    for meeting_id, revision in connection.execute(signed.order_by(meeting.c.id)):
        if (meeting_id, revision) not in there:
            values = {"meeting": references[meeting_id], "revision": revision}
            found.append(Finding(FindingCode.SIGNED_MISSING, values))
    return found


def vote_findings(connection: Connection) -> list[Finding]:
    """Closed votes whose stored result does not follow from their stored rule and numbers."""
    references = _references(connection)
    places = _vote_places(connection)
    names: dict[str, list[str]] = defaultdict(list)
    for vote_id, choice in connection.execute(select(ballot.c.vote_id, ballot.c.choice)):
        names[vote_id].append(choice)
    query = select(vote_result, *_VOTE_COLUMNS).join_from(vote_result, vote)
    found = []
    for row in connection.execute(query.order_by(vote.c.meeting_id, vote.c.id)).mappings():
        stored = dict(row)
        if not agrees(stored, stored, names[row["vote_id"]]):
            item, number = places[row["vote_id"]]
            values = {"meeting": references[row["meeting_id"]], "item": item, "vote": number}
            found.append(Finding(FindingCode.VOTE_DISAGREES, values))
    return found


def number_findings(connection: Connection) -> list[Finding]:
    """Numbers that a council has given to more than one meeting of a year."""
    key = (council.c.code, meeting.c.numbering_year, meeting.c.number)
    twice = (
        select(*key)
        .join_from(meeting, council)
        .where(meeting.c.number.is_not(None))
        .group_by(*key)
        .having(func.count() > 1)
        .order_by(*key)
    )
    return [
        Finding(FindingCode.NUMBER_TWICE, {"council": code, "meeting": f"{year}/{number}"})
        for code, year, number in connection.execute(twice)
    ]


def _references(connection: Connection) -> dict[str, str]:
    return {each.id: each.reference for each in named_meetings(connection)}


def _vote_places(connection: Connection) -> dict[str, tuple[int, int]]:
    """By vote: the number of its item in the meeting, and its own in the item."""
    items: dict[str, int] = {}
    counted: dict[str, int] = defaultdict(int)
    order = (agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id)
    query = select(agenda_item.c.id, agenda_item.c.meeting_id).order_by(*order)
    for item_id, meeting_id in connection.execute(query):
        counted[meeting_id] += 1
        items[item_id] = counted[meeting_id]
    places = {}
    votes = select(vote.c.id, vote.c.item_id).order_by(
        vote.c.position, vote.c.created_at, vote.c.id
    )
    for vote_id, item_id in connection.execute(votes):
        counted[item_id] += 1
        places[vote_id] = (items[item_id], counted[item_id])
    return places
