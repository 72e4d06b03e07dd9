"""Cells of tables of disciplines, as universities write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.discipline_cells import (
    LAST_SEMESTER,
    MOST_CREDITS,
    has_stray_signs,
    read_credits,
    read_outcomes,
    read_prerequisites,
    read_semesters,
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("6", 6),
        ("6,0", 6),
        (" 6.00 ", 6),
        ("6 кредит", 6),
        ("6 ECTS (180 сағат)", 6),
        ("20", 20),
        ("6,5", None),
        ("6.05", None),
        ("0", None),
        ("1001", None),
        ("алты", None),
        ("", None),
        ("-6", None),
        ("6 / 7", None),
        ("12345", None),
    ],
)
def test_credits(text: str, meant: int | None) -> None:
    assert read_credits(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1", (1,)),
        ("III", (3,)),
        ("ІІІ", (3,)),  # Cyrillic
        ("ХІІ", (12,)),
        ("iv", (4,)),
        ("1 семестр", (1,)),
        ("5-семестр", (5,)),
        ("1-2", (1, 2)),
        ("1 – 4 семестры", (1, 2, 3, 4)),
        ("I-II", (1, 2)),
        ("2, 1; 2", (1, 2)),
        ("3/4", (3, 4)),
        ("7 сем.", (7,)),
        ("3-й семестр", (3,)),
        ("semester 6", (6,)),
        ("", ()),
        ("2-1", None),
        ("0", None),
        ("17", None),
        ("IIII", None),
        ("осень", None),
        ("1-2-3", None),
    ],
)
def test_semesters(text: str, meant: tuple[int, ...] | None) -> None:
    assert read_semesters(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ОН1", (1,)),
        ("ОН2, ОН1", (1, 2)),
        ("ОН9-ОН11", (9, 10, 11)),
        ("ОН9 – 11", (9, 10, 11)),
        ("РО 3; РО 4", (3, 4)),
        ("LO-5\nLO-6", (5, 6)),
        ("1,2", (1, 2)),
        ("ОН1 және ОН3", (1, 3)),
        ("", ()),
        ("–", ()),
        ("-", ()),
        ("жоқ", ()),
        ("ОН0", None),
        ("ОН11-ОН9", None),
        ("ОН100", None),
        ("біледі", None),
    ],
)
def test_outcomes(text: str, meant: tuple[int, ...] | None) -> None:
    assert read_outcomes(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("MAT1201", ("MAT1201",)),
        ("ООР1206, DM1204", ("ООР1206", "DM1204")),
        ("PRO2208; ADS2207", ("PRO2208", "ADS2207")),
        ("TST 3304", ("TST 3304",)),
        ("MAT1201 Математика I, MAT1201", ("MAT1201",)),
        ("Математика I", ("Математика I",)),
        ("MAT1201 және LA1203", ("MAT1201", "LA1203")),
        ("Б-1", ("Б-1",)),
        ("жоқ", ()),
        ("Нет", ()),
        ("", ()),
    ],
)
def test_prerequisites(text: str, meant: tuple[str, ...]) -> None:
    assert read_prerequisites(text) == meant


def test_a_code_with_a_space_is_told_from_one_with_other_letters() -> None:
    assert has_stray_signs("TST 3304")
    assert has_stray_signs("TST-3304")
    assert not has_stray_signs("СА2209")
    assert not has_stray_signs("tst3304")


@given(st.integers(1, MOST_CREDITS), st.sampled_from(["", ",0", " кредит", " ECTS", ".00 credits"]))
def test_whole_credits_are_read_however_they_are_written(number: int, after: str) -> None:
    assert read_credits(f"{number}{after}") == number


@given(st.sets(st.integers(1, LAST_SEMESTER), min_size=1), st.sampled_from([",", ";", "/", ", "]))
def test_semesters_come_back_ascending(numbers: set[int], between: str) -> None:
    assert read_semesters(between.join(map(str, numbers))) == tuple(sorted(numbers))


@given(st.text(max_size=20))
def test_no_cell_is_too_odd(text: str) -> None:
    read_credits(text), read_semesters(text), read_outcomes(text), read_prerequisites(text)
