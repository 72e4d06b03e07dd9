"""Files that cannot be read, and places hard to reach: a sentence each, everything as it was."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from qacouncil.models.people import person
from qacouncil.storage.transaction import Transaction
from tests.commands.conftest import Run
from tests.loaded_file import opened
from tests.samples_folder import samples_folder

MEETING = ("--meeting", "2026-2027/1")


def orders(file: Path, output: Path) -> list[tuple[object, ...]]:
    """Every command that reads a council file."""
    return [
        ("list", file, "meetings"),
        ("explain", file, *MEETING),
        ("protocol", file, *MEETING, "--language", "kk", "--output", output),
        ("dump", file, "--output", output),
        ("check", file),
    ]


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def refused_by_all(run: Run, file: Path, tmp_path: Path, language: str = "en") -> set[str]:
    before = everything(tmp_path)
    said = {run(*order, language=language).refusal() for order in orders(file, tmp_path / "out")}
    assert everything(tmp_path) == before
    return said


@pytest.mark.samples
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_hostile_samples_are_refused_in_words(run: Run, tmp_path: Path, language: str) -> None:
    files = sorted((samples_folder() / "hostile").glob("*.qac"))
    assert files
    for sample in files:
        file = shutil.copy(sample, tmp_path)
        (said,) = refused_by_all(run, Path(file), tmp_path, language)
        assert sample.name in said


@pytest.mark.parametrize(
    ("language", "text", "database"),
    [
        ("kk", "кеңес файлы емес", "басқа бағдарламаның дерекқоры"),
        ("ru", "не файл совета", "база данных другой программы"),
        ("en", "is not a council file", "is a database of another program"),
    ],
)
def test_a_text_and_a_foreign_database_are_told_apart(
    run: Run, tmp_path: Path, language: str, text: str, database: str
) -> None:
    note, foreign = tmp_path / "note.qac", tmp_path / "foreign.qac"
    note.write_text("Бұл – жай мәтін, кеңес файлы емес деп ойлаңыз." * 5, "utf-8")
    with contextlib.closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE person (id)")
    assert text in run("check", note, language=language).refusal()
    assert database in run("check", foreign, language=language).refusal()


def test_a_file_that_is_missing_empty_or_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder.qac").mkdir()
    (tmp_path / "empty.qac").touch()
    said = refused_by_all(run, tmp_path / "missing.qac", tmp_path)
    assert said == {"There is no file missing.qac in this folder."}
    said = refused_by_all(run, tmp_path / "no" / "missing.qac", tmp_path)
    assert said == {"There is no folder no."}
    said = refused_by_all(run, tmp_path / "folder.qac", tmp_path)
    assert said == {"folder.qac is a folder, not a file."}
    (empty,) = refused_by_all(run, tmp_path / "empty.qac", tmp_path)
    assert empty.startswith("empty.qac is empty")


@pytest.mark.parametrize("left", [1, 60, 4096, 5000, -4096, -1])
def test_a_truncated_file(run: Run, one: Path, tmp_path: Path, left: int) -> None:
    one.write_bytes(one.read_bytes()[:left])
    (said,) = refused_by_all(run, one, tmp_path)
    assert "one.qac" in said


def test_a_newer_file(run: Run, one: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(one)) as connection:
        connection.execute("PRAGMA user_version = 999")
    (said,) = refused_by_all(run, one, tmp_path)
    assert "newer QACouncil" in said


@pytest.mark.parametrize("rounds", [6, pytest.param(25, marks=pytest.mark.long)])
def test_damage_found_late_is_a_sentence_and_never_a_bug(
    run: Run, one: Path, tmp_path: Path, rounds: int
) -> None:
    """Whatever bytes are wrong: the command works, or says so in one line."""
    whole, chance = one.read_bytes(), random.Random(20261123)
    for _ in range(rounds):
        content = bytearray(whole)
        start = chance.randrange(4096, len(content) - 600)
        content[start : start + 600] = chance.randbytes(600)
        one.write_bytes(bytes(content))
        for order in orders(one, tmp_path / "out"):
            said = run(*order)
            assert said.code in (0, 1), said.err
            assert "Traceback" not in said.err
        assert one.read_bytes() == bytes(content)


@pytest.mark.parametrize(
    "name", ["кеңес файлы.qac", "a b%20c#d?e&f=g;h'i\"j.qac", "Ә Ғ Қ Ң Ө Ұ Ү Һ І/ішкі.qac"]
)
def test_any_name_works(run: Run, one: Path, tmp_path: Path, name: str) -> None:
    file = tmp_path / "қалта №1 50% #?" / name
    file.parent.mkdir(parents=True)
    one.rename(file)
    output = file.with_suffix(".json")
    assert len(run("list", file, "meetings", "--json").json()) == 9
    assert run("check", file).code == 0
    assert run("dump", file, "--output", output).code == 0
    assert run("load", file.with_name(f"жаңа {file.name}"), output).code == 0
    names = sorted(each.name for each in file.parent.iterdir())
    assert names == sorted([file.name, output.name, f"жаңа {file.name}"])


def test_reading_goes_on_beside_a_writer(run: Run, one: Path, tmp_path: Path) -> None:
    with opened(one) as file:
        file.write(rename_the_chair)
        said = run("list", one, "members", "--date", "2026-10-01", language="kk")
        assert "Жаңабаева" in said.out
        for order in orders(one, tmp_path / "out"):
            assert run(*order).code == 0
    assert sorted(each.name for each in tmp_path.glob("*one*")) == ["one.qac"]


def rename_the_chair(transaction: Transaction) -> None:
    (chair,) = transaction.rows(person, surname="Өмірбек")
    transaction.update(person, chair["id"], surname="Жаңабаева")


@pytest.fixture
def locked_folder(one: Path) -> Iterator[Path]:
    """A folder that may be read only, holding one.qac; root is made an ordinary user meanwhile."""
    folder = Path(tempfile.mkdtemp(prefix="тек оқу "))
    shutil.copy(one, folder / "one.qac")
    with contextlib.closing(sqlite3.connect(folder / "one.qac")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    (folder / "one.qac").chmod(0o444)
    folder.chmod(0o555)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="folders have no such rights there")
def test_a_read_only_file_in_a_read_only_folder_left_in_wal_mode(
    run: Run, one: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    # Everything is imported as the user who may read the program.
    for order in orders(one, tmp_path / "out"):
        assert run(*order).code == 0
    folder: Path = request.getfixturevalue("locked_folder")
    file = folder / "one.qac"
    before = everything(folder)
    assert len(run("list", file, "meetings", "--json").json()) == 9
    assert run("explain", file, *MEETING).code == 0
    assert run("check", file).lines() == ["one.qac is in order."]
    said = run("dump", file, "--output", folder / "out.json").refusal()
    assert "read-only" in said
    order = ("protocol", file, *MEETING, "--language", "kk", "--output", folder / "out.pdf")
    assert "read-only" in run(*order).refusal()
    assert everything(folder) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path, run: Run) -> None:
    pipe = tmp_path / "pipe.qac"
    os.mkfifo(pipe)
    for order in (["list", str(pipe), "meetings"], ["load", str(tmp_path / "n.qac"), str(pipe)]):
        said = run(*order)
        assert said.code == 1
        assert said.err == "pipe.qac is not an ordinary file. Choose another.\n"
