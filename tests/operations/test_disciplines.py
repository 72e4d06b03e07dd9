"""Disciplines and learning outcomes of a version, the matrix, and next year's version."""

from __future__ import annotations

from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
)
from qacouncil.models.register import decision_discipline
from qacouncil.operations.disciplines import (
    DisciplineData,
    add_discipline,
    change_discipline,
    mark_outcome,
    move_discipline,
    remove_discipline,
    set_prerequisites,
)
from qacouncil.operations.learning_outcomes import (
    add_outcomes,
    change_outcome,
    move_outcome,
    remove_outcome,
)
from qacouncil.operations.programme_versions import copy_version, remove_version
from qacouncil.operations.programmes import remove_programme
from qacouncil.operations.undo import restore
from qacouncil.storage.transaction import Transaction
from tests.council_builder import Council
from tests.operations.refusals import refused
from tests.operations.test_undo import done
from tests.programmes_made import a_programme, content, point_of_plan, small_version

NAME = Localized(kk="Алгебра")


@pytest.fixture
def version(seven: Council) -> dict[str, str]:
    return small_version(seven, a_programme(seven))


def data(code: str = "LA1203", credits: int = 5, **more: Any) -> DisciplineData:  # noqa: A002
    return DisciplineData(code, more.pop("name", NAME), credits, **more)


def codes(there: Council, version_id: str) -> list[str]:
    def read(transaction: Transaction) -> list[str]:
        return [row["code"] for row in transaction.rows(discipline, version_id=version_id)]

    return there.do(read)


def matrix(there: Council, version_id: str) -> set[tuple[str, int]]:
    """Pairs of a discipline's code and an outcome's number."""

    def read(transaction: Transaction) -> set[tuple[str, int]]:
        numbers = {
            row["id"]: row["position"]
            for row in transaction.rows(learning_outcome, version_id=version_id)
        }
        return {
            (row["code"], numbers[link["outcome_id"]])
            for row in transaction.rows(discipline, version_id=version_id)
            for link in transaction.rows(discipline_outcome, discipline_id=row["id"])
        }

    return there.do(read)


def asked(there: Council, version_id: str) -> set[tuple[str, str]]:
    """Pairs of a discipline's code and that of one it asks for."""

    def read(transaction: Transaction) -> set[tuple[str, str]]:
        own = {
            row["id"]: row["code"] for row in transaction.rows(discipline, version_id=version_id)
        }
        return {
            (code, own[link["prerequisite_id"]])
            for record_id, code in own.items()
            for link in transaction.rows(discipline_prerequisite, discipline_id=record_id)
        }

    return there.do(read)


def test_a_discipline_is_added_last_and_changed(seven: Council, version: dict[str, str]) -> None:
    added = data(semesters=(3, 1, 3), prerequisite_ids=[version["MAT1201"]])
    discipline_id = seven.do(add_discipline, version["version"], added)
    assert codes(seven, version["version"]) == ["MAT1201", "OOP1206", "LA1203"]

    def semesters(transaction: Transaction) -> str:
        return str(transaction.row(discipline, discipline_id)["semesters"])

    assert seven.do(semesters) == "1,3"
    before = content(seven)
    changed = data("LA1204", outcome_ids=[version["1"], version["2"]])
    sequence = done(seven, change_discipline, discipline_id, changed)
    assert ("LA1204", 2) in matrix(seven, version["version"])
    assert asked(seven, version["version"]) == {("OOP1206", "MAT1201")}
    seven.do(restore, sequence)
    assert content(seven) == before


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (data("OOP1206"), "There is a discipline with this code already: OOP1206."),
        (data("ООР1207"), "In Latin letters, without spaces, it is OOP1207."),
        (data(" "), "A discipline has a code of up to 40 characters."),
        (data(credits=0), "This value is not possible: 0."),
        (data(semesters=(17,)), "This value is not possible: 17."),
        (data(name=Localized()), "The discipline has no name."),
        (data(prerequisite_ids=["gone"]), "This entry is no longer there"),
    ],
)
def test_what_is_refused(
    seven: Council, version: dict[str, str], wrong: DisciplineData, words: str
) -> None:
    with refused(seven, words):
        seven.do(add_discipline, version["version"], wrong)


