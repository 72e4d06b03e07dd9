from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.numbering import (
    Reference,
    academic_year,
    academic_year_bounds,
    next_number,
    numbering_year,
    parse_reference,
    parse_year,
)
from qacouncil.rules.terms import Numbering

DATES = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (dt.date(2026, 8, 31), "2025-2026"),
        (dt.date(2026, 9, 1), "2026-2027"),
        (dt.date(2026, 12, 31), "2026-2027"),
        (dt.date(2027, 1, 1), "2026-2027"),
        (dt.date(2027, 8, 31), "2026-2027"),
    ],
)
def test_academic_year_begins_on_the_first_of_september(date: dt.date, expected: str) -> None:
    assert academic_year(date) == expected


@given(DATES)
def test_a_date_lies_within_its_academic_year(date: dt.date) -> None:
    first, last = academic_year_bounds(academic_year(date))
    assert first <= date <= last
    assert (first.day, first.month, last.day, last.month) == (1, 9, 31, 8)


def test_numbering_year() -> None:
    date = dt.date(2027, 3, 5)
    assert numbering_year(Numbering.ACADEMIC_YEAR, date) == "2026-2027"
    assert numbering_year(Numbering.CALENDAR_YEAR, date) == "2027"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-2027", "2026-2027"),
        ("2026–2027", "2026-2027"),
        (" 2026 – 2027 ", "2026-2027"),
        ("2026\u20112027", "2026-2027"),
        ("2026", "2026"),
    ],
)
def test_year_as_typed(typed: str, expected: str) -> None:
    assert parse_year(typed) == expected


@pytest.mark.parametrize(
    "typed", ["", "26-27", "2026-2028", "2027-2026", "2026/2027", "20262027", "x2026", "٢٠٢٦"]
)
def test_what_is_no_year(typed: str) -> None:
    with pytest.raises(ValueError, match="not a year"):
        parse_year(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-2027/4", Reference("2026-2027", 4)),
        ("2026–2027/4", Reference("2026-2027", 4)),
        ("№ 2026-2027/4", Reference("2026-2027", 4)),
        ("№\u00a02026 / 12", Reference("2026", 12)),
        ("2026/№ 12", Reference("2026", 12)),
        ("No. 2026/12", Reference("2026", 12)),
        ("N 2026/12", Reference("2026", 12)),
        ("2026/007", Reference("2026", 7)),
    ],
)
def test_reference_as_typed(typed: str, expected: Reference) -> None:
    assert parse_reference(typed) == expected


@pytest.mark.parametrize("typed", ["АСК-2026/4", "№ АСК-2026/4", "АСК- 2026/4", "2026/4"])
def test_reference_with_or_without_the_prefix_of_the_council(typed: str) -> None:
    assert parse_reference(typed, prefix="АСК-") == Reference("2026", 4)


@pytest.mark.parametrize(
    "typed",
    ["", "4", "2026", "2026/", "2026/0", "2026/-1", "2026/4/5", "2026-2028/4", "2026/x", "/4"],
)
def test_what_is_no_reference(typed: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        parse_reference(typed)


@given(DATES, st.sampled_from(Numbering), st.integers(1, 999_999))
def test_a_reference_as_written_is_read_back(
    date: dt.date, numbering: Numbering, number: int
) -> None:
    reference = Reference(numbering_year(numbering, date), number)
    assert parse_reference(str(reference)) == reference


def test_next_number() -> None:
    assert next_number([]) == 1
    assert next_number([1, 2, 3]) == 4
    assert next_number(iter([7, 2])) == 8


@given(st.sets(st.integers(1, 500)))
def test_the_next_number_is_never_taken(taken: set[int]) -> None:
    assert next_number(taken) not in taken
