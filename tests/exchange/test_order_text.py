"""Number and date of an order, however one cell tells them."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.exchange.order_text import order_parts

DAY = dt.date(2026, 8, 31)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("№ 214-ө, 31.08.2026 ж.", "214-ө"),
        ("2026 жылғы 31 тамыздағы № 214 бұйрық", "214"),
        ("приказ от 31.08.2026 г. № 214-ө", "214-ө"),
        ("Order No 12 of August 31, 2026", "12"),
        ("№ 214 (31.08.2026)", "214"),
        ("№ 214/31.08.2026", "214"),
        ("№ 12 (к) от 31.08.26", "12 (к)"),
        ("№ 01-05-2026 от 31.08.2026", "01-05-2026"),
        ("31.08.2026 № 01-05-2026", "01-05-2026"),
        ("01-05-2026 от 31.08.2026", "01-05-2026"),
        ("№ 01-05/2026 от 31.08.2026", "01-05/2026"),
        ("№ 1123-05-2026 от 31.08.2026", "1123-05-2026"),
    ],
)
def test_a_number_that_looks_like_a_date_is_none(text: str, number: str) -> None:
    found, date = order_parts(text)
    assert (found, date.date) == (number, DAY)


@pytest.mark.parametrize("number", ["05-12-34", "01-12/2026", "214-ө"])
def test_without_a_date_there_is_none(number: str) -> None:
    found, date = order_parts(f"№ {number}")
    assert (found, date.date, date.remark) == (number, None, None)