def test_prerequisites_do_not_go_round(seven: Council, version: dict[str, str]) -> None:
    maths, programming = version["MAT1201"], version["OOP1206"]
    with refused(seven, "MAT1201 → OOP1206 → MAT1201"):
        seven.do(set_prerequisites, version["version"], {maths: [programming]})
    with refused(seven, "A discipline cannot be its own prerequisite."):
        seven.do(set_prerequisites, version["version"], {maths: [maths]})
    seven.do(set_prerequisites, version["version"], {maths: [programming], programming: []})
    assert asked(seven, version["version"]) == {("MAT1201", "OOP1206")}


def test_another_versions_discipline_is_no_prerequisite(
    seven: Council, version: dict[str, str]
) -> None:
    other = small_version(seven, a_programme(seven, "6B06102"))
    asks, forms = data(prerequisite_ids=[other["MAT1201"]]), data(outcome_ids=[other["1"]])
    for wrong in (asks, forms):
        with pytest.raises(ValueError, match="of another version"):
            seven.do(add_discipline, version["version"], wrong)


def test_a_removed_discipline_comes_back_with_all_that_hung_on_it(
    seven: Council, version: dict[str, str]
) -> None:
    for code in ("MAT1201", "OOP1206"):
        before = content(seven)
        sequence = done(seven, remove_discipline, version[code])
        assert len(codes(seven, version["version"])) == 1
        seven.do(restore, sequence)
        assert content(seven) == before


def test_disciplines_are_moved(seven: Council, version: dict[str, str]) -> None:
    before = content(seven)
    sequence = done(seven, move_discipline, version["OOP1206"], 1)
    assert codes(seven, version["version"]) == ["OOP1206", "MAT1201"]
    seven.do(restore, sequence)
    assert content(seven) == before


def test_a_cell_of_the_matrix_is_marked_and_unmarked(
    seven: Council, version: dict[str, str]
) -> None:
    before = content(seven)
    cell = (version["OOP1206"], version["2"])
    sequence = done(seven, mark_outcome, *cell, formed=True)
    assert matrix(seven, version["version"]) == {("OOP1206", 1), ("OOP1206", 2)}
    seven.do(restore, sequence)
    assert content(seven) == before
    sequence = done(seven, mark_outcome, version["OOP1206"], version["1"], formed=False)
    assert matrix(seven, version["version"]) == set()
    seven.do(restore, sequence)
    assert content(seven) == before


def test_outcomes_close_up_and_open_again(seven: Council, version: dict[str, str]) -> None:
    seven.do(change_outcome, version["2"], NAME)
    seven.do(move_outcome, version["2"], 1)
    assert matrix(seven, version["version"]) == {("OOP1206", 2)}
    before = content(seven)
    sequence = done(seven, remove_outcome, version["2"])
    assert matrix(seven, version["version"]) == {("OOP1206", 1)}
    seven.do(restore, sequence)
    assert content(seven) == before
    with refused(seven, "The learning outcome has no words."):
        seven.do(add_outcomes, version["version"], [Localized(kk=" ")])


def test_next_years_version_has_all_of_this_years(seven: Council, version: dict[str, str]) -> None:
    before = content(seven)
    sequence = done(seven, copy_version, version["version"], 2027)

    def copy_of(transaction: Transaction) -> str:
        rows = transaction.rows(discipline)
        (found,) = {row["version_id"] for row in rows} - {version["version"]}
        return str(found)

    copy_id = seven.do(copy_of)
    for read in (codes, matrix, asked):
        assert read(seven, copy_id) == read(seven, version["version"])
    with refused(seven, "There is a version for this year of entry already: 2027."):
        seven.do(copy_version, version["version"], 2027)
    seven.do(restore, sequence)
    assert content(seven) == before


def test_a_discipline_that_a_decision_is_on_stays(seven: Council, version: dict[str, str]) -> None:
    def decide(transaction: Transaction, decision_id: str) -> None:
        transaction.link(
            decision_discipline, decision_id=decision_id, discipline_id=version["MAT1201"]
        )

    seven.do(decide, point_of_plan(seven))
    with refused(seven, "A decision is on this discipline: it stays in this version."):
        seven.do(remove_discipline, version["MAT1201"])
    with refused(seven, "A decision is on a discipline of this version: it stays."):
        seven.do(remove_version, version["version"])
    with seven.file.reading() as connection:
        programme_id = connection.exec_driver_sql("SELECT id FROM programme").scalar_one()
    with refused(seven, "A decision is on a discipline of this version: it stays."):
        seven.do(remove_programme, programme_id)
