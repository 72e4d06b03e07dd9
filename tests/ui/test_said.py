"""What many screens say."""

from __future__ import annotations

import pytest

from qacouncil.ui.said import numbers_kept


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        ("за – 8, против – 0", "за~–~8, против~–~0"),
        ("Кворум бар: 12, кемінде 8.", "Кворум бар:~12, кемінде~8."),
        ("не менее 8 из 14", "не менее~8 из 14"),
        ("for 7, abstained 1", "for~7, abstained~1"),
        ("Preliminary – adopted: for – 5", "Preliminary – adopted: for~–~5"),
    ],
)
def test_numbers_stay_with_their_words(plain: str, kept: str) -> None:
    assert numbers_kept(plain) == kept.replace("~", "\u00a0")
