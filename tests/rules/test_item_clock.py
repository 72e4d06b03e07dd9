from __future__ import annotations

import pytest

from qacouncil.rules.item_clock import ItemClock, Span, item_clock, item_under_way

NONE = Span()


@pytest.mark.parametrize(
    ("spans", "now", "place"),
    [
        ([NONE, NONE], 900, None),
        ([Span(905), NONE], 904, None),
        ([Span(905), NONE], 905, 0),
        ([Span(905), Span(920)], 930, 1),
        ([Span(920), Span(905)], 930, 0),  # out of order
        ([Span(905), Span(905)], 905, 1),
        ([Span(905, 915), NONE], 914, 0),
        ([Span(905, 915), NONE], 915, None),  # a pause
    ],
)
def test_which_item_is_under_way(spans: list[Span], now: int, place: int | None) -> None:
    assert item_under_way(spans, now) == place


@pytest.mark.parametrize(
    ("spans", "now", "elapsed"),
    [
        ([NONE], 900, None),
        ([Span(905)], 904, None),
        ([Span(905)], None, None),  # written up another day, without an end
        ([Span(905)], 905, 0),
        ([Span(905)], 917, 12),
        ([Span(905, 915)], 930, 10),
        ([Span(905, 915)], None, 10),
        ([Span(905), Span(920)], 930, 15),
        ([Span(905), Span(920)], 910, 5),  # the next one is noted ahead
        ([Span(905), Span(900)], 930, 25),
        ([Span(1430)], 1450, 20),  # past midnight
    ],
)
def test_how_long_the_first_has_taken(
    spans: list[Span], now: int | None, elapsed: int | None
) -> None:
    found = item_clock(spans, 0, now, 15)
    assert (None if found is None else found.elapsed) == elapsed


@pytest.mark.parametrize(("planned", "over"), [(None, 0), (12, 0), (11, 1), (5, 7)])
def test_over_time_is_said_only_where_a_time_was_set(planned: int | None, over: int) -> None:
    assert ItemClock(12, planned).over == over
