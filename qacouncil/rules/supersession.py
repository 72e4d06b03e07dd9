"""What decisions do to earlier ones: what is still in force, and the chain both ways.

A decision may supersede, repeal or amend an earlier one. Only what was adopted has any effect.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from qacouncil.rules.terms import RelationKind


class Standing(IntEnum):
    """What later decisions have left of one; the larger, the less."""

    WHOLE = 0
    AMENDED = 1
    SUPERSEDED = 2
    REPEALED = 3


class RelationFault(StrEnum):
    """Why one decision cannot do that to another."""

    ITSELF = "itself"
    CIRCLE = "circle"  # the other rests on this one, at once or by others between
    LATER = "later"  # the other was taken after this one


@dataclass(frozen=True, slots=True)
class Relation:
    """A decision does something to an earlier one."""

    decision: str
    earlier: str
    kind: RelationKind


_LEFT = {
    RelationKind.AMENDS: Standing.AMENDED,
    RelationKind.SUPERSEDES: Standing.SUPERSEDED,
    RelationKind.REPEALS: Standing.REPEALED,
}


def standing(kinds: Iterable[RelationKind]) -> Standing:
    """What is left of a decision. kinds: what adopted later decisions do to it."""
    return max((_LEFT[kind] for kind in kinds), default=Standing.WHOLE)


def relation_fault(
    decision: str, earlier: str, relations: Collection[Relation]
) -> RelationFault | None:
    """Why `decision` cannot be related to `earlier` beside these relations; None: it can.

    relations: those that are there; circles are refused, so there is none among them.
    """
    if decision == earlier:
        return RelationFault.ITSELF
    befores = _befores(relations)
    return RelationFault.CIRCLE if decision in reached(earlier, befores) else None


def order_fault(place: Sequence[int], earlier: Sequence[int]) -> RelationFault | None:
    """Whether the earlier one was taken later. Places: day, minute of the meeting, item, point."""
    return RelationFault.LATER if tuple(earlier) > tuple(place) else None


def chain(decision: str, relations: Collection[Relation]) -> tuple[set[str], set[str]]:
    """All that a decision builds on, and all that builds on it, however far."""
    befores = _befores(relations)
    afters: dict[str, set[str]] = {}
    for each in relations:
        afters.setdefault(each.earlier, set()).add(each.decision)
    return reached(decision, befores), reached(decision, afters)


def reached(start: str, steps: Mapping[str, Collection[str]]) -> set[str]:
    """Whatever one comes to from `start` by these steps, `start` left out unless come back to."""
    found: set[str] = set()
    ahead = list(steps.get(start, ()))
    while ahead:
        each = ahead.pop()
        if each not in found:
            found.add(each)
            ahead += steps.get(each, ())
    return found


def _befores(relations: Iterable[Relation]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in relations:
        found.setdefault(each.decision, set()).add(each.earlier)
    return found
