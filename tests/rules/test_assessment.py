from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.assessment import (
    HIGHEST,
    MINUS,
    USUAL_SCALE,
    USUAL_WEIGHTS,
    Grade,
    PolicyState,
    ScaleFault,
    ScaleFinding,
    WeightFault,
    Weights,
    check_scale,
    check_weights,
    final_mark,
    grade_of,
    in_force_on,
    overlap,
    policy_state,
    written_letter,
)
from qacouncil.rules.terms import TraditionalMark

PERCENT = st.integers(0, HIGHEST)


@dataclass(frozen=True)
class Version:
    in_force_from: dt.date
    in_force_to: dt.date | None = None
    adopted_on: dt.date | None = dt.date(2020, 1, 1)


def day(number: int) -> dt.date:
    return dt.date(2026, 9, 1) + dt.timedelta(days=number)


def test_the_usual_scale_is_that_of_the_universities() -> None:
    assert check_scale(USUAL_SCALE) == ()
    told = [
        f"{each.letter} {each.points} {each.from_percent}-{each.to_percent}" for each in USUAL_SCALE
    ]
    assert told == [
        *("A 400 95-100", "A− 367 90-94", "B+ 333 85-89", "B 300 80-84", "B− 267 75-79"),
        *("C+ 233 70-74", "C 200 65-69", "C− 167 60-64", "D+ 133 55-59", "D 100 50-54"),
        *("FX 50 25-49", "F 0 0-24"),
    ]
    marks = [each.traditional.value[0] for each in USUAL_SCALE]
    assert "".join(marks) == "eeggggssssuu"


@pytest.mark.parametrize(
    ("typed", "letter"),
    [("a-", f"A{MINUS}"), (" в+ ", "B+"), ("С–", f"C{MINUS}"), ("fх", "FX"), ("", "")],
)
def test_a_letter_is_written_in_one_way(typed: str, letter: str) -> None:
    assert written_letter(typed) == letter


@given(PERCENT)
def test_every_percentage_has_exactly_one_grade_of_a_sound_scale(percent: int) -> None:
    having = [each for each in USUAL_SCALE if each.from_percent <= percent <= each.to_percent]
    assert having == [grade_of(percent, USUAL_SCALE)]


@given(PERCENT, PERCENT)
def test_a_higher_percentage_never_has_fewer_points(one: int, other: int) -> None:
    low, high = (grade_of(each, USUAL_SCALE) for each in sorted((one, other)))
    assert low is not None
    assert high is not None
    assert low.points <= high.points


def test_what_the_scale_leaves_out_has_no_grade() -> None:
    assert grade_of(101, USUAL_SCALE) is None
    assert grade_of(96, USUAL_SCALE[1:]) is None


@st.composite
def scales(draw: st.DrawFn) -> list[Grade]:
    """Sound scales of any cut."""
    tops = sorted(draw(st.sets(st.integers(1, 99), max_size=11)), reverse=True)
    edges = [HIGHEST + 1, *tops, 0]
    points = sorted(
        draw(st.sets(st.integers(0, 400), min_size=len(edges), max_size=len(edges))), reverse=True
    )
    marks = sorted(
        draw(st.lists(st.sampled_from(range(4)), min_size=len(edges), max_size=len(edges)))
    )
    order = list(TraditionalMark)
    return [
        Grade(f"L{place}", points[place], low, high - 1, order[marks[place]])
        for place, (high, low) in enumerate(pairwise(edges))
    ]


@given(scales())
def test_a_scale_without_gap_and_overlap_has_no_fault(scale: list[Grade]) -> None:
    assert check_scale(scale) == ()


@given(scales(), st.data())
def test_a_border_that_is_moved_is_found(scale: list[Grade], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(scale) - 1))
    by = data.draw(st.sampled_from([-1, 1]))
    grade = scale[place]
    scale[place] = replace(grade, to_percent=grade.to_percent + by)
    assert check_scale(scale) != ()


def changed(place: int, **values: object) -> list[Grade]:
    scale = list(USUAL_SCALE)
    scale[place] = replace(scale[place], **values)  # type: ignore[arg-type]
    return scale


