"""A council file from opening to closing: one file that loses nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from qacouncil.changes import Done
from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.all_tables import metadata
from qacouncil.models.people import person
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage import council_file
from qacouncil.storage.council_file import CouncilFile, open_file
from qacouncil.storage.lock import FileInUse
from qacouncil.storage.schema_numbers import APPLICATION_ID, SCHEMA_VERSION
from qacouncil.storage.transaction import Transaction
from tests.council_builder import NOW, new_file
from tests.loaded_file import opened
from tests.storage.processes import HOLDS_AND_WRITES, output, program


def surnames(file: CouncilFile) -> list[str]:
    with file.reading() as connection:
        return list(connection.execute(select(person.c.surname).order_by("surname")).scalars())


def pragma(file: CouncilFile, name: str) -> object:
    with file.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_a_closed_file_is_one_file_that_says_what_it_is(path: Path) -> None:
    with opened(path) as file:
        file.write(add_person, PersonData("Әбен"))
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]
    head = path.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"QAC1"
    assert int.from_bytes(head[60:64], "big") == SCHEMA_VERSION
    assert (head[18], head[19]) == (1, 1)  # rollback journal: opens even read-only


def test_a_closed_file_is_out_of_write_ahead_mode_though_written_to(path: Path) -> None:
    with opened(path) as file:
        file.write(add_person, PersonData("Әбен"))
        assert path.read_bytes()[18:20] == b"\x02\x02"
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_a_new_file_is_so_too(path: Path) -> None:
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]
    assert path.read_bytes()[18:20] == b"\x01\x01"


def test_while_open_every_commit_is_on_the_disk(path: Path) -> None:
    with opened(path) as file:
        settings = [pragma(file, each) for each in ("journal_mode", "synchronous", "foreign_keys")]
    assert settings == ["wal", 3, 1]


def test_what_was_written_is_there_when_opened_again(path: Path) -> None:
    with opened(path) as file:
        done = file.write(add_person, PersonData("Һасен", position=Localized(kk="оқытушы")))
        assert done.changes.operation == "add_person"
        assert done.changes.tables == {"person"}
    with opened(path) as file:
        assert surnames(file) == ["Һасен"]


def test_a_failed_operation_changes_nothing(path: Path) -> None:
    def half(transaction: Transaction) -> None:
        add_person(transaction, PersonData("Жарты"))
        raise UserError("Enough.")

    with opened(path) as file:
        with pytest.raises(UserError, match="Enough"):
            file.write(half)
        assert surnames(file) == []


@pytest.mark.parametrize(
    "name",
    ["Кеңес 2026.qac", "50% #1? &x=1.qac", "%41%zz.qac", "a'b\"c;d.qac", "без расширения", " .qac"],
)
def test_names_as_people_give_them(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "Құжаттар мен # ? %20 қағаздар"
    folder.mkdir()
    path = new_file(folder / name)
    with opened(path) as file:
        file.write(add_person, PersonData("Әбен"))
        file.copy_to(folder / f"copy {name}")
    with opened(path, read_only=True) as file:
        assert surnames(file) == ["Әбен"]
    assert sorted(each.name for each in folder.iterdir()) == sorted([name, f"copy {name}"])


@pytest.mark.skipif(os.name == "nt", reason="there every name is Unicode")
def test_a_name_that_is_not_unicode(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xd0 folder")
    folder.mkdir()
    path = new_file(folder / os.fsdecode(b"\xcf\xf0\xee\xf2\xee\xea\xee\xeb.qac"))
    file = opened(path)
    file.write(add_person, PersonData("Әбен"))
    copy = file.close(tmp_path / "copies")
    assert copy is not None
    for each in (path, copy):
        with opened(each, read_only=True) as file:
            assert surnames(file) == ["Әбен"]


def test_a_closed_file_is_neither_read_nor_written(path: Path, tmp_path: Path) -> None:
    with opened(path) as file:
        pass
    with pytest.raises(RuntimeError, match="is closed"), file.reading():
        pass
    with pytest.raises(RuntimeError, match="is closed"):
        file.write(add_person, PersonData("Әбен"))
    with pytest.raises(RuntimeError, match="is closed"):
        file.copy_to(tmp_path / "copy.qac")
    assert [each.name for each in tmp_path.rglob("*.qac*")] == ["council.qac"]


def test_the_lock_is_given_back_though_closing_fails(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_engine: Engine) -> None:
        raise RuntimeError("a bug")

    file = opened(path)
    with monkeypatch.context() as patch:
        patch.setattr(council_file, "sqlite_connection", fails)
        with pytest.raises(RuntimeError, match="a bug"):
            file.close()
    with opened(path):
        pass


def test_a_killed_program_loses_nothing_and_frees_the_file(path: Path) -> None:
    with program(HOLDS_AND_WRITES, path):
        assert path.with_name("council.qac-wal").stat().st_size
    assert path.read_bytes()[18] == 2
    with opened(path) as file:
        assert surnames(file) == ["Сақталған"]
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]


def test_what_a_killed_program_left_is_read_without_writing(path: Path) -> None:
    with program(HOLDS_AND_WRITES, path):
        pass
    with opened(path, read_only=True) as file:
        assert surnames(file) == ["Сақталған"]


def test_a_file_cut_short_by_a_crash_is_completed_from_its_journal(path: Path) -> None:
    """The end of the file may not be written yet when the journal already holds it."""
    with program(HOLDS_AND_WRITES.replace('"Сақталған"', '"Сақталған" * 9999'), path):
        pass
    data = bytearray(path.read_bytes())
    pages = int.from_bytes(data[28:32], "big") + 1
    data[28:32] = pages.to_bytes(4, "big")
    path.write_bytes(data)
    with opened(path) as file:
        assert surnames(file) == ["Сақталған" * 9999]


@pytest.mark.usefixtures("in_almaty")
def test_a_second_program_is_told_who_has_the_file(path: Path) -> None:
    with program(HOLDS_AND_WRITES, path):
        with pytest.raises(FileInUse) as refusal:
            opened(path)
        assert "(Б. Хатшы, since 23.11.2026, 14:00)" in str(refusal.value)
        with opened(path, read_only=True) as file:
            assert surnames(file) == ["Сақталған"]
            with pytest.raises(UserError, match="open for reading only"):
                file.write(add_person, PersonData("Әбен"))


def test_a_file_is_opened_for_writing_once_in_a_program_too(path: Path) -> None:
    link = path.with_name("link.qac")
    link.symlink_to(path)
    with opened(path):
        for name in (path, link):
            with pytest.raises(FileInUse):
                opened(name)


def test_without_its_note_the_lock_still_holds(path: Path) -> None:
    with opened(path):
        path.with_name(".council.qac.who").write_text("{", "utf-8")
        with pytest.raises(FileInUse, match="is open in another program"):
            opened(path)


def test_closing_twice_does_not_free_what_another_holds(path: Path) -> None:
    first = opened(path)
    first.close()
    with opened(path):
        first.close()
        with pytest.raises(FileInUse):
            opened(path)


def test_a_reader_sees_one_state_while_another_writes(path: Path) -> None:
    with opened(path) as writer, opened(path, read_only=True) as reader:
        with reader.reading() as connection:
            count = select(person.c.id)
            assert len(connection.execute(count).all()) == 0
            writer.write(add_person, PersonData("Әбен"))
            assert len(connection.execute(count).all()) == 0
        assert surnames(reader) == ["Әбен"]


def test_a_reader_that_stays_does_not_keep_the_writer_from_closing(path: Path) -> None:
    with opened(path, read_only=True) as reader:
        with opened(path) as writer:
            writer.write(add_person, PersonData("Әбен"))
            with reader.reading() as connection:
                connection.execute(select(person.c.id)).all()
                writer.close()
        assert surnames(reader) == ["Әбен"]
    with opened(path) as again:
        assert surnames(again) == ["Әбен"]
    assert [each.name for each in path.parent.iterdir()] == ["council.qac"]


def test_writing_in_one_thread_and_reading_in_others(path: Path) -> None:
    failures: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> threading.Thread:
        def run() -> None:
            try:
                work()
            except BaseException as error:
                failures.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        return thread

    with opened(path) as file:

        def write() -> None:
            for number in range(30):
                file.write(add_person, PersonData(f"{number:02}"))

        def read() -> None:
            seen = 0
            while seen < 30:
                now = len(surnames(file))
                assert now >= seen
                seen = now

        threads = [guarded(write), guarded(write), guarded(read), guarded(read)]
        for thread in threads:
            thread.join()
        assert failures == []
        assert len(surnames(file)) == 60


def test_two_that_read_and_then_write_at_once_both_succeed(path: Path) -> None:
    """Whoever begins second waits; it would otherwise write upon what is no longer so."""
    with opened(path) as file, ThreadPoolExecutor() as pool:

        def add_next(transaction: Transaction) -> None:
            add_person(transaction, PersonData(f"{len(transaction.rows(person))}"))

        def amid(transaction: Transaction) -> Future[Done[None]]:
            read = len(transaction.rows(person))
            other = pool.submit(file.write, add_next)
            # It ends only where nothing keeps it waiting.
            wait([other], timeout=0.3)
            add_person(transaction, PersonData(f"{read}"))
            return other

        file.write(amid).result.result()
        assert surnames(file) == ["0", "1"]


def test_a_disk_that_refuses_leaves_everything_as_it_was(path: Path) -> None:
    """A limit on the size of files stands for a full disk: every write beyond it fails."""
    code = """
