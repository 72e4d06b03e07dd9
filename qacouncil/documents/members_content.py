"""What the membership list and its changes print: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.mandates import Seat
from qacouncil.rules.member_changes import ChangeKind
from qacouncil.rules.terms import ExternalKind


@dataclass(frozen=True, slots=True)
class Order:
    """An order by its number and date; either may be unknown."""

    number: str = ""
    date: dt.date | None = None

    def __bool__(self) -> bool:
        return bool(self.number) or self.date is not None


@dataclass(frozen=True, slots=True)
class ListedMember:
    """A mandate in the list. until: its last day as known; None: open."""

    name: PersonName
    position: Localized
    seat: Seat
    external_kind: ExternalKind | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class MembersContent:
    """The members on a date, in no particular order: each language sorts them by its alphabet.

    orders: by which they were appointed. vacant: seats laid down and not held.
    """

    head: RegisterHead
    date: dt.date
    members: tuple[ListedMember, ...] = ()
    orders: tuple[Order, ...] = ()
    vacant: int = 0


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A change in the composition.

    date: the first day of the mandate; of one who left, the last. order: that brought it about.
    former: the seat held before, where it changed. expired: left since the term was over.
    """

    kind: ChangeKind
    member: ListedMember
    date: dt.date
    order: Order = Order()
    reason: Localized = NO_TEXT
    former: Seat | None = None
    former_kind: ExternalKind | None = None
    expired: bool = False


@dataclass(frozen=True, slots=True)
class MemberChangesContent:
    """before, after: how many there were before `since` and are on `until`."""

    head: RegisterHead
    since: dt.date
    until: dt.date
    before: int
    after: int
    changes: tuple[ListedChange, ...] = ()