@pytest.mark.parametrize(
    ("scale", "found"),
    [
        ([], ScaleFinding(ScaleFault.NO_GRADES)),
        (changed(3, letter=" "), ScaleFinding(ScaleFault.NO_LETTER, 3)),
        (changed(3, letter="в+"), ScaleFinding(ScaleFault.LETTER_TWICE, 3)),
        (changed(0, to_percent=99), ScaleFinding(ScaleFault.NOT_TO_100, 0, 100, 100)),
        (changed(11, from_percent=2), ScaleFinding(ScaleFault.NOT_FROM_0, 11, 0, 1)),
        (changed(2, to_percent=87), ScaleFinding(ScaleFault.GAP, 2, 88, 89)),
        (changed(2, to_percent=91), ScaleFinding(ScaleFault.OVERLAP, 2, 90, 91)),
        (changed(2, points=367), ScaleFinding(ScaleFault.POINTS_DO_NOT_FALL, 2)),
        (
            changed(2, traditional=TraditionalMark.EXCELLENT, points=334),
            None,
        ),
        (
            changed(6, traditional=TraditionalMark.EXCELLENT),
            ScaleFinding(ScaleFault.MARK_RISES, 6),
        ),
        (
            changed(0, from_percent=101, to_percent=100),
            ScaleFinding(ScaleFault.REVERSED, 0),
        ),
    ],
)
def test_each_fault_is_named_with_its_place(scale: list[Grade], found: ScaleFinding | None) -> None:
    findings = check_scale(scale)
    assert findings[:1] == ((found,) if found is not None else ())


@pytest.mark.parametrize(
    ("weights", "fault"),
    [
        (USUAL_WEIGHTS, None),
        (Weights(30, 30, 39), WeightFault.NOT_100),
        (Weights(30, 30, 41), WeightFault.NOT_100),
        (Weights(-10, 70, 40), WeightFault.NEGATIVE),
        (Weights(0, 0, 100), None),
    ],
)
def test_weights_make_a_hundred(weights: Weights, fault: WeightFault | None) -> None:
    assert check_weights(weights) is fault


def test_half_a_percent_is_rounded_up() -> None:
    assert final_mark(Weights(50, 0, 50), 89, 0, 90) == 90
    assert final_mark(Weights(30, 30, 40), 80, 75, 90) == 83  # 82.5
    assert final_mark(Weights(30, 30, 40), 49, 50, 50) == 50  # 49.7
    assert final_mark(Weights(30, 30, 40), 49, 49, 50) == 49  # 49.4


@st.composite
def weights(draw: st.DrawFn) -> Weights:
    current = draw(PERCENT)
    midterm = draw(st.integers(0, HIGHEST - current))
    return Weights(current, midterm, HIGHEST - current - midterm)


@given(weights(), PERCENT, PERCENT, PERCENT)
def test_the_mark_lies_among_its_parts(weights: Weights, one: int, two: int, three: int) -> None:
    mark = final_mark(weights, one, two, three)
    assert min(one, two, three) <= mark <= max(one, two, three)


@pytest.mark.parametrize(
    ("weights", "parts"), [(Weights(30, 30, 39), (50, 50, 50)), (USUAL_WEIGHTS, (50, 101, 50))]
)
def test_no_mark_of_wrong_numbers(weights: Weights, parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="100"):
        final_mark(weights, *parts)


def test_the_version_in_force() -> None:
    first, second = Version(day(0), day(9)), Version(day(10))
    draft = Version(day(5), adopted_on=None)
    versions = [second, draft, first]
    assert in_force_on(versions, day(-1)) is None
    assert in_force_on(versions, day(0)) is first
    assert in_force_on(versions, day(9)) is first  # its last day counts
    assert in_force_on(versions, day(10)) is second
    assert in_force_on([first], day(10)) is None
    # An older file may hold two at a time: the one that began later.
    assert in_force_on([Version(day(0)), second], day(11)) is second


def test_the_state_of_a_version() -> None:
    first, second = Version(day(0)), Version(day(10))
    draft = Version(day(0), adopted_on=None)
    versions = [first, second, draft]
    assert policy_state(draft, versions, day(5)) is PolicyState.DRAFT
    assert policy_state(second, versions, day(9)) is PolicyState.AHEAD
    assert policy_state(second, versions, day(10)) is PolicyState.IN_FORCE
    assert policy_state(first, versions, day(9)) is PolicyState.IN_FORCE
    assert policy_state(first, versions, day(10)) is PolicyState.PAST


def test_periods_that_overlap() -> None:
    first, last = Version(day(0)), Version(day(100))
    found = overlap([last, first], day(50), None)
    assert (found.ends, found.later) == ((first,), last)
    assert overlap([first, last], day(50), day(99)).later is None
    assert overlap([first, last], day(50), day(100)).later is last
    same = overlap([first, last], day(0), day(10))
    assert (same.ends, same.later) == ((), first)
    ended = Version(day(0), day(49))
    assert overlap([ended], day(50), None).ends == ()
    assert overlap([ended], day(49), None).ends == (ended,)
