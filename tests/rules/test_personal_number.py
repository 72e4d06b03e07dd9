"""IIN and BIN are found in a text by their check digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.personal_number import is_personal_number, personal_numbers


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("123456789012", False),
        ("850101300015", True),  # 8 + 10 + 4 + 6 + 21 + 11 = 60, remainder 5
        ("000000000000", True),
        ("100000000001", True),
        ("100000000002", False),
        ("000000000101", True),  # the first weights give 10: the second ones decide
        ("000000002810", False),  # and where they give 10, too, no digit is right
    ],
)
def test_the_check_digit(digits: str, valid: bool) -> None:
    assert is_personal_number(digits) is valid


@given(st.text("0123456789", min_size=11, max_size=11))
def test_of_ten_last_digits_one_at_most_is_right(digits: str) -> None:
    assert sum(is_personal_number(f"{digits}{last}") for last in range(10)) <= 1


def test_they_are_found_within_words_once_each() -> None:
    text = "ЖСН 100000000001, тел. 87771234567, ИИН:850101300015; 100000000001"
    assert personal_numbers(text) == ("100000000001", "850101300015")


def test_a_longer_number_is_none() -> None:
    assert personal_numbers("KZ1000000000012 1100000000001 100000000002") == ()
