"""What the ballots of one secret vote print: plain values, free of language, database and fonts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized


@dataclass(frozen=True, slots=True)
class BallotContent:
    """number: of the meeting, "" where there is none. points: what is voted on, each with its
    printed number. candidate: of an election, who stands for it; then no points are printed.
    """

    university: Localized
    faculty: Localized
    council: Localized
    date: dt.date
    number: str
    item: int
    title: Localized
    points: tuple[tuple[str, Localized], ...]
    count: int
    candidate: PersonName | None = None
