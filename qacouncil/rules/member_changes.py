"""What changed in a composition from one day to another: who came, who left, whose seat changed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.mandates import Seat, Term

_DAY = dt.timedelta(days=1)


class ChangeKind(StrEnum):
    """RESEATED: the next mandate begins the day after the last one, with another seat.

    RENEWED: with the same seat.
    """

    JOINED = "joined"
    LEFT = "left"
    RESEATED = "reseated"
    RENEWED = "renewed"


@dataclass(frozen=True, slots=True)
class Tenure:
    """A mandate with whose it is; the names are of the caller's choosing."""

    mandate: str
    person: str
    term: Term
    seat: Seat


@dataclass(frozen=True, slots=True)
class MemberChange:
    """A change that holds from `date` on: of one who left, the day after the last day.

    mandate: the one that began; of one who left, the one that ended. former: the one before.
    """

    kind: ChangeKind
    date: dt.date
    mandate: str
    former: str | None = None


def member_changes(
    tenures: Iterable[Tenure], since: dt.date, until: dt.date
) -> tuple[MemberChange, ...]:
    """What changed on these days, by date: `until` and the day before `since` are what differs.

    So the members before, with those who joined and without those who left, are those at the end.
    """
    of_person: dict[str, list[Tenure]] = defaultdict(list)
    for each in sorted(tenures, key=lambda tenure: tenure.term.from_):
        if each.term.last >= each.term.from_:
            of_person[each.person].append(each)
    found = [change for own in of_person.values() for change in _of_one(own)]
    within = (change for change in found if since <= change.date <= until)
    return tuple(sorted(within, key=lambda change: change.date))


def _of_one(tenures: list[Tenure]) -> list[MemberChange]:
    """All changes of one person, whose mandates are in the order of time."""
    found = []
    for former, tenure in zip([None, *tenures], tenures, strict=False):
        if former is not None and former.term.last + _DAY == tenure.term.from_:
            kind = ChangeKind.RENEWED if former.seat == tenure.seat else ChangeKind.RESEATED
            found.append(MemberChange(kind, tenure.term.from_, tenure.mandate, former.mandate))
            continue
        if former is not None:
            found.append(_left(former))
        found.append(MemberChange(ChangeKind.JOINED, tenure.term.from_, tenure.mandate))
    last = tenures[-1]
    return found if last.term.last == dt.date.max else [*found, _left(last)]


def _left(tenure: Tenure) -> MemberChange:
    return MemberChange(ChangeKind.LEFT, tenure.term.last + _DAY, tenure.mandate)
