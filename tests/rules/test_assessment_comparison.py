from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.assessment import USUAL_SCALE, USUAL_WEIGHTS, Weights
from qacouncil.rules.assessment_comparison import (
    Difference,
    compare_scales,
    compare_texts,
    compare_weights,
)
from qacouncil.rules.comparison import Piece


def test_the_same_scale_differs_nowhere() -> None:
    pairs = compare_scales(USUAL_SCALE, USUAL_SCALE)
    assert len(pairs) == len(USUAL_SCALE)
    assert {each.difference for each in pairs} == {Difference.SAME}


def test_a_letter_that_came_went_or_changed() -> None:
    later = [replace(each, points=390) if each.letter == "A" else each for each in USUAL_SCALE]
    fewer = [each for each in later if each.letter != "FX"]
    found = {
        (each.left or each.right).letter: each.difference  # type: ignore[union-attr]
        for each in compare_scales(USUAL_SCALE, fewer)
        if each.difference is not Difference.SAME
    }
    assert found == {"A": Difference.CHANGED, "FX": Difference.REMOVED}
    back = compare_scales(fewer, USUAL_SCALE)
    assert [each.difference for each in back if each.left is None] == [Difference.ADDED]
    assert [each.right for each in back] == list(USUAL_SCALE)


@given(st.lists(st.sampled_from(USUAL_SCALE)), st.lists(st.sampled_from(USUAL_SCALE)))
def test_each_side_keeps_all_its_letters_in_order(left: list[object], right: list[object]) -> None:
    pairs = compare_scales(left, right)  # type: ignore[arg-type]
    assert [each.left for each in pairs if each.left is not None] == left
    assert [each.right for each in pairs if each.right is not None] == right


def test_weights_beside_each_other() -> None:
    told = [
        (each.name, each.left, each.right, each.difference)
        for each in compare_weights(USUAL_WEIGHTS, Weights(20, 30, 50))
    ]
    assert told == [
        ("current", 30, 20, Difference.CHANGED),
        ("midterm", 30, 30, Difference.SAME),
        ("final", 40, 50, Difference.CHANGED),
    ]


def test_words_of_a_text() -> None:
    lines = compare_texts("Бір рет тапсырады.\nӨтініш.", "Екі рет тапсырады.\nӨтініш.")
    assert lines[0].left == (Piece("Бір ", changed=True), Piece("рет тапсырады."))
    assert lines[1].same
