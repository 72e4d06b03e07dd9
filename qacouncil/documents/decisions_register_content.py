"""What the register of decisions prints: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.terms import Outcome


@dataclass(frozen=True, slots=True)
class RegisteredVote:
    """The last closed vote on a point."""

    outcome: Outcome
    for_: int
    against: int
    abstained: int
    not_voting: int = 0
    secret: bool = False


@dataclass(frozen=True, slots=True)
class RegisteredTask:
    responsible: tuple[PersonName, ...] = ()
    responsible_text: Localized = NO_TEXT
    deadline: dt.date | None = None


@dataclass(frozen=True, slots=True)
class RegisteredPoint:
    """number: 2.1; area: A01-A13; vote: None where none is known."""

    number: str
    text: Localized
    area: str
    vote: RegisteredVote | None = None
    tasks: tuple[RegisteredTask, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisteredMinutes:
    """number: as written, with its prefix; may be empty."""

    number: str
    date: dt.date
    signed: bool
    points: tuple[RegisteredPoint, ...]


@dataclass(frozen=True, slots=True)
class DecisionsRegisterContent:
    """The points of meetings on these days, both included."""

    head: RegisterHead
    since: dt.date
    until: dt.date
    minutes: tuple[RegisteredMinutes, ...] = ()
