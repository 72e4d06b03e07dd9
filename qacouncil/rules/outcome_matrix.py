"""What is worth a look in a programme's disciplines and learning outcomes; nothing is forbidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

# A course of one semester cannot assess more outcomes than these one by one.
MOST_OUTCOMES = 5
# An outcome that more than a third of the disciplines are said to form names none of them; in a
# small programme a third is few, so there it takes more than eight.
SHARE_OF_DISCIPLINES = 3
FEW_DISCIPLINES = 8


class MatrixCode(StrEnum):
    """What was found."""

    OUTCOME_GAP = "outcome_gap"  # no discipline forms it
    DISCIPLINE_GAP = "discipline_gap"  # it forms no outcome
    OUTCOME_OVERLOAD = "outcome_overload"
    DISCIPLINE_OVERLOAD = "discipline_overload"
    CREDITS_MISSING = "credits_missing"  # the disciplines have fewer than the programme
    CREDITS_EXCEED = "credits_exceed"
    PREREQUISITE_SAME_SEMESTER = "prerequisite_same_semester"
    PREREQUISITE_LATER = "prerequisite_later"
    PREREQUISITE_CIRCLE = "prerequisite_circle"


@dataclass(frozen=True, slots=True)
class Course:
    """A discipline by its id. semesters ascend; empty: not said."""

    id: str
    credits: int
    semesters: tuple[int, ...] = ()
    prerequisites: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixFinding:
    """disciplines: which it is about, a prerequisite after the one that asks for it, a circle in
    the order in which each asks for the next. number, of: outcomes, disciplines or credits found,
    and how many there may be; of a prerequisite, its last semester and the first of the other.
    """

    code: MatrixCode
    disciplines: tuple[str, ...] = ()
    outcome: str = ""
    number: int = 0
    of: int = 0


def matrix_findings(
    courses: Sequence[Course],
    outcomes: Sequence[str],
    credits: int,  # noqa: A002 - the field's word
) -> tuple[MatrixFinding, ...]:
    """All there is to say about a version of a programme with so many credits.

    Of an empty version nothing is said. Without outcomes, or without disciplines, none is missing:
    they are yet to be written.
    """
    if not courses:
        return ()
    return (
        *_credits(courses, credits),
        *(_coverage(courses, outcomes) if outcomes else ()),
        *_order(courses),
        *(
            MatrixFinding(MatrixCode.PREREQUISITE_CIRCLE, circle)
            for circle in circles({each.id: each.prerequisites for each in courses})
        ),
    )


def credits_by_semester(courses: Sequence[Course]) -> dict[int, int]:
    """By semester, in order: the credits of a discipline of several are shared out evenly.

    What is left over goes to the earlier ones; what stands in no semester is under 0, last.
    """
    found: dict[int, int] = {}
    for course in courses:
        semesters = course.semesters or (0,)
        each, rest = divmod(course.credits, len(semesters))
        for place, semester in enumerate(semesters):
            found[semester] = found.get(semester, 0) + each + (place < rest)
    return {semester: found[semester] for semester in sorted(found, key=lambda one: one or 99)}


def outcome_limit(disciplines: int) -> int:
    """How many of so many disciplines may form one outcome before it is overloaded."""
    return max(FEW_DISCIPLINES, disciplines // SHARE_OF_DISCIPLINES)


def circles(asks: dict[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Circles of prerequisites, no discipline in two of them; none where there is no circle.

    asks: by discipline, those it asks for; others than its keys are passed over.
    """
    left = {each: [one for one in needs if one in asks] for each, needs in asks.items()}
    found = []
    while _drop_ends(left):
        circle = _one_circle(left)
        found.append(circle)
        for each in circle:
            del left[each]
        _forget(left, set(circle))
    return tuple(found)


def _credits(courses: Sequence[Course], planned: int) -> tuple[MatrixFinding, ...]:
    total = sum(each.credits for each in courses)
    if total == planned:
        return ()
    short = total < planned
    code = MatrixCode.CREDITS_MISSING if short else MatrixCode.CREDITS_EXCEED
    return (MatrixFinding(code, number=total, of=planned),)


def _coverage(courses: Sequence[Course], outcomes: Sequence[str]) -> list[MatrixFinding]:
    found = []
    load = dict.fromkeys(outcomes, 0)
    for course in courses:
        formed = [each for each in course.outcomes if each in load]
        for outcome in formed:
            load[outcome] += 1
        if not formed:
            found.append(MatrixFinding(MatrixCode.DISCIPLINE_GAP, (course.id,)))
        elif len(formed) > MOST_OUTCOMES:
            code = MatrixCode.DISCIPLINE_OVERLOAD
            found.append(MatrixFinding(code, (course.id,), "", len(formed), MOST_OUTCOMES))
    limit = outcome_limit(len(courses))
    of_outcomes = []
    for outcome, number in load.items():
        if not number:
            of_outcomes.append(MatrixFinding(MatrixCode.OUTCOME_GAP, (), outcome))
        elif number > limit:
            code = MatrixCode.OUTCOME_OVERLOAD
            of_outcomes.append(MatrixFinding(code, (), outcome, number, limit))
    return [*of_outcomes, *found]


def _order(courses: Sequence[Course]) -> list[MatrixFinding]:
    """A prerequisite is over before what asks for it begins."""
    by_id = {each.id: each for each in courses}
    found = []
    for course in courses:
        for needed in (by_id[each] for each in course.prerequisites if each in by_id):
            if not course.semesters or not needed.semesters:
                continue
            last, first = max(needed.semesters), min(course.semesters)
            if last < first:
                continue
            same = last == first
            code = MatrixCode.PREREQUISITE_SAME_SEMESTER if same else MatrixCode.PREREQUISITE_LATER
            found.append(MatrixFinding(code, (course.id, needed.id), "", last, first))
    return found


def _drop_ends(left: dict[str, list[str]]) -> bool:
    """Drop all that is in no circle for asking for nothing; whether anything is left."""
    while True:
        ends = {each for each, needs in left.items() if not needs}
        if not ends:
            return bool(left)
        for each in ends:
            del left[each]
        _forget(left, ends)


def _forget(left: dict[str, list[str]], gone: set[str]) -> None:
    for each, needs in left.items():
        left[each] = [one for one in needs if one not in gone]


def _one_circle(left: dict[str, list[str]]) -> tuple[str, ...]:
    """Each of those left asks for another of them, so following them must come round."""
    way: list[str] = [next(iter(left))]
    while left[way[-1]][0] not in way:
        way.append(left[way[-1]][0])
    return tuple(way[way.index(left[way[-1]][0]) :])
