"""The two ways take turns, and the medians come out as the file of `--json` holds them."""

from __future__ import annotations

import time

import pytest

from bench.measure import Measured, Pair, measure


def test_both_run_once_beforehand_and_then_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    said: list[str] = []
    costs = {"ours": iter([90.0, 1.0, 9.0, 3.0]), "reference": iter([90.0, 2.0, 2.0, 8.0])}

    def way(name: str) -> None:
        said.append(name)
        clock[0] += next(costs[name])

    monkeypatch.setattr(time, "perf_counter", lambda: clock[0])
    result = measure("x", Pair(lambda: way("ours"), lambda: way("reference"), rounds=3))
    assert said[:2] == ["ours", "reference"]
    assert said[2:] == ["reference", "ours", "ours", "reference", "reference", "ours"]
    assert result == Measured("x", ours=3.0, reference=2.0)


def test_the_written_form_has_the_ratio_and_the_unit() -> None:
    assert Measured("x", ours=3.0, reference=2.0).as_json() == {
        "name": "x",
        "ours": 3.0,
        "reference": 2.0,
        "ratio": 1.5,
        "unit": "s",
    }
