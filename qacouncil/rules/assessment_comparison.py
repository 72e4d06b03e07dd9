"""Two versions of the assessment policy beside each other: which facts and words differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qacouncil.rules.assessment import Grade, Weights, written_letter
from qacouncil.rules.comparison import Line, compare, matches


class Difference(StrEnum):
    """What became of a fact between the left version and the right one."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"  # only at the right
    REMOVED = "removed"  # only at the left


@dataclass(frozen=True, slots=True)
class GradePair:
    """A letter on both sides; None on the side that has not got it."""

    left: Grade | None
    right: Grade | None

    @property
    def difference(self) -> Difference:
        """What became of it."""
        if self.left is None:
            return Difference.ADDED
        if self.right is None:
            return Difference.REMOVED
        return Difference.SAME if self.left == self.right else Difference.CHANGED


@dataclass(frozen=True, slots=True)
class NumberPair:
    """A number on both sides, by the name of its field."""

    name: str
    left: int
    right: int

    @property
    def difference(self) -> Difference:
        return Difference.SAME if self.left == self.right else Difference.CHANGED


def compare_scales(left: Sequence[Grade], right: Sequence[Grade]) -> tuple[GradePair, ...]:
    """The letters of two scales beside each other, from the highest down."""
    letters = [written_letter(each.letter) for each in left]
    others = [written_letter(each.letter) for each in right]
    found: list[GradePair] = []
    before = other_before = 0
    for place, other in (*matches(letters, others), (len(left), len(right))):
        found += [GradePair(each, None) for each in left[before:place]]
        found += [GradePair(None, each) for each in right[other_before:other]]
        if place < len(left):
            found.append(GradePair(left[place], right[other]))
        before, other_before = place + 1, other + 1
    return tuple(found)


def compare_weights(left: Weights, right: Weights) -> tuple[NumberPair, ...]:
    """The three weights beside each other."""
    return tuple(
        NumberPair(name, getattr(left, name), getattr(right, name))
        for name in ("current", "midterm", "final")
    )


def compare_texts(left: str, right: str) -> tuple[Line, ...]:
    """Two versions of a text, paragraph by paragraph, word by word."""
    return compare(left.splitlines(), right.splitlines())
