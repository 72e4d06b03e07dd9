"""`qacouncil import-members` tells every finding, and commits only what is whole and wanted."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.commands.conftest import Run
from tests.samples_folder import samples_folder

HEADS = "ФИО;Должность;Категория;Роль;Начало полномочий;Окончание полномочий\n"
GOOD = "Әбілова Дана;доцент;ППС;член совета;01.09.2028;31.08.2031\n"
SECRETARY = "Ким Т. С.;методист;АУП;секретарь;01.09.2028;31.08.2031\n"
WRONG = "Пак Света;доцент;ППС;член совета;01.09.2028;31.13.2031\n"


def table(folder: Path, *rows: str, heads: str = HEADS) -> Path:
    path = folder / "members.csv"
    path.write_text(heads + "".join(rows), "utf-8")
    return path


def names(run: Run, file: Path) -> set[str]:
    listed = run("list", file, "members", "--date", "2029-01-01", "--json").json()
    return {each["surname"] for each in listed}


def test_without_apply_nothing_is_changed(run: Run, one: Path, tmp_path: Path) -> None:
    before = one.read_bytes()
    said = run("import-members", one, table(tmp_path, GOOD))
    assert (said.code, said.out) == (0, "")
    assert said.err == "Nothing was imported yet. Members: 1. Import them with --apply.\n"
    assert one.read_bytes() == before


def test_with_apply_the_members_are_there(run: Run, one: Path, tmp_path: Path) -> None:
    said = run("import-members", one, table(tmp_path, GOOD), "--apply")
    assert (said.code, said.err) == (0, "Members imported: 1.\n")
    assert "Әбілова" in names(run, one)
    again = run("import-members", one, table(tmp_path, GOOD), "--apply")
    assert again.code == 1
    assert "in_council" in again.out


def test_an_open_question_keeps_everything_back_until_it_is_answered(
    run: Run, one: Path, tmp_path: Path
) -> None:
    path = table(tmp_path, GOOD, SECRETARY)
    said = run("import-members", one, path, "--apply")
    assert said.code == 1
    assert "Nothing was imported. Still to be mended or answered: 1. Good rows: 2." in said.err
    assert "vote_not_stated" in said.out
    assert names(run, one).isdisjoint({"Әбілова", "Ким"})
    done = run("import-members", one, path, "--answer", "3:vote_not_stated=no", "--apply")
    assert (done.code, done.err) == (0, "Members imported: 2.\n")
    assert names(run, one) >= {"Әбілова", "Ким"}


def test_an_error_keeps_everything_back_until_the_row_is_left_out(
    run: Run, one: Path, tmp_path: Path
) -> None:
    path = table(tmp_path, GOOD, WRONG)
    said = run("import-members", one, path, "--apply")
    assert said.code == 1
    line = said.out.splitlines()[1]
    for words in ("3", "Окончание полномочий", "There is no such date: 31.13.2031.", "Error"):
        assert words in line
    done = run("import-members", one, path, "--leave-out", "3", "--apply")
    assert (done.code, done.err) == (0, "Members imported: 1.\n")
    assert "Пак" not in names(run, one)


def test_columns_are_mapped_by_hand(run: Run, one: Path, tmp_path: Path) -> None:
    path = table(tmp_path, GOOD, heads="A1;B1;C1;D1;E1;F1\n")
    refused = run("import-members", one, path)
    assert refused.refusal().endswith("Say which column holds the surnames.")
    fields = ("A=name", "B=position", "C=category", "D=role", "E=from", "f1=until")
    mapped = [part for each in fields for part in ("--map", each)]
    # Nobody knows that the first row holds headings: it is asked about like any other.
    said = run("import-members", one, path, *mapped, "--leave-out", "1", "--apply")
    assert (said.code, said.err) == (1, said.err)
    known = run("import-members", one, table(tmp_path, GOOD), "--map", "Роль=role", "--apply")
    assert known.code == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--map", "Нет=role"), "has no column “Нет”"),
        (("--map", "Роль=height"), "A column cannot hold “height”"),
        (("--answer", "shoe_size=42"), "There is no such question: shoe_size."),
        (("--answer", "vote"), "This answer is not understood: vote."),
        (("--leave-out", "x"), "This is not the number of a row: x."),
        (("--council", "none"), "There is no council “none”"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    run: Run, one: Path, tmp_path: Path, options: tuple[str, str], words: str
) -> None:
    before = one.read_bytes()
    assert words in run("import-members", one, table(tmp_path, GOOD), *options).refusal()
    assert one.read_bytes() == before


def test_several_councils_want_a_name(run: Run, two: Path, tmp_path: Path) -> None:
    refusal = run("import-members", two, table(tmp_path, GOOD)).refusal()
    assert "Name one with --council" in refusal


def test_a_hidden_sheet_is_read_only_where_no_other_is(run: Run, one: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, surname in (("now", "Әбілова"), ("old", "Ким")):
        sheet = book.create_sheet(name)
        sheet.append(["ФИО", "Должность", *(["Роль"] if name == "old" else [])])
        sheet.append([f"{surname} Дана", "доцент"])
    del book["Sheet"]
    book["old"].sheet_state = "hidden"
    book.save(tmp_path / "members.xlsx")
    told = json.loads(run("import-members", one, tmp_path / "members.xlsx", "--json").out)
    assert told["sheet"] == "now"


@pytest.mark.samples
def test_json_tells_the_members_and_the_findings(run: Run, one: Path) -> None:
    sample = samples_folder() / "members" / "members_hidden_serial.xlsx"
    said = run("import-members", one, sample, "--json")
    assert said.code == 1
    told = json.loads(said.out)
    assert (told["heading_row"], told["imported"]) == (1, False)
    assert [each["row"] for each in told["members"]] == [2, 3, 4, 5]
    assert {(each["row"], each["code"]) for each in told["findings"]} >= {
        (4, "hidden_row"),
        (6, "probable_duplicate_of"),
    }
    assert [each["row"] for each in told["findings"] if each["open"]] == [2, 4, 6]
