"""Whatever is done in whatever order, it is done or refused, and the file stays in order."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from qacouncil.errors import UserError
from qacouncil.exchange.council_json import read_document, write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.exchange.load import load_document
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, recusal, speech
from qacouncil.models.all_tables import metadata
from qacouncil.models.meetings import attendance, guest, meeting
from qacouncil.models.people import mandate
from qacouncil.models.votes import vote
from qacouncil.operations.agenda import add_item, add_speech, move_item, remove_item, remove_speech
from qacouncil.operations.attendance import (
    add_guest,
    record_attendance,
    record_intervals,
    recuse,
    remove_guest,
    withdraw_recusal,
)
from qacouncil.operations.decisions import add_decision, remove_decision
from qacouncil.operations.meetings import (
    cancel_meeting,
    close_meeting,
    convene_meeting,
    declare_not_held,
    go_back_to_meeting,
    open_meeting,
    return_to_plan,
)
from qacouncil.operations.members import end_mandate
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.votes import (
    VoteData,
    change_vote,
    close_vote,
    draft_vote,
    remove_vote,
    reopen_vote,
)
from qacouncil.queries.meeting_rows import read_meeting
from qacouncil.queries.protocol import content_of
from qacouncil.queries.reckoning import count_of
from qacouncil.queries.values import quorum_rule
from qacouncil.rules.attendance import Interval
from qacouncil.rules.quorum import Attendance
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import (
    AttendanceState,
    Choice,
    Majority,
    PresidingVote,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import decide
from qacouncil.storage.audit import first_break
from qacouncil.storage.council_file import CouncilFile, open_file
from qacouncil.storage.new_file import create_file
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, NOW, council

WORDS = Localized(kk="Сөз")
MINUTES = st.none() | st.integers(HOUR - 5, HOUR + 20)
NUMBERS = st.none() | st.integers(-1, 8)


def intervals(draw: Callable[..., Any]) -> list[Interval]:
    return [Interval(draw(MINUTES), draw(MINUTES)) for _ in range(draw(st.integers(0, 2)))]


def vote_data(draw: Callable[..., Any], persons: list[str]) -> VoteData:
    return VoteData(
        kind=draw(st.sampled_from(VoteKind)),
        majority=draw(st.none() | st.sampled_from(Majority)),
        minute=draw(MINUTES),
        for_=draw(NUMBERS),
        against=draw(NUMBERS),
        abstained=draw(NUMBERS),
        not_voting=draw(st.none() | st.integers(0, 2)),
        presiding_vote=draw(st.none() | st.sampled_from(PresidingVote)),
        ballots_issued=draw(NUMBERS),
        ballots_found=draw(NUMBERS),
        by_name={
            each: draw(st.sampled_from(Choice)) for each in persons if draw(st.integers(0, 4)) == 0
        },
    )


# What is done: the operation, the table of its first argument, and what else it takes.
Step = tuple[Callable[..., object], Any, Callable[[Callable[..., Any], list[str]], tuple[Any, ...]]]


def nothing(_draw: object, _persons: object) -> tuple[Any, ...]:
    return ()


def words(_draw: object, _persons: object) -> tuple[Any, ...]:
    return (WORDS,)


def someone(draw: Callable[..., Any], persons: list[str]) -> tuple[Any, ...]:
    return (draw(st.sampled_from(persons)),)


def someone_and_words(draw: Callable[..., Any], persons: list[str]) -> tuple[Any, ...]:
    return (*someone(draw, persons), WORDS)


STEPS: list[Step] = [
    (add_item, meeting, lambda _d, _p: (WORDS, "A04")),
    (move_item, agenda_item, lambda draw, _p: (draw(st.integers(0, 4)),)),
    (remove_item, agenda_item, nothing),
    (add_speech, agenda_item, someone_and_words),
    (remove_speech, speech, nothing),
    (add_decision, agenda_item, words),
    (remove_decision, decision, nothing),
    (add_guest, meeting, someone),
    (remove_guest, guest, nothing),
    (recuse, agenda_item, someone_and_words),
    (withdraw_recusal, recusal, nothing),
    (record_attendance, attendance, lambda draw, _p: (draw(st.sampled_from(AttendanceState)),)),
    (record_intervals, attendance, lambda draw, _p: (intervals(draw),)),
    (draft_vote, agenda_item, lambda draw, persons: (vote_data(draw, persons),)),
    (change_vote, vote, lambda draw, persons: (vote_data(draw, persons),)),
    (close_vote, vote, nothing),
    (reopen_vote, vote, nothing),
    (remove_vote, vote, nothing),
    (convene_meeting, meeting, nothing),
    (open_meeting, meeting, nothing),
    (close_meeting, meeting, nothing),
    (go_back_to_meeting, meeting, nothing),
    (return_to_plan, meeting, nothing),
    (cancel_meeting, meeting, words),
    (declare_not_held, meeting, words),
    (sign_minutes, meeting, nothing),
    (reopen_minutes, meeting, lambda _d, _p: ("Описка",)),
    (end_mandate, mandate, lambda _d, _p: (DAY,)),
]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five members; a meeting under way and one planned."""
    path = tmp_path_factory.mktemp("template") / "council.qac"
    with council(path, members=5) as there:
        there.held(present=4)
        there.plan()
    return path


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@settings(
    max_examples=20,
    database=None,  # ids differ from run to run: an old example would be another one
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_any_order_of_operations(data: st.DataObject, template: Path, workplace: Path) -> None:
    path = Path(shutil.copy(template, workplace / "council.qac"))
    with open_file(path, actor="A. Tester", clock=lambda: NOW) as file:
        for step in data.draw(st.lists(st.sampled_from(STEPS), min_size=5, max_size=25)):
            take(step, file, data.draw)
        with file.reading() as connection:
            check(connection)
            written = write_document(dump_document(connection, with_files=True))
    assert loaded(written, workplace / "loaded.qac") == written


def take(step: Step, file: CouncilFile, draw: Callable[..., Any]) -> None:
    """One step on any record there is, where there is one; a refusal is fine."""
    operation, table, arguments = step
    with file.reading() as connection:
        # In the order in which they came; their ids differ from run to run.
        records, persons = (
            list(connection.exec_driver_sql(f"SELECT id FROM {name} ORDER BY rowid").scalars())
            for name in (table.name, "person")
        )
    if not records:
        return
    record_id = records[draw(st.integers(0, len(records) - 1))]
    drawn = arguments(draw, persons)
    with contextlib.suppress(UserError):
        file.write(operation, record_id, *drawn)


def check(connection: Connection) -> None:
    """The chain of the audit, references, positions, closed results, protocols."""
    assert first_break(connection) is None
    assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    for table, whole in (
        *((name, "meeting_id") for name in ("agenda_item", "guest", "annex")),
        *((name, "item_id") for name in ("speech", "decision", "vote", "item_speaker")),
    ):
        rows = metadata.tables[table].select().order_by("position")
        places: dict[str, list[int]] = {}
        for row in connection.execute(rows).mappings():
            places.setdefault(row[whole], []).append(row["position"])
        for found in places.values():
            assert found == list(range(1, len(found) + 1)), table
    for meeting_id in connection.execute(meeting.select()).scalars().all():
        content_of(read_meeting(connection, meeting_id))
        check_results(connection, meeting_id)


def check_results(connection: Connection, meeting_id: str) -> None:
    """What is stored of a closed vote is what the rules say of its stored numbers."""
    rows = read_meeting(connection, meeting_id)
    for stored in rows.of("vote_result"):
        cast = rows.of("vote", id=stored["vote_id"])[0]
        item = rows.of("agenda_item", id=cast["item_id"])[0]
        there = Attendance(
            stored["mandates"], stored["present"], stored["recused"], stored["vacant"]
        )
        rule = VotingRule(
            Majority(stored["majority"]), VoteBase(stored["base"]), TieRule(stored["tie"])
        )
        result = decide(
            quorum_rule(stored), rule, there, replace(count_of(rows, item, cast), presiding=None)
        )
        assert (result.entitled, result.base, result.needed) == (
            *(stored["entitled"], stored["base_size"]),
            stored["needed"],
        )
        assert result.quorum.met == stored["quorum_met"]
        if not str(stored["reason"]).startswith(("casting", "tie")):
            assert (result.outcome, result.reason) == (stored["outcome"], stored["reason"])


def loaded(written: bytes, path: Path) -> bytes:
    path.unlink(missing_ok=True)

    def load(transaction: Transaction) -> None:
        load_document(transaction, read_document(written, "a.json"), "ab" * 32)

    create_file(path, load, actor="A. Tester", now=NOW)
    with (
        open_file(path, actor="A. Tester", clock=lambda: NOW, read_only=True) as file,
        file.reading() as connection,
    ):
        return write_document(dump_document(connection, with_files=True))
