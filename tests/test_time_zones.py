"""Time zones by the tz data."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files

import pytest

from qacouncil.time_zones import (
    KAZAKHSTAN,
    USUAL,
    clocks_change,
    is_zone,
    offset_words,
    wall_clock,
    zone,
)

BEFORE, AFTER = dt.date(2024, 2, 29), dt.date(2024, 3, 1)


def test_the_zones_of_kazakhstan_are_those_of_the_tz_data() -> None:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    assert {row[2] for row in rows if row[0] == "KZ"} == set(KAZAKHSTAN)
    assert KAZAKHSTAN[0] == USUAL


@pytest.mark.parametrize("name", ["Asia/Almaty", "Asia/Qyzylorda", "Europe/Berlin", "UTC"])
def test_a_zone_is_known_by_its_name(name: str) -> None:
    assert is_zone(name)
    assert zone(name).key == name


@pytest.mark.parametrize(
    "name", ["", "Almaty", "Asia/Alma-Ata", "../etc/passwd", "/etc/x", "UTC+5"]
)
def test_what_is_no_zone_is_taken_for_the_usual_one(name: str) -> None:
    assert not is_zone(name)
    assert zone(name).key == USUAL


@pytest.mark.parametrize(
    ("date", "name", "said"),
    [
        (dt.date(2023, 5, 10), "Asia/Almaty", "UTC+6"),
        (BEFORE, "Asia/Almaty", "UTC+6"),
        (AFTER, "Asia/Almaty", "UTC+5"),
        (dt.date(2026, 11, 26), "Asia/Almaty", "UTC+5"),
        (BEFORE, "Asia/Qyzylorda", "UTC+5"),
        (AFTER, "Asia/Kolkata", "UTC+5:30"),
        (AFTER, "America/New_York", "UTC−5"),
    ],
)
def test_the_offset_is_that_of_the_day(date: dt.date, name: str, said: str) -> None:
    assert offset_words(date, name) == said


def test_a_minute_past_midnight_is_of_the_next_day() -> None:
    late = wall_clock(BEFORE, 24 * 60 + 30, "Asia/Almaty")
    assert (late.date(), late.hour, late.minute) == (AFTER, 0, 30)
    assert late.utcoffset() == dt.timedelta(hours=5)


def test_clocks_change_in_the_night_of_the_change_alone() -> None:
    assert clocks_change(BEFORE, 23 * 60, 25 * 60, "Asia/Almaty")
    assert not clocks_change(BEFORE, 23 * 60, 25 * 60, "Asia/Qyzylorda")
    assert not clocks_change(AFTER, 23 * 60, 25 * 60, "Asia/Almaty")
