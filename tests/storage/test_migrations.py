"""A file of an older program is copied, then brought up to date, or put back as it was."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from qacouncil.errors import UserError
from qacouncil.models.all_tables import metadata
from qacouncil.queries.consistency import signed_findings, vote_findings
from qacouncil.queries.revisions import revision_content
from qacouncil.rules.terms import BilingualForm
from qacouncil.storage import council_file, header, migrate
from qacouncil.storage.audit import first_break
from qacouncil.storage.engine import building_engine
from qacouncil.storage.lock import WriterLock
from qacouncil.storage.migrate import SCRIPTS, bring_up_to_date
from qacouncil.storage.schema import create_schema
from qacouncil.storage.schema_numbers import APPLICATION_ID, SCHEMA_VERSION
from tests.exchange.documents import dump, load_bytes
from tests.loaded_file import NOW, opened
from tests.storage.processes import HOLDS_AND_WRITES, output, program

NEXT = SCHEMA_VERSION + 1
MORE = f"""
from alembic import op
revision = "{NEXT}"
down_revision = "{SCHEMA_VERSION}"
def upgrade():
    op.execute("ALTER TABLE person ADD COLUMN room VARCHAR")
"""
DATABASES = Path(__file__).parents[1] / "databases"
FAILS = 'raise RuntimeError("half-way")'
# Rebuilding a table must not take with it what hangs on it.
REBUILDS = """
    op.execute("CREATE TABLE new (id VARCHAR(36) PRIMARY KEY, code VARCHAR(40), body VARCHAR)")
    op.execute("INSERT INTO new SELECT id, code, body FROM council")
    op.execute("DROP TABLE council")
    op.execute("ALTER TABLE new RENAME TO council")
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A copy of the migrations, for another one to come."""
    folder = tmp_path / "50% миграций"
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def one_more(scripts: Path, more: str = "") -> Path:
    (scripts / "versions" / f"v{NEXT:04}.py").write_text(f"{MORE}    {more}\n", "utf-8")
    return scripts


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def shapes(path: Path) -> dict[str, str]:
    """Every table, index and trigger with its statement, spaces and quotes aside."""
    rows = ask(path, "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(name): re.sub(r'[\s"]+', "", str(sql)) for name, sql in rows}


def test_a_migrated_file_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    fresh, migrated = tmp_path / "fresh.qac", tmp_path / "migrated.qac"
    engine = building_engine(fresh)
    with engine.begin() as connection:
        create_schema(connection)
    engine.dispose()
    migrated.touch()
    engine = building_engine(migrated)
    migrate.migrate(engine)
    engine.dispose()
    assert shapes(migrated) == shapes(fresh)
    for pragma in ("application_id", "user_version"):
        assert ask(migrated, f"PRAGMA {pragma}") == ask(fresh, f"PRAGMA {pragma}")
    version = "SELECT version_num FROM alembic_version"
    assert ask(migrated, version) == ask(fresh, version) == [(str(SCHEMA_VERSION),)]


def test_revisions_are_numbered_one_after_the_other() -> None:
    found = []
    for file in sorted((SCRIPTS / "versions").glob("v*.py")):
        text = file.read_text("utf-8")
        revision = re.search(r'^revision = "(\d+)"$', text, re.MULTILINE)
        before = re.search(r'^down_revision = (?:None|"(\d+)")$', text, re.MULTILINE)
        assert revision is not None
        assert before is not None
        assert file.stem == f"v{int(revision[1]):04}"
        found.append((int(before[1] or 0), int(revision[1])))
    assert found == [(number - 1, number) for number in range(1, SCHEMA_VERSION + 1)]


def test_an_older_file_is_copied_then_brought_up_to_date(path: Path, scripts: Path) -> None:
    copy = bring_up_to_date(path, SCHEMA_VERSION, NOW, scripts=one_more(scripts))
    assert copy.name == f"council (v{SCHEMA_VERSION}, 2026-11-23 09-00-00).qac"
    assert sorted(each.name for each in path.parent.iterdir()) == [copy.name, "council.qac"]
    columns = "SELECT count(*) FROM pragma_table_info('person') WHERE name = 'room'"
    assert (ask(path, columns), ask(copy, columns)) == ([(1,)], [(0,)])
    assert ask(path, "PRAGMA user_version") == [(NEXT,)]
    assert ask(path, "SELECT version_num FROM alembic_version") == [(str(NEXT),)]
    assert ask(copy, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, scripts: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"could not be brought up to date\. It is as it was"):
        bring_up_to_date(path, SCHEMA_VERSION, NOW, scripts=one_more(scripts, FAILS))
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert len(path.read_bytes()) == len(before)
    with opened(path) as file, file.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM council").scalar_one() == 1


def test_a_journal_left_by_a_failed_migration_does_not_touch_the_copy_put_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        path.with_name("council.qac-journal").write_bytes(b"of the attempt")
        raise RuntimeError("half-way")

    monkeypatch.setattr(migrate, "migrate", fails)
    with pytest.raises(UserError, match="It is as it was before"):
        bring_up_to_date(path, 1, NOW)
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]


def test_a_table_can_be_rebuilt_without_losing_what_hangs_on_it(path: Path, scripts: Path) -> None:
    bring_up_to_date(path, SCHEMA_VERSION, NOW, scripts=one_more(scripts, REBUILDS.strip()))
    assert ask(path, "SELECT count(*) FROM council") == [(1,)]
    assert ask(path, "SELECT count(*) FROM regulation") == [(1,)]


def test_a_migration_that_leaves_loose_ends_is_put_back(path: Path, scripts: Path) -> None:
    loose = """op.execute("DROP TRIGGER regulation_kept_update")
    op.execute("UPDATE regulation SET council_id = 'nobody'")"""
    with pytest.raises(UserError, match="It is as it was before"):
        bring_up_to_date(path, SCHEMA_VERSION, NOW, scripts=one_more(scripts, loose))
    assert ask(path, "PRAGMA foreign_key_check") == []


def test_a_file_left_by_a_crash_is_migrated_with_its_last_changes(
    path: Path, scripts: Path
) -> None:
    with program(HOLDS_AND_WRITES, path):
        pass
    copy = bring_up_to_date(path, SCHEMA_VERSION, NOW, scripts=one_more(scripts))
    for each in (path, copy):
        assert ask(each, "SELECT surname FROM person") == [("Сақталған",)]


def test_opening_brings_up_to_date(
    path: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_scripts(file: Path, version: int, now: dt.datetime) -> None:
        bring_up_to_date(file, version, now, scripts=one_more(scripts))

    monkeypatch.setattr(council_file, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(header, "SCHEMA_VERSION", NEXT)
    monkeypatch.setattr(migrate, "bring_up_to_date", with_scripts)
    with pytest.raises(UserError, match=r"was made by an older QACouncil\. Open it"):
        opened(path, read_only=True)
    with opened(path) as file, file.reading() as connection:
        connection.exec_driver_sql("SELECT room FROM person").all()
    assert len(list(path.parent.iterdir())) == 2


def test_what_another_program_has_brought_up_to_date_meanwhile_is_left_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(path, "PRAGMA user_version = 0")
    lock = council_file._lock

    def after_the_other(*arguments: Any) -> WriterLock:
        ask(path, f"PRAGMA user_version = {SCHEMA_VERSION}")
        return lock(*arguments)

    def again(*_: object) -> None:
        raise AssertionError("migrated a second time")

    monkeypatch.setattr(council_file, "_lock", after_the_other)
    monkeypatch.setattr(migrate, "bring_up_to_date", again)
    with opened(path):
        pass


def test_alembic_is_loaded_only_when_a_migration_is_due(path: Path) -> None:
    code = """
