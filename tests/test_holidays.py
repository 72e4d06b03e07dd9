from __future__ import annotations

import datetime as dt
import json

import pytest

from qacouncil.holidays import holiday_on
from qacouncil.i18n.day_sentences import day_sentences, hour_sentences
from qacouncil.i18n.translator import load_translator
from qacouncil.paths import resource

TODAY = dt.date(2026, 11, 26)


def test_every_holiday_has_its_name_and_the_file_names_its_source() -> None:
    data = json.loads(resource("reference/holidays.json").read_bytes())
    assert "267-II" in data["source"]["ru"]
    for each in data["fixed"]:
        name = holiday_on(dt.date(2027, each["month"], each["day"]))
        assert name is not None
        assert all((name.kk, name.ru, name.en))
    assert len(data["fixed"]) == 14


@pytest.mark.parametrize(
    ("date", "name"),
    [
        (dt.date(2026, 12, 16), "Independence Day"),
        (dt.date(2026, 12, 17), None),
        (dt.date(2027, 3, 23), "Nauryz"),
        (dt.date(2022, 10, 25), "Republic Day"),
        (dt.date(2021, 10, 25), None),
    ],
)
def test_a_holiday_is_known_by_its_date(date: dt.date, name: str | None) -> None:
    found = holiday_on(date)
    assert (found.en if found else None) == name


def test_the_sentences_name_the_day() -> None:
    t = load_translator("ru")
    assert day_sentences(t, dt.date(2026, 12, 16), TODAY) == [
        "Праздничный день: День Независимости."
    ]
    assert day_sentences(t, dt.date(2026, 11, 22), TODAY) == [
        "Эта дата уже прошла.",
        "Выходной день: воскресенье.",
    ]
    assert day_sentences(t, TODAY, TODAY) == []


def test_the_night_in_which_the_clocks_were_put_back() -> None:
    t, night = load_translator("en"), dt.date(2024, 2, 29)
    assert hour_sentences(t, night, 22 * 60, 25 * 60, "Asia/Almaty") == [
        "It ends on the next day at 01:00.",
        "The clocks change during the meeting.",
    ]
    assert hour_sentences(t, night, 22 * 60, 25 * 60, "Asia/Oral") == [
        "It ends on the next day at 01:00."
    ]
    assert hour_sentences(t, night, 22 * 60, None, "Asia/Almaty") == []
