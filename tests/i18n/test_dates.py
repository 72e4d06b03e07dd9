from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date, short_date, time_of_day, time_span
from qacouncil.localized import LANGUAGES

DAY = dt.date(2026, 11, 22)


def test_long_dates_of_official_papers() -> None:
    assert [long_date(DAY, language) for language in LANGUAGES] == [
        "2026 жылғы 22 қараша",
        "22 ноября 2026 года",
        "22 November 2026",
    ]
    assert long_date(dt.date(2027, 5, 1), "kk") == "2027 жылғы 1 мамыр"


def test_twelve_months_in_each_language() -> None:
    for language in LANGUAGES:
        assert len({long_date(dt.date(2026, month, 1), language) for month in range(1, 13)}) == 12


def test_short_dates() -> None:
    assert [short_date(DAY, language) for language in LANGUAGES] == [
        "22.11.2026",
        "22.11.2026",
        "22 November 2026",
    ]
    assert short_date(dt.date(2027, 2, 1), "kk") == "01.02.2027"


def test_times() -> None:
    assert time_of_day(15 * 60) == "15:00"
    assert time_of_day(1470) == "00:30"
    assert time_span(900, 1000) == "15:00–16:40"
    assert time_span(900, None) == "15:00"
