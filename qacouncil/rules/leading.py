"""Whether somebody can preside over a meeting and keep its minutes, and who else could."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LeaderLack(StrEnum):
    """What is missing; each can be mended by naming a person for the meeting."""

    DEPUTY_PRESIDES = "deputy_presides"  # the chair is not there, the deputy chair is
    NOBODY_PRESIDES = "nobody_presides"  # neither is: one is elected for the meeting
    NOBODY_WRITES = "nobody_writes"


@dataclass(frozen=True, slots=True)
class Leader:
    """known: somebody is named for the meeting, or holds the office on its day.

    absent: that person is marked absent.
    """

    known: bool
    absent: bool = False

    @property
    def there(self) -> bool:
        """Whether the office is filled, as far as is known."""
        return self.known and not self.absent


def leader_lacks(presiding: Leader, secretary: Leader, *, deputy: bool) -> tuple[LeaderLack, ...]:
    """What is missing; `deputy`: a deputy chair is there, or expected."""
    found = []
    if not presiding.there:
        found.append(LeaderLack.DEPUTY_PRESIDES if deputy else LeaderLack.NOBODY_PRESIDES)
    if not secretary.there:
        found.append(LeaderLack.NOBODY_WRITES)
    return tuple(found)
