"""`qacouncil demo`: a new council file with an invented council."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.exchange.demo import Scale
from qacouncil.exchange.demo_file import make_demo_file

_EVENING = dt.time(13)  # in UTC; 18:00 in Kazakhstan


def run(context: Context, *, file: Path, scale: Scale, seed: int, today: dt.date | None) -> Answer:
    """Create the file. The same scale, seed and date make the same council.

    A date named as today is also the day on which everything was entered.
    """
    now = context.clock() if today is None else dt.datetime.combine(today, _EVENING, dt.UTC)
    day = context.today() if today is None else today
    make_demo_file(file, scale, seed, today=day, actor=context.actor(), now=now)
    return Answer()
