"""IIN and BIN: twelve digits of which the last checks the others. None belongs in this program."""

from __future__ import annotations

import re

_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)", re.ASCII)


def is_personal_number(digits: str) -> bool:
    """Whether twelve digits hold as an IIN or BIN.

    Weights 1…11 modulo 11; where that is 10, weights 3…11, 1, 2; where it is 10 again, invalid.
    """
    numbers = [int(digit) for digit in digits]
    for first in (1, 3):
        weights = [(first - 1 + place) % 11 + 1 for place in range(11)]
        check = sum(a * b for a, b in zip(weights, numbers, strict=False)) % 11
        if check != 10:
            return check == numbers[11]
    return False


def personal_numbers(text: str) -> tuple[str, ...]:
    """The IIN and BIN in a text, each once, in its order."""
    found = (digits for digits in _TWELVE.findall(text) if is_personal_number(digits))
    return tuple(dict.fromkeys(found))
