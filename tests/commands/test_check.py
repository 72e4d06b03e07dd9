"""`check` finds what is wrong with a file, says it in words, and changes nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from tests.commands.conftest import Run
from tests.loaded_file import opened

LANGUAGES = ("kk", "ru", "en")


def beside_the_program(file: Path, *statements: str) -> None:
    """Change a file as any database tool would, its locks taken away where they are in the way."""
    connection = sqlite3.connect(file)
    try:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    finally:
        connection.close()


def found(run: Run, file: Path, language: str = "en") -> list[str]:
    before = file.read_bytes()
    said = run("check", file, language=language)
    assert file.read_bytes() == before
    assert said.code == 1
    lines = said.out.splitlines()
    assert said.err.count("\n") == 1
    assert file.name in said.err
    assert str(len(lines)) in said.err
    return lines


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "one.qac: файл тексерілді, ақау табылған жоқ."),
        ("ru", "one.qac: файл в порядке."),
        ("en", "one.qac is in order."),
    ],
)
def test_a_file_in_order(run: Run, one: Path, language: str, sentence: str) -> None:
    before = one.read_bytes()
    assert run("check", one, language=language).lines() == [sentence]
    assert one.read_bytes() == before
    assert [each.name for each in one.parent.glob("*one*")] == ["one.qac"]


CHANGED = [
    (["DROP TRIGGER audit_kept_update"], "A part of the database is missing: audit_kept_update."),
    (["DROP TABLE ballot"], "A part of the database is missing: ballot."),
    (["DROP INDEX ix_meeting_council_id_date"], "missing: ix_meeting_council_id_date."),
    (["ALTER TABLE person ADD iin TEXT"], "A part of the database has been changed: person."),
    (
        [
            "DROP TRIGGER audit_kept_delete",
            "CREATE TRIGGER audit_kept_delete BEFORE DELETE ON audit BEGIN SELECT 1; END",
        ],
        "A part of the database has been changed: audit_kept_delete.",
    ),
    (
        ["CREATE TRIGGER more AFTER INSERT ON person BEGIN DELETE FROM guest; END"],
        "The database holds a part that is not the program's own: more.",
    ),
    (
        ["DROP TRIGGER audit_kept_update", "UPDATE audit SET actor = 'Somebody else'"],
        "The audit log has been changed: entry 1 does not follow from the one before.",
    ),
    (
        ["UPDATE decision_index SET deadline = 0 WHERE place = 1"],
        "The index of the register does not agree with the decisions. Decisions: 1.",
    ),
    (
        ["UPDATE decision_words SET words = 'басқа' WHERE rowid = 1"],
        "The index of the register does not agree with the decisions. Decisions: 1.",
    ),
    (
        ["DROP TRIGGER audit_kept_delete", "DELETE FROM audit"],
        "The audit log is empty: its entries have been removed.",
    ),
    (
        [
            "DROP TRIGGER signed_minutes_locked_update",
            "UPDATE signed_minutes SET content = replace(content, 'бекітілсін', 'бекітілмесін')",
        ],
        "Meeting 2026-2027/1: the words of revision 1 are not those that were signed.",
    ),
    (
        ["DROP TRIGGER signed_minutes_locked_delete", "DELETE FROM signed_minutes"],
        "Meeting 2026-2027/1: the signed words of revision 1 are missing.",
    ),
    (
        ["UPDATE signed_minutes SET reopened_at = '2026-09-20T10:00:00Z'"],
        "Meeting 2026-2027/1: the signed words of revision 1 are missing.",
    ),
    (
        ["UPDATE mandate SET starts_on = '0000-00-00'"],
        "The table mandate holds an invalid value.",
    ),
    (
        ["UPDATE person SET given = CAST(x'41ff41' AS TEXT)"],
        "The table person holds an invalid value.",
    ),
    (
        ["PRAGMA ignore_check_constraints = ON", "UPDATE mandate SET role = 'king'"],
        "The table mandate holds an invalid value.",
    ),
    (
        [
            "DROP TRIGGER vote_result_locked_update",
            "UPDATE vote_result SET outcome = 'adopted', reason = 'majority_reached'"
            " WHERE outcome = 'rejected'",
        ],
        "Meeting 2026-2027/1, item 1, vote 2: the stored result does not agree with the numbers.",
    ),
    (
        [
            "DROP TRIGGER vote_result_locked_update",
            "UPDATE vote_result SET base_size = 3 WHERE reason = 'casting_for'",
        ],
        "Meeting 2026-2027/1, item 2, vote 1: the stored result does not agree with the numbers.",
    ),
    (
        [
            "DROP TRIGGER vote_locked_update",
            "UPDATE vote SET presiding_vote = 'against' WHERE presiding_vote = 'for'",
        ],
        "Meeting 2026-2027/1, item 2, vote 1: the stored result does not agree with the numbers.",
    ),
    (
        ["DROP TRIGGER vote_locked_update", "UPDATE vote SET votes_for = 4 WHERE votes_for = 3"],
        "Meeting 2026-2027/1, item 1, vote 1: the stored result does not agree with the numbers.",
    ),
    (
        ["PRAGMA foreign_keys = OFF", "DELETE FROM person WHERE surname = 'Жук'"],
        "Entries in the table mandate refer to something that is no longer there.",
    ),
]


@pytest.mark.parametrize(("statements", "sentence"), CHANGED)
def test_what_was_changed_beside_the_program_is_found(
    run: Run, one: Path, statements: list[str], sentence: str
) -> None:
    beside_the_program(one, *statements)
    lines = found(run, one)
    assert [line for line in lines if sentence in line], lines
    for language in LANGUAGES:
        assert all("{" not in line for line in found(run, one, language))


@pytest.mark.parametrize(
    "statements",
    [
        ["PRAGMA ignore_check_constraints = ON", "UPDATE mandate SET role = 'king'"],
        ["UPDATE mandate SET starts_on = '0000-00-00'"],
        ["UPDATE person SET given = CAST(x'41ff41' AS TEXT)"],
        ["DROP TABLE mandate"],
    ],
)
def test_a_value_that_cannot_be_is_damage_to_every_reader(
    run: Run, one: Path, statements: list[str]
) -> None:
    beside_the_program(one, *statements)
    said = run("list", one, "members", "--date", "2026-10-01", language="ru").refusal()
    assert said.startswith("one.qac: файл повреждён.")


def test_minutes_reopened_and_signed_again_are_in_order(run: Run, one: Path) -> None:
    meetings = run("list", one, "meetings", "--json").json()
    (meeting_id,) = (each["id"] for each in meetings if each["stage"] == "signed")
    with opened(one) as file:
        file.write(reopen_minutes, meeting_id, "a wrong date")
    assert run("check", one).code == 0
    with opened(one) as file:
        file.write(sign_minutes, meeting_id)
    assert run("check", one).code == 0


def test_a_number_given_twice_is_found(run: Run, one: Path) -> None:
    """Where the index that forbids it is gone with the rest of the table's constraints."""
    beside_the_program(
        one,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql,"
        " 'UNIQUE (council_id, numbering_year, number)', 'CHECK (1)')"
        " WHERE name = 'meeting'",
        "DELETE FROM sqlite_master WHERE name LIKE 'sqlite_autoindex_meeting_2'",
    )
    beside_the_program(one, "VACUUM")
    beside_the_program(
        one,
        "DROP TRIGGER meeting_locked_update",
        "UPDATE meeting SET number = 1 WHERE number = 2",
    )
    assert "The number 2026-2027/1 was given to more than one meeting. Council: INF." in found(
        run, one
    )


def test_pages_overwritten_are_damage_in_words(run: Run, one: Path) -> None:
    content = bytearray(one.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    one.write_bytes(bytes(content))
    said = run("check", one)
    assert said.code == 1
    assert "damaged" in said.out + said.err
    assert one.read_bytes() == bytes(content)


def test_a_file_open_elsewhere_can_be_checked(run: Run, one: Path) -> None:
    with opened(one):
        assert run("check", one).lines() == ["one.qac is in order."]


def test_the_record_of_one_meeting_is_looked_at(run: Run, one: Path) -> None:
    told = run("check", one, "--meeting", "2026-2027/2")
    assert told.code == 0
    assert any(line.startswith("Item 1") for line in told.out.splitlines())
    assert "Worth a second look" in told.err
    everything = run("check", one).lines()
    assert everything == [f"{one.name} is in order."]
