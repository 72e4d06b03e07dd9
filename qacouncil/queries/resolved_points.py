"""The points a council has resolved upon, adopted or not."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from qacouncil.queries.decisions_list import DecisionLine, decisions_list
from qacouncil.queries.item_states import item_states
from qacouncil.rules.terms import ItemState, Stage

# Of meetings that were held; what is drafted for one to come is not resolved upon.
_STAGES = (Stage.MINUTES, Stage.SIGNED)

# Left to a later meeting, with whatever was drafted.
_LEFT = (ItemState.PUT_OFF, ItemState.CARRIED_OVER)


def resolved_points(
    connection: Connection, council_id: str, since: dt.date | None, until: dt.date
) -> list[DecisionLine]:
    """The points of meetings on these days, both included, as their minutes number them.

    since None: from the first meeting on. A constant number of statements for 500 meetings.
    """
    lines = [
        line
        for line in decisions_list(connection, until=until, council_id=council_id)
        if line.meeting.stage in _STAGES and (since is None or line.meeting.date >= since)
    ]
    states = item_states(connection, {line.meeting.id for line in lines})
    return [line for line in lines if states[line.item_id] not in _LEFT]
