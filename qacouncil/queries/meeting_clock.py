"""What minute of a meeting it is now, and from which minute an item's numbers are reckoned."""

from __future__ import annotations

import datetime as dt

from qacouncil.queries.meeting_rows import MeetingRows, Row
from qacouncil.queries.reckoning import item_minutes, vote_minute
from qacouncil.rules.attendance import DAY
from qacouncil.rules.terms import Stage
from qacouncil.time_zones import zone

# A meeting that runs past midnight is over by then.
_LATEST = DAY + 6 * 60


def running_minute(rows: MeetingRows, moment: dt.datetime) -> int | None:
    """The minute of the meeting's date at this moment; None where it is not being held then.

    moment: with a time zone. Minutes written up another day have no clock of their own.
    """
    head = rows.meeting
    if head["stage"] != Stage.HOLD:
        return None
    return minute_at(head["date"], head["start_minute"], head["timezone"], moment)


def minute_at(date: dt.date, start: int, timezone: str, moment: dt.datetime) -> int | None:
    """The minute of a meeting's date at a moment; None before it begins or long after."""
    local = moment.astimezone(zone(timezone))
    minute = (local.date() - date).days * DAY + local.hour * 60 + local.minute
    return minute if start <= minute < _LATEST else None


def minute_of_item(rows: MeetingRows, item: Row, now: int | None) -> int:
    """The minute whose quorum a screen shows for an item: its end, else now, else its beginning."""
    if item["ends_minute"] is not None:
        return int(item["ends_minute"])
    begins = item_minutes(rows)[item["id"]]
    return begins if now is None else max(begins, now)


def minute_of_vote(rows: MeetingRows, item: Row, vote: Row | None, now: int | None) -> int:
    """The minute of a vote: as noted or, of a draft while the meeting is held, as of its item."""
    if vote is None or (vote["at_minute"] is None and now is not None):
        return minute_of_item(rows, item, now)
    return vote_minute(rows, item, vote)
