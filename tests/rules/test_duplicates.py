"""Whether two entries are probably one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.duplicates import (
    Likeness,
    LikePair,
    NameKey,
    fuller,
    like_pairs,
    likeness,
)

KIM = NameKey("ким", "елена", "викторовна")
SAME, PROBABLE = Likeness.SAME, Likeness.PROBABLE


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (KIM, SAME),
        (NameKey("ким", "елена"), PROBABLE),
        (NameKey("ким", "е.", "в."), PROBABLE),
        (NameKey("ким", "е."), PROBABLE),
        (NameKey("ким", "елена", "в."), PROBABLE),
        (NameKey("ким", "а."), None),
        (NameKey("ким", "е.", "с."), None),
        (NameKey("ким", "елена", "сергеевна"), None),
        (NameKey("ким", "алина", "викторовна"), None),
        (NameKey("ким"), None),
        (NameKey("ли", "елена", "викторовна"), None),
        (NameKey("", "елена", "викторовна"), None),
    ],
)
def test_two_names(other: NameKey, found: Likeness | None) -> None:
    assert likeness(KIM, other) is found
    assert likeness(other, KIM) is found


def test_two_letters_may_stand_for_one() -> None:
    assert likeness(NameKey("kim", "ye."), NameKey("kim", "yelena")) is PROBABLE
    assert likeness(NameKey("kim", "ye."), NameKey("kim", "y.")) is PROBABLE


def test_initials_alone_are_never_the_same() -> None:
    assert likeness(NameKey("ким", "е."), NameKey("ким", "е.")) is PROBABLE
    assert likeness(NameKey(""), NameKey("")) is None


def test_what_says_more_is_kept() -> None:
    assert fuller("", "елена") == "елена"
    assert fuller("е.", "елена") == "елена"
    assert fuller("елена", "е.") == "елена"
    assert fuller("е.", "анна") == "е."
    assert fuller("елена", "анна") == "елена"
    assert fuller("е.", "е.") == "е."


def test_pairs_are_found_in_any_spelling_the_same_first() -> None:
    names = {
        "a": [NameKey("ким", "елена"), NameKey("kim", "yelena")],
        "b": [NameKey("kim", "ye.")],
        "c": [NameKey("ли", "анна")],
        "d": [NameKey("ким", "алина")],
        "e": [NameKey("ли", "анна"), NameKey("li", "anna")],
        "f": [],
    }
    assert like_pairs(names) == (LikePair("c", "e", SAME), LikePair("a", "b", PROBABLE))


parts = st.sampled_from(["", "а.", "анна", "алина", "е.", "елена"])
keys = st.builds(NameKey, st.sampled_from(["ким", "ли"]), parts, parts)


@given(st.lists(keys, max_size=8))
def test_every_pair_is_found_once(given_keys: list[NameKey]) -> None:
    names = {str(place): [key] for place, key in enumerate(given_keys)}
    expected = {
        (first, second)
        for first in names
        for second in names
        if first < second and likeness(names[first][0], names[second][0])
    }
    found = [(pair.first, pair.second) for pair in like_pairs(names)]
    assert sorted(found) == sorted(expected)
