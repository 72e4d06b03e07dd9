"""A table of disciplines into a version: everything or nothing; what is there is updated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import Cancelled, UserError
from qacouncil.exchange.discipline_table import (
    DisciplineTable,
    disciplines_layout,
    read_disciplines,
)
from qacouncil.exchange.import_choices import EVERY_ROW, ImportChoices
from qacouncil.exchange.sheet import Sheet, SheetRow
from qacouncil.localized import Localized
from qacouncil.models.programmes import learning_outcome
from qacouncil.operations.disciplines_import import ImportedDisciplines, import_disciplines
from qacouncil.operations.learning_outcomes import add_outcomes
from qacouncil.operations.programme_versions import VersionData, add_version
from qacouncil.queries.known_disciplines import (
    KnownDiscipline,
    known_disciplines,
    version_of_year,
)
from tests.council_builder import Council, council
from tests.programmes_made import a_programme

HEADS = (
    *("Пән коды", "Пән атауы (қаз)", "Название (рус)", "Кредит", "Семестр", "Пререквизиттер"),
    *("Оқыту нәтижелері", "Модуль"),
)
MATHS = ("MAT1201", "Математика", "Математика", 5, 1, None, "ОН1", None)
ALGEBRA = ("LA1203", "Алгебра", "Алгебра", 5, 2, "MAT1201", "ОН1-ОН3", "Базалық пәндер")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac", members=3) as made:
        yield made


def sheet(*rows: tuple[Any, ...], heads: tuple[str, ...] = HEADS) -> Sheet:
    numbered = [SheetRow(number, cells) for number, cells in enumerate((heads, *rows), 1)]
    return Sheet("Пәндер", tuple(numbered))


def read(
    there: Council, programme_id: str, made: Sheet, choices: ImportChoices | None = None
) -> DisciplineTable:
    known = known_of(there, programme_id)
    return read_disciplines(made, disciplines_layout(made), known=known, choices=choices)


def known_of(there: Council, programme_id: str, year: int = 2026) -> dict[str, KnownDiscipline]:
    with there.file.reading() as connection:
        version_id = version_of_year(connection, programme_id, year)
        return dict(known_disciplines(connection, version_id))


def imported(
    there: Council, programme_id: str, *rows: tuple[Any, ...], answer: str = ""
) -> ImportedDisciplines:
    choices = ImportChoices().answered(EVERY_ROW, "in_version", answer)
    table = read(there, programme_id, sheet(*rows), choices)
    return there.do(import_disciplines, programme_id, 2026, table)


def test_the_version_and_its_outcomes_are_begun_where_they_are_missing(there: Council) -> None:
    programme_id = a_programme(there)
    done = imported(there, programme_id, MATHS, ALGEBRA)
    assert (done.added, done.updated, done.outcomes, done.new_version) == (2, 0, 3, True)
    known = known_of(there, programme_id)
    assert list(known) == ["MAT1201", "LA1203"]
    assert known["LA1203"].prerequisites == ("MAT1201",)
    assert known["LA1203"].outcomes == (1, 2, 3)
    assert known["LA1203"].module == Localized(kk="Базалық пәндер")
    assert known["MAT1201"].semesters == (1,)


def test_outcomes_that_are_there_keep_their_words(there: Council) -> None:
    programme_id = a_programme(there)
    version_id = there.do(add_version, programme_id, VersionData(2026, 240))
    there.do(add_outcomes, version_id, [Localized(kk="Біледі")])
    done = imported(there, programme_id, MATHS, ALGEBRA)
    assert (done.version_id, done.outcomes, done.new_version) == (version_id, 2, False)
    with there.file.reading() as connection:
        texts = connection.execute(
            learning_outcome.select().order_by(learning_outcome.c.position)
        ).mappings()
        assert [row["text_kk"] for row in texts] == ["Біледі", "ОН2", "ОН3"]


def test_what_is_there_is_brought_up_to_date_and_the_rest_stays(there: Council) -> None:
    programme_id = a_programme(there)
    imported(there, programme_id, MATHS, ALGEBRA)
    before = known_of(there, programme_id)
    algebra = ("LA1203", None, "Линейная алгебра", 6, 3, None, "ОН2", None)
    physics = ("PHY1101", "Физика", None, 4, 1, "LA1203", None, None)
    done = imported(there, programme_id, algebra, physics, answer="update")
    assert (done.added, done.updated) == (1, 1)
    known = known_of(there, programme_id)
    assert known["MAT1201"] == before["MAT1201"]
    changed = known["LA1203"]
    assert changed.id == before["LA1203"].id
    assert changed.name == Localized(kk="Алгебра", ru="Линейная алгебра")
    assert changed.module == Localized(kk="Базалық пәндер")
    assert (changed.credits, changed.semesters) == (6, (3,))
    assert (changed.prerequisites, changed.outcomes) == ((), (2,))
    assert known["PHY1101"].prerequisites == ("LA1203",)


def test_columns_that_the_table_does_not_have_are_left_alone(there: Council) -> None:
    programme_id = a_programme(there)
    imported(there, programme_id, MATHS, ALGEBRA)
    before = known_of(there, programme_id)["LA1203"]
    made = sheet(("LA1203", "Алгебра", 7), heads=("Код", "Атауы", "Кредит"))
    choices = ImportChoices().answered(EVERY_ROW, "in_version", "update")
    table = read(there, programme_id, made, choices)
    there.do(import_disciplines, programme_id, 2026, table)
    after = known_of(there, programme_id)["LA1203"]
    assert after.credits == 7
    assert (after.prerequisites, after.outcomes, after.semesters) == (
        before.prerequisites,
        before.outcomes,
        before.semesters,
    )


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_stopping_leaves_nothing_behind(there: Council, step: int) -> None:
    programme_id = a_programme(there)
    rows = [(f"MAT{number}", "Пән", None, 5, 1, None, "ОН1", None) for number in range(1000, 1150)]
    table = read(there, programme_id, sheet(*rows))
    before = there.dump()
    said: list[tuple[int, int]] = []

    def told(done: int, whole: int) -> None:
        said.append((done, whole))
        if len(said) == step:
            raise Cancelled

    with pytest.raises(Cancelled):
        there.do(import_disciplines, programme_id, 2026, table, told)
    assert there.dump() == before
    assert len(said) == step
    assert [done for done, _ in said] == sorted(done for done, _ in said)


def test_progress_comes_to_its_end(there: Council) -> None:
    programme_id = a_programme(there)
    table = read(there, programme_id, sheet(MATHS, ALGEBRA))
    said: list[tuple[int, int]] = []
    there.do(
        import_disciplines,
        programme_id,
        2026,
        table,
        lambda done, whole: said.append((done, whole)),
    )
    assert said[0] == (0, 6)
    assert said[-1] == (6, 6)


def test_open_findings_and_empty_tables_are_refused(there: Council) -> None:
    programme_id = a_programme(there)
    wrong = read(there, programme_id, sheet(MATHS, ("LA1203", "Алгебра", None, "бес")))
    with pytest.raises(UserError, match="still open"):
        there.do(import_disciplines, programme_id, 2026, wrong)
    empty = read(there, programme_id, sheet())
    with pytest.raises(UserError, match="gives no discipline"):
        there.do(import_disciplines, programme_id, 2026, empty)
    assert known_of(there, programme_id) == {}


def test_a_circle_through_what_the_version_has_is_found(there: Council) -> None:
    programme_id = a_programme(there)
    imported(there, programme_id, MATHS, ALGEBRA)
    choices = ImportChoices().answered(EVERY_ROW, "in_version", "update")
    maths = (*MATHS[:5], "LA1203", *MATHS[6:])
    table = read(there, programme_id, sheet(maths), choices)
    assert [str(each.code) for each in table.open] == ["prerequisite_circle"]


def test_a_prerequisite_that_went_meanwhile_is_refused(there: Council) -> None:
    programme_id = a_programme(there)
    imported(there, programme_id, MATHS)
    table = read(there, programme_id, sheet(ALGEBRA))
    with pytest.raises(UserError, match="no longer in this version"):
        there.do(import_disciplines, programme_id, 2027, table)
