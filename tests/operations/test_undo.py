"""Undoing an earlier operation: everything as before it, or a refusal that changes nothing."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import (
    add_item,
    add_speech,
    change_speech,
    move_item,
    remove_item,
    remove_speech,
    set_speakers,
    write_heard,
)
from qacouncil.operations.attendance import (
    add_guest,
    record_attendance,
    record_intervals,
    recuse,
    remove_guest,
    withdraw_recusal,
)
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    add_decision,
    change_assignment,
    change_decision,
    remove_assignment,
    remove_decision,
)
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.members import PersonData, add_person, change_person
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import (
    VoteData,
    change_vote,
    close_vote,
    draft_vote,
    remove_vote,
    reopen_vote,
)
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import AttendanceState, Choice, Stage
from qacouncil.storage.audit import first_break
from qacouncil.storage.transaction import Transaction
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused

P = ParamSpec("P")
WORDS = Localized(kk="Сөз", ru="Слово", en="Word")
OTHER = Localized(kk="Басқа")
MEANWHILE = "This cannot be undone any more"
NO_STEP = "This step is not undone in this way."


def done(
    there: Council,
    operation: Callable[Concatenate[Transaction, P], Any],
    *args: P.args,
    **kwargs: P.kwargs,
) -> int:
    """Run an operation; the number of its audit row."""
    sequence = there.file.write(operation, *args, **kwargs).sequence
    assert sequence is not None
    return sequence


def content(there: Council) -> Any:
    """Everything in the file but when rows were last changed, and how often."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: plain(v) for k, v in value.items() if k not in ("changed", "version")}
        return [plain(each) for each in value] if isinstance(value, list) else value

    return plain(json.loads(there.dump()))


def full_meeting(there: Council) -> str:
    """A meeting whose first item has something of everything."""
    meeting_id = there.held()
    item_id = there.item(meeting_id)
    there.do(add_item, meeting_id, OTHER, "A05")
    there.do(write_heard, item_id, WORDS)
    there.do(set_speakers, item_id, there.persons[:2])
    for person in there.persons[1:4]:
        there.do(add_speech, item_id, person, WORDS)
    points = [there.do(add_decision, item_id, WORDS) for _ in range(2)]
    data = AssignmentData(there.persons[:2], deadline=dt.date(2026, 12, 15))
    for _ in range(2):
        there.do(add_assignment, points[0], data)
    there.do(recuse, item_id, there.persons[6], WORDS)
    there.do(add_guest, meeting_id, there.do(add_person, PersonData("Қонақ")))
    there.do(
        draft_vote,
        item_id,
        VoteData(decision_ids=points, for_=5, by_name={there.persons[1]: Choice.FOR}),
    )
    there.do(
        record_intervals, there.attendance(meeting_id, there.persons[5]), [Interval(HOUR + 5, None)]
    )
    return meeting_id


def ids(there: Council, meeting_id: str, table: str) -> list[str]:
    return [row["id"] for row in there.rows(meeting_id).of(table)]


def steps(there: Council, meeting_id: str) -> dict[str, Callable[[], int]]:
    """An operation of each kind that undo takes back."""
    item_id, second = ids(there, meeting_id, "agenda_item")
    speech, point = ids(there, meeting_id, "speech")[0], ids(there, meeting_id, "decision")[1]
    task, vote_id = ids(there, meeting_id, "assignment")[0], ids(there, meeting_id, "vote")[0]
    seat = there.attendance(meeting_id, there.persons[5])
    away = AttendanceState.ABSENT
    people = there.persons
    return {
        "remove item": lambda: done(there, remove_item, item_id),
        "remove speech": lambda: done(there, remove_speech, speech),
        "remove point": lambda: done(there, remove_decision, point),
        "remove task": lambda: done(there, remove_assignment, task),
        "remove vote": lambda: done(there, remove_vote, vote_id),
        "remove guest": lambda: done(there, remove_guest, ids(there, meeting_id, "guest")[0]),
        "withdraw": lambda: done(there, withdraw_recusal, ids(there, meeting_id, "recusal")[0]),
        "move item": lambda: done(there, move_item, second, 1),
        "heard": lambda: done(there, write_heard, item_id, OTHER),
        "speakers": lambda: done(there, set_speakers, item_id, people[1:4]),
        "no speakers": lambda: done(there, set_speakers, item_id, []),
        "speech": lambda: done(there, change_speech, speech, people[4], OTHER),
        "task": lambda: done(there, change_assignment, task, AssignmentData(people[1:3])),
        "vote": lambda: done(there, change_vote, vote_id, VoteData(for_=6)),
        "close vote": lambda: done(there, close_vote, vote_id),
        "add item": lambda: done(there, add_item, meeting_id, WORDS, "A01"),
        "add point": lambda: done(there, add_decision, second, WORDS),
        "absent": lambda: done(there, record_attendance, seat, away, excused=True, reason=WORDS),
        "intervals": lambda: done(there, record_intervals, seat, [Interval(None, HOUR + 9)]),
        "person": lambda: done(there, change_person, people[0], PersonData("Жаңа")),
    }


KINDS = (
    "remove item",
    "remove speech",
    "remove point",
    "remove task",
    "remove vote",
    "remove guest",
    "withdraw",
    "move item",
    "heard",
    "speakers",
    "no speakers",
    "speech",
    "task",
    "vote",
    "close vote",
    "add item",
    "add point",
    "absent",
    "intervals",
    "person",
)


