from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.outcome_matrix import (
    MOST_OUTCOMES,
    Course,
    MatrixCode,
    MatrixFinding,
    circles,
    credits_by_semester,
    matrix_findings,
    outcome_limit,
)

OUTCOMES = tuple(f"o{number}" for number in range(1, 12))


def codes(courses: list[Course], outcomes: tuple[str, ...] = (), planned: int = 0) -> list[str]:
    planned = planned or sum(each.credits for each in courses)
    return [each.code.value for each in matrix_findings(courses, outcomes, planned)]


def test_of_an_empty_version_nothing_is_said() -> None:
    assert matrix_findings([], OUTCOMES, 240) == ()


def test_without_outcomes_no_discipline_misses_one() -> None:
    assert codes([Course("a", 5)]) == []


def test_credits_are_added_up() -> None:
    courses = [Course("a", 5), Course("b", 6)]
    assert matrix_findings(courses, (), 12) == (
        MatrixFinding(MatrixCode.CREDITS_MISSING, number=11, of=12),
    )
    assert codes(courses, planned=10) == ["credits_exceed"]
    assert codes(courses, planned=11) == []


def test_credits_are_shared_among_semesters() -> None:
    courses = [
        Course("a", 10, (1, 2)),
        Course("b", 5, (2, 3)),
        Course("c", 4),
        Course("d", 1, (1,)),
    ]
    shared = credits_by_semester(courses)
    assert list(shared.items()) == [(1, 6), (2, 8), (3, 2), (0, 4)]
    assert sum(shared.values()) == sum(each.credits for each in courses)


def test_gaps_are_told_outcomes_first() -> None:
    courses = [Course("a", 5, outcomes=("o1",)), Course("b", 5, outcomes=("gone",))]
    found = matrix_findings(courses, ("o1", "o2"), 10)
    assert found == (
        MatrixFinding(MatrixCode.OUTCOME_GAP, (), "o2"),
        MatrixFinding(MatrixCode.DISCIPLINE_GAP, ("b",)),
    )


@pytest.mark.parametrize(("number", "found"), [(5, []), (6, ["discipline_overload"])])
def test_a_discipline_forms_up_to_five(number: int, found: list[str]) -> None:
    assert number - MOST_OUTCOMES == len(found)
    courses = [Course("a", 5, outcomes=OUTCOMES[:number])]
    assert codes(courses, OUTCOMES[:number]) == found


@pytest.mark.parametrize(("disciplines", "limit"), [(3, 8), (26, 8), (27, 9), (39, 13), (40, 13)])
def test_an_outcome_is_formed_by_up_to_a_third(disciplines: int, limit: int) -> None:
    assert outcome_limit(disciplines) == limit


@pytest.mark.parametrize(("number", "found"), [(9, []), (10, ["outcome_overload"])])
def test_an_outcome_that_too_many_form(number: int, found: list[str]) -> None:
    courses = [
        Course(str(each), 5, outcomes=("o1",) if each < number else ("o2",)) for each in range(27)
    ]
    told = [each for each in codes(courses, ("o1", "o2")) if each == "outcome_overload"]
    assert told == [*found, "outcome_overload"]  # the other one is formed by all the rest


@pytest.mark.parametrize(
    ("needed", "course", "found"),
    [
        ((1,), (2,), []),
        ((2,), (2,), ["prerequisite_same_semester"]),
        ((1, 2), (2,), ["prerequisite_same_semester"]),
        ((3,), (2,), ["prerequisite_later"]),
        ((1, 2, 3), (2, 3), ["prerequisite_later"]),
        ((), (2,), []),
        ((3,), (), []),
    ],
)
def test_a_prerequisite_is_over_before(
    needed: tuple[int, ...], course: tuple[int, ...], found: list[str]
) -> None:
    courses = [Course("a", 5, needed), Course("b", 5, course, ("a", "elsewhere"))]
    assert codes(courses) == found


def test_a_prerequisite_tells_both_semesters() -> None:
    courses = [Course("a", 5, (4, 5)), Course("b", 5, (2, 3), ("a",))]
    (found,) = matrix_findings(courses, (), 10)
    assert found == MatrixFinding(MatrixCode.PREREQUISITE_LATER, ("b", "a"), "", 5, 2)


def test_circles_are_told_in_their_order() -> None:
    courses = [
        Course("tail", 5, prerequisites=("a",)),
        Course("a", 5, prerequisites=("b",)),
        Course("b", 5, prerequisites=("c", "leaf")),
        Course("c", 5, prerequisites=("a",)),
        Course("leaf", 5),
        Course("self", 5, prerequisites=("self",)),
    ]
    found = matrix_findings(courses, (), 30)
    assert [each.disciplines for each in found] == [("a", "b", "c"), ("self",)]
    assert {each.code for each in found} == {MatrixCode.PREREQUISITE_CIRCLE}


GRAPHS = st.dictionaries(
    st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefg"), max_size=3).map(tuple)
)


@given(GRAPHS)
def test_each_circle_is_one_and_without_them_there_is_none(
    asks: dict[str, tuple[str, ...]],
) -> None:
    found = circles(asks)
    told = [each for circle in found for each in circle]
    assert len(told) == len(set(told))
    for circle in found:
        for here, there in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert there in asks[here]
    rest = {each: needs for each, needs in asks.items() if each not in told}
    assert circles(rest) == ()
    assert bool(found) == _goes_round(asks)


def _goes_round(asks: dict[str, tuple[str, ...]]) -> bool:
    """Whether any can be reached from itself, tried out one step after the other."""
    for start, needs in asks.items():
        reached: set[str] = set()
        ahead = list(needs)
        while ahead:
            here = ahead.pop()
            if here == start:
                return True
            if here not in reached:
                reached.add(here)
                ahead += asks.get(here, ())
    return False
