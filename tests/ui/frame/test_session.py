"""The open file as the window sees it: order, what the disk refuses, what a rule refuses."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.localized import NO_TEXT
from qacouncil.operations.councils import CouncilNames, change_council
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.council_file import CouncilFile
from qacouncil.storage.failures import said_in_words
from qacouncil.ui.opening import CouncilFiles
from qacouncil.ui.session import SaveState, Saving, Session

NAMELESS = CouncilNames(NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT)


class Disk:
    """A disk that can be made to refuse."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        really = CouncilFile.write

        def write(file: CouncilFile, *args: object, **kwargs: object) -> object:
            if self.full:
                with said_in_words(file.path):
                    error = sqlite3.OperationalError("database or disk is full")
                    error.sqlite_errorcode = sqlite3.SQLITE_FULL
                    raise error
            return really(file, *args, **kwargs)  # type: ignore[arg-type]

        monkeypatch.setattr(CouncilFile, "write", write)


@pytest.fixture
def session(council_files: CouncilFiles, file: Path) -> Iterator[Session]:
    made = council_files.open(file)
    yield made
    made.close()


def person(surname: str) -> PersonData:
    return PersonData(surname, "Аян")


def surnames(session: Session) -> list[str]:
    with session.file.reading() as connection:
        rows = connection.exec_driver_sql("SELECT surname FROM person ORDER BY rowid")
        return [row[0] for row in rows]


def test_an_operation_is_told_once_after_it_is_on_disk(qtbot: QtBot, session: Session) -> None:
    seen: list[tuple[Changes, bool]] = []
    session.changed.connect(lambda each: seen.append((each, "Жаңа" in surnames(session))))
    results: list[object] = []
    session.write(add_person, person("Жаңа")).then(results.append)
    assert session.state.state is Saving.SAVING
    qtbot.waitUntil(lambda: bool(results))
    assert [(each.operation, there) for each, there in seen] == [("add_person", True)]
    assert session.state == SaveState(Saving.SAVED, session.file.clock())


def test_what_a_rule_refuses_goes_to_who_asked_and_nothing_is_unsaved(
    qtbot: QtBot, session: Session
) -> None:
    refused: list[UserError] = []
    told: list[UserError] = []
    session.failed.connect(told.append)
    session.write(change_council, session.council_id, NAMELESS).otherwise(refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert told == []
    assert (session.unsaved, session.state.state) == (0, Saving.SAVED)


def test_a_refusal_nobody_takes_is_told_to_the_window(qtbot: QtBot, session: Session) -> None:
    told: list[UserError] = []
    session.failed.connect(told.append)
    session.write(change_council, session.council_id, NAMELESS)
    qtbot.waitUntil(lambda: bool(told))


def test_what_a_full_disk_refuses_is_kept_and_written_later_in_its_order(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    disk.full = True
    told: list[UserError] = []
    taken: list[str] = []
    refused: list[UserError] = []
    session.failed.connect(told.append)
    for name in ("Бірінші", "Екінші"):
        writing = session.write(add_person, person(name))
        writing.then(partial(_take, taken, name)).otherwise(refused.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert session.state.state is Saving.FAILED
    assert (session.unsaved, taken, refused) == (2, [], [])
    disk.full = False
    session.write(add_person, person("Үшінші"))
    qtbot.waitUntil(lambda: session.unsaved == 0)
    assert surnames(session)[-3:] == ["Бірінші", "Екінші", "Үшінші"]
    assert taken == ["Бірінші", "Екінші"]
    assert session.state.state.value == "saved"


def _take(taken: list[str], name: str, _result: object) -> None:
    taken.append(name)


def test_saving_again_writes_what_was_held(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    disk.full = True
    session.write(add_person, person("Жаңа"))
    qtbot.waitUntil(lambda: session.state.state is Saving.FAILED)
    disk.full = False
    session.retry()
    qtbot.waitUntil(lambda: session.state.state is Saving.SAVED)
    assert surnames(session)[-1] == "Жаңа"


def test_flushing_waits_and_tells_the_outcome_at_once(session: Session) -> None:
    taken: list[object] = []
    session.write(add_person, person("Жаңа")).then(taken.append)
    session.flush()
    assert len(taken) == 1
    assert session.unsaved == 0


def test_a_bug_is_told_and_does_not_count_as_saved(qtbot: QtBot, session: Session) -> None:
    broken: list[BaseException] = []
    session.broken.connect(broken.append)

    def bug(_transaction: object) -> None:
        raise ZeroDivisionError

    session.write(bug)
    qtbot.waitUntil(lambda: bool(broken))
    assert isinstance(broken[0], ZeroDivisionError)
    assert (session.state.state, session.unsaved) == (Saving.FAILED, 0)
    session.write(add_person, person("Кейінгі"))
    session.flush()
    assert (session.state.state, session.state.lost) == (Saving.SAVED, 1)


def test_closing_finishes_what_was_asked_for_and_keeps_a_dated_copy(
    council_files: CouncilFiles, file: Path
) -> None:
    session = council_files.open(file)
    session.write(add_person, person("Соңғы"))
    copy = session.close()
    assert copy is not None
    assert copy.is_file()
    again = council_files.open(file)
    assert surnames(again)[-1] == "Соңғы"
    assert again.close() is None


def test_work_asked_of_a_closed_file_is_not_begun(session: Session) -> None:
    session.close()
    begun: list[int] = []
    session.work(begun.append, 1)
    assert (begun, session.busy) == ([], False)
