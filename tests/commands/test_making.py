"""`demo`, `load` and `dump`: files made whole or not at all."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.commands.a_council import document
from tests.commands.conftest import Run
from tests.loaded_file import opened
from tests.samples_folder import samples_folder


def test_what_is_dumped_loads_and_dumps_to_the_same_bytes(
    run: Run, two: Path, tmp_path: Path
) -> None:
    first, second, again = (tmp_path / name for name in ("1.json", "2.json", "again.qac"))
    assert run("dump", two, "--output", first, "--with-files").code == 0
    assert run("load", again, first).code == 0
    assert run("dump", again, "--output", second, "--with-files").code == 0
    assert first.read_bytes() == second.read_bytes()
    assert len(json.loads(first.read_text("utf-8"))["councils"]) == 2


def test_a_load_is_noted_with_who_did_it_and_of_what(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "user" / "XDG_CONFIG_HOME" / "QACouncil" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"name": "Айша Өмірбек"}', "utf-8")
    source = tmp_path / "council.json"
    source.write_text(json.dumps(document()), "utf-8")
    assert run("load", tmp_path / "new.qac", source).code == 0
    with opened(tmp_path / "new.qac", read_only=True) as file, file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT actor, operation, after FROM audit").all()
    assert len(rows) == 1
    assert rows[0][:2] == ("Айша Өмірбек", "load_document")
    assert hashlib.sha256(source.read_bytes()).hexdigest() in rows[0][2]


def test_the_demo_is_the_same_for_the_same_seed_and_date(run: Run, tmp_path: Path) -> None:
    dumps = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        file, output = tmp_path / f"{name}.qac", tmp_path / f"{name}.json"
        assert run("demo", file, "--seed", seed, "--today", "2026-11-23").code == 0
        assert run("dump", file, "--output", output).code == 0
        dumps.append(output.read_bytes())
    assert dumps[0] == dumps[1] != dumps[2]
    with opened(tmp_path / "a.qac", read_only=True) as made, made.reading() as connection:
        entered = connection.exec_driver_sql("SELECT at FROM audit").scalars().all()
    assert entered == ["2026-11-23T13:00:00Z"]
    assert run("check", tmp_path / "a.qac").lines() == ["a.qac is in order."]
    meetings = run("list", tmp_path / "a.qac", "meetings", "--json").json()
    assert len(meetings) == 4
    assert max(each["date"] for each in meetings) < "2026-11-23"


@pytest.mark.parametrize("today", ["1900-01-01", "2999-12-31", "2024-02-29"])
def test_the_demo_may_be_set_at_any_time_allowed(run: Run, tmp_path: Path, today: str) -> None:
    assert run("demo", tmp_path / "demo.qac", "--today", today).code == 0


def test_a_name_that_is_taken_is_refused_and_what_is_there_stays(run: Run, one: Path) -> None:
    source = one.with_name("council.json")
    source.write_text(json.dumps(document()), "utf-8")
    before = one.read_bytes()
    assert "There is already a file one.qac." in run("load", one, source).refusal()
    assert "There is already a file one.qac." in run("demo", one).refusal()
    assert one.read_bytes() == before


BAD_JSON = [
    b"",
    b"{",
    b"\xff\xfe{",
    b'{"format": "other"}',
    b'{"format": "qacouncil", "format_version": 2}',
    b'{"format": "qacouncil", "extra": 1}',
    b'{"format": "qacouncil", "persons": [{"id": "a"}]}',
    b'{"format": "qacouncil", "persons": 7}',
]


@pytest.mark.parametrize("data", BAD_JSON)
def test_json_that_is_no_council_leaves_nothing(run: Run, tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "bad.json"
    source.write_bytes(data)
    there = sorted(tmp_path.rglob("*"))
    assert "bad.json" in run("load", tmp_path / "new.qac", source).refusal()
    assert sorted(tmp_path.rglob("*")) == there


@pytest.mark.samples
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_hostile_json_is_refused_in_words(run: Run, tmp_path: Path, language: str) -> None:
    files = sorted((samples_folder() / "hostile").glob("*.json"))
    assert files
    for file in files:
        said = run("load", tmp_path / "new.qac", file, language=language).refusal()
        assert file.name in said
        assert list(tmp_path.glob("*.qac*")) == []


def test_a_finding_in_the_middle_of_the_document_leaves_nothing(run: Run, tmp_path: Path) -> None:
    raw = document()
    raw["councils"][0]["meetings"][0]["agenda"][1]["votes"][0]["votes_for"] = 9
    source = tmp_path / "votes.json"
    source.write_text(json.dumps(raw), "utf-8")
    there = sorted(tmp_path.rglob("*"))
    said = run("load", tmp_path / "new.qac", source, language="ru").refusal()
    assert "agenda[1].votes[0]" in said
    assert sorted(tmp_path.rglob("*")) == there


def test_a_source_that_is_not_there_or_a_folder(run: Run, tmp_path: Path) -> None:
    assert "There is no file no.json" in run("load", tmp_path / "n.qac", tmp_path / "no.json").err
    assert run("load", tmp_path / "n.qac", tmp_path).refusal().endswith("is a folder, not a file.")


def test_a_new_file_needs_a_folder_and_a_name_that_can_be(run: Run, tmp_path: Path) -> None:
    assert "There is no folder no." in run("demo", tmp_path / "no" / "x.qac").refusal()
    assert "too long" in run("demo", tmp_path / f"{'ұ' * 200}.qac").refusal()
    assert list(tmp_path.glob("*.qac*")) == []


def test_a_document_of_gigabytes_is_refused_unread(run: Run, tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(4 << 30)
    said = run("load", tmp_path / "new.qac", large).refusal()
    assert said.startswith("large.json is larger than 512 MB")
    assert not (tmp_path / "new.qac").exists()
