"""What has become of agenda items: the facts from rows, the state from rules/items.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from qacouncil.models.agenda import agenda_item, decision, speech
from qacouncil.models.meetings import meeting
from qacouncil.models.votes import vote, vote_result
from qacouncil.rules.items import ItemFacts, item_state
from qacouncil.rules.terms import ItemState, Outcome, Stage

_MOST = 500  # ids in one statement
_LATER = agenda_item.alias("later")


def item_states(connection: Connection, meeting_ids: Collection[str]) -> dict[str, ItemState]:
    """The state of each item of these meetings, by its id; five statements for 500 meetings."""
    found: dict[str, ItemState] = {}
    ids = sorted(set(meeting_ids))
    for first in range(0, len(ids), _MOST):
        found |= _states(connection, ids[first : first + _MOST])
    return found


def taken_items(connection: Connection, meeting_ids: Collection[str]) -> set[str]:
    """Which items of these meetings stand on a later agenda."""
    query = (
        select(_LATER.c.carried_from_id)
        .join(agenda_item, _LATER.c.carried_from_id == agenda_item.c.id)
        .where(agenda_item.c.meeting_id.in_(sorted(meeting_ids)))
    )
    return set(connection.execute(query).scalars())


def _states(connection: Connection, ids: list[str]) -> dict[str, ItemState]:
    own = agenda_item.c
    heard = func.trim(own.heard_kk + own.heard_ru + own.heard_en) != ""
    items = (
        select(own.id, own.starts_minute, own.put_off, heard.label("heard"), meeting.c.stage)
        .join(meeting, own.meeting_id == meeting.c.id)
        .where(own.meeting_id.in_(ids))
    )
    said = set(_items(connection, select(speech.c.item_id).where(speech.c.meeting_id.in_(ids))))
    drawn = select(decision.c.item_id).where(decision.c.meeting_id.in_(ids))
    resolved = set(_items(connection, drawn))
    outcomes = _outcomes(connection, ids)
    taken = taken_items(connection, ids)
    # A year of a large council has thousands: plain tuples.
    return {
        item_id: item_state(
            Stage(stage),
            ItemFacts(
                started=starts is not None,
                # Points alone are drafts from before the meeting, unless the item was begun.
                worded=bool(worded)
                or item_id in said
                or (starts is not None and item_id in resolved),
                outcomes=tuple(outcomes.get(item_id, ())),
                put_off=put_off,
                taken=item_id in taken,
            ),
        )
        for item_id, starts, put_off, worded, stage in connection.execute(items).all()
    }


def _items(connection: Connection, query: Select[Any]) -> list[str]:
    return list(connection.execute(query.distinct()).scalars())


def _outcomes(connection: Connection, ids: list[str]) -> Mapping[str, list[Outcome]]:
    """By item: what its closed votes came to, in order."""
    closed = (
        select(vote.c.item_id, vote_result.c.outcome)
        .join(vote_result, vote_result.c.vote_id == vote.c.id)
        .where(vote.c.meeting_id.in_(ids))
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    found: dict[str, list[Outcome]] = defaultdict(list)
    for row in connection.execute(closed):
        found[row.item_id].append(Outcome(row.outcome))
    return found
