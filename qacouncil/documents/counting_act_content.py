"""What a counting commission's act prints: plain values, free of language, database and fonts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import PaperStyle, Vote
from qacouncil.localized import Localized
from qacouncil.rules.terms import Body


@dataclass(frozen=True, slots=True)
class CountingActContent:
    """The act on one closed secret vote.

    number: of the minutes; "" leaves room for it, as None does for `annex` (of the minutes) and
    `prepared` (ballots made). commission: its chair first. points: voted on, each with its printed
    number. candidate: who stands for election; then no points are printed. mandates, present: of
    the members with a vote, when it was closed.
    """

    university: Localized
    faculty: Localized
    council: Localized
    city: Localized
    body: Body
    date: dt.date
    number: str
    annex: int | None
    commission: tuple[PersonName, ...]
    item: int
    title: Localized
    points: tuple[tuple[str, Localized], ...]
    mandates: int
    present: int
    vote: Vote
    prepared: int | None = None
    candidate: PersonName | None = None
    style: PaperStyle = field(default_factory=PaperStyle)
    logo: bytes | None = None  # a PNG
