"""The assessment policy: the letter scale, the final mark, and which version is in force when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from qacouncil.rules.terms import TraditionalMark

MINUS = "\N{MINUS SIGN}"  # as in A−; a hyphen is what is typed
HIGHEST = 100  # percent


@dataclass(frozen=True, slots=True)
class Grade:
    """A letter of the scale. points: hundredths (3.67 is 367); percentages, both included."""

    letter: str
    points: int
    from_percent: int
    to_percent: int
    traditional: TraditionalMark


@dataclass(frozen=True, slots=True)
class Weights:
    """What the current, the midterm and the final assessment weigh in the mark, in percent."""

    current: int
    midterm: int
    final: int

    @property
    def total(self) -> int:
        """Their sum, which must be 100."""
        return self.current + self.midterm + self.final


# The admission rating weighs 60 percent, the examination 40: usual practice, not law.
USUAL_WEIGHTS = Weights(30, 30, 40)

# The letter scale of Kazakhstan's universities, from the highest letter down (docs/rules.md).
USUAL_SCALE: tuple[Grade, ...] = (
    Grade("A", 400, 95, 100, TraditionalMark.EXCELLENT),
    Grade(f"A{MINUS}", 367, 90, 94, TraditionalMark.EXCELLENT),
    Grade("B+", 333, 85, 89, TraditionalMark.GOOD),
    Grade("B", 300, 80, 84, TraditionalMark.GOOD),
    Grade(f"B{MINUS}", 267, 75, 79, TraditionalMark.GOOD),
    Grade("C+", 233, 70, 74, TraditionalMark.GOOD),
    Grade("C", 200, 65, 69, TraditionalMark.SATISFACTORY),
    Grade(f"C{MINUS}", 167, 60, 64, TraditionalMark.SATISFACTORY),
    Grade("D+", 133, 55, 59, TraditionalMark.SATISFACTORY),
    Grade("D", 100, 50, 54, TraditionalMark.SATISFACTORY),
    Grade("FX", 50, 25, 49, TraditionalMark.UNSATISFACTORY),
    Grade("F", 0, 0, 24, TraditionalMark.UNSATISFACTORY),
)

_LATIN = str.maketrans("АВСЕХ" + "авсех" + "-\u2010\u2011\u2012\u2013", "ABCEX" * 2 + MINUS * 5)


def written_letter(typed: str) -> str:
    """A letter as the scale writes it: Latin capitals, and a minus sign for a hyphen."""
    return "".join(typed.split()).translate(_LATIN).upper()


class ScaleFault(StrEnum):
    """What is wrong with a scale."""

    NO_GRADES = "no_grades"
    NO_LETTER = "no_letter"
    LETTER_TWICE = "letter_twice"
    NOT_TO_100 = "not_to_100"
    NOT_FROM_0 = "not_from_0"
    REVERSED = "reversed"  # from more than to, or beyond 0-100
    GAP = "gap"
    OVERLAP = "overlap"
    POINTS_DO_NOT_FALL = "points_do_not_fall"
    MARK_RISES = "mark_rises"  # a lower letter with a better traditional mark


@dataclass(frozen=True, slots=True)
class ScaleFinding:
    """A fault and the place of its grade, from 0 at the top. low, high: the percentages in it."""

    fault: ScaleFault
    place: int = 0
    low: int = 0
    high: int = 0


def check_scale(scale: Sequence[Grade]) -> tuple[ScaleFinding, ...]:
    """What keeps a scale, from its highest letter down, from being adopted; by grade."""
    if not scale:
        return (ScaleFinding(ScaleFault.NO_GRADES),)
    found: list[ScaleFinding] = []
    letters: set[str] = set()
    for place, grade in enumerate(scale):
        letter = written_letter(grade.letter)
        if not letter:
            found.append(ScaleFinding(ScaleFault.NO_LETTER, place))
        elif letter in letters:
            found.append(ScaleFinding(ScaleFault.LETTER_TWICE, place))
        letters.add(letter)
        if not 0 <= grade.from_percent <= grade.to_percent <= HIGHEST:
            found.append(ScaleFinding(ScaleFault.REVERSED, place))
        above = scale[place - 1] if place else None
        found += _beside(place, grade, above)
    last = len(scale) - 1
    if scale[last].from_percent > 0:
        low = scale[last].from_percent - 1
        found.append(ScaleFinding(ScaleFault.NOT_FROM_0, last, 0, low))
    return tuple(found)


def _beside(place: int, grade: Grade, above: Grade | None) -> list[ScaleFinding]:
    """How a grade follows from the one above it."""
    if above is None:
        if grade.to_percent < HIGHEST:
            return [ScaleFinding(ScaleFault.NOT_TO_100, place, grade.to_percent + 1, HIGHEST)]
        return []
    found: list[ScaleFinding] = []
    if grade.to_percent < above.from_percent - 1:
        low, high = grade.to_percent + 1, above.from_percent - 1
        found.append(ScaleFinding(ScaleFault.GAP, place, low, high))
    elif grade.to_percent >= above.from_percent:
        low, high = above.from_percent, grade.to_percent
        found.append(ScaleFinding(ScaleFault.OVERLAP, place, low, high))
    if grade.points >= above.points:
        found.append(ScaleFinding(ScaleFault.POINTS_DO_NOT_FALL, place))
    order = list(TraditionalMark)
    if order.index(grade.traditional) < order.index(above.traditional):
        found.append(ScaleFinding(ScaleFault.MARK_RISES, place))
    return found


class WeightFault(StrEnum):
    """What is wrong with the weights."""

    NEGATIVE = "negative"
    NOT_100 = "not_100"


def check_weights(weights: Weights) -> WeightFault | None:
    """What is wrong with the weights; None: they make 100."""
    if min(weights.current, weights.midterm, weights.final) < 0:
        return WeightFault.NEGATIVE
    return None if weights.total == HIGHEST else WeightFault.NOT_100


def grade_of(percent: int, scale: Sequence[Grade]) -> Grade | None:
    """The grade of a mark in whole percent; None where the scale leaves it out."""
    return next((each for each in scale if each.from_percent <= percent <= each.to_percent), None)


def final_mark(weights: Weights, current: int, midterm: int, final: int) -> int:
    """The mark in whole percent, each part given in percent; half a percent is rounded up.

    Raises ValueError for a part outside 0 to 100, and for weights that do not make 100.
    """
    if check_weights(weights) is not None:
        raise ValueError(f"the weights make {weights.total}, not 100")
    if not all(0 <= part <= HIGHEST for part in (current, midterm, final)):
        raise ValueError("a part is from 0 to 100 percent")
    hundredths = weights.current * current + weights.midterm * midterm + weights.final * final
    return (hundredths + HIGHEST // 2) // HIGHEST


class Period(Protocol):
    """When a version holds. adopted_on: None in a draft; in_force_to: its last day, or open."""

    @property
    def adopted_on(self) -> dt.date | None: ...
    @property
    def in_force_from(self) -> dt.date: ...
    @property
    def in_force_to(self) -> dt.date | None: ...


class PolicyState(StrEnum):
    """Where a version stands on a day."""

    DRAFT = "draft"
    AHEAD = "ahead"
    IN_FORCE = "in_force"
    PAST = "past"


P = TypeVar("P", bound=Period)


def in_force_on(versions: Iterable[P], date: dt.date) -> P | None:
    """The version in force on a date: adopted, begun and not ended; of several the latest begun."""
    there = [each for each in versions if each.adopted_on is not None and _covers(each, date)]
    return max(there, key=_begins) if there else None


def policy_state(version: P, versions: Iterable[P], date: dt.date) -> PolicyState:
    """Where a version stands on a date, given all of them."""
    if version.adopted_on is None:
        return PolicyState.DRAFT
    if date < version.in_force_from:
        return PolicyState.AHEAD
    return PolicyState.IN_FORCE if in_force_on(versions, date) is version else PolicyState.PAST


@dataclass(frozen=True, slots=True)
class Overlap(Generic[P]):
    """What stands in the way of a period. ends: versions that end the day before it begins.

    later: the version that begins within it, so that it must end before; None: nothing does.
    """

    ends: tuple[P, ...] = ()
    later: P | None = None


def overlap(adopted: Iterable[P], begins: dt.date, last: dt.date | None) -> Overlap[P]:
    """How a period lies among the adopted versions, which it shall not overlap."""
    others = sorted(adopted, key=_begins)
    later = [
        each
        for each in others
        if each.in_force_from >= begins and (last is None or each.in_force_from <= last)
    ]
    ends = [each for each in others if each.in_force_from < begins and _covers(each, begins)]
    return Overlap(tuple(ends), later[0] if later else None)


def _covers(version: Period, date: dt.date) -> bool:
    last = version.in_force_to
    return version.in_force_from <= date and (last is None or date <= last)


def _begins(version: Period) -> dt.date:
    return version.in_force_from
