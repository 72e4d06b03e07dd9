from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.discipline_code import read_discipline_code
from qacouncil.rules.programme_code import (
    CodeKind,
    credits_are_usual,
    level_facts,
    read_programme_code,
)
from qacouncil.rules.terms import ProgrammeLevel

LOOK_ALIKE = str.maketrans("BMD", "ВМД")


@pytest.mark.parametrize(
    ("typed", "code", "kind", "level"),
    [
        ("6B06101", "6B06101", CodeKind.NATIONAL, ProgrammeLevel.BACHELOR),
        ("7M06102", "7M06102", CodeKind.NATIONAL, ProgrammeLevel.MASTER),
        ("7R10101", "7R10101", CodeKind.NATIONAL, ProgrammeLevel.RESIDENCY),
        ("8D06101", "8D06101", CodeKind.NATIONAL, ProgrammeLevel.DOCTORATE),
        ("6В06101", "6B06101", CodeKind.NATIONAL, ProgrammeLevel.BACHELOR),  # Cyrillic В
        ("7М06102", "7M06102", CodeKind.NATIONAL, ProgrammeLevel.MASTER),  # Cyrillic М
        ("8Д06101", "8D06101", CodeKind.NATIONAL, ProgrammeLevel.DOCTORATE),
        (" 6b 061-01 ", "6B06101", CodeKind.NATIONAL, ProgrammeLevel.BACHELOR),
        ("6в06101", "6B06101", CodeKind.NATIONAL, ProgrammeLevel.BACHELOR),
        ("5B070400", "5B070400", CodeKind.OLDER, ProgrammeLevel.BACHELOR),
        ("6M070400", "6M070400", CodeKind.OLDER, ProgrammeLevel.MASTER),
        ("6Д070400", "6D070400", CodeKind.OLDER, ProgrammeLevel.DOCTORATE),
        ("6M06101", "6M06101", CodeKind.IN_HOUSE, None),
        ("6B0610", "6B0610", CodeKind.IN_HOUSE, None),
        ("ИНФ-01", "ИНФ-01", CodeKind.IN_HOUSE, None),
        ("MBA-2026", "MBA-2026", CodeKind.IN_HOUSE, None),
        ("МBA-2026", "MBA-2026", CodeKind.IN_HOUSE, None),  # Cyrillic М
        ("ЖBA", "ЖBA", CodeKind.IN_HOUSE, None),  # no Latin letter is like Ж
        ("", "", CodeKind.IN_HOUSE, None),
    ],
)
def test_what_a_code_is(
    typed: str, code: str, kind: CodeKind, level: ProgrammeLevel | None
) -> None:
    read = read_programme_code(typed)
    assert (read.code, read.kind, read.level) == (code, kind, level)
    assert read.is_repaired == (typed.strip() != code)


@given(st.from_regex(r"(6B|7M|8D)[0-9]{5}|5B[0-9]{6}|6[MD][0-9]{6}", fullmatch=True))
def test_a_right_code_stays_and_its_look_alike_comes_back(code: str) -> None:
    assert not read_programme_code(code).is_repaired
    assert read_programme_code(code.translate(LOOK_ALIKE).lower()).code == code


@given(st.text(max_size=12))
def test_a_repair_needs_no_other(typed: str) -> None:
    code = read_programme_code(typed).code
    assert read_programme_code(code).code == code


def test_what_goes_with_a_level() -> None:
    frameworks = {
        level: (level_facts(level).nqf, level_facts(level).eqf) for level in ProgrammeLevel
    }
    assert frameworks == {
        ProgrammeLevel.BACHELOR: (6, 6),
        ProgrammeLevel.MASTER: (7, 7),
        ProgrammeLevel.RESIDENCY: (7, 7),
        ProgrammeLevel.DOCTORATE: (8, 8),
    }
    for level in ProgrammeLevel:
        assert credits_are_usual(level, level_facts(level).credits)
    assert not credits_are_usual(ProgrammeLevel.BACHELOR, 239)
    assert not credits_are_usual(ProgrammeLevel.BACHELOR, 241)
    assert credits_are_usual(ProgrammeLevel.MASTER, 60)
    assert not credits_are_usual(ProgrammeLevel.MASTER, 59)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("OOP1206", "OOP1206"),
        ("ООР1206", "OOP1206"),  # Cyrillic О, О, Р
        ("СА2209", "CA2209"),
        ("TST 3304", "TST3304"),
        ("tst-3304", "TST3304"),
        ("ИНФ 1101", "ИНФ1101"),
        ("ОН", "OH"),
        ("", ""),
    ],
)
def test_the_code_of_a_discipline(typed: str, code: str) -> None:
    assert read_discipline_code(typed) == code
    assert read_discipline_code(code) == code