with open_file(path, actor="x", clock=clock) as file:
    file.write(add_person, PersonData("Әбен"))
print("alembic" in sys.modules, "qacouncil.storage.migrate" in sys.modules)
"""
    assert output(code, path) == "False False\n"


def test_the_first_schema_is_kept_word_for_word() -> None:
    """Files of the first release are read with it: it never changes, whatever comes later."""
    engine = create_engine("sqlite://")
    try:
        migrate.migrate(engine, SCRIPTS, "1")
    finally:
        engine.dispose()
    text = (SCRIPTS / "versions" / "v0001.sql").read_text("utf-8")
    assert text.count("CREATE TABLE ") == 26


def of_schema(version: int, path: Path) -> Path:
    """A file that a program of that schema made, with something in every table."""
    connection = sqlite3.connect(path)
    connection.executescript((DATABASES / f"schema{version}.sql").read_text("utf-8"))
    connection.executescript(
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {version}"
    )
    connection.close()
    return path


def test_a_file_of_schema_5_is_as_it_was_and_has_room_for_papers(tmp_path: Path) -> None:
    path = of_schema(5, tmp_path / "five.qac")
    names = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    rows = {str(name): ask(path, f"SELECT * FROM {name} ORDER BY rowid") for (name,) in names}
    opened(path).close()
    kept = {name: ask(path, f"SELECT * FROM {name} ORDER BY rowid") for name in rows}
    added = ("columns", 1, 0, "", "", "", "", "", "", None)
    assert kept.pop("council") == [(*row, *added) for row in rows.pop("council")]
    assert kept.pop("alembic_version") == [(str(SCHEMA_VERSION),)]
    assert rows.pop("alembic_version") == [("5",)]
    assert kept == rows
    assert ask(path, "SELECT count(*) FROM issued_paper") == [(0,)]


def test_a_file_of_schema_6_is_as_it_was_and_has_room_for_programmes(tmp_path: Path) -> None:
    path = of_schema(6, tmp_path / "six.qac")
    names = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    rows = {str(name): ask(path, f"SELECT * FROM {name} ORDER BY rowid") for (name,) in names}
    assert [name for name, there in rows.items() if not there] == ["audit_waiting"]
    opened(path).close()
    kept = {name: ask(path, f"SELECT * FROM {name} ORDER BY rowid") for name in rows}
    assert kept.pop("alembic_version") == [(str(SCHEMA_VERSION),)]
    assert rows.pop("alembic_version") == [("6",)]
    assert kept == rows
    new = sorted(set(metadata.tables) - set(rows))
    assert {"programme", "assessment_policy", "assignment_step", "election"} < set(new)
    assert [ask(path, f"SELECT count(*) FROM {name}") for name in new] == [[(0,)]] * len(new)


@pytest.mark.parametrize("version", [5, 6])
def test_what_was_signed_under_an_older_schema_is_read_checked_and_loaded(
    version: int, tmp_path: Path
) -> None:
    """Under schema 5 with the choices for the page that there were not then."""
    path = of_schema(version, tmp_path / "older.qac")
    with opened(path) as file, file.reading() as connection:
        assert [*signed_findings(connection), *vote_findings(connection)] == []
        assert first_break(connection) is None
        query = "SELECT meeting_id, revision FROM signed_minutes"
        signed = connection.exec_driver_sql(query).all()
        styles = [revision_content(connection, *each).style for each in signed]
    assert styles
    chosen = (
        (BilingualForm.AFTER, False, True) if version > 5 else (BilingualForm.COLUMNS, True, False)
    )
    assert {(each.bilingual, each.code, each.approve_protocol) for each in styles} == {chosen}
    first = dump(path)
    assert dump(load_bytes(first, tmp_path / "loaded.qac")) == first
