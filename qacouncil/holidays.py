"""Public holidays of Kazakhstan on fixed dates, from resources/reference/holidays.json."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache

from qacouncil.localized import Localized
from qacouncil.paths import resource


def holiday_on(date: dt.date) -> Localized | None:
    """The name of the holiday on a date; None on any other day, and for one that moves."""
    since, name = _fixed().get((date.month, date.day), (date.year + 1, None))
    return name if date.year >= since else None


@cache
def _fixed() -> dict[tuple[int, int], tuple[int, Localized]]:
    """By month and day: the first year in which it was a holiday (0: always), and its name."""
    # The window reads this at its start, where the standard library's json is there already.
    read = json.loads(resource("reference/holidays.json").read_bytes())
    return {
        (each["month"], each["day"]): (each.get("since", 0), Localized(**each["name"]))
        for each in read["fixed"]
    }
