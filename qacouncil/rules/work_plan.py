"""What has become of a topic of the work plan of an academic year (1 September to 31 August)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from qacouncil.rules.numbering import ACADEMIC_YEAR_BEGINS
from qacouncil.rules.terms import ItemState, TopicState

# In the order of the academic year.
MONTHS = tuple((ACADEMIC_YEAR_BEGINS[0] - 1 + each) % 12 + 1 for each in range(12))


def first_of_month(year: str, month: int) -> dt.date:
    """The first day of a month of an academic year '2026-2027'."""
    later = MONTHS.index(month) >= MONTHS.index(1)
    return dt.date(int(year[:4]) + later, month, 1)


def topic_state(
    year: str, month: int, moved_from: int | None, taken: Collection[ItemState], today: dt.date
) -> TopicState:
    """What has become of a topic. taken: the states of the items that took it up.

    Done, once a meeting has dealt with it; on an agenda, while one is to; else by its month: ahead,
    due in the month itself, overdue after it. One that was put into another month than first
    planned and whose month has not come is said to be moved.
    """
    if ItemState.DEALT_WITH in taken:
        return TopicState.DONE
    if ItemState.PLANNED in taken or ItemState.UNDER_WAY in taken:
        return TopicState.ON_AGENDA
    begins = first_of_month(year, month)
    if (today.year, today.month) > (begins.year, begins.month):
        return TopicState.OVERDUE
    if today >= begins:
        return TopicState.DUE
    return TopicState.MOVED if moved_from not in (None, month) else TopicState.AHEAD
