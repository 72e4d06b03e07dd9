"""`qacouncil import-disciplines`: findings first, the import only when it is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qacouncil.exchange.xlsx_file import write_xlsx
from qacouncil.localized import Localized
from qacouncil.operations.programmes import ProgrammeData, add_programme
from qacouncil.rules.terms import ProgrammeLevel
from tests.commands.conftest import Run
from tests.council_builder import Council
from tests.council_builder import council as made_council
from tests.exchange.test_discipline_samples import samples
from tests.samples_folder import samples_folder

HEADS = ("Пән коды", "Пән атауы", "Кредит", "Семестр", "Пререквизиттер", "Оқыту нәтижелері")
GOOD = ("MAT1201", "Математика", 5, 1, None, "ОН1")


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A closed file with the programme of the sample."""
    path = tmp_path / "council.qac"
    with made_council(path) as there:
        programme(there, "6B06101")
    return path


def programme(there: Council, code: str) -> str:
    name = Localized(kk="Бағдарламалық инженерия")
    data = ProgrammeData(code, name, ProgrammeLevel.BACHELOR, 6, 6, 240)
    return there.do(add_programme, there.id, data)


def table(path: Path, *rows: tuple[Any, ...]) -> Path:
    write_xlsx(path, "Пәндер", HEADS, rows)
    return path


def dumped(run: Run, file: Path, folder: Path) -> Any:
    out = folder / "dump.json"
    assert run("dump", file, "--output", out).code == 0
    return json.loads(out.read_text("utf-8"))


@pytest.mark.samples
def test_a_sample_is_looked_at_and_changes_nothing_until_it_is_applied(
    run: Run, council: Path, tmp_path: Path
) -> None:
    before = council.read_bytes()
    for name, expected in samples().items():
        sample = samples_folder() / "disciplines" / name
        order = ("import-disciplines", council, "--programme", "6B06101", sample)
        looked = run(*order, "--json").json()
        assert council.read_bytes() == before
        assert looked["imported"] is False
        assert looked["credits"] == expected["credits_total"]
        warned = [
            {key: each[key] for key in ("row", "code", "was", "becomes")}
            for each in looked["findings"]
        ]
        assert warned == sorted(expected["warnings"], key=lambda each: each["row"])
        done = run(*order, "--apply")
        assert (done.code, done.err.count("Imported.")) == (0, 1)
        (version,) = dumped(run, council, tmp_path)["councils"][0]["programmes"][0]["versions"]
        assert version["entry_year"] == 2026
        assert [each["code"] for each in version["disciplines"]] == [
            each["code"] for each in expected["disciplines"]
        ]
        assert len(version["outcomes"]) == max(expected["outcomes_used"])
        again = run(*order, "--json").json()  # the same once more asks nothing
        assert [each for each in again["findings"] if each["open"]] == []


def test_a_question_without_an_answer_keeps_everything_back(
    run: Run, council: Path, tmp_path: Path
) -> None:
    good = table(tmp_path / "good.xlsx", GOOD)
    order = ("import-disciplines", council, "--programme", "6В06101", "--entry-year", "2025")
    assert run(*order, good, "--apply").code == 0  # the Cyrillic В of the option is set right
    before = council.read_bytes()
    other = table(tmp_path / "other.xlsx", (*GOOD[:2], 6, *GOOD[3:]), ("LA1203", "Алгебра", 5, 2))
    asked = run(*order, other, "--apply")
    assert asked.code == 1
    assert "in_version" in asked.out
    assert "Nothing was imported." in asked.err
    assert council.read_bytes() == before
    kept = run(*order, other, "--apply", "--answer", "in_version=keep")
    assert kept.code == 0
    assert credits_of(run, council, tmp_path) == {"MAT1201": 5, "LA1203": 5}
    taken = run(*order, other, "--apply", "--answer", "2:in_version=update")
    assert taken.code == 0
    assert credits_of(run, council, tmp_path) == {"MAT1201": 6, "LA1203": 5}


def credits_of(run: Run, file: Path, folder: Path) -> dict[str, int]:
    (version,) = dumped(run, file, folder)["councils"][0]["programmes"][0]["versions"]
    return {each["code"]: each["credits"] for each in version["disciplines"]}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_error_names_row_and_column_and_can_be_left_out(
    run: Run, council: Path, tmp_path: Path, language: str
) -> None:
    wrong = table(tmp_path / "wrong.xlsx", GOOD, ("LA1203", "Алгебра", 5, 2, "XYZ9999", "ОН1"))
    before = council.read_bytes()
    order = ("import-disciplines", council, "--programme", "6B06101", wrong, "--apply")
    said = run(*order, language=language)
    assert said.code == 1
    (line,) = [each for each in said.out.splitlines() if "prerequisite_unknown" in each]
    assert line.startswith("3 ")
    assert "Пререквизиттер" in line
    assert "XYZ9999" in line
    assert council.read_bytes() == before
    assert run(*order, "--leave-out", "3", language=language).code == 0


def test_a_column_can_be_named_by_heading_or_letter(
    run: Run, council: Path, tmp_path: Path
) -> None:
    path = tmp_path / "odd.xlsx"
    write_xlsx(path, "1", ("Шифр", "Тема", "ECTS", "Объём"), [("MAT1201", "Математика", 1, 5)])
    order = ("import-disciplines", council, "--programme", "6B06101", path, "--json")
    assert "which columns" in run(*order).refusal()
    looked = run(*order, "--map", "тема=name_kk", "--map", "D=credits").json()
    (row,) = looked["disciplines"]
    assert (row["code"], row["kk"], row["credits"]) == ("MAT1201", "Математика", 5)
    assert "has no column “Z”" in run(*order, "--map", "Z=credits").refusal()
    assert "cannot hold “colour”" in run(*order, "--map", "B=colour").refusal()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--programme", "6B06101", "--answer", "colour=red"], "There is no such question"),
        (["--programme", "7M06101"], "There is no programme “7M06101”"),
        (["--programme", "6B06101", "--answer", "take"], "This answer is not understood: take"),
        (
            ["--programme", "6B06101", "--answer", "x:hidden_row=take"],
            "This answer is not understood",
        ),
        (["--programme", "6B06101", "--leave-out", "two"], "This is not the number of a row: two"),
    ],
)
def test_what_cannot_be_understood_is_refused(
    run: Run, council: Path, tmp_path: Path, more: list[str], said: str
) -> None:
    good = table(tmp_path / "good.xlsx", GOOD)
    assert said in run("import-disciplines", council, *more, good).refusal()
