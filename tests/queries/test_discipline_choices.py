"""Disciplines to be picked: which are offered, and in which order."""

from __future__ import annotations

from qacouncil.operations.disciplines import remove_discipline
from qacouncil.queries.discipline_choices import discipline_choices, named_disciplines
from tests.council_builder import Council
from tests.programmes_made import a_programme, small_version


def test_they_come_by_programme_the_newest_version_first_by_code(seven: Council) -> None:
    second, first = a_programme(seven, "6B06102"), a_programme(seven, "6B06101")
    left_out = a_programme(seven, "6B06103")
    older = small_version(seven, first, 2025)
    newer = small_version(seven, first, 2026)
    other = small_version(seven, second, 2024)
    small_version(seven, left_out)
    with seven.file.reading() as connection:
        offered = discipline_choices(connection, [second, first])
        kept = named_disciplines(connection, [other["MAT1201"], newer["OOP1206"]])
    assert [(each.programme_code, each.entry_year, each.code) for each in offered] == [
        ("6B06101", 2026, "MAT1201"),
        ("6B06101", 2026, "OOP1206"),
        ("6B06101", 2025, "MAT1201"),
        ("6B06101", 2025, "OOP1206"),
        ("6B06102", 2024, "MAT1201"),
        ("6B06102", 2024, "OOP1206"),
    ]
    assert offered[2].id == older["MAT1201"]
    assert [each.id for each in kept] == [newer["OOP1206"], other["MAT1201"]]


def test_what_has_been_removed_is_not_named(seven: Council) -> None:
    own = small_version(seven, a_programme(seven))
    seven.do(remove_discipline, own["OOP1206"])
    with seven.file.reading() as connection:
        assert named_disciplines(connection, [own["OOP1206"]]) == []
        assert discipline_choices(connection, []) == []
