"""Which item is under way, and how long it has taken, in minutes of the meeting's date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """When an item began and ended, as noted; None: not noted."""

    starts: int | None = None
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class ItemClock:
    """elapsed: minutes since the item began, to its end. planned None: no time was set for it."""

    elapsed: int
    planned: int | None = None

    @property
    def over(self) -> int:
        """Minutes beyond what was planned; 0: none."""
        return 0 if self.planned is None else max(0, self.elapsed - self.planned)


def item_under_way(spans: Sequence[Span], now: int) -> int | None:
    """The place of the item that began last and has not ended; None: none is under way."""
    begun = [
        (span.starts, place)
        for place, span in enumerate(spans)
        if span.starts is not None and span.starts <= now
    ]
    if not begun:
        return None
    place = max(begun)[1]
    ends = spans[place].ends
    return None if ends is not None and ends <= now else place


def item_clock(
    spans: Sequence[Span], place: int, now: int | None, planned: int | None
) -> ItemClock | None:
    """How long an item has taken; None while it has not begun, or nobody knows when it ended.

    It goes on until its end was noted, else until the next one begins, else until now.
    """
    starts, ends = spans[place].starts, spans[place].ends
    if starts is None or (now is not None and now < starts):
        return None
    later = [
        span.starts
        for other, span in enumerate(spans)
        if span.starts is not None
        and (span.starts, other) > (starts, place)
        and (now is None or span.starts <= now)
    ]
    until = [each for each in (ends, min(later, default=None), now) if each is not None]
    return ItemClock(max(0, min(until) - starts), planned) if until else None
