"""A visit to a field saves as often as it likes and leaves one row in the audit."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.models.audit import audit, audit_waiting
from qacouncil.operations.agenda import write_heard
from qacouncil.operations.decisions import add_decision, change_decision
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.audit import first_break
from qacouncil.storage.council_file import CouncilFile
from tests.council_builder import Council, council
from tests.loaded_file import opened

VISIT = "5f0e8f86-0000-4000-8000-000000000001"
NEXT = "5f0e8f86-0000-4000-8000-000000000002"


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac", members=3) as seated:
        yield seated


def chain(file: CouncilFile) -> list[dict[str, Any]]:
    with file.reading() as connection:
        assert first_break(connection) is None
        return [dict(row) for row in connection.execute(audit.select()).mappings()]


def waiting(file: CouncilFile) -> int:
    with file.reading() as connection:
        return len(connection.execute(audit_waiting.select()).all())


def heard(there: Council, visit: str, item_id: str, text: str) -> None:
    there.file.write_visit(visit, write_heard, item_id, Localized(kk=text))


def test_every_save_is_on_disk_and_the_visit_leaves_one_row(there: Council) -> None:
    meeting_id = there.held()
    item_id, before = there.item(meeting_id), len(chain(there.file))
    for text in ("Ж", "Жоспар", "Жоспар туралы"):
        heard(there, VISIT, item_id, text)
        assert there.rows(meeting_id).of("agenda_item")[0]["heard_kk"] == text
    assert len(chain(there.file)) == before
    there.do(add_person, PersonData("Әбен"))
    visited, added = chain(there.file)[before:]
    assert (visited["operation"], added["operation"]) == ("write_heard", "add_person")
    assert [each["row"] for each in json.loads(visited["before"])] == [{"heard_kk": ""}]
    assert [each["row"] for each in json.loads(visited["after"])] == [{"heard_kk": "Жоспар туралы"}]


def test_another_visit_to_the_same_field_leaves_its_own_row(there: Council) -> None:
    item_id = there.item(there.held())
    before = len(chain(there.file))
    heard(there, VISIT, item_id, "бір")
    heard(there, NEXT, item_id, "екі")
    heard(there, NEXT, item_id, "үш")
    there.do(add_person, PersonData("Әбен"))
    first, second, _ = chain(there.file)[before:]
    assert json.loads(first["after"])[0]["row"] == {"heard_kk": "бір"}
    assert json.loads(second["before"])[0]["row"] == {"heard_kk": "бір"}
    assert json.loads(second["after"])[0]["row"] == {"heard_kk": "үш"}


def test_what_was_added_and_typed_on_is_one_row_that_adds_it(there: Council) -> None:
    item_id = there.item(there.held())
    before = len(chain(there.file))
    done = there.file.write_visit(VISIT, add_decision, item_id, Localized(kk="Б"))
    there.file.write_visit(VISIT, change_decision, done.result, Localized(kk="Бекітілсін"))
    there.do(add_person, PersonData("Әбен"))
    row = chain(there.file)[before]
    assert (row["operation"], json.loads(row["before"])) == ("add_decision", [])
    assert json.loads(row["after"])[0]["row"]["text_kk"] == "Бекітілсін"


def test_what_was_typed_and_taken_back_leaves_no_row(there: Council) -> None:
    item_id = there.item(there.held())
    before = len(chain(there.file))
    heard(there, VISIT, item_id, "Қате")
    heard(there, VISIT, item_id, "")
    assert waiting(there.file) == 0
    there.do(add_person, PersonData("Әбен"))
    assert [row["operation"] for row in chain(there.file)[before:]] == ["add_person"]


def test_closing_the_file_ends_the_visit(there: Council) -> None:
    item_id, path = there.item(there.held()), there.file.path
    before = len(chain(there.file))
    heard(there, VISIT, item_id, "Сақталған")
    there.file.close()
    with opened(path) as again:
        assert len(chain(again)) == before + 1
        assert waiting(again) == 0


def test_a_crash_loses_neither_the_text_nor_its_row(there: Council, tmp_path: Path) -> None:
    """The file as a power cut leaves it, with its log beside it."""
    item_id = there.item(there.held())
    before = len(chain(there.file))
    heard(there, VISIT, item_id, "Сақталған")
    left = tmp_path / "left.qac"
    for ending in ("", "-wal"):
        shutil.copy(f"{there.file.path}{ending}", f"{left}{ending}")
    with opened(left) as again:
        again.write(add_person, PersonData("Әбен"))
        visited, added = chain(again)[before:]
    assert (visited["operation"], added["operation"]) == ("write_heard", "add_person")
    assert json.loads(visited["after"])[0]["row"] == {"heard_kk": "Сақталған"}
