"""Steps of the execution of an assignment, and what they keep from being changed."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.agenda import assignment
from qacouncil.models.execution import assignment_step, evidence_file
from qacouncil.operations import materials
from qacouncil.operations.agenda import remove_item
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    change_assignment,
    remove_assignment,
    remove_decision,
)
from qacouncil.operations.execution import (
    EvidenceFile,
    StepData,
    correct_step,
    record_step,
    remove_step,
    step_refusal,
)
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData, remove_vote, reopen_vote
from qacouncil.rules.execution import StepVerdict
from qacouncil.rules.terms import ExecutionStep
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import DAY, Council
from tests.operations.refusals import refused

_PROGRESS, _PARTLY, _DONE, _CLOSED, _EXTENDED, _REASSIGNED, _REOPENED = ExecutionStep
TODAY = dt.date(2027, 3, 1)
DUE = dt.date(2027, 2, 1)
NOTE = Localized(ru="Исправлено 4 из 6 силлабусов.")
PDF = EvidenceFile("силлабус.pdf", b"%PDF")


def assigned(seven: Council, *, against: int = 0, signed: bool = True) -> str:
    """An assignment of the secretary, of a point voted on at a meeting that is over."""
    meeting_id = seven.held()
    (point,) = seven.rows(meeting_id).of("decision")
    data = AssignmentData([seven.persons[1]], deadline=DUE)
    assignment_id = seven.do(add_assignment, point["id"], data)
    seven.closed_vote(
        seven.item(meeting_id), VoteData(for_=7 - against, against=against, abstained=0)
    )
    seven.do(close_meeting, meeting_id, 17 * 60)
    if signed:
        seven.do(sign_minutes, meeting_id)
    return assignment_id


def on(days: int, kind: ExecutionStep = _PROGRESS, note: Localized = NOTE) -> StepData:
    return StepData(kind, DAY + dt.timedelta(days), note)


def extended(days: int, deadline: dt.date) -> StepData:
    return StepData(_EXTENDED, DAY + dt.timedelta(days), deadline=deadline)


def record(seven: Council, assignment_id: str, data: StepData, *files: EvidenceFile) -> str:
    return seven.do(record_step, assignment_id, data, TODAY, files)


def steps(seven: Council, assignment_id: str) -> list[Values]:
    def read(transaction: Transaction) -> list[Values]:
        found = transaction.rows(assignment_step, assignment_id=assignment_id)
        return sorted(found, key=lambda row: (row["happened_on"], row["created_at"]))

    return seven.do(read)


def files(seven: Council, step_id: str) -> list[tuple[int, str, bytes]]:
    def read(transaction: Transaction) -> list[Values]:
        return transaction.rows(evidence_file, step_id=step_id)

    return [(row["position"], row["file_name"], row["content"]) for row in seven.do(read)]


def test_a_signed_meetings_assignment_is_carried_out(seven: Council) -> None:
    task = assigned(seven)
    step_id = record(seven, task, on(3, _PARTLY), PDF, EvidenceFile("again.pdf", b"%PDF"))
    record(seven, task, extended(5, dt.date(2027, 2, 20)))
    record(seven, task, on(9, _DONE, Localized()), PDF)
    assert [row["kind"] for row in steps(seven, task)] == [_PARTLY, _EXTENDED, _DONE]
    assert files(seven, step_id) == [(1, "силлабус.pdf", b"%PDF")]
    assert steps(seven, task)[0]["note_ru"] == NOTE.ru


def test_steps_of_one_day_and_second_stand_in_their_order(seven: Council) -> None:
    task = assigned(seven)
    for _ in range(6):
        record(seven, task, on(3, _DONE))
        record(seven, task, on(3, _REOPENED))
    assert [row["kind"] for row in steps(seven, task)] == [_DONE, _REOPENED] * 6


def test_only_what_was_adopted_at_a_meeting_that_is_over(seven: Council) -> None:
    with pytest.raises(UserError, match="was not adopted"):
        record(seven, assigned(seven, against=7), on(1))
    meeting_id = seven.held(DAY + dt.timedelta(7))
    *_, point = seven.rows(meeting_id).of("decision")
    task = seven.do(add_assignment, point["id"], AssignmentData([seven.persons[1]]))
    with pytest.raises(UserError, match="not over"):
        record(seven, task, on(8))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (on(-1), "before the meeting"),
        (on(200), "has not come yet"),
        (on(1, note=Localized()), "Write what was done"),
        (on(1, _DONE, Localized()), "Attach a file as evidence"),
        (on(1, _CLOSED, Localized(kk="  ")), "Write what was done, or why"),
        (extended(1, DUE), "later than the one in force"),
        (StepData(_REASSIGNED, DAY), "Say who is responsible"),
        (on(1, _REOPENED), "neither done nor closed"),
    ],
)
def test_what_lacks_something_is_refused(seven: Council, data: StepData, why: str) -> None:
    task = assigned(seven)
    with pytest.raises(UserError, match=why):
        record(seven, task, data)
    assert steps(seven, task) == []


def test_who_has_it_already_is_not_named_again(seven: Council) -> None:
    task = assigned(seven)
    again = StepData(_REASSIGNED, DAY, person_id=seven.persons[1])
    with pytest.raises(UserError, match="responsible already"):
        record(seven, task, again)
    record(seven, task, StepData(_REASSIGNED, DAY, person_id=seven.persons[2]))
    record(seven, task, StepData(_REASSIGNED, DAY, responsible=Localized(ru="деканы")))
    record(seven, task, again)


def test_every_verdict_has_its_sentence() -> None:
    said = {step_refusal(each) for each in StepVerdict if each is not StepVerdict.ALLOWED}
    assert len(said) == len(StepVerdict) - 1


def test_files_that_are_empty_too_large_or_nameless_are_refused(
    seven: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = assigned(seven)
    monkeypatch.setattr(materials, "LARGEST_FILE", 10)
    for file, why in (
        (EvidenceFile("a.pdf", b""), "is empty"),
        (EvidenceFile("a.pdf", bytes(11)), "is too large"),
        (EvidenceFile(" /", b"1"), "needs a name"),
    ):
        with pytest.raises(UserError, match=why):
            record(seven, task, on(1), file)
    assert steps(seven, task) == []


def test_a_step_is_corrected_with_its_files(seven: Council) -> None:
    task = assigned(seven)
    step_id = record(seven, task, on(3, _DONE, Localized()), PDF, EvidenceFile("b.pdf", b"b"))

    def ids(transaction: Transaction) -> list[str]:
        return transaction.ids(evidence_file, step_id=step_id)

    first, second = seven.do(ids)
    data = on(4, _DONE, Localized())
    with pytest.raises(UserError, match="Attach a file as evidence"):
        seven.do(correct_step, step_id, data, TODAY, (), [first, second])
    new = EvidenceFile("c.pdf", b"c")
    seven.do(correct_step, step_id, data, TODAY, [new], [first])
    assert files(seven, step_id) == [(1, "b.pdf", b"b"), (2, "c.pdf", b"c")]
    assert steps(seven, task)[0]["happened_on"] == DAY + dt.timedelta(4)


def test_a_step_goes_and_comes_back_with_its_files(seven: Council) -> None:
    task = assigned(seven)
    step_id = record(seven, task, on(3, _DONE), PDF)
    done = seven.file.write(remove_step, step_id, TODAY)
    assert steps(seven, task) == []
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    (back,) = steps(seven, task)
    assert (back["id"], back["kind"], back["note_ru"]) == (step_id, _DONE, NOTE.ru)
    assert files(seven, step_id) == [(1, "силлабус.pdf", b"%PDF")]


def test_a_step_that_another_rests_on_stays(seven: Council) -> None:
    task = assigned(seven)
    done = record(seven, task, on(3, _DONE))
    again = record(seven, task, on(4, _REOPENED))
    with pytest.raises(UserError, match="A later step rests on this one"):
        seven.do(remove_step, done, TODAY)
    with pytest.raises(UserError, match="A later step rests on this one"):
        seven.do(correct_step, done, on(3, _PROGRESS), TODAY)
    with pytest.raises(UserError, match="neither done nor closed"):
        seven.do(correct_step, again, on(2, _REOPENED), TODAY)
    seven.do(remove_step, again, TODAY)
    seven.do(remove_step, done, TODAY)


def test_reopened_minutes_keep_what_was_recorded(seven: Council) -> None:
    """They may name others and an earlier deadline, and remove nothing that is recorded."""
    task = assigned(seven)
    step_id = record(seven, task, extended(3, dt.date(2027, 2, 20)))
    meeting_id = _meeting_of(seven, task)
    seven.do(reopen_minutes, meeting_id, "Қате")
    (point,) = seven.rows(meeting_id).of("decision")
    (vote,) = seven.rows(meeting_id).of("vote")
    others = AssignmentData([seven.persons[2]], deadline=dt.date(2027, 1, 20))
    seven.do(change_assignment, task, others)
    with pytest.raises(UserError, match="extended since"):
        seven.do(change_assignment, task, AssignmentData(deadline=dt.date(2027, 2, 20)))
    with pytest.raises(UserError, match="is recorded"):
        seven.do(remove_assignment, task)
    seven.do(reopen_vote, vote["id"])
    seven.do(remove_vote, vote["id"])
    with pytest.raises(UserError, match="is recorded"):
        seven.do(remove_decision, point["id"])
    with pytest.raises(UserError, match="is recorded"):
        seven.do(remove_item, seven.item(meeting_id))
    seven.do(remove_step, step_id, TODAY)
    seven.do(remove_assignment, task)
    assert steps(seven, task) == []


def _meeting_of(seven: Council, assignment_id: str) -> str:
    def read(transaction: Transaction) -> str:
        return str(transaction.row(assignment, assignment_id)["meeting_id"])

    return seven.do(read)


def test_a_step_that_another_rests_on_is_not_undone(seven: Council) -> None:
    task = assigned(seven)
    done = seven.file.write(record_step, task, on(1, _DONE), TODAY, ())
    reopened = seven.file.write(record_step, task, on(2, _REOPENED), TODAY, ())
    assert done.sequence is not None
    assert reopened.sequence is not None
    with refused(seven, "cannot be undone any more"):
        seven.do(restore, done.sequence)
    seven.do(restore, reopened.sequence)
    seven.do(restore, done.sequence)
    assert steps(seven, task) == []


def test_a_deadline_is_not_put_back_behind_its_extension(seven: Council) -> None:
    task = assigned(seven, signed=False)
    nearer = AssignmentData([seven.persons[1]], deadline=DUE - dt.timedelta(20))
    changed = seven.file.write(change_assignment, task, nearer)
    assert changed.sequence is not None
    record(seven, task, extended(1, DUE - dt.timedelta(10)))
    with refused(seven, "cannot be undone any more"):
        seven.do(restore, changed.sequence)
