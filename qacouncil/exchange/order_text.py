"""Number and date of an order from the words of one cell."""

from __future__ import annotations

import re

from qacouncil.exchange.table_dates import ReadDate, find_date

_WORDS = re.compile(
    r"(?<!\w)(?:приказ\w*|бұйры[қғ]\w*|order|от|күні|dated|of)(?!\w)", re.IGNORECASE
)
_BESIDE = " ,;./"
_EMPTY = re.compile(r"\(\s*\)")  # where the date stood
_SIGN = re.compile(r"^(?:№|N[o°]?\.?\s|No\.?\s*|#)\s*", re.IGNORECASE)


def order_number(text: str) -> str:
    """`№ 214-ө` without its sign."""
    return _SIGN.sub("", " ".join(text.split())).strip(_BESIDE)


def order_parts(text: str) -> tuple[str, ReadDate]:
    """`№ 214-ө, 31.08.2026 ж.`: the number and the date; either may be missing."""
    date, rest = find_date(" ".join(text.split()))
    return order_number(_EMPTY.sub(" ", _WORDS.sub(" ", rest)).strip(_BESIDE)), date
