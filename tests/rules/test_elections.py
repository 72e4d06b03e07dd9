"""Who is elected, and which numbers cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.elections import (
    Candidacy,
    Elected,
    ElectionCode,
    ElectionRefusal,
    Numbers,
    elected,
    election_refusal,
)


def votes(*numbers: int | None) -> list[Candidacy]:
    return [Candidacy(name, number) for name, number in zip("abcdef", numbers, strict=False)]


@pytest.mark.parametrize(
    ("seats", "given_votes", "found"),
    [
        (2, votes(5, 9, 7), Elected(("b", "c"))),
        (2, votes(5, 9), Elected(("b", "a"))),
        (3, votes(5, 9), Elected(("b", "a"))),
        (2, votes(9, 5, 5), Elected(("a",), ("b", "c"), 1)),
        (1, votes(5, 5, 5), Elected((), ("a", "b", "c"), 1)),
        (3, votes(9, 5, 5, 5), Elected(("a",), ("b", "c", "d"), 2)),
        (3, votes(9, 5, 5, 4), Elected(("a", "b", "c"))),
        (2, votes(9, 0, 0), Elected(("a",))),  # nobody voted for them: the seat stays vacant
        (2, votes(9, None), Elected(())),
        (0, votes(9), Elected(())),
        (1, [], Elected(())),
    ],
)
def test_who_is_elected(seats: int, given_votes: list[Candidacy], found: Elected) -> None:
    assert elected(seats, given_votes) == found


@pytest.mark.parametrize(
    ("numbers", "given_votes", "chosen", "found"),
    [
        (Numbers(0), votes(1), (), ElectionRefusal(ElectionCode.NO_SEATS)),
        (Numbers(1, 10, 11), votes(1), (), ElectionRefusal(ElectionCode.MORE_VOTERS, 11, 10)),
        (Numbers(1), [], (), ElectionRefusal(ElectionCode.NO_CANDIDATE)),
        (
            Numbers(1),
            [Candidacy("a"), Candidacy("a")],
            (),
            ElectionRefusal(ElectionCode.NAMED_TWICE),
        ),
        (Numbers(2, 10, 9), votes(10), (), ElectionRefusal(ElectionCode.VOTES_OF_ONE, 10, 9)),
        (Numbers(2, 10), votes(11), (), ElectionRefusal(ElectionCode.VOTES_OF_ONE, 11, 10)),
        (Numbers(2, 9, 9), votes(9, 9, 1), (), ElectionRefusal(ElectionCode.VOTES_IN_ALL, 19, 18)),
        (Numbers(1), votes(1, 2), "ab", ElectionRefusal(ElectionCode.TOO_MANY_ELECTED, 2, 1)),
        (Numbers(1), votes(1, 2), "a", ElectionRefusal(ElectionCode.NOT_BY_VOTES, 1, 2)),
        (Numbers(2, 9, 9), votes(9, 9, 0), "ab", None),
        (Numbers(2), votes(900, 900), "", None),
        (Numbers(1), votes(2, 2), "b", None),  # of two who are level either
        (Numbers(1), votes(None, 2), "a", None),
        (Numbers(2, 5), votes(None, None), "ab", None),
    ],
)
def test_numbers_that_cannot_be(
    numbers: Numbers, given_votes: list[Candidacy], chosen: str, found: ElectionRefusal | None
) -> None:
    assert election_refusal(numbers, given_votes, tuple(chosen)) == found


candidacies = st.lists(st.integers(0, 6), min_size=1, max_size=6).map(lambda all_: votes(*all_))


@given(st.integers(1, 5), candidacies)
def test_the_seats_are_filled_by_votes_alone(seats: int, given_votes: list[Candidacy]) -> None:
    found = elected(seats, given_votes)
    by_name = {each.candidate: each.votes or 0 for each in given_votes}
    assert len(found.elected) + found.free <= seats
    assert found.free < len(found.tied) or not found.tied
    assert not set(found.elected) & set(found.tied)
    rest = set(by_name) - set(found.elected)
    for each in found.elected:
        assert by_name[each] > 0
        assert all(by_name[other] <= by_name[each] for other in rest)
    chosen = (*found.elected, *found.tied[: found.free])
    assert election_refusal(Numbers(seats), given_votes, chosen) is None
