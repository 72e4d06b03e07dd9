"""What the public bulletin of decisions prints: plain values without personal data.

There is no place in it for a name: a decision that concerns a person (decided by secret vote) is
only counted, and who carries a decision out is named by position or unit.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import Localized
from qacouncil.rules.terms import Body


@dataclass(frozen=True, slots=True)
class PublishedVote:
    """The numbers of the vote by which a point was adopted."""

    for_: int
    against: int = 0
    abstained: int = 0
    not_voting: int = 0
    unanimous: bool = False


@dataclass(frozen=True, slots=True)
class PublishedPoint:
    """An adopted point. responsible: positions and units; vote: None where it follows later."""

    number: int
    text: Localized
    responsible: tuple[Localized, ...] = ()
    deadline: dt.date | None = None
    vote: PublishedVote | None = None


@dataclass(frozen=True, slots=True)
class PublishedItem:
    number: int
    title: Localized
    points: tuple[PublishedPoint, ...]


@dataclass(frozen=True, slots=True)
class PublishedMeeting:
    """number: of the minutes, with its prefix."""

    number: str
    date: dt.date
    items: tuple[PublishedItem, ...]


@dataclass(frozen=True, slots=True)
class BulletinContent:
    """Decisions of signed minutes of these days, both included.

    withheld: adopted points that concern persons. unsigned: meetings held whose minutes are not
    signed yet. issued: the day it is made.
    """

    university: Localized
    faculty: Localized
    council: Localized
    body: Body
    since: dt.date
    until: dt.date
    issued: dt.date
    meetings: tuple[PublishedMeeting, ...] = ()
    withheld: int = 0
    unsigned: int = 0
    letterhead: Letterhead = field(default_factory=Letterhead)
    style: PaperStyle = field(default_factory=PaperStyle)

    @property
    def decisions(self) -> int:
        return sum(len(item.points) for each in self.meetings for item in each.items)