@pytest.mark.parametrize("kind", KINDS)
def test_undone_everything_is_as_before_and_undone_again_as_after(
    seven: Council, kind: str
) -> None:
    meeting_id = full_meeting(seven)
    before = content(seven)
    sequence = steps(seven, meeting_id)[kind]()
    after = content(seven)
    assert after != before
    undone = done(seven, restore, sequence)
    assert content(seven) == before
    if kind != "close vote":
        done(seven, restore, undone)
        assert content(seven) == after
    with seven.file.reading() as connection:
        assert first_break(connection) is None


def test_what_is_put_back_takes_its_place_among_what_came_since(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    item_id = seven.item(meeting_id)
    first, second, third = ids(seven, meeting_id, "speech")
    sequence = done(seven, remove_speech, first)
    added = seven.do(add_speech, item_id, seven.persons[0], WORDS)
    seven.do(remove_speech, third)
    seven.do(restore, sequence)
    rows = seven.rows(meeting_id).of("speech")
    assert [(row["id"], row["position"]) for row in rows] == [(first, 1), (second, 2), (added, 3)]


def test_what_is_put_back_at_the_end_closes_up(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    first, second, third = ids(seven, meeting_id, "speech")
    sequence = done(seven, remove_speech, third)
    seven.do(remove_speech, first)
    seven.do(restore, sequence)
    rows = seven.rows(meeting_id).of("speech")
    assert [(row["id"], row["position"]) for row in rows] == [(second, 1), (third, 2)]


def test_a_move_is_taken_back_beside_an_item_added_since(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    first, second = ids(seven, meeting_id, "agenda_item")
    sequence = done(seven, move_item, second, 1)
    third = seven.do(add_item, meeting_id, WORDS, "A01")
    seven.do(restore, sequence)
    assert ids(seven, meeting_id, "agenda_item") == [first, second, third]


def test_what_changed_meanwhile_stays(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    item_id, second = ids(seven, meeting_id, "agenda_item")
    point = ids(seven, meeting_id, "decision")[0]
    cases: list[tuple[int, Callable[[], object]]] = [
        (done(seven, write_heard, item_id, OTHER), lambda: seven.do(write_heard, item_id, WORDS)),
        (done(seven, move_item, second, 1), lambda: seven.do(move_item, second, 2)),
        (
            done(seven, set_speakers, item_id, []),
            lambda: seven.do(set_speakers, item_id, seven.persons[3:4]),
        ),
        (
            done(seven, change_decision, point, OTHER),
            lambda: seven.do(remove_decision, point),
        ),
    ]
    for sequence, meanwhile in cases:
        meanwhile()
        with refused(seven, MEANWHILE):
            seven.do(restore, sequence)


def test_what_was_added_to_since_is_not_taken_away(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    sequence = done(seven, add_item, meeting_id, WORDS, "A01")
    added = ids(seven, meeting_id, "agenda_item")[-1]
    seven.do(add_decision, added, WORDS)
    with refused(seven, MEANWHILE):
        seven.do(restore, sequence)


def test_what_was_filled_in_since_is_not_taken_away(seven: Council) -> None:
    sequence = done(seven, add_person, PersonData("Жаңа"))
    with seven.file.reading() as connection:
        query = "SELECT id FROM person WHERE surname = 'Жаңа'"
        added = connection.exec_driver_sql(query).scalar_one()
    seven.do(change_person, added, PersonData("Жаңа", email="a@b.kz"))
    with refused(seven, MEANWHILE):
        seven.do(restore, sequence)


def test_a_row_whose_owner_is_gone_is_not_put_back(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    item_id = seven.item(meeting_id)
    sequence = done(seven, remove_speech, ids(seven, meeting_id, "speech")[0])
    seven.do(remove_item, item_id)
    with refused(seven, MEANWHILE):
        seven.do(restore, sequence)


def test_a_guest_invited_again_is_not_put_back(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    row = seven.rows(meeting_id).of("guest")[0]
    sequence = done(seven, remove_guest, row["id"])
    seven.do(add_guest, meeting_id, row["person_id"])
    with refused(seven, MEANWHILE):
        seven.do(restore, sequence)


def test_a_closed_vote_keeps_its_points(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    point = ids(seven, meeting_id, "decision")[1]
    sequence = done(seven, remove_decision, point)
    seven.do(close_vote, ids(seven, meeting_id, "vote")[0])
    with refused(seven, "The vote is closed."):
        seven.do(restore, sequence)


def test_steps_with_their_own_way_back_are_not_undone(seven: Council) -> None:
    meeting_id = full_meeting(seven)
    vote_id = ids(seven, meeting_id, "vote")[0]
    seven.do(close_vote, vote_id)
    reopened = done(seven, reopen_vote, vote_id)
    seven.do(close_vote, vote_id)
    removed = done(seven, remove_speech, ids(seven, meeting_id, "speech")[0])
    closed = done(seven, close_meeting, meeting_id, HOUR + 90)
    for sequence in (1, reopened, closed, 10_000):
        with refused(seven, NO_STEP):
            seven.do(restore, sequence)
    signed = done(seven, sign_minutes, meeting_id)
    with refused(seven, NO_STEP):
        seven.do(restore, signed)
    with refused(seven, "The minutes are signed"):
        seven.do(restore, removed)
    assert seven.meeting(meeting_id)["stage"] == Stage.SIGNED