from qacouncil.errors import UserError
with open_file(path, actor="x", clock=clock) as file:
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    try:
        file.write(add_person, PersonData("Ұзын" * 500_000))
    except UserError as error:
        print(error)
    file.write(add_person, PersonData("Қысқа"))
"""
    said = output(code, path)
    assert said.startswith("council.qac could not be read or written by the system")
    with opened(path) as file:
        assert surnames(file) == ["Қысқа"]


def test_a_full_disk_is_said_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as file:
        with file.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

        def long_text(transaction: Transaction) -> None:
            # SQLite says of its own limit what it says of a full disk.
            transaction.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            add_person(transaction, PersonData("Ұзын" * 5000))

        with pytest.raises(UserError, match=r"The disk is full\. Nothing was lost"):
            file.write(long_text)
        assert surnames(file) == []


def test_a_damaged_page_is_said_so(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xa5" * (len(data) // 2 - 4096)
    path.write_bytes(data)
    with pytest.raises(UserError, match=r"council\.qac is damaged"):
        read_everything(path)


def read_everything(path: Path) -> None:
    with opened(path, read_only=True) as file, file.reading() as connection:
        for table in metadata.sorted_tables:
            connection.execute(select(table)).all()


def test_a_council_file_without_its_tables_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "bare.qac"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("CREATE TABLE something (id)")
    connection.close()
    with opened(path) as file, pytest.raises(UserError, match=r"bare\.qac is damaged"):
        surnames(file)


# The superuser may write anywhere: it becomes nobody. What is imported late is imported before.
NOBODY = """
import qacouncil.errors, qacouncil.storage.lock
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
"""


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A council file in a folder that nobody may write to, which pytest's own would not let in."""
    folder = Path(tempfile.mkdtemp())
    path = new_file(folder / "council.qac")
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_in_a_read_only_folder_is_read(locked_folder: Path) -> None:
    code = """
from sqlalchemy import text
with open_file(path, actor="x", clock=clock, read_only=True) as file:
    with file.reading() as connection:
        print(connection.execute(text("SELECT count(*) FROM council")).scalar_one())
try:
    open_file(path, actor="x", clock=clock)
except qacouncil.errors.UserError as error:
    print(error)
"""
    said = output(NOBODY + code, locked_folder).splitlines()
    assert said[0] == "1"
    assert said[1].startswith("council.qac cannot be written: the file or its folder is read-only")
    assert [each.name for each in locked_folder.parent.iterdir()] == ["council.qac"]


def test_a_file_left_open_by_a_crash_and_put_where_nobody_writes(path: Path) -> None:
    """Its header still says WAL; without a log beside it everything is in the file."""
    with program(HOLDS_AND_WRITES, path):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert path.read_bytes()[18] == 2
    with open_file(path, actor="x", clock=lambda: NOW, read_only=True) as file:
        assert surnames(file) == ["Сақталған"]
